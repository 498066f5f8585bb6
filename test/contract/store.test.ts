/** The store's promises, held on both engines: one transaction per request, tables equal to the log, one writer at a time, sight, search. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addEvidenceTo, checkEvidenceOf } from '../../src/actions/add-evidence.ts'
import { handLead } from '../../src/actions/change-lead.ts'
import { closeAfterCheck } from '../../src/actions/close-commitment.ts'
import { makeCommitmentFrom } from '../../src/actions/make-commitment.ts'
import { setDeadline } from '../../src/actions/move-deadline.ts'
import { publishObjects, withdrawObjects } from '../../src/actions/publish-object.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { conveyAt, enterDirective } from '../../src/actions/register-directive.ts'
import { reportDoneOn, reportProgressOn } from '../../src/actions/report-progress.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import { reopen, withdraw } from '../../src/actions/withdraw-commitment.ts'
import { publicActor } from '../../src/domain/actor.ts'
import { commitmentStates } from '../../src/domain/commitment.ts'
import type { Draft } from '../../src/domain/event.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import { agree, refuse } from '../../src/domain/outcome.ts'
import { acceptStatement, dismissStatement } from '../../src/domain/statement.ts'
import { nameTerm } from '../../src/domain/term.ts'
import { recordTables } from '../../src/store/apply.ts'
import { commitment, commitments, historyOf } from '../../src/store/queries/commitments.ts'
import { counts } from '../../src/store/queries/counts.ts'
import { directives } from '../../src/store/queries/directives.ts'
import { documents, originalOf } from '../../src/store/queries/documents.ts'
import { linesOf } from '../../src/store/queries/lines.ts'
import { search } from '../../src/store/queries/search-results.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, storeOn, subjectOf, viewerAt } from '../support/record.ts'

const minutes =
  'Minutes of 12 March 2026\n\nThe Head of Environmental Health shall install monitors at 24 schools by 30 November 2026.\n\n市委常委会研究部署大连市工作。'
const quote = {
  start: 26,
  end: 116,
  kind: 'assigned',
  force: 'must',
  negative: false,
  owners: [],
  due: null,
  measures: [],
  vote: null,
  condition: null
} as const

async function directivesIn(record: OpenRecord): Promise<string[]> {
  return (await directives(viewerAt(record))).map(({ title }) => title)
}

async function accept(record: OpenRecord, at?: string) {
  const document = must(
    await receiveFile(record, requestAt(at), { bytes: Buffer.from(minutes), hint: { fileName: 'minutes.txt' }, title: null, again: false })
  )
  const source = { reading: document.reading, document: document.id, text: minutes }
  const events = must(
    await act(record, requestAt(at), 'review', async (facts) => {
      const draft = acceptStatement(
        await facts.next('statement'),
        source,
        { ...quote, owners: [], measures: [] },
        { origin: null, meeting: null, decided: null }
      )
      return draft.ok ? agree([draft.value]) : draft
    })
  )
  return { document, source, statement: subjectOf(events) }
}

const form = {
  directive: null,
  title: 'Fit air-quality monitors',
  owner: 'Head of Environmental Health',
  newOwner: true,
  due: '2026-11-30',
  ongoing: null,
  doneWhen: 'Monitors read at 24 schools'
}

/** Every act of the line, once. */
async function wholeLine(record: OpenRecord): Promise<ObjectId> {
  const { statement, document } = await accept(record)
  const directive = subjectOf(
    must(
      await enterDirective(record, requestAt(), {
        title: 'Clean air near schools',
        issuer: 'Regional Transport Authority',
        date: '2026-03-03',
        document: null
      })
    )
  )
  must(
    await act(record, requestAt(), 'review', async (facts) => {
      const term = nameTerm(
        await facts.next('term'),
        { label: 'clean journeys', number: 3, members: ['walking'], mentions: [{ reading: document.reading, start: 0, end: 7 }] },
        null
      )
      const meeting: Draft = {
        act: 'meeting.recorded',
        on: await facts.next('meeting'),
        with: [document.id],
        body: {
          document: document.id,
          body: null,
          date: '2026-03-12',
          dateInferred: [],
          title: 'Council',
          bodyAsWritten: 'City Council',
          chair: 'A. Example',
          attendees: [{ name: 'A. Example', status: 'present' }]
        }
      }
      return term.ok ? agree([term.value, meeting]) : term
    })
  )
  must(await conveyAt(record, requestAt(), directive, 'M-1'))
  const made = subjectOf(must(await makeCommitmentFrom(record, requestAt(), { ...form, statement }, async () => 'words')))
  must(
    await handLead(record, requestAt('2026-04-01T09:00:00Z'), made, { owner: 'Director of Schools', newOwner: true, reason: 'Reorganised' })
  )
  must(
    await setDeadline(record, requestAt('2026-05-01T09:00:00Z'), made, {
      due: '2026-12-14',
      reason: 'Contractor late',
      meeting: 'M-1' as ObjectId
    })
  )
  must(
    await reportProgressOn(record, requestAt('2026-06-01T09:00:00Z'), made, {
      words: '19 of 24 fitted',
      number: 19,
      unit: 'schools',
      forecast: '2026-12',
      asOf: null
    })
  )
  must(
    await addEvidenceTo(record, requestAt('2026-06-01T09:00:00Z'), made, {
      file: { bytes: Buffer.from('photo'), fileName: 'photo.jpg', mediaType: 'image/jpeg' },
      link: null,
      note: null
    })
  )
  must(await checkEvidenceOf(record, requestAt('2026-06-02T09:00:00Z'), made, { evidence: 1, grade: 'checked', note: 'Seen on site' }))
  must(await reportDoneOn(record, requestAt('2026-11-20T09:00:00Z'), made, { words: 'All 24 read', on: null }))
  must(await closeAfterCheck(record, requestAt('2026-11-21T09:00:00Z'), made, { check: 'All 24 seen', words: null }))
  must(await publishObjects(record, requestAt('2026-11-22T09:00:00Z'), [made, statement]))
  return made
}

