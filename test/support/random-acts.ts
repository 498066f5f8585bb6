/** Acts at random, each of them possible for the record as the ones before left it, from a seed. */
import { receiveFile } from '../../src/actions/receive-document.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import type { Draft } from '../../src/domain/event.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import { instantOf } from '../../src/domain/instant.ts'
import { agree } from '../../src/domain/outcome.ts'
import type { Facts } from '../../src/store/facts.ts'
import { must, requestAt, subjectOf } from './record.ts'

const text =
  'Minutes of the council\n\nThe Head of Parks shall plant 40 trees by spring.\n\nThe Director shall open two libraries on Sundays.'

export function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

type Made = { [K in 'document' | 'meeting' | 'directive' | 'statement' | 'term' | 'commitment']: ObjectId[] } & {
  readonly readings: Map<ObjectId, number>
  readonly evidence: Map<ObjectId, number>
  readonly offices: string[]
}
type Choose = (below: number) => number
type Next = { readonly made: Made; readonly choose: Choose; readonly facts: Facts }

/** Enters about `count` acts, some hours apart from one another. */
export async function actAtRandom(record: OpenRecord, seed: number, count: number): Promise<void> {
  const choose = randomFrom(seed)
  const made: Made = {
    ...{ document: [], meeting: [], directive: [], statement: [], term: [], commitment: [] },
    ...{ readings: new Map(), evidence: new Map(), offices: [] }
  }
  let at = Date.parse('2026-03-12T19:00:00Z')
  for (let i = 0; i < count; i++) {
    at += choose(3) === 0 ? choose(9) * 86_400_000 : choose(5) * 3_600_000
    const request = requestAt(instantOf(at))
    if (i === 0 || choose(25) === 0) {
      const file = { bytes: Buffer.from(`${text}\n\nPaper ${i}`), hint: { fileName: `paper-${i}.txt` }, title: null, again: false }
      const { id: document } = must(await receiveFile(record, request, file))
      made.document.push(document)
      made.readings.set(document, 1)
      continue
    }
    const possible = makers.filter(([, needs]) => needs.every((kind) => made[kind].length > 0))
    const [make] = possible[choose(possible.length)]!
    const events = must(await act(record, request, 'make', async (facts) => agree([await make({ made, choose, facts })])))
    noteMade(made, subjectOf(events))
  }
}

function noteMade(made: Made, id: ObjectId): void {
  const kinds = { D: 'document', M: 'meeting', R: 'directive', S: 'statement', T: 'term', C: 'commitment' } as const
  const kind = id[1] === '-' ? kinds[id[0] as keyof typeof kinds] : undefined
  if (kind !== undefined && !made[kind].includes(id)) made[kind].push(id)
}

const one = <T>(choose: Choose, from: readonly T[]): T => from[choose(from.length)]!
const edtf = (choose: Choose) => {
  const latest = `2026-0${4 + choose(6)}-${10 + choose(18)}`
  return { edtf: latest, latest }
}
const owner = (choose: Choose) => ({ kind: 'unit' as const, slug: one(choose, ['parks', 'schools', 'roads']) })

function quoteIn({ made, choose }: Next) {
  const document = one(choose, made.document)
  const start = choose(30)
  const quote = {
    reading: `${document}.1`,
    start,
    end: start + 5 + choose(40),
    kind: one(choose, ['assigned', 'decided', 'noted'] as const)
  }
  return { document, quote }
}

function reading({ choose }: Next, quote: ReturnType<typeof quoteIn>['quote']) {
  return {
    ...quote,
    ...{
      force: one(choose, ['must', 'should', null] as const),
      negative: choose(4) === 0,
      owners: [],
      due: null,
      measures: [],
      vote: null
    },
    condition: null,
    meeting: null,
    words: `Words ${quote.start} to ${quote.end}`
  }
}

const onCommitment =
  (body: (next: Next, id: ObjectId) => Omit<Draft, 'on' | 'with'>) =>
  async (next: Next): Promise<Draft> => {
    const id = one(next.choose, next.made.commitment)
    return { on: id, with: [], ...body(next, id) } as unknown as Draft
  }

