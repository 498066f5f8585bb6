/**
 * P12: what is erased is gone from everything that is kept, the proofs made before still hold, and a stub says what became of it. Each story
 * plants a word that stands nowhere else, erases what holds it, and looks for it in every byte.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erase, previewErasure, targetOf } from '../../src/actions/erase-content.ts'
import { makeCommitmentFrom } from '../../src/actions/make-commitment.ts'
import { proposeStatements } from '../../src/actions/propose-statements.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import type { ErasureTarget } from '../../src/domain/erasure.ts'
import type { Draft } from '../../src/domain/event.ts'
import { agree } from '../../src/domain/outcome.ts'
import { acceptStatement } from '../../src/domain/statement.ts'
import { recordTables } from '../../src/store/apply.ts'
import { search } from '../../src/store/queries/search-results.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, subjectOf, viewerAt } from '../support/record.ts'

const marker = 'Zorblatt'
const later = '2026-05-01T09:00:00Z'

/** Every byte that is kept, as text; of a database that is a server's, every value of every row. */
async function everythingIn({ engine, folder }: OpenedEngine): Promise<string> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) found.push((await readFile(join(entry.parentPath, entry.name))).toString('latin1'))
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

/** A document with a statement accepted, a meeting recorded and a commitment made from it. */
async function plant(record: OpenRecord, text: string, names: { chair?: string; title?: string } = {}) {
  const file = { bytes: Buffer.from(text), hint: { fileName: 'minutes.txt' }, title: null, again: false }
  const document = must(await receiveFile(record, requestAt(), file))
  await proposeStatements(record, viewerAt(record), document.id)
  const sentence = text.split('\n\n')[1]!
  const start = Array.from(text.slice(0, text.indexOf(sentence))).length
  const reading = { start, end: start + Array.from(sentence).length, kind: 'assigned', force: 'must', negative: false } as const
  const nothing = { owners: [], due: null, measures: [], vote: null, condition: null }
  const statement = subjectOf(
    must(
      await act(record, requestAt(), 'review', async (facts) => {
        const source = { reading: document.reading, document: document.id, text }
        const draft = acceptStatement(
          await facts.next('statement'),
          source,
          { ...reading, ...nothing },
          { origin: null, meeting: null, decided: null }
        )
        const meeting: Draft = {
          act: 'meeting.recorded',
          on: await facts.next('meeting'),
          with: [document.id],
          body: {
            ...{ document: document.id, body: null, date: '2026-03-12', dateInferred: [], title: 'Council', bodyAsWritten: 'City Council' },
            chair: names.chair ?? 'A. Example',
            attendees: [{ name: names.chair ?? 'A. Example', status: 'present' }]
          }
        }
        return draft.ok ? agree([meeting, draft.value]) : draft
      })
    )
  )
  const form = {
    directive: null,
    title: names.title ?? 'Fit monitors',
    owner: 'Head of Health',
    newOwner: true,
    due: '2026-11-30',
    ongoing: null,
    doneWhen: 'All read'
  }
  const commitment = subjectOf(must(await makeCommitmentFrom(record, requestAt(), { ...form, statement }, async () => 'words')))
  return { document: document.id, statement, commitment }
}

const minutes = `Minutes of 12 March 2026\n\nThe Head of Health shall tell ${marker} of the monitors by 30 November 2026.\n\nNothing else was said.`

describe.each(engines)('what is erased from a store on $name', ({ open, there }) => {
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

    /** Erases and holds that nothing of the words is kept, that the log verifies, and that the tables are those of the log. */
    async function gone(target: ErasureTarget, words: readonly string[] = [marker]): Promise<void> {
      const request = requestAt(later)
      for (const word of words) expect(await everythingIn(opened)).toContain(word.toLowerCase())
      const preview = must(await previewErasure(record, request, target))
      const erased = must(
        await erase(record, request, target, { lawful: 'asked', reason: null, confirmed: preview.phrase, print: preview.print })
      )
      expect(erased.finished).toBe(true)
      for (const word of words) {
        expect(await everythingIn(opened)).not.toContain(word.toLowerCase())
        expect(await search(viewerAt(record), word)).toEqual([])
      }
      const verified = await verifyStore(record.store, record.authority.id)
      expect(verified.findings).toEqual([])
      expect(verified).toMatchObject({ erasures: 1 })
      const before = await tablesOf(record)
      await rebuild(record.store, record.authority.id)
      expect(await tablesOf(record)).toBe(before)
    }

    it('a document, with its statement, its meeting and the words its commitment took from it', async () => {
      const { document } = await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
      await gone({ kind: 'document', document })
    })

    it('a passage, wherever it stands in the document, in what was made from it, too', async () => {
      const { document } = await plant(record, minutes, { title: `Tell ${marker} of it` })
      await gone({ kind: 'passage', document, words: `tell ${marker} of the monitors` })
    })

    it('a person, in texts, attendance and titles', async () => {
      await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
      await gone(must(targetOf({ document: null, words: null, names: [marker] })))
    })
  })
})
