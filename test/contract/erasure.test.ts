/**
 * P12: what is erased is gone from everything that is kept, the proofs made before still hold, and a stub says what became of it. Each story
 * plants a word that stands nowhere else, erases what holds it, and looks for it in every byte.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addEvidenceTo } from '../../src/actions/add-evidence.ts'
import { takeBackup } from '../../src/actions/back-up-store.ts'
import { erase, previewErasure, targetOf } from '../../src/actions/erase-content.ts'
import { makeCommitmentFrom } from '../../src/actions/make-commitment.ts'
import { openAccount } from '../../src/actions/manage-accounts.ts'
import { setDeadline } from '../../src/actions/move-deadline.ts'
import { proposeStatements } from '../../src/actions/propose-statements.ts'
import { publishObjects, withdrawObjects } from '../../src/actions/publish-object.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { enterDirective } from '../../src/actions/register-directive.ts'
import { reportProgressOn } from '../../src/actions/report-progress.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import { restoreBackup } from '../../src/actions/restore-store.ts'
import type { ErasureTarget } from '../../src/domain/erasure.ts'
import type { Draft } from '../../src/domain/event.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { agree } from '../../src/domain/outcome.ts'
import { acceptStatement } from '../../src/domain/statement.ts'
import { nameTerm } from '../../src/domain/term.ts'
import { signerOf } from '../../src/journal/note.ts'
import { recordTables } from '../../src/store/apply.ts'
import { migrate } from '../../src/store/migrations/migration.ts'
import { keepAnswer } from '../../src/store/model-answers.ts'
import { inclusionIn, signHead } from '../../src/store/published-log.ts'
import { documentFacts, originalOf } from '../../src/store/queries/documents.ts'
import { erasureList } from '../../src/store/queries/erasures.ts'
import { search } from '../../src/store/queries/search-results.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { keepUpload } from '../../src/store/uploads.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, startInstant, storeOn, subjectOf, viewerAt } from '../support/record.ts'
import { recordTested } from '../support/tested.ts'

const marker = 'Zorblatt'
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
const clean = 'Minutes of 12 March 2026\n\nThe Head of Health shall fit the monitors by 30 November 2026.\n\nNothing else was said.'

const keeper = {
  actor: { kind: 'account', account: 'account-9', name: `Rosa ${marker}`, roles: ['clerk'], offices: [] },
  via: 'web'
} as const
const about = (names: readonly string[] = [marker]): ErasureTarget => must(targetOf({ document: null, words: null, names }))
const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))

type Told = { readonly record: OpenRecord; readonly opened: OpenedEngine }
/** Plants the word and says what is to be erased. */
type Story = (told: Told) => Promise<ErasureTarget>

