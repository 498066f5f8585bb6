/**
 * P6 under load: copies taken one after another while others write, each restored and compared with the store it came from, byte for byte;
 * and damaged copies, all of them refused with the file named.
 */
import { randomInt } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeBackup } from '../../src/actions/back-up-store.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { restoreBackup } from '../../src/actions/restore-store.ts'
import { type Instant, instantOf } from '../../src/domain/instant.ts'
import { signerOf } from '../../src/journal/note.ts'
import { filesIn, printOf } from '../../src/store/backup.ts'
import { checkBackup, DamagedBackup } from '../../src/store/backup-list.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { keepKey } from '../../src/store/keys.ts'
import { migrate } from '../../src/store/migrations/migration.ts'
import type { Store } from '../../src/store/store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { actAtRandom, randomFrom } from '../support/random-acts.ts'
import { must, openTestRecord, requestAt, startInstant, storeOn } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'

const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
const seed = Number(process.env['THROUGHLINE_SEED'] ?? randomInt(1, 1_000_000))

/** The first `size` entries with what they seal, as written in the store. */
async function logOf(store: Store, size: number): Promise<string> {
  const { reading } = store.engine
  const entries = await reading.all('SELECT n, act, subject, at, text, salt, leaf FROM entry WHERE n < ? ORDER BY n', [size])
  const sealed = await reading.all('SELECT n, seal, salt, value FROM sealed WHERE n < ? ORDER BY n, seal', [size])
  return [...entries, ...sealed]
    .map((row) => Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)))
    .map((values) => JSON.stringify(values))
    .join('\n')
}

/** Restores a copy and compares it: the log with the source's, every row with the copy's own, every kept file with the source's. */
async function compared(backup: string, record: OpenRecord, opened: OpenedEngine): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-restored-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  try {
    await migrate(engine, startInstant)
    const store = storeOn(engine, folder)
    const wish = { at: null, fork: null, seen: null, request: requestAt() }
    const to = { store, keys: join(folder, 'keys'), keyFor: async () => signer.verifierKey }
    const [found] = must(await restoreBackup(backup, to, wish))
    expect(found!.verified.findings).toEqual([])
    const { entries } = found!.verified
    expect(await logOf(store, entries)).toBe(await logOf(record.store, entries))
    const copy = openSqlite(join(backup, 'throughline.sqlite'))
    try {
      expect(await printOf(engine.reading)).toBe(await printOf(copy.reading))
    } finally {
      await copy.close()
    }
    for (const sha256 of await filesIn(engine.reading))
      expect(
        Buffer.from(await store.blobs.read(sha256)).equals(await readFile(storeOn(opened.engine, opened.folder).blobs.pathOf(sha256)))
      ).toBe(true)
    return entries
  } finally {
    await engine.close()
    await rm(folder, { recursive: true })
  }
}

/** Writes without rest until it is told to stop; answers with how much was entered. */
function startWriting(record: OpenRecord): () => Promise<number> {
  let writing = true
  let entered = 0
  const until = (async () => {
    for (; writing; entered++) {
      const bytes = Buffer.from(`Paper ${entered}\n\nThe council resolved to mend fence ${entered}.`)
      must(await receiveFile(record, requestAt(), { bytes, hint: { fileName: `paper-${entered}.txt` }, title: null, again: false }))
      await new Promise((done) => setTimeout(done, 15))
    }
  })()
  return async () => {
    writing = false
    await until
    return entered
  }
}

/** Copies of one store; a fresh store follows, so that a soak does not spend its time on one long log. */
const copiesOfAStore = 10

describe.each(engines)('backups under load on $name', ({ open, there }) => {
  it.skipIf(!there)(
    'each is restored and equals what it was taken of, byte for byte, whatever was written meanwhile',
    async () => {
      const wanted = runs(2, 50)
      let last = 0
      for (let done = 0; done < wanted; done += copiesOfAStore) {
        const opened = await open()
        const folder = await mkdtemp(join(tmpdir(), 'throughline-backups-'))
        try {
          const record = await openTestRecord(opened.engine, opened.folder)
          await actAtRandom(record, seed + done, 60)
          const stop = startWriting(record)
          try {
            for (let i = done; i < Math.min(done + copiesOfAStore, wanted); i++) {
              const backup = join(folder, String(i))
              const at = instantOf(Date.parse(startInstant) + i * 1000)
              await takeBackup(record.store, { keys: join(opened.folder, 'keys'), signerOf: async () => signer }, backup, at)
              last = await compared(backup, record, opened)
            }
          } finally {
            expect(await stop()).toBeGreaterThan(0)
          }
        } finally {
          await opened.close()
          await rm(folder, { recursive: true })
        }
      }
      expect(last).toBeGreaterThan(60)
      recordTested('P6', 'Backups taken while others wrote, each restored and compared with the record byte for byte', wanted)
    },
    3_600_000
  )
})

