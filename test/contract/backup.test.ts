/** P6: a backup is taken while the store is in use, is consistent, restores into either engine, and is refused when it was damaged. */
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeBackup, takeScheduledBackup } from '../../src/actions/back-up-store.ts'
import { pastMark } from '../../src/actions/past-mark.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { enterDirective } from '../../src/actions/register-directive.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { restoreBackup } from '../../src/actions/restore-store.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openCheckpoint, signCheckpoint } from '../../src/journal/checkpoint.ts'
import { parseVerifierKey, signerOf } from '../../src/journal/note.ts'
import { keptTables } from '../../src/store/backup.ts'
import { DamagedBackup } from '../../src/store/backup-list.ts'
import { lastGoodBackup } from '../../src/store/backup-note.ts'
import { migrate, NewerStore } from '../../src/store/migrations/migration.ts'
import { originalOf } from '../../src/store/queries/documents.ts'
import { eventsOf, headOf } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, startInstant, storeOn, viewerAt } from '../support/record.ts'

const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
const minutes = Buffer.from('Minutes\n\nThe council resolved to open the Quay Street crossing.')

/** Runs of jobs, sessions, tries to sign in and keys of requests end with the server they belong to; the number of a migration is the new store's own. */
const leftBehind = ['answered', 'attempt', 'job', 'migration', 'session']

const whole = { at: null, fork: null, seen: null, request: requestAt() }

const targetOf = (target: OpenedEngine) => ({
  store: storeOn(target.engine, target.folder),
  keys: join(target.folder, 'keys'),
  keyFor: async (origin: string) => signerOf(origin, Buffer.alloc(32, 9)).verifierKey
})

async function eventsIn(record: OpenRecord): Promise<unknown[]> {
  const events: unknown[] = []
  for await (const event of eventsOf(record.store.engine.reading, record.authority.id)) events.push(event)
  return events
}