const stories: Readonly<Record<string, Story>> = {
  'a document, with its statement, its meeting and what its commitment took from it': async ({ record }) => {
    const { document } = await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
    return { kind: 'document', document }
  },
  'a passage, and what was made from it': async ({ record }) => {
    const { document } = await plant(record, minutes, { title: `Tell ${marker} of it` })
    return { kind: 'passage', document, words: `tell ${marker} of the monitors` }
  },
  'a person, in texts, attendance and titles': async ({ record }) => {
    await plant(record, minutes, { chair: `Rosa ${marker}`, title: `Tell ${marker}` })
    return about()
  },
  'a document of which only proposals were made': async ({ record }) => {
    const { id } = must(
      await receiveFile(record, requestAt(), {
        bytes: Buffer.from(minutes),
        hint: { fileName: `${marker}.txt` },
        title: null,
        again: false
      })
    )
    await proposeStatements(record, viewerAt(record), id)
    return { kind: 'document', document: id }
  },
  'a passage that a statement quotes in half': async ({ record }) => {
    const { document } = await plant(record, minutes)
    return { kind: 'passage', document, words: `${marker} of the monitors by 30 November 2026.\n\nNothing` }
  },
  'a passage in Chinese beside characters of two units': async ({ record }) => {
    const { document } = await plant(record, `纪要 𠮷\n\n会议要求通知${marker}𠮷同志并安装监测仪。\n\n没有其他事项。`)
    return { kind: 'passage', document, words: `${marker}𠮷同志` }
  },
  'a person whose names stand the other way round': async ({ record }) => {
    await plant(record, clean, { chair: `${marker}, Rosa` })
    return about([`Rosa ${marker}`])
  },
  'a person whose name is parted by the end of a line': async ({ record }) => {
    await plant(record, minutes.replace(marker, `Rosa\n${marker}`))
    return about([`Rosa ${marker}`])
  },
  'a person in other letters': async ({ record }) => {
    await plant(record, minutes.replace(marker, marker.toUpperCase()))
    return about([`${marker.toLowerCase()}`])
  },
  'a person who entered something': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(
      await reportProgressOn(record, { ...requestAt(), ...keeper }, commitment, {
        words: 'Begun',
        number: null,
        unit: null,
        forecast: null,
        asOf: null
      })
    )
    return about([`Rosa ${marker}`])
  },
  'a person in a report': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(
      await reportProgressOn(record, requestAt(), commitment, {
        words: `Rosa ${marker} has begun`,
        number: null,
        unit: null,
        forecast: null,
        asOf: null
      })
    )
    return about()
  },
  'a person in the reason for which a date moved': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(await setDeadline(record, requestAt(), commitment, { due: '2026-12-14', reason: `${marker} was ill`, meeting: null }))
    return about()
  },
  'a person in a note of evidence, its link and its file name': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    const file = { bytes: Buffer.from('photo'), fileName: `${marker}.jpg`, mediaType: 'image/jpeg' }
    must(await addEvidenceTo(record, requestAt(), commitment, { file, link: null, note: `Seen by ${marker}` }))
    must(await addEvidenceTo(record, requestAt(), commitment, { file: null, link: `https://seen.example/${marker}/1`, note: null }))
    return about()
  },
  'a person who has an account': async ({ record }) => {
    await plant(record, clean)
    const wanted = {
      login: `rosa.${marker}`,
      name: `Rosa ${marker}`,
      password: 'three clean journeys',
      grant: { role: 'clerk', office: null }
    } as const
    must(await openAccount(record, requestAt(), wanted, () => randomBytes(32)))
    return about()
  },
  'a person in the reason of a publication that was withdrawn': async ({ record }) => {
    const { commitment } = await plant(record, clean)
    must(await publishObjects(record, requestAt(), [commitment]))
    must(await withdrawObjects(record, requestAt(), [commitment], `It names ${marker}`))
    return about()
  },
  'a person in two documents': async ({ record }) => {
    await plant(record, minutes)
    await plant(record, minutes.replace('12 March', '19 March'))
    return about()
  },
  'a person in what a model answered': async ({ record }) => {
    await plant(record, minutes)
    await keepAnswer(record.store, record.authority.id, { text: 'a', prompt: 'b', model: 'c', answer: `Tell ${marker}`, at: startInstant })
    return about()
  },
  'a person who drafted in a review and sent a file': async ({ record }) => {
    const { document } = await plant(record, clean)
    const { store, authority } = record
    await store.engine.write(authority.id, async (session) => {
      const row = [
        authority.id,
        `${document}.1`,
        1,
        0,
        7,
        'decided',
        'selected',
        '[]',
        '{"title":"x"}',
        'Minutes',
        null,
        0,
        'standing',
        null,
        marker,
        startInstant
      ]
      await session.run(
        `INSERT INTO review_draft (authority, reading, number, start_point, end_point, kind, made, replaces, proposal, words, origin, later, state, carried_from, by_name, at) VALUES (${row.map(() => '?').join(', ')})`,
        row
      )
    })
    await keepUpload(
      { store, authority: authority.id, key: null },
      {
        ...{
          by_kind: 'operator',
          by_id: '',
          by_name: marker,
          how: 'address',
          url: `https://x.example/${marker}/`,
          file_name: null,
          media_type: null
        },
        ...{ charset: null, title: null, bytes: null, sha256: null, started_at: startInstant }
      }
    )
    must(await receiveFile(record, requestAt(), { bytes: Buffer.from(minutes), hint: {}, title: null, again: false }))
    return about()
  },
  'a document with a term and a directive of its own': async ({ record }) => {
    const { document } = await plant(record, minutes)
    must(await enterDirective(record, requestAt(), { title: `Tell ${marker}`, issuer: `Board of ${marker}`, date: null, document }))
    must(
      await act(record, requestAt(), 'review', async (facts) => {
        const term = nameTerm(
          await facts.next('term'),
          { label: `${marker} journeys`, number: 1, members: [marker], mentions: [{ reading: `${document}.1`, start: 0, end: 7 }] },
          null
        )
        return term.ok ? agree([term.value]) : term
      })
    )
    return { kind: 'document', document }
  },
  'a document whose file is evidence too': async ({ record }) => {
    const { document, commitment } = await plant(record, minutes)
    must(
      await addEvidenceTo(record, requestAt(), commitment, {
        file: { bytes: Buffer.from(minutes), fileName: 'same.txt', mediaType: 'text/plain' },
        link: null,
        note: null
      })
    )
    return { kind: 'document', document }
  },
  'a document of which words were erased before': async ({ record }) => {
    const { document } = await plant(record, minutes)
    const target: ErasureTarget = { kind: 'passage', document, words: 'Nothing else was said' }
    must(
      await erase(record, requestAt(), target, { lawful: 'unlawful', reason: null, confirmed: `erase words of ${document}`, print: null })
    )
    return { kind: 'document', document }
  },
  'a document that is public, whose page stays': async ({ record }) => {
    const { document, statement, commitment } = await plant(record, minutes)
    must(await publishObjects(record, requestAt(), [document, statement, commitment]))
    return { kind: 'document', document }
  }
}

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
        backups_free_from: '2026-07-31'
      })
      if (target.kind !== 'person') {
        const facts = (await documentFacts(viewerAt(record), target.document))!
        expect(facts.erasures[0]).toMatchObject({ kind: target.kind, whole: target.kind === 'document' })
        expect(await originalOf(viewerAt(record), target.document)).toBeNull()
      }
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
