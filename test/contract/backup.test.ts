/** P6: a backup is taken while the store is in use, is consistent, restores into either engine, and is refused when it was damaged. */
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restoreBackup, takeBackup } from '../../src/actions/back-up-store.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { enterDirective } from '../../src/actions/register-directive.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { openCheckpoint } from '../../src/journal/checkpoint.ts'
import { parseVerifierKey, signerOf } from '../../src/journal/note.ts'
import { DamagedBackup } from '../../src/store/backup.ts'
import { migrate, NewerStore } from '../../src/store/migrations/migration.ts'
import { originalOf } from '../../src/store/queries/documents.ts'
import { eventsOf } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, startInstant, storeOn, viewerAt } from '../support/record.ts'

const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
const minutes = Buffer.from('Minutes\n\nThe council resolved to open the Quay Street crossing.')

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
          const verified = await restoreBackup(backup, { store, keys: join(target.folder, 'keys') })
          expect(verified.map((one) => one.findings)).toEqual([[]])
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
      const restore = () => restoreBackup(backup, { store: storeOn(target.engine, target.folder), keys: join(target.folder, 'keys') })
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

    it(`a store on ${name} that a newer version wrote is left alone`, async () => {
      await opened.engine.write(null, (session) =>
        session.run("INSERT INTO migration (number, name, at) VALUES (99, 'later', '2030-01-01T00:00:00Z')")
      )
      await expect(migrate(opened.engine, startInstant)).rejects.toThrow(NewerStore)
    })
  })
})
