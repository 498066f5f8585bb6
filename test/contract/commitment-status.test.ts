/** The status and the gaps of commitments as a query finds them are those that pages show, for every state and on every day. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import type { Draft, DueDate } from '../../src/domain/event.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import { agree } from '../../src/domain/outcome.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { commitmentChoices } from '../../src/store/queries/commitment-choices.ts'
import { commitmentList } from '../../src/store/queries/commitment-list.ts'
import { commitmentGaps, commitmentStatuses } from '../../src/store/queries/commitment-status.ts'
import { commitments } from '../../src/store/queries/commitments.ts'
import { statusOf } from '../../src/web/parts/status.tsx'
import { must, openTestRecord, requestAt, viewerAt } from '../support/record.ts'

const made = '2026-03-01T09:00:00Z'
const reported = '2026-03-20T09:00:00Z'
const days = ['2026-03-21T12:00:00Z', '2026-04-10T12:00:00Z', '2026-04-28T12:00:00Z', '2026-05-10T12:00:00Z', '2026-08-01T12:00:00Z']
const dues: readonly (DueDate | null)[] = [null, due('2026-03-15'), due('2026-04-20'), due('2026-07-15')]

let folder: string
let record: OpenRecord
let close: () => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-status-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  close = () => engine.close()
  record = await openTestRecord(engine, folder)
  for (const date of dues) for (const lead of [true, false]) for (const ends of lives) await make(date, lead, ends)
})
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true })
})

function due(day: string): DueDate {
  return { edtf: day, latest: day }
}

type Life = readonly ('report' | 'forecast' | 'done' | 'evidence' | 'verify' | 'close' | 'withdraw' | 'move')[]
const lives: readonly Life[] = [
  [],
  ['report'],
  ['forecast'],
  ['forecast', 'report'],
  ['report', 'evidence'],
  ['report', 'move'],
  ['report', 'done'],
  ['evidence', 'done'],
  ['evidence', 'done', 'verify'],
  ['evidence', 'done', 'verify', 'close'],
  ['withdraw'],
  ['done', 'withdraw']
]

async function make(date: DueDate | null, lead: boolean, ends: Life): Promise<void> {
  let id = 'C-0' as ObjectId
  const enter = async (at: string, drafts: (id: ObjectId) => readonly Draft[]) =>
    must(
      await act(record, requestAt(at), 'make', async (facts) => {
        if (id === 'C-0') id = await facts.next('commitment')
        return agree(drafts(id))
      })
    )
  const owner = lead ? ({ kind: 'post', slug: 'head-of-parks' } as const) : null
  const body = {
    statement: null,
    directive: null,
    owner,
    due: date,
    reviewEvery: date === null ? 'P3M' : null,
    title: 'Plant trees',
    doneWhen: '9 trees'
  }
  await enter(made, (on) => [{ act: 'commitment.made', on, with: [], body }])
  if (ends.length > 0) await enter(reported, (on) => ends.map((end) => draftOf(on, end, date)))
}

function draftOf(on: ObjectId, end: Life[number], date: DueDate | null): Draft {
  const words = 'So it is'
  const about = { on, with: [] }
  switch (end) {
    case 'report':
      return { ...about, act: 'progress.reported', body: { asOf: '2026-03-20', words, number: 3, unit: 'trees', forecast: null } }
    case 'forecast':
      return { ...about, act: 'progress.reported', body: { asOf: '2026-03-20', words, number: null, unit: null, forecast: '2026-06' } }
    case 'done':
      return { ...about, act: 'done.reported', body: { on: '2026-03-20', words } }
    case 'evidence': {
      const file = { sha256: null, mediaType: null, bytes: null, fileName: null }
      return { ...about, act: 'evidence.added', body: { evidence: 1, ...file, grade: 'asserted', link: 'https://x.example', note: null } }
    }
    case 'verify':
      return { ...about, act: 'commitment.verified', body: { evidence: [1], words } }
    case 'close':
      return { ...about, act: 'commitment.closed', body: { words: null } }
    case 'withdraw':
      return { ...about, act: 'commitment.withdrawn', body: { meeting: null, reason: words } }
    case 'move':
      return {
        ...about,
        act: 'deadline.moved',
        body: { from: date ?? due('2026-04-01'), to: due('2026-07-20'), meeting: null, reason: words }
      }
  }
}

describe.each(days)('on %s', (at) => {
  it('each status a query asks for holds those, and only those, that pages show so', async () => {
    const viewer = viewerAt(record, at)
    const all = await commitments(viewer, { limit: 500 })
    expect(all).toHaveLength(dues.length * 2 * lives.length)
    for (const status of commitmentStatuses) {
      const found = await commitments(viewer, { status: [status], limit: 500 })
      const shown = all.filter((one) => statusOf(one) === status)
      expect(found.map(({ id }) => id).sort(), status).toEqual(shown.map(({ id }) => id).sort())
    }
  })

  it('the counts of the choices are how many each choice lets through', async () => {
    const viewer = viewerAt(record, at)
    const { byStatus, byGap, total, byOwner } = await commitmentChoices(viewer)
    expect(Object.values(byStatus).reduce((sum, amount) => sum + amount, 0)).toBe(total)
    for (const gap of commitmentGaps) expect(byGap[gap], gap).toBe((await commitments(viewer, { gaps: [gap], limit: 500 })).length)
    expect(byOwner).toEqual([{ slug: 'head-of-parks', name: 'head-of-parks', count: total / 2 }])
    const narrow = await commitmentChoices(viewer, { status: ['late'], gaps: ['no-owner'] })
    expect(narrow.total).toBe((await commitments(viewer, { status: ['late'], gaps: ['no-owner'], limit: 500 })).length)
  })
})

it('a row says how far it is, how its date moved and whether a decision stands behind that', async () => {
  const rows = await commitmentList(viewerAt(record, days[0]!), { gaps: ['undecided-move'], limit: 500 })
  expect(rows).toHaveLength(dues.length * 2)
  for (const row of rows)
    expect(row).toMatchObject({
      moves: 1,
      undecided: true,
      meeting: null,
      lastCount: { number: 3, unit: 'trees' },
      latest: { words: 'So it is' }
    })
})
