/**
 * P12: what is erased is gone from everything that is kept, the proofs made before still hold, and a stub says what became of it. Each story
 * plants a word that stands nowhere else, erases what holds it, and looks for it in every byte.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeBackup } from '../../src/actions/back-up-store.ts'
import { erase, previewErasure } from '../../src/actions/erase-content.ts'
import { sheetOf } from '../../src/actions/object-sheet.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { restoreBackup } from '../../src/actions/restore-store.ts'
import type { ErasureTarget } from '../../src/domain/erasure.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { signerOf } from '../../src/journal/note.ts'
import { recordTables } from '../../src/store/apply.ts'
import { migrate } from '../../src/store/migrations/migration.ts'
import { inclusionIn, signHead } from '../../src/store/published-log.ts'
import { documentFacts, originalOf } from '../../src/store/queries/documents.ts'
import { erasureList } from '../../src/store/queries/erasures.ts'
import { search } from '../../src/store/queries/search-results.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { about, keeper, marker, minutes, plant, stories } from '../support/erasure-stories.ts'
import { must, openTestRecord, requestAt, startInstant, storeOn, viewerAt } from '../support/record.ts'
import { recordTested } from '../support/tested.ts'

const later = '2026-05-01T09:00:00Z'

async function bytesIn(folder: string): Promise<string> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) found.push((await readFile(join(entry.parentPath, entry.name))).toString('latin1'))
  return found.join('\n').toLowerCase()
}

/** Every byte that is kept, as text; of a database that is a server's, every value of every row. */
async function everythingIn({ engine, folder }: OpenedEngine): Promise<string> {
  const found = [await bytesIn(folder)]
  if (engine.name === 'postgres')
    for (const { name } of await engine.reading.all<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    ))
      found.push(JSON.stringify(await engine.reading.all(`SELECT * FROM ${name}`)))
  return found.join('\n').toLowerCase()
}

async function tablesOf({ store }: OpenRecord): Promise<string> {
  const rows: unknown[] = []
  for (const { name, key, leaveOut } of recordTables)
    for (const row of await store.engine.reading.all(`SELECT * FROM ${name} ORDER BY authority, ${key.join(', ')}`))
      rows.push([name, Object.entries(row).filter(([column]) => column !== leaveOut && column !== 'tokens')])
  return JSON.stringify(rows)
}

const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))

