/** The lists behind the pages: every count equals what counting the rows one by one gives, and every row is its viewer's to see. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishObjects } from '../../src/actions/publish-object.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import { publicActor } from '../../src/domain/actor.ts'
import { commitmentStates } from '../../src/domain/commitment.ts'
import type { Draft } from '../../src/domain/event.ts'
import type { ObjectId, Slug } from '../../src/domain/id.ts'
import { agree } from '../../src/domain/outcome.ts'
import { commitmentCounts, commitmentSigns } from '../../src/store/queries/commitment-counts.ts'
import { type CommitmentFilter, commitmentSorts } from '../../src/store/queries/commitment-filter.ts'
import { wholeCommitmentList } from '../../src/store/queries/commitment-list.ts'
import { commitments, commitmentTotal } from '../../src/store/queries/commitments.ts'
import { directiveList } from '../../src/store/queries/directive-list.ts'
import { logPage } from '../../src/store/queries/log-page.ts'
import { meetingList } from '../../src/store/queries/meeting-list.ts'
import { officeFacts, officeList } from '../../src/store/queries/office-list.ts'
import { peopleNamed } from '../../src/store/queries/people-list.ts'
import { type StatementListFilter, statementList } from '../../src/store/queries/statement-list.ts'
import { statements } from '../../src/store/queries/statements.ts'
import { termList } from '../../src/store/queries/term-list.ts'
import type { Viewer } from '../../src/store/queries/viewer.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, viewerAt } from '../support/record.ts'

const text = 'The council noted the plan.\n\nThe Head of Highways shall report by June.\n\nThe Cabinet decided to fund 24 monitors.'
const kinds = ['noted', 'directed', 'decided'] as const
const today = '2026-11-25T12:00:00Z'

function wordsOf(kind: (typeof kinds)[number]): { start: number; end: number } {
  const paragraph = text.split('\n\n')[kinds.indexOf(kind)]!
  const start = text.indexOf(paragraph)
  return { start, end: start + paragraph.length }
}

function statementDraft(id: ObjectId, document: ObjectId, kind: (typeof kinds)[number]): Draft {
  const { start, end } = wordsOf(kind)
  const reading = `${document as `D-${number}`}.1` as const
  const slots = { owners: [], due: null, measures: [], vote: null, condition: null }
  const body = { reading, start, end, kind, force: kind === 'noted' ? null : ('must' as const), negative: false, ...slots }
  return {
    act: 'statement.accepted',
    on: id,
    with: [document],
    body: { ...body, origin: null, meeting: null, words: text.slice(start, end) }
  }
}

function meetingDraft(id: ObjectId, i: number): Draft {
  const document = `D-${i + 1}` as const
  const attendees = ['Adaeze Okafor', i % 2 === 0 ? 'Ilse Lind' : 'Rosa Adeyemi'].map((name) => ({ name, status: 'present' as const }))
  const body = i % 2 === 0 ? ('cabinet' as Slug) : null
  return {
    act: 'meeting.recorded',
    on: id,
    with: [document],
    body: {
      document,
      body,
      date: i === 4 ? null : `202${5 + (i % 2)}-03-1${i}`,
      dateInferred: [],
      title: `Meeting ${i}`,
      bodyAsWritten: 'Cabinet of Port Meridian',
      chair: 'Adaeze Okafor',
      attendees
    }
  }
}

/** Five documents with a meeting each and three statements, three directives, sixty commitments in every state; every third is public. */
async function fill(record: OpenRecord): Promise<void> {
  for (let i = 0; i < 5; i++) {
    const bytes = Buffer.from(i === 0 ? text : `${text}\n\nPaper ${i}`)
    must(await receiveFile(record, requestAt(), { bytes, hint: { fileName: `m${i}.txt` }, title: `Minutes ${i}`, again: false }))
  }
  const enter = async (
    drafts: (next: (kind: Parameters<OpenFacts['next']>[0]) => Promise<ObjectId>) => Promise<Draft[]>
  ): Promise<void> => {
    must(await act(record, requestAt(), 'make', async (facts) => agree(await drafts((kind) => facts.next(kind)))))
  }
  const slug = (name: string): Slug => name as Slug
  await enter(async (next) => {
    const drafts: Draft[] = [
      {
        act: 'body.formed',
        on: slug('cabinet'),
        with: [],
        body: { slug: 'cabinet', name: 'Cabinet', parent: 'port-meridian-city-council' }
      },
      { act: 'unit.formed', on: slug('highways'), with: [], body: { slug: 'highways', name: 'Highways', body: 'cabinet' } },
      { act: 'post.created', on: slug('head'), with: [], body: { slug: 'head', name: 'Head of Highways', unit: 'highways' } }
    ]
    for (let i = 0; i < 5; i++) drafts.push(meetingDraft(await next('meeting'), i))
    for (let i = 0; i < 15; i++) drafts.push(statementDraft(await next('statement'), `D-${(i % 5) + 1}`, kinds[Math.floor(i / 5)]!))
    for (let i = 0; i < 3; i++) {
      const id = await next('directive')
      const document = i === 0 ? ('D-1' as const) : null
      const issuer = i === 2 ? null : 'Regional Authority'
      drafts.push({ act: 'directive.registered', on: id, with: [], body: { document, date: null, title: `Directive ${i}`, issuer } })
      drafts.push({ act: 'directive.conveyed', on: id, with: ['M-1'], body: { meeting: 'M-1' } })
    }
    for (const [i, label] of ['two districts', 'clean air', 'leading areas'].entries()) {
      const mentions = Array.from({ length: i + 1 }, (_, at) => ({ reading: `D-${at + 1}.1` as const, start: 0, end: 3 }))
      drafts.push({ act: 'term.named', on: await next('term'), with: [], body: { number: null, mentions, label, members: null } })
    }
    drafts.push({ act: 'term.aliased', on: 'T-3', with: ['T-1'], body: { of: 'T-1', reason: null } })
    drafts.push({
      act: 'statement.dismissed',
      on: 'S-15',
      with: [],
      body: { reading: 'D-5.1', ...wordsOf('decided'), kind: 'decided', origin: null, judges: true, reason: null }
    })
    return drafts
  })
  await enter(async (next) => {
    const drafts: Draft[] = []
    for (let i = 0; i < 60; i++) drafts.push(...life(await next('commitment'), i))
    return drafts
  })
  const every = <T extends string>(letter: T, count: number): `${T}-${number}`[] =>
    Array.from({ length: count }, (_, i) => `${letter}-${i + 1}` as const).filter((_, i) => i % 3 === 0)
  const objects = [...every('D', 5), ...every('M', 5), ...every('S', 14), ...every('R', 3), ...every('C', 60), ...every('T', 3)]
  must(await publishObjects(record, requestAt(), objects as ObjectId[]))
}
type OpenFacts = Parameters<Parameters<typeof act>[3]>[0]