type Damage = { readonly how: string; readonly name: string | null; readonly undo: () => Promise<void> }

/** Damages a copy in one of the ways in which copies go bad; `name` is the file that must be named. */
async function damage(folder: string, older: string, choose: (below: number) => number): Promise<Damage> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  const path = paths[choose(paths.length)]!
  const before = await readFile(path)
  const name = relative(folder, path)
  const undo = (): Promise<void> => writeFile(path, before)
  switch (choose(7)) {
    case 0: {
      const bytes = Buffer.from(before)
      bytes[choose(bytes.length)]! ^= 1 << choose(8)
      await writeFile(path, bytes)
      return { how: 'a bit', name, undo }
    }
    case 1:
      await truncate(path, choose(before.length))
      return { how: 'cut short', name, undo }
    case 2:
      await writeFile(path, Buffer.concat([before, Buffer.from([choose(256)])]))
      return { how: 'longer', name, undo }
    case 3:
      await rm(path)
      return { how: 'missing', name, undo }
    case 4: {
      const extra = join(folder, ['files', 'keys', '.'][choose(3)]!, `extra-${choose(1000)}`)
      await writeFile(extra, 'x')
      return { how: 'extra', name: relative(folder, extra), undo: () => rm(extra) }
    }
    case 5: {
      const others = paths.filter((one) => one !== path)
      const other = others[choose(others.length)]!
      const its = await readFile(other)
      await writeFile(path, its)
      await writeFile(other, before)
      // Whichever of the two is looked at first is named.
      return { how: 'swapped', name: null, undo: () => Promise.all([writeFile(path, before), writeFile(other, its)]).then(() => undefined) }
    }
    default: {
      const list = join(folder, 'manifest.json')
      const its = await readFile(list)
      await cp(join(older, 'manifest.json'), list)
      return { how: 'an older list', name: null, undo: () => writeFile(list, its) }
    }
  }
}

it('refuses every damaged backup and names the file', async () => {
  const opened = await engines[0]!.open()
  const folder = await mkdtemp(join(tmpdir(), 'throughline-damaged-'))
  const wanted = runs(70, 1000)
  const choose = randomFrom(seed)
  try {
    const record = await openTestRecord(opened.engine, opened.folder)
    await keepKey(join(opened.folder, 'keys'), signer.name, Buffer.alloc(32, 7))
    const source = { keys: join(opened.folder, 'keys'), signerOf: async () => signer }
    await actAtRandom(record, seed, 30)
    const older = join(folder, 'older')
    const backup = join(folder, 'backup')
    await takeBackup(record.store, source, older, startInstant)
    must(
      await receiveFile(record, requestAt(), { bytes: Buffer.from('One more'), hint: { fileName: 'more.txt' }, title: null, again: false })
    )
    await takeBackup(record.store, source, backup, '2026-03-13T00:00:00Z' as Instant)
    await checkBackup(backup)
    const ways = new Set<string>()
    for (let i = 0; i < wanted; i++) {
      const { how, name, undo } = await damage(backup, older, choose)
      const error = await checkBackup(backup).then(
        () => null,
        (reason: unknown) => reason
      )
      expect(error, `${how} ${name} (seed ${seed}, ${i})`).toBeInstanceOf(DamagedBackup)
      if (name !== null) expect((error as Error).message, `${how} (seed ${seed}, ${i})`).toContain(name)
      ways.add(how)
      await undo()
    }
    await checkBackup(backup)
    expect(ways.size).toBe(7)
    recordTested('P6', 'Damaged backups refused, with the file named', wanted)
  } finally {
    await opened.close()
    await rm(folder, { recursive: true })
  }
}, 36_000_000)