describe.each(engines)('what is erased from a store on $name', ({ open, there, name }) => {
  let opened: OpenedEngine
  let record: OpenRecord

  describe.skipIf(!there)('with a server', () => {
    beforeEach(async () => {
      opened = await open()
      record = await openTestRecord(opened.engine, opened.folder)
    })
    afterEach(async () => {
      await opened.close()
    })

    async function eraseNow(target: ErasureTarget): Promise<void> {
      const preview = must(await previewErasure(record, requestAt(later), target))
      const consent = { lawful: 'asked', reason: 'As written', confirmed: preview.phrase, print: preview.print } as const
      expect(must(await erase(record, requestAt(later), target, consent)).finished).toBe(true)
    }

    /** A server's rows are looked through in a part of the stories; the rules are the same. */
    const told = Object.entries(stories).filter((_, at) => name === 'SQLite' || at % 5 === 0)
    it.each(told)('is gone from every byte: %s', { timeout: 60_000 }, async (_, story) => {
      const target = await story({ record, opened })
      const { authority, store } = record
      const signed = await store.engine.write(authority.id, (session) => signHead(session, authority, signer, startInstant))
      const proof = await inclusionIn(store.engine.reading, authority.id, 1, signed.size)
      expect(await everythingIn(opened)).toContain(marker.toLowerCase())
      await eraseNow(target)
      expect(await everythingIn(opened)).not.toContain(marker.toLowerCase())
      expect(await search(viewerAt(record), marker)).toEqual([])

      // The proof from before still stands, the log goes on from the checkpoint that was signed, and the tables are those of the log.
      expect(await inclusionIn(store.engine.reading, authority.id, 1, signed.size)).toEqual(proof)
      const verified = await verifyStore(store, authority.id)
      expect(verified.findings).toEqual([])
      expect(verified.erasures).toBeGreaterThan(0)
      const before = await tablesOf(record)
      await rebuild(store, authority.id)
      expect(await tablesOf(record)).toBe(before)

      // The stub says what kind of thing went, and why.
      const [made] = await erasureList(viewerAt(record))
      expect(made).toMatchObject({
        kind: target.kind,
        lawful: 'asked',
        person: 'operator:clerk',
        reason: 'As written',
        backups_free_from: '2026-08-02'
      })
      if (target.kind !== 'person') {
        const facts = (await documentFacts(viewerAt(record), target.document))!
        expect(facts.erasures[0]).toMatchObject({ kind: target.kind, whole: target.kind === 'document' })
        expect(await originalOf(viewerAt(record), target.document)).toBeNull()
      }
      for (const { id } of await opened.engine.reading.all<{ id: ObjectId }>('SELECT DISTINCT id FROM erased_object'))
        expect((await sheetOf(viewerAt(record), id))!.rows[0]).toEqual([
          'Erased',
          expect.stringContaining('1 May 2026 by an administrator')
        ])
      recordTested('P12', 'Erasures of a planted word, then looked for in every byte that is kept', 1)
    })

    it('does not come back from a backup that was taken before, and is in none taken after', { timeout: 60_000 }, async () => {
      await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
      const from = { keys: join(opened.folder, 'keys'), signerOf: async () => signer }
      const backups = await mkdtemp(join(tmpdir(), 'throughline-erased-'))
      const target = await open()
      try {
        const [before, after] = [join(backups, 'before'), join(backups, 'after')]
        await takeBackup(record.store, from, before, startInstant)
        await eraseNow(about())
        await takeBackup(record.store, from, after, later as Instant)
        expect(await bytesIn(before)).toContain(marker.toLowerCase())
        expect(await bytesIn(after)).not.toContain(marker.toLowerCase())
        expect((await readFile(join(backups, 'erasures.json'), 'utf8')).toLowerCase()).not.toContain(marker.toLowerCase())
        await migrate(target.engine, startInstant)
        const store = storeOn(target.engine, target.folder)
        const to = { store, keys: join(target.folder, 'keys'), keyFor: async () => signer.verifierKey }
        const restored = must(await restoreBackup(before, to, { at: null, fork: null, seen: null, request: requestAt(later) }))
        expect(restored.map(({ verified }) => [verified.findings, verified.erasures])).toEqual([[[], 1]])
        expect(await everythingIn(target)).not.toContain(marker.toLowerCase())
        recordTested('P12', 'Older backups restored after an erasure: nothing of it came back', 1)
      } finally {
        await target.close()
        await rm(backups, { recursive: true })
      }
    })

    it('is confirmed by whoever may, in the words of the preview, and not taken in again', async () => {
      const { document } = await plant(record, minutes)
      const target: ErasureTarget = { kind: 'document', document }
      const consent = { lawful: 'asked', reason: null, confirmed: `erase ${document}`, print: null } as const
      const clerk = { ...requestAt(later), ...keeper }
      expect(await erase(record, clerk, target, consent)).toMatchObject({ refusal: { key: 'actor.may-not' } })
      expect(await previewErasure(record, clerk, target)).toMatchObject({ refusal: { key: 'actor.may-not' } })
      expect(await erase(record, requestAt(later), target, { ...consent, confirmed: 'yes' })).toMatchObject({
        refusal: { key: 'erasure.not-confirmed' }
      })
      expect(await erase(record, requestAt(later), target, { ...consent, print: 'other' })).toMatchObject({
        refusal: { key: 'erasure.changed' }
      })
      const words: ErasureTarget = { kind: 'passage', document, words: marker }
      const repeats = { ...consent, confirmed: `erase words of ${document}`, reason: `Names ${marker}` }
      expect(await erase(record, requestAt(later), words, repeats)).toMatchObject({ refusal: { key: 'erasure.reason-repeats' } })
      const own = { ...consent, confirmed: 'erase clerk' }
      expect(await erase(record, requestAt(later), about(['clerk']), own)).toMatchObject({ refusal: { key: 'erasure.own-name' } })
      must(await erase(record, requestAt(later), target, consent))
      const again = await receiveFile(record, requestAt(later), { bytes: Buffer.from(minutes), hint: {}, title: null, again: true })
      expect(again).toMatchObject({ refusal: { key: 'document.erased', words: { id: document, day: '1 May 2026' } } })
      expect(await everythingIn(opened)).not.toContain(marker.toLowerCase())
      expect(await previewErasure(record, requestAt(later), target)).toMatchObject({ refusal: { key: 'erasure.nothing' } })
    })
  })
})