/** A commitment and how far it came. */
function life(id: ObjectId, i: number): Draft[] {
  const owner = i % 4 === 0 ? null : i % 4 === 1 ? ({ kind: 'unit', slug: 'highways' } as const) : ({ kind: 'post', slug: 'head' } as const)
  const latest = `202${6 + (i % 2)}-${String((i % 12) + 1).padStart(2, '0')}-15`
  const due = i % 7 === 0 ? null : { edtf: latest, latest }
  const statement = i < 12 && i % 2 === 0 ? (`S-${i + 1}` as const) : null
  const directive = i % 5 === 0 ? (`R-${(i % 3) + 1}` as const) : null
  const on = { on: id, with: [] }
  const steps: Draft[] = [
    {
      act: 'commitment.made',
      ...on,
      body: { statement, directive, owner, due, reviewEvery: null, title: `Plan ${i}`, doneWhen: i % 9 === 0 ? 'Signed 100%' : 'Seen' }
    },
    { act: 'progress.reported', ...on, body: { asOf: '2026-04-01', number: null, unit: null, forecast: null, words: 'Begun' } },
    { act: 'done.reported', ...on, body: { on: '2026-07-01', words: 'Done' } },
    { act: 'commitment.verified', ...on, body: { evidence: [], words: 'Seen' } },
    { act: 'commitment.closed', ...on, body: { words: null } }
  ]
  const far = steps.slice(0, (i % 6) + 1)
  return i % 6 === 5 ? [...far.slice(0, 2), { act: 'commitment.withdrawn', ...on, body: { meeting: null, reason: 'Dropped' } }] : far
}

const filters: readonly CommitmentFilter[] = [
  {},
  { open: true },
  { state: ['closed', 'withdrawn'] },
  { owner: 'head' },
  { sign: 'overdue' },
  { sign: 'unevidenced', state: ['closed'] },
  { words: 'plan 1' },
  { words: '100' },
  { words: '%' },
  { words: 'SIGNED' },
  { directive: 'R-1' },
  { meeting: 'M-1' },
  { owner: 'highways', open: true, words: 'seen', directive: 'R-2' }
]