type Kind = 'document' | 'meeting' | 'directive' | 'statement' | 'term' | 'commitment'
const makers: readonly (readonly [make: (next: Next) => Promise<Draft>, needs: readonly Kind[]])[] = [
  [
    async ({ made, choose }) => {
      const slug = `unit-${made.offices.push('')}`
      return { act: 'unit.formed', on: slug, with: [], body: { slug, name: one(choose, ['Parks', 'Schools', 'Roads']), body: 'council' } }
    },
    []
  ],
  [
    async ({ facts, choose }) => ({
      ...{ act: 'directive.registered', on: await facts.next('directive'), with: [] },
      body: { title: `Directive ${choose(99)}`, issuer: null, date: null, document: null }
    }),
    []
  ],
  [
    async ({ facts, choose, made }) => {
      const document = one(choose, made.document)
      const body = { document, body: null, date: choose(2) === 0 ? '2026-03-10' : null, dateInferred: [] }
      const said = { title: `Meeting ${choose(99)}`, bodyAsWritten: 'Council', chair: null, attendees: null }
      return { act: 'meeting.recorded', on: await facts.next('meeting'), with: [document], body: { ...body, ...said } }
    },
    ['document']
  ],
  [
    async ({ choose, made }) => {
      const [directive, meeting] = [made.directive.pop()!, one(choose, made.meeting)]
      made.directive.unshift(directive)
      // Once for each pair.
      if (made.readings.has(`${directive} ${meeting}` as ObjectId)) return { act: 'publication.made', on: meeting, with: [], body: {} }
      made.readings.set(`${directive} ${meeting}` as ObjectId, 1)
      return { act: 'directive.conveyed', on: directive, with: [meeting], body: { meeting } }
    },
    ['directive', 'meeting']
  ],
  [
    async (next) => {
      const { quote } = quoteIn(next)
      return {
        act: 'statement.accepted',
        on: await next.facts.next('statement'),
        with: [],
        body: { ...reading(next, quote), origin: null }
      }
    },
    ['document']
  ],
  [
    async (next) => {
      const { quote } = quoteIn(next)
      const body = { ...reading(next, quote), words: `Amended ${next.choose(999)}`, reason: null }
      return { act: 'statement.amended', on: one(next.choose, next.made.statement), with: [], body }
    },
    ['statement', 'document']
  ],
  [
    async (next) => ({
      ...{ act: 'statement.dismissed', on: one(next.choose, next.made.statement), with: [] },
      body: { ...quoteIn(next).quote, origin: null, judges: false, reason: null }
    }),
    ['statement', 'document']
  ],
  [
    async (next) => ({
      ...{ act: 'statement.reopened', on: one(next.choose, next.made.statement), with: [] },
      body: { ...quoteIn(next).quote, reason: null }
    }),
    ['statement', 'document']
  ],
  [
    async ({ facts, choose }) => ({
      ...{ act: 'term.named', on: await facts.next('term'), with: [] },
      body: { number: null, mentions: [], label: `Term ${choose(99)}`, members: null }
    }),
    []
  ],
  [
    async ({ choose, made }) => {
      return { act: 'term.aliased', on: one(choose, made.term), with: [], body: { of: one(choose, made.term), reason: null } }
    },
    ['term']
  ],
  ...new Array(4).fill([
    async ({ facts, choose, made }: Next): Promise<Draft> => {
      const body = {
        statement: made.statement.length > 0 && choose(2) === 0 ? one(choose, made.statement) : null,
        directive: made.directive.length > 0 && choose(2) === 0 ? one(choose, made.directive) : null,
        owner: choose(3) === 0 ? null : owner(choose),
        due: choose(3) === 0 ? null : edtf(choose),
        reviewEvery: null
      }
      const said = { title: `Plant ${choose(99)} trees`, doneWhen: choose(2) === 0 ? null : 'They stand' }
      return { act: 'commitment.made', on: await facts.next('commitment'), with: [], body: { ...body, ...said } }
    },
    []
  ] as const),
  [onCommitment(({ choose }) => ({ act: 'lead.changed', body: { from: null, to: owner(choose), reason: 'Handed over' } })), ['commitment']],
  [onCommitment(({ choose }) => ({ act: 'deadline.set', body: { due: edtf(choose) } })), ['commitment']],
  [
    onCommitment(({ choose, made }) => ({
      act: 'deadline.moved',
      body: {
        ...{ from: edtf(choose), to: edtf(choose), reason: 'Rain' },
        meeting: made.meeting.length > 0 && choose(2) === 0 ? one(choose, made.meeting) : null
      }
    })),
    ['commitment']
  ],
  ...new Array(3).fill([
    onCommitment(({ choose }) => ({
      act: 'progress.reported',
      body: {
        ...{ asOf: '2026-05-01', number: choose(40), unit: 'trees', words: `${choose(40)} stand` },
        forecast: choose(2) === 0 ? null : edtf(choose).edtf
      }
    })),
    ['commitment']
  ] as const),
  [
    onCommitment(({ choose, made }, id) => {
      const number = (made.evidence.get(id) ?? 0) + 1
      made.evidence.set(id, number)
      const link = `https://example.org/${choose(99)}`
      const kept = { sha256: null, mediaType: null, bytes: null, fileName: null, link, note: null }
      return { act: 'evidence.added', body: { evidence: number, grade: 'documented', ...kept } }
    }),
    ['commitment']
  ],
  [
    onCommitment(({ choose, made }, id) => {
      const added = made.evidence.get(id)
      return added === undefined
        ? { act: 'commitment.verified', body: { evidence: [], words: 'Seen' } }
        : { act: 'evidence.checked', body: { evidence: 1 + choose(added), grade: one(choose, ['checked', 'asserted']), note: null } }
    }),
    ['commitment']
  ],
  [onCommitment(() => ({ act: 'done.reported', body: { on: '2026-06-01', words: 'All stand' } })), ['commitment']],
  [onCommitment(({ choose }) => ({ act: 'commitment.closed', body: { words: choose(2) === 0 ? null : 'Closed' } })), ['commitment']],
  [onCommitment(() => ({ act: 'commitment.reopened', body: { reason: 'One fell' } })), ['commitment']],
  [onCommitment(() => ({ act: 'commitment.withdrawn', body: { meeting: null, reason: 'No land' } })), ['commitment']],
  ...new Array(3).fill([
    async ({ choose, made }: Next): Promise<Draft> => {
      const on = one(choose, [...made.document, ...made.statement, ...made.commitment, ...made.meeting, ...made.term, ...made.directive])
      return choose(3) === 0
        ? { act: 'publication.withdrawn', on, with: [], body: { reason: 'By mistake' } }
        : { act: 'publication.made', on, with: [], body: {} }
    },
    ['commitment', 'document']
  ] as const)
]