describe.each(engines)('backups of a store on $name', ({ open, there, name }) => {
  let opened: OpenedEngine
  let record: OpenRecord
  let folder: string
  let backup: string

  describe.skipIf(!there)('with a server', () => {
    beforeEach(async () => {
      opened = await open()
      record = await openTestRecord(opened.engine, opened.folder)
      must(await receiveFile(record, requestAt(), { bytes: minutes, hint: { fileName: 'minutes.txt' }, title: null, again: false }))
      folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'))
      backup = join(folder, 'copy')
    })
    afterEach(async () => {
      await opened.close()
      await rm(folder, { recursive: true })
    })

    const take = () => takeBackup(record.store, { keys: join(opened.folder, 'keys'), signerOf: async () => signer }, backup, startInstant)

    it.each(engines.filter((engine) => engine.there))(
      'restores into $name, entry for entry and byte for byte, and can be written on',
      async (other) => {
        await take()
        const target = await other.open()
        try {
          await migrate(target.engine, startInstant)
          const store = storeOn(target.engine, target.folder)
          const found = must(await restoreBackup(backup, targetOf(target), whole))
          expect(found.map((one) => [one.verified.findings, one.leftOut])).toEqual([[[], null]])
          const restored = { ...record, store }
          expect(await eventsIn(restored)).toEqual(await eventsIn(record))
          expect(Buffer.from((await originalOf(viewerAt(restored), 'D-1'))!)).toEqual(minutes)
          must(await enterDirective(restored, requestAt(), { title: 'After the restore', issuer: null, date: null, document: null }))
          expect((await verifyStore(store, record.authority.id)).findings).toEqual([])
        } finally {
          await target.close()
        }
      }
    )

    it('is consistent while others write, and carries a checkpoint signed by the log', async () => {
      let writing = true
      const writer = (async () => {
        for (let i = 0; writing; i++) {
          await new Promise((done) => setImmediate(done))
          must(await enterDirective(record, requestAt(), { title: `Directive ${i}`, issuer: null, date: null, document: null }))
        }
      })()
      const taken = await take()
      writing = false
      await writer
      expect(taken.verified.map((one) => one.findings)).toEqual([[]])
      const note = await readFile(join(backup, 'checkpoints', `${record.authority.id}.checkpoint`), 'utf8')
      expect(openCheckpoint(note, [parseVerifierKey(signer.verifierKey)!])).toMatchObject({ origin: signer.name })
    })

    it('is refused, naming the file, when anything in it was changed, is missing, or does not belong', async () => {
      await take()
      const target = await open()
      const restore = () => restoreBackup(backup, targetOf(target), whole)
      try {
        const [first] = (await readdir(join(backup, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
        const kept = join(first!.parentPath, first!.name)
        const before = await readFile(kept)
        await appendFile(kept, 'x')
        await expect(restore()).rejects.toThrow(`${first!.name} was changed since the backup was taken`)
        await rm(kept)
        await expect(restore()).rejects.toThrow(`${first!.name} is missing from the backup`)
        await writeFile(kept, before)
        await writeFile(join(backup, 'extra'), 'x')
        await expect(restore()).rejects.toThrow('extra does not belong to the backup')
        await writeFile(join(backup, 'manifest.json'), '{')
        await expect(restore()).rejects.toThrow(DamagedBackup)
      } finally {
        await target.close()
      }
    })

    /** Enters three directives a day apart, and takes a backup. */
    async function threeDaysLater(): Promise<void> {
      for (const day of [14, 15, 16])
        must(
          await enterDirective(record, requestAt(`2026-03-${day}T10:00:00Z`), {
            title: `Of the ${day}th`,
            issuer: null,
            date: null,
            document: null
          })
        )
      await take()
    }

    it.each([
      ['a day', '2026-03-14'],
      ['an instant', '2026-03-14T10:00:00Z'],
      ['the last entry that stays', null]
    ])('restores the record as it stood at %s, says what is left out, and leaves the key behind', async (_, given) => {
      await threeDaysLater()
      const before = await eventsIn(record)
      const at = given ?? String(before.length - 3)
      const target = await (given === null ? open : engines[0]!.open)()
      try {
        await migrate(target.engine, startInstant)
        const to = targetOf(target)
        const [found] = must(await restoreBackup(backup, to, { ...whole, at }))
        expect(found!.verified.findings).toEqual([])
        expect(found!.leftOut).toEqual({
          from: before.length - 2,
          to: before.length - 1,
          firstAt: '2026-03-15T10:00:00Z',
          lastAt: '2026-03-16T10:00:00Z',
          acts: { 'directive.registered': 2 }
        })
        expect(await eventsIn({ ...record, store: to.store })).toEqual(before.slice(0, -2))
        expect(await pastMark(to.keys)).toBe(at)
        expect(await readdir(to.keys)).toHaveLength(1)
      } finally {
        await target.close()
      }
    })

    it('goes on from an earlier moment only as a log of another name, with a key of its own', async () => {
      await threeDaysLater()
      const target = await open()
      try {
        await migrate(target.engine, startInstant)
        const to = targetOf(target)
        const [found] = must(await restoreBackup(backup, to, { ...whole, at: '2026-03-14', fork: 'second.port-meridian.example' }))
        expect(found).toMatchObject({ origin: 'second.port-meridian.example', verified: { findings: [] } })
        expect(await pastMark(to.keys)).toBeNull()
        expect((await eventsIn({ ...record, store: to.store })).at(-1)).toMatchObject({
          act: 'key.rotated',
          body: { verifier: expect.stringMatching(/^second\.port-meridian\.example\+/) }
        })
      } finally {
        await target.close()
      }
    })

    it('does not go on under its name where the world has seen more of it, or something else', async () => {
      await take()
      const seenOf = async (from: OpenRecord) =>
        signCheckpoint({ origin: signer.name, ...(await headOf(from.store.engine.reading, record.authority.id)) }, signer)
      const target = await open()
      try {
        await migrate(target.engine, startInstant)
        const asked = async (seen: string) => restoreBackup(backup, targetOf(target), { ...whole, seen })
        must(await enterDirective(record, requestAt(), { title: 'Later', issuer: null, date: null, document: null }))
        expect(await asked(await seenOf(record))).toMatchObject({ ok: false, refusal: { key: 'restore.behind' } })
        const other = signCheckpoint({ origin: signer.name, size: 3, root: Buffer.alloc(32) }, signer)
        expect(await asked(other)).toMatchObject({ ok: false, refusal: { key: 'restore.other-history' } })
        expect(await asked('nonsense')).toMatchObject({ ok: false, refusal: { key: 'restore.seen-other' } })
        expect(await target.engine.reading.all('SELECT id FROM authority')).toEqual([])
      } finally {
        await target.close()
      }
    })

    it('is taken by schedule into a folder, noted as good, and makes room for later ones but the last good one stays', async () => {
      const to = join(folder, 'scheduled')
      const days = ['2026-03-12', '2026-03-13', '2026-03-14'].map((day) => `${day}T18:30:00Z` as Instant)
      for (const at of days)
        await takeScheduledBackup(
          record.store,
          { keys: join(opened.folder, 'keys'), signerOf: async () => signer },
          { to, keep: { daily: 2, weekly: 0, monthly: 0 } },
          at
        )
      expect((await readdir(to)).sort()).toEqual(
        ['13', '14'].flatMap((day) => [`throughline-2026-03-${day}T183000Z`, `throughline-2026-03-${day}T183000Z.good.json`])
      )
      const [head] = [await headOf(record.store.engine.reading, record.authority.id)]
      expect(await lastGoodBackup(opened.folder)).toMatchObject({
        at: days[2],
        records: [{ authority: record.authority.id, entries: head!.size, root: Buffer.from(head!.root).toString('base64') }]
      })
    })

    it('carries every table, but those that say what they leave out', async () => {
      const tables = (await openTables()).filter((name) => !(keptTables as readonly string[]).includes(name))
      expect(tables.sort()).toEqual(leftBehind)
    })

    /** The tables of a newly made store, on either engine. */
    async function openTables(): Promise<string[]> {
      const sql =
        name === 'SQLite'
          ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_index%'"
          : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
      return (await opened.engine.reading.all<{ name: string }>(sql)).map((row) => row.name)
    }

    it(`a store on ${name} that a newer version wrote is left alone`, async () => {
      await opened.engine.write(null, (session) =>
        session.run("INSERT INTO migration (number, name, at) VALUES (99, 'later', '2030-01-01T00:00:00Z')")
      )
      await expect(migrate(opened.engine, startInstant)).rejects.toThrow(NewerStore)
    })
  })
})
