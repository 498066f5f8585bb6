/** Frozen stores: what a release wrote, as plain rows and statements, and how it is made into a store again. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Blobs } from '../../src/store/blobs.ts'
import type { Engine, Row, SearchRow, Value } from '../../src/store/engines/engine.ts'

/** Bytes are written as `{ "b64": … }`. */
type Written = string | number | null | { readonly b64: string }

export type FrozenStore = {
  readonly release: string
  /** The last step of its schema. */
  readonly schema: number
  readonly authority: string
  /** Base64. */
  readonly root: string
  readonly entries: number
  /** Statements that make the schema as SQLite kept it, after each step. */
  readonly schemas: Readonly<Record<string, readonly string[]>>
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, Written>>[]>>
  /** Kept files, base64, by their SHA-256. */
  readonly files: Readonly<Record<string, string>>
}

export const storesFolder = fileURLToPath(new URL('../stores', import.meta.url))

export async function frozenStore(release: string): Promise<FrozenStore> {
  return JSON.parse(gunzipSync(await readFile(join(storesFolder, `${release}.json.gz`))).toString('utf8')) as FrozenStore
}

export const written = (value: Value): Written => (value instanceof Uint8Array ? { b64: Buffer.from(value).toString('base64') } : value)
const asValue = (value: Written): Value => (typeof value === 'object' && value !== null ? Buffer.from(value.b64, 'base64') : value)

/** Makes an SQLite file of the schema of a step, as the release that had it would have left it, without rows. */
export function makeFile(file: string, frozen: FrozenStore, step: number): void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL')
  for (const statement of frozen.schemas[String(step)]!) database.exec(statement)
  database.close()
}

/** Writes the frozen rows into a store of an older schema, as far as it has tables and columns for them. */
export async function fillStore(engine: Engine, folder: string, frozen: FrozenStore, step: number): Promise<void> {
  for (const [sha256, bytes] of Object.entries(frozen.files)) {
    const path = new Blobs(join(folder, 'files')).pathOf(sha256 as Parameters<Blobs['pathOf']>[0])
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.from(bytes, 'base64'))
  }
  const columns = columnsOf(frozen, step)
  await engine.write(null, async (session) => {
    for (const [table, rows] of Object.entries(frozen.rows)) {
      const known = columns.get(table)
      if (known === undefined || table === 'migration') continue
      for (const row of rows) {
        if (table === 'search') {
          await engine.putSearchRow(session, row as unknown as SearchRow)
          continue
        }
        const names = Object.keys(row).filter((name) => known.has(name))
        const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
        await session.run(
          sql,
          names.map((name) => asValue(row[name]!))
        )
      }
    }
    if (engine.name !== 'sqlite') return
    for (const row of frozen.rows['migration']!)
      if (Number(row['number']) <= step)
        await session.run('INSERT INTO migration (number, name, at) VALUES (?, ?, ?)', [row['number'], row['name'], row['at']] as Value[])
  })
}

/** The columns that each table of a step has. */
function columnsOf(frozen: FrozenStore, step: number): Map<string, Set<string>> {
  const database = new DatabaseSync(':memory:')
  try {
    for (const statement of frozen.schemas[String(step)]!) database.exec(statement)
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]
    return new Map(
      tables.map(({ name }) => [
        name,
        new Set((database.prepare('SELECT name FROM pragma_table_info(?)').all(name) as { name: string }[]).map((row) => row.name))
      ])
    )
  } finally {
    database.close()
  }
}

/** The statements that make an SQLite schema, in order. */
export async function schemaOf(engine: Engine): Promise<string[]> {
  const rows = await engine.reading.all<Row & { sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
  )
  return rows.map(({ sql }) => sql)
}