describe.each(engines)('lists on $name', ({ open, there }) => {
  const run = it.skipIf(!there)
  let opened: OpenedEngine
  let record: OpenRecord
  const viewers = (): (readonly [string, Viewer])[] => [
    ['inside', viewerAt(record, today)],
    ['public', viewerAt(record, today, publicActor)]
  ]

  beforeAll(async () => {
    if (!there) return
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
    await fill(record)
  })
  afterAll(async () => {
    if (there) await opened.close()
  })

  run('counts of commitments are those of the rows, for every filter and each panel of it', async () => {
    for (const [who, viewer] of viewers()) {
      for (const filter of filters) {
        const rows = (more: CommitmentFilter) => commitments(viewer, { ...more, limit: 1000 })
        const found = await commitmentCounts(viewer, { ...filter, limit: 1, sort: 'title' })
        const label = `${who} ${JSON.stringify(filter)}`
        expect(found.total, label).toBe((await rows(filter)).length)
        expect(await commitmentTotal(viewer, filter), label).toBe(found.total)
        const { state: _, open: __, ...anyState } = filter
        for (const state of commitmentStates) expect(found.byState[state], label).toBe((await rows({ ...anyState, state: [state] })).length)
        for (const sign of commitmentSigns) expect(found.bySign[sign], label).toBe((await rows({ ...filter, sign })).length)
        const { owner: ___, ...anyOwner } = filter
        const owned = (await rows(anyOwner)).filter((row) => row.owner !== null)
        expect(
          found.byOwner.reduce((sum, one) => sum + one.count, 0),
          label
        ).toBe(owned.length)
        for (const one of found.byOwner) expect(one.count, label).toBe(owned.filter((row) => row.owner === one.slug).length)
        const { directive: ____, ...anyDirective } = filter
        const directed = await rows(anyDirective)
        for (const one of found.byDirective) expect(one.count, label).toBe(directed.filter((row) => row.directive === one.id).length)
      }
    }
    const [[, inside], [, outside]] = viewers() as [[string, Viewer], [string, Viewer]]
    expect((await commitmentCounts(inside)).total).toBe(60)
    expect((await commitmentCounts(outside)).total).toBe(20)
    expect((await commitmentCounts(outside)).byDirective.map((one) => one.id)).toEqual(['R-1'])
    expect((await commitmentCounts(inside)).byDirective.map((one) => one.id)).toEqual(['R-1', 'R-2', 'R-3'])
  })

  run('every filter keeps the order of the list, page by page and as a whole', async () => {
    for (const [who, viewer] of viewers())
      for (const filter of filters)
        for (const sort of commitmentSorts)
          for (const reversed of [false, true]) {
            const ids = async (asked: CommitmentFilter) =>
              (await commitments(viewer, { ...asked, sort, reversed, limit: 1000 })).map(({ id }) => id)
            const found = await ids(filter)
            const label = `${who} ${sort} ${reversed} ${JSON.stringify(filter)}`
            expect(found, label).toEqual((await ids({})).filter((id) => found.includes(id)))
            const pages = await Promise.all([0, 7].map((offset) => commitments(viewer, { ...filter, sort, reversed, limit: 7, offset })))
            expect(
              pages.flat().map(({ id }) => id),
              label
            ).toEqual(found.slice(0, 14))
            const whole: ObjectId[] = []
            for await (const rows of wholeCommitmentList(viewer, { ...filter, sort, reversed })) whole.push(...rows.map(({ id }) => id))
            expect(whole, label).toEqual(found)
          }
  })

  run('a count is made anew once something was entered, and for another day', async () => {
    const viewer = viewerAt(record, '2026-01-05T12:00:00Z')
    const before = await commitmentCounts(viewer, { words: 'Plan' })
    expect(await commitmentCounts(viewer, { words: 'Plan' })).toBe(before)
    expect((await commitmentCounts(viewerAt(record, today), { words: 'Plan' })).bySign.overdue).toBeGreaterThan(before.bySign.overdue)
    must(
      await act(record, requestAt(), 'make', async () => {
        const moved = { edtf: '2026-01-01', latest: '2026-01-01' }
        return agree([{ act: 'deadline.set', on: 'C-1' as ObjectId, with: [], body: { due: moved } }])
      })
    )
    expect((await commitmentCounts(viewer, { words: 'Plan' })).bySign.overdue).toBe(before.bySign.overdue + 1)
  })

  run('statements are filtered, paged and counted by kind, with where they come from as far as it may be seen', async () => {
    const asked: readonly StatementListFilter[] = [
      {},
      { kind: 'directed' },
      { force: 'must' },
      { meeting: 'M-1' },
      { document: 'D-2' },
      { carried: true },
      { carried: false, kind: 'noted' },
      { words: 'FUND 24' },
      { state: 'dismissed' }
    ]
    for (const [who, viewer] of viewers()) {
      const all = (await statements(viewer)).filter((one) => who === 'inside' || one.state === 'accepted')
      for (const filter of asked) {
        const { rows, total, byKind } = await statementList(viewer, { ...filter, limit: 100 })
        const state = who === 'inside' ? (filter.state ?? 'accepted') : 'accepted'
        const meant = all.filter(
          (one) =>
            one.state === state &&
            (filter.force === undefined || one.force === filter.force) &&
            (filter.meeting === undefined || one.document === 'D-1') &&
            (filter.document === undefined || one.document === filter.document) &&
            (filter.carried === undefined || (one.commitment !== null) === filter.carried) &&
            (filter.words === undefined || one.words.toLowerCase().includes('fund'))
        )
        const label = `${who} ${JSON.stringify(filter)}`
        const ofKind = meant.filter((one) => filter.kind === undefined || one.kind === filter.kind)
        expect(rows.map((row) => row.id).sort(), label).toEqual(ofKind.map((one) => one.id).sort())
        expect(total, label).toBe(ofKind.length)
        for (const kind of kinds) expect(byKind[kind] ?? 0, label).toBe(meant.filter((one) => one.kind === kind).length)
      }
    }
    const paged = await statementList(viewerAt(record), { limit: 3, offset: 12 })
    expect(paged.rows.map((row) => row.id)).toEqual(['S-2', 'S-1'])
    expect(paged).toMatchObject({ total: 14 })
    expect((await statementList(viewerAt(record), { document: 'D-1' })).rows[0]).toMatchObject({
      documentTitle: 'Minutes 0',
      meetingOf: 'M-1'
    })
    const outside = (await statementList(viewerAt(record, today, publicActor))).rows
    expect(outside.find((row) => row.document === 'D-4')).toMatchObject({ documentTitle: 'Minutes 3', meetingTitle: 'Meeting 3' })
    expect(outside.find((row) => row.document === 'D-3')).toMatchObject({ documentTitle: null, meetingOf: null, meetingDate: null })
  })

  run('meetings carry their statements by kind and what became of them', async () => {
    const { rows, total, years } = await meetingList(viewerAt(record))
    expect([total, years]).toEqual([5, ['2026', '2025']])
    expect(rows.at(-1)).toMatchObject({ id: 'M-5', date: null })
    expect(rows.find((row) => row.id === 'M-1')).toMatchObject({
      statements: 3,
      byKind: { noted: 1, directed: 1, decided: 1 },
      directives: 3
    })
    const all = await statements(viewerAt(record))
    for (const row of rows) {
      const own = all.filter((one) => one.document === row.document && one.state === 'accepted')
      expect([row.statements, row.carried]).toEqual([own.length, own.filter((one) => one.commitment !== null).length])
    }
    expect(rows.reduce((sum, row) => sum + row.carried, 0)).toBeGreaterThan(0)
    const ids = async (filter: Parameters<typeof meetingList>[1]) => (await meetingList(viewerAt(record), filter)).rows.map((row) => row.id)
    expect(await ids({ body: 'cabinet', year: '2025' })).toEqual(['M-3', 'M-1'])
    expect(await ids({ words: 'meeting 2' })).toEqual(['M-3'])
    expect(await ids({ limit: 2, offset: 3 })).toEqual(['M-1', 'M-5'])
    const outside = await meetingList(viewerAt(record, today, publicActor))
    expect(outside.rows.map((row) => [row.id, row.attendees, row.chair])).toEqual([
      ['M-4', [], null],
      ['M-1', [], null]
    ])
    expect(outside.rows[1]).toMatchObject({ directives: 1, statements: 1 })
  })

  run('directives carry what became of them', async () => {
    const { rows, total } = await directiveList(viewerAt(record, today))
    expect(total).toBe(3)
    const first = rows.find((row) => row.id === 'R-1')!
    const named = (await commitments(viewerAt(record, today), { limit: 100 })).filter((one) => one.directive === 'R-1')
    expect(first).toMatchObject({ conveyedAt: ['M-1'], statements: 3 })
    expect(first.commitments).toEqual({
      total: named.length,
      open: named.filter((one) => !['verified', 'closed', 'withdrawn'].includes(one.state)).length,
      overdue: named.filter((one) => one.signs.includes('overdue')).length,
      met: named.filter((one) => one.state === 'verified' || one.state === 'closed').length
    })
    expect((await directiveList(viewerAt(record), { issuer: 'Regional Authority', words: '1' })).rows.map((row) => row.id)).toEqual(['R-2'])
    expect((await directiveList(viewerAt(record, today, publicActor))).rows.map((row) => row.id)).toEqual(['R-1'])
    expect(await directiveList(viewerAt(record), { words: 'nothing' })).toEqual({ rows: [], total: 0 })
  })

  run('offices carry what they answer for and where they sat', async () => {
    const rows = await officeList(viewerAt(record, today))
    expect(rows.map((row) => row.name)).toEqual(['Cabinet', 'Port Meridian City Council', 'Highways', 'Head of Highways'])
    expect(rows[0]).toMatchObject({ meetings: 3, parentName: 'Port Meridian City Council' })
    const led = (await commitments(viewerAt(record, today), { owner: 'head', limit: 100 })).length
    expect(rows[3]).toMatchObject({ parentName: 'Highways', commitments: { total: led } })
    expect((await officeFacts(viewerAt(record), 'unit', 'highways'))?.under.map((row) => row.slug)).toEqual(['head'])
    expect(await officeFacts(viewerAt(record), 'body', 'highways')).toBeNull()
    const outside = await officeList(viewerAt(record, today, publicActor))
    expect(outside[3]!.commitments.total).toBeLessThan(led)
  })

  run('people are listed by name with where they were named, inside only', async () => {
    const people = await peopleNamed(viewerAt(record))
    expect(people.map((person) => [person.name, person.meetings.length])).toEqual([
      ['Adaeze Okafor', 5],
      ['Ilse Lind', 3],
      ['Rosa Adeyemi', 2]
    ])
    expect(people[0]!.meetings.every((one) => one.chaired)).toBe(true)
    expect((await peopleNamed(viewerAt(record), { words: 'LIND' })).map((person) => person.name)).toEqual(['Ilse Lind'])
    expect(await peopleNamed(viewerAt(record, today, publicActor))).toEqual([])
  })

  run('terms carry their uses and their other names', async () => {
    const { rows, total } = await termList(viewerAt(record))
    expect(total).toBe(2)
    expect(
      rows.map(({ label, uses, documents, aliases }) => ({ label, uses, documents, aliases: aliases.map((one) => one.label) }))
    ).toEqual([
      { label: 'clean air', uses: 2, documents: 2, aliases: [] },
      { label: 'two districts', uses: 1, documents: 1, aliases: ['leading areas'] }
    ])
    expect((await termList(viewerAt(record), { words: 'AREAS' })).rows.map((row) => row.id)).toEqual(['T-3'])
    expect((await termList(viewerAt(record, today, publicActor))).rows.map((row) => [row.id, row.aliases])).toEqual([['T-1', []]])
  })

  run('the log is read from its newest entry to its first; the public sees acts on published objects and never who or what', async () => {
    const read = async (viewer: Viewer): Promise<Awaited<ReturnType<typeof logPage>>['rows']> => {
      const rows = []
      for (let before: number | null | undefined; before !== null; ) {
        const page = await logPage(viewer, { limit: 37, ...(before === undefined ? {} : { before }) })
        rows.push(...page.rows)
        before = page.next
        if (before === null) expect(page.total).toBe(rows.length)
      }
      return rows
    }
    const inside = await read(viewerAt(record))
    expect(inside.map((row) => row.n)).toEqual(inside.map((_, i) => inside.length - 1 - i))
    expect(inside[0]).toMatchObject({ person: 'operator:clerk', event: { act: inside[0]!.act } })
    const outside = await read(viewerAt(record, today, publicActor))
    const published = new Set(inside.filter((row) => row.act === 'publication.made').map((row) => row.on))
    expect(outside.map((row) => row.n)).toEqual(inside.filter((row) => published.has(row.on)).map((row) => row.n))
    for (const row of outside) expect([row.person, row.event]).toEqual([null, null])
  })
})
