/** Freezes a small store of Port Meridian, written by the present release, with its schema after every step and its journal as lines. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openRecord } from '../../src/actions/open-record.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { agree } from '../../src/domain/outcome.ts'
import { signerOf } from '../../src/journal/note.ts'
import { saltsFrom } from '../../src/journal/salt.ts'
import { Blobs, sha256Of } from '../../src/store/blobs.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { migrate, migrations } from '../../src/store/migrations/migration.ts'
import { signHead } from '../../src/store/published-log.ts'
import { Store } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { type FrozenStore, schemaOf, storesFolder, written } from './frozen-store.ts'
import { actAtRandom, randomFrom } from './random-acts.ts'
import { must, requestAt } from './record.ts'
import { sourceText } from './source-text.ts'

const at = '2026-03-12T18:30:00Z' as Instant
const acts = 120

export async function main(): Promise<number> {
  const version = (JSON.parse(await readFile(join(storesFolder, '../../package.json'), 'utf8')) as { version: string }).version
  const target = join(storesFolder, `${version}.json.gz`)
  if (existsSync(target)) {
    console.error(`${target} is there already; a frozen store is never written again.`)
    return 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'throughline-freeze-'))
  try {
    const { frozen, journal } = await freeze(folder, version)
    await writeFile(target, gzipSync(JSON.stringify(frozen), { level: 9 }))
    await writeFile(join(storesFolder, `${version}.journal.jsonl`), journal.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await writeFile(join(storesFolder, 'released-steps.json'), `${JSON.stringify(printsOfSteps(), null, 2)}\n`)
  } finally {
    await rm(folder, { recursive: true })
  }
  return 0
}

/** What a released step is, by its number. */
export function printsOfSteps(): Record<string, string> {
  return Object.fromEntries(
    migrations.map(({ number, name, statements, search }) => [number, sha256Of(JSON.stringify([number, name, statements, search]))])
  )
}

async function freeze(folder: string, release: string): Promise<{ frozen: FrozenStore; journal: unknown[] }> {
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const schemas: Record<string, readonly string[]> = {}
  for (const [i, { number }] of migrations.entries()) {
    await migrate(engine, at, migrations.slice(0, i + 1))
    schemas[number] = await schemaOf(engine)
  }
  const choose = randomFrom(20_261_126)
  const salts = saltsFrom((bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = choose(256)
  })
  const record = await openIn(new Store(engine, new Blobs(join(folder, 'files')), salts))
  await actAtRandom(record, 7, acts)
  const { id, origin } = record.authority
  await engine.write(id, (session) => signHead(session, { id, origin }, signerOf(origin, Buffer.alloc(32, 7)), at))
  const rows: Record<string, FrozenStore['rows'][string]> = {}
  const tables = await engine.reading.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%'"
  )
  for (const { name } of tables)
    rows[name] = (await engine.reading.all(`SELECT * FROM ${name}`)).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, written(value)]))
    )
  const files: Record<string, string> = {}
  for (const entry of await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) files[entry.name] = (await readFile(join(entry.parentPath, entry.name))).toString('base64')
  const { root, entries, findings } = await verifyStore(record.store, id)
  if (findings.length > 0) throw new Error(`the store to freeze does not verify: ${findings[0]!.what}`)
  const journal = [...rows['entry']!.map((row) => ({ entry: row })), ...rows['sealed']!.map((row) => ({ sealed: row }))]
  await engine.close()
  return { frozen: { release, schema: migrations.at(-1)!.number, authority: id, root, entries, schemas, rows, files }, journal }
}

async function openIn(store: Store): Promise<OpenRecord> {
  const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
  const wanted = { name: 'Port Meridian City Council', zone: 'Europe/London', language: 'en', origin: signer.name } as const
  const { authority } = must(await openRecord(store, requestAt(), wanted, async () => signer.verifierKey))
  const readSource: OpenRecord['readSource'] = async (bytes) => agree(sourceText(...Buffer.from(bytes).toString('utf8').split('\n\n')))
  return { store, authority, readSource }
}