async function tablesOf(record: OpenRecord): Promise<string> {
  const rows: unknown[] = []
  for (const { name, key, leaveOut } of recordTables) {
    for (const row of await record.store.engine.reading.all(`SELECT * FROM ${name} ORDER BY authority, ${key.join(', ')}`))
      rows.push([name, Object.entries(row).filter(([column]) => column !== leaveOut && column !== 'tokens')])
  }
  return JSON.stringify(rows)
}

describe.each(engines)('the store on $name', ({ open, there }) => {
  let opened: OpenedEngine
  let record: OpenRecord

  describe.skipIf(!there)('with a server', () => {
    beforeEach(async () => {
      opened = await open()
      record = await openTestRecord(opened.engine, opened.folder)
    })
    afterEach(() => opened.close())

    it('carries one commitment through its whole life, and every act is an entry', async () => {
      const made = await wholeLine(record)
      const viewer = viewerAt(record, '2026-11-23T09:00:00Z')
      const seen = await commitment(viewer, made)
      expect(seen).toMatchObject({
        state: 'closed',
        owner: 'director-of-schools',
        due: '2026-12-14',
        done_on: '2026-11-20',
        evidence: 1,
        published: true,
        signs: []
      })
      const history = await historyOf(viewer, made)
      expect(history.deadlines.map((deadline) => [deadline.due, deadline.reason])).toEqual([
        ['2026-11-30', null],
        ['2026-12-14', 'Contractor late']
      ])
      expect(history.reports.map((report) => report.kind)).toEqual(['progress', 'done', 'verified'])
      expect(history.evidence).toMatchObject([{ number: 1, grade: 'checked', file_name: 'photo.jpg' }])
      const [line] = await linesOf(viewer, made)
      expect(line).toMatchObject({ meeting: { id: 'M-1' }, statement: { words: minutes.slice(26, 116) }, commitment: { id: made } })
      expect(line!.directives.map((directive) => directive.title)).toEqual(['Clean air near schools'])
      expect(await counts(viewer)).toMatchObject({
        documents: 1,
        commitments: 1,
        statements: 1,
        directives: 1,
        terms: 1,
        meetings: 1,
        overdue: 0
      })
    })

    it('a rebuild gives the same tables, byte for byte', async () => {
      await wholeLine(record)
      const before = await tablesOf(record)
      await rebuild(record.store, record.authority.id)
      expect(await tablesOf(record)).toBe(before)
    })

    it.each([
      ['compared, all of them held', undefined],
      ['written anew, more than is held at once', 3]
    ])('a rebuild mends every table that other hands changed: %s', async (_, mostHeld) => {
      await wholeLine(record)
      const before = await tablesOf(record)
      const change = (sql: string): Promise<void> => opened.engine.write(record.authority.id, (session) => session.run(sql))
      const again = async (): Promise<string> => {
        await rebuild(record.store, record.authority.id, mostHeld === undefined ? {} : { mostHeld })
        return tablesOf(record)
      }
      for (const { name } of recordTables) {
        await change(`DELETE FROM ${name}`)
        expect(await again(), `${name} emptied`).toBe(before)
      }
      await change("UPDATE report SET words = 'Contractor early' WHERE words = 'Contractor late'")
      await change("UPDATE commitment SET due_latest = NULL WHERE id = 'C-1'")
      await change(
        "INSERT INTO deadline (authority, commitment, n, due, due_latest) VALUES ('port-meridian-city-council', 'C-9', 3, '2027', '2027-12-31')"
      )
      expect(await again()).toBe(before)
      expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
    })

    it('a rebuild leaves alone what is kept as the log says', async () => {
      await wholeLine(record)
      const change = (sql: string): Promise<void> => opened.engine.write(record.authority.id, (session) => session.run(sql))
      const rows = (): Promise<unknown> => opened.engine.reading.all('SELECT row FROM search ORDER BY row')
      await change('UPDATE search SET row = row + 1000')
      const moved = await rows()
      await rebuild(record.store, record.authority.id)
      expect(await rows()).toEqual(moved)
      await change("UPDATE search SET folded = 'changed' WHERE object = 'C-1'")
      await rebuild(record.store, record.authority.id)
      expect(await rows()).not.toEqual(moved)
    })

    it('verifies what it holds, and names what was changed by other hands', async () => {
      const made = await wholeLine(record)
      const good = await verifyStore(record.store, record.authority.id)
      expect(good.findings).toEqual([])
      expect(good.entries).toBeGreaterThan(15)
      const change = (sql: string): Promise<void> => opened.engine.write(record.authority.id, (session) => session.run(sql))
      await change("UPDATE commitment SET due_latest = '2027-12-14' WHERE id = 'C-1'")
      const found = (await verifyStore(record.store, record.authority.id)).findings
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ about: made, what: 'commitment.due_latest: the log says 2026-12-14, the row says 2027-12-14' })
      await rebuild(record.store, record.authority.id)
      expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
      await change('UPDATE sealed SET value = \'"Weather"\' WHERE value = \'"Contractor late"\'')
      const [sealed] = (await verifyStore(record.store, record.authority.id)).findings
      expect(sealed).toMatchObject({ about: made, what: 'a sealed value was changed' })
      await change("UPDATE entry SET text = replace(text, '2026-12-14', '2026-12-24') WHERE act = 'deadline.moved'")
      const [entry] = (await verifyStore(record.store, record.authority.id)).findings
      expect(entry).toMatchObject({ about: made, what: 'its words do not match its leaf in the log: the entry was changed' })
    })

    it('names an entry that was dropped, and a row that is in no entry', async () => {
      await wholeLine(record)
      const change = (sql: string): Promise<void> => opened.engine.write(record.authority.id, (session) => session.run(sql))
      await change("INSERT INTO office (authority, slug, kind, name) VALUES ('port-meridian-city-council', 'ghost', 'post', 'Ghost')")
      expect((await verifyStore(record.store, record.authority.id)).findings).toMatchObject([
        { about: 'office', what: 'the row "post ghost" of office is not in the log' }
      ])
      await change("DELETE FROM entry WHERE act = 'deadline.moved'")
      const found = (await verifyStore(record.store, record.authority.id)).findings
      expect(found[0]).toMatchObject({ entry: 13, what: 'the entry is missing' })
    })

    it('what is refused, or only tried, leaves nothing behind', async () => {
      const { statement } = await accept(record)
      const before = [await tablesOf(record), (await verifyStore(record.store, record.authority.id)).root]
      const refused = await makeCommitmentFrom(record, requestAt(), { ...form, statement, owner: null }, async () => 'words')
      expect(refused).toMatchObject({ ok: false, refusal: { key: 'commitment.owner-missing' } })
      const tried = must(await makeCommitmentFrom(record, requestAt(undefined, true), { ...form, statement }, async () => 'words'))
      expect(tried.map((event) => event.act)).toEqual(['post.created', 'commitment.made'])
      expect([await tablesOf(record), (await verifyStore(record.store, record.authority.id)).root]).toEqual(before)
      expect(subjectOf(must(await makeCommitmentFrom(record, requestAt(), { ...form, statement }, async () => 'words')))).toBe('C-1')
    })

    it('a fault in the middle of a request leaves nothing behind', async () => {
      const before = await tablesOf(record)
      const fault = act(record, requestAt(), 'make', async (facts) => {
        const id = await facts.next('directive')
        const directive = {
          act: 'directive.registered',
          on: id,
          with: [],
          body: { document: null, date: null, title: 'First', issuer: null }
        } as const
        return agree([directive, { ...directive, act: 'directive.conveyed', body: { meeting: 'not an id' } } as never])
      })
      await expect(fault).rejects.toThrow()
      expect(await tablesOf(record)).toBe(before)
    })

    it('two writers at once get different numbers and one gap-free log', async () => {
      const other = { ...record, store: storeOn(opened.again(), opened.folder) }
      try {
        const enter = (into: OpenRecord, i: number) =>
          enterDirective(into, requestAt(), { title: `Directive ${i}`, issuer: null, date: null, document: null })
        const all = await Promise.all(Array.from({ length: 40 }, (_, i) => enter(i % 2 === 0 ? record : other, i)))
        expect(new Set(all.map((outcome) => subjectOf(must(outcome)))).size).toBe(40)
        expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
      } finally {
        await other.store.close()
      }
    })

    it('writers that come at the same moment do not take back each other: faults, refusals and trials leave nothing, the rest is entered', async () => {
      const named = (title: string, dryRun = false) =>
        enterDirective(record, requestAt(undefined, dryRun), { title, issuer: null, date: null, document: null })
      const fault = () => act(record, requestAt(), 'make', async () => agree([{ act: 'directive.conveyed', on: 'R-9', body: {} } as never]))
      const [first, refused, broken, tried, last] = await Promise.allSettled([
        named('First'),
        named(''),
        fault(),
        named('Tried', true),
        named('Last')
      ])
      expect([first, last].map((one) => one.status === 'fulfilled' && subjectOf(must(one.value)))).toEqual(['R-1', 'R-2'])
      expect(refused).toMatchObject({ status: 'fulfilled', value: { ok: false } })
      expect(tried).toMatchObject({ status: 'fulfilled', value: { ok: true } })
      expect(broken.status).toBe('rejected')
      expect((await directivesIn(record)).sort()).toEqual(['First', 'Last'])
      expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
    })

    it('the public sees what is published, and no more once it is withdrawn', async () => {
      const made = await wholeLine(record)
      const seen = viewerAt(record, '2026-11-23T09:00:00Z', publicActor)
      expect((await commitments(seen)).map((one) => one.id)).toEqual([made])
      expect(await documents(seen)).toEqual([])
      expect(await originalOf(seen, 'D-1')).toBeNull()
      expect((await search(seen, 'monitors')).map((result) => result.id)).toEqual(['C-1', 'S-1'])
      const [line] = await linesOf(seen, made)
      expect(line).toMatchObject({ directives: [], meeting: null, document: null, statement: { id: 'S-1' } })
      must(await withdrawObjects(record, requestAt('2026-11-23T09:00:00Z'), [made], 'Published too early'))
      expect(await commitments(seen)).toEqual([])
      expect(await counts(seen)).toMatchObject({ commitments: 0, statements: 1, documents: 0 })
    })

    it('finds words in any object, phrases in order, and Chinese from two characters', async () => {
      const made = await wholeLine(record)
      const viewer = viewerAt(record)
      const ids = async (question: string) => (await search(viewer, question)).map((result) => result.id)
      expect(await ids('monitors')).toEqual([made, 'S-1', 'D-1'])
      expect(await ids('"24 schools"')).toEqual([made, 'S-1', 'D-1'])
      expect(await ids('"schools 24"')).toEqual([])
      expect(await ids('大连')).toEqual(['D-1'])
      expect(await ids('委会研究')).toEqual(['D-1'])
      expect(await ids('连大')).toEqual([])
      expect(await ids('" OR *')).toEqual([])
      const [hit] = await search(viewer, '大连')
      expect(hit!.words.slice(hit!.start, hit!.end)).toContain('大连')
    })

    it('an exact copy of a kept file is refused by name, and its bytes come back as they were', async () => {
      await accept(record)
      const again = await receiveFile(record, requestAt(), {
        bytes: Buffer.from(minutes),
        hint: { fileName: 'copy.txt' },
        title: null,
        again: false
      })
      expect(again).toEqual(refuse('document.already-kept', { id: 'D-1', title: 'Minutes of 12 March 2026' }))
      expect(Buffer.from((await originalOf(viewerAt(record), 'D-1'))!).toString()).toBe(minutes)
      const second = must(
        await receiveFile(record, requestAt(), { bytes: Buffer.from(minutes), hint: { fileName: 'minutes.txt' }, title: null, again: true })
      )
      expect(second).toMatchObject({ id: 'D-1', reading: 'D-1.2' })
    })

    it('a dismissal is kept by reading, span and kind, and is refused twice', async () => {
      const { source, document } = await accept(record)
      const dismissed = { ...source, start: 0, end: 7, kind: 'noted' } as const
      const dismiss = () =>
        act(record, requestAt(), 'review', async (facts) => {
          const draft = dismissStatement(dismissed, 'A heading', await facts.decided(document.reading, 0, 7, 'noted'))
          return draft.ok ? agree([draft.value]) : draft
        })
      must(await dismiss())
      expect(await dismiss()).toEqual(refuse('statement.already-dismissed'))
    })

    it('withdrawn and reopened commitments keep both acts', async () => {
      const { statement } = await accept(record)
      const made = subjectOf(must(await makeCommitmentFrom(record, requestAt(), { ...form, statement }, async () => 'words')))
      must(await withdraw(record, requestAt(), made, { reason: 'Money was cut', meeting: null }))
      expect(
        await reportProgressOn(record, requestAt(), made, { words: 'more', number: null, unit: null, forecast: null, asOf: null })
      ).toMatchObject({ refusal: { key: 'commitment.ended' } })
      must(await reopen(record, requestAt(), made, 'Money came back'))
      expect(await commitment(viewerAt(record), made)).toMatchObject({ state: 'in_progress' })
      expect((await historyOf(viewerAt(record), made)).reports.map((report) => report.kind)).toEqual(['withdrawn', 'reopened'])
    })

    it('dates a check by the day it is where the authority is', async () => {
      const { statement } = await accept(record)
      const made = subjectOf(must(await makeCommitmentFrom(record, requestAt(), { ...form, statement }, async () => 'words')))
      must(await addEvidenceTo(record, requestAt(), made, { file: null, link: 'https://portmeridian.example/air', note: null }))
      const late = requestAt('2026-07-01T23:30:00Z')
      must(await reportDoneOn(record, late, made, { words: 'All read', on: null }))
      must(await closeAfterCheck(record, late, made, { check: 'All seen', words: null }))
      const { reports } = await historyOf(viewerAt(record, '2026-07-03T09:00:00Z'), made)
      expect(reports.map((report) => [report.kind, report.as_of])).toEqual([
        ['done', '2026-07-02'],
        ['verified', '2026-07-02']
      ])
    })

    it('filters by sign in the query exactly as the rule computes it', async () => {
      const { statement } = await accept(record)
      for (let i = 0; i < 6; i++) {
        const due = ['2026-03-01', '2026-03-20', '2026-12', '2026', '2025', '2026-03-12'][i]!
        const made = subjectOf(
          must(
            await makeCommitmentFrom(
              record,
              requestAt(),
              { ...form, statement: i === 0 ? statement : null, title: `Number ${i}`, due },
              async () => 'words'
            )
          )
        )
        if (i % 2 === 0) must(await reportDoneOn(record, requestAt(), made, { words: 'done', on: null }))
      }
      for (const at of ['2026-03-12T18:30:00Z', '2026-06-01T00:00:00Z', '2027-02-01T00:00:00Z']) {
        const viewer = viewerAt(record, at)
        const all = await commitments(viewer)
        for (const sign of ['overdue', 'due_soon', 'off_trajectory', 'stale', 'late_met', 'unowned', 'unevidenced'] as const) {
          const filtered = await commitments(viewer, { sign })
          expect(
            filtered.map((one) => one.id),
            `${sign} at ${at}`
          ).toEqual(all.filter((one) => one.signs.includes(sign)).map((one) => one.id))
        }
      }
      expect(Object.keys((await counts(viewerAt(record))).byState)).toEqual([...commitmentStates])
    })
  })
})
