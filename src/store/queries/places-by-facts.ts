/**
 * Which commitments a filter lets through, and in what order, looked for among the facts that they are counted by: as of an entry, since no
 * index of a database finds what stood then by how it stood; today, where a database would go through all of them to find a few.
 */
import { type ObjectId, objectId } from '../../domain/id.ts'
import { visitCommitments } from './commitment-columns.ts'
import type { CommitmentFilter, CommitmentSort } from './commitment-filter.ts'
import { judgeOn } from './judge-facts.ts'
import type { CommitmentFacts } from './packed-facts.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

/**
 * Words, a meeting and signs are left to the database, which finds few of them; so is the beginning, by date, of all and of what is open or
 * due by a day, which has an index. Of today, only what is at risk or has gaps has no index, by date.
 */
export function isFoundByFacts(viewer: Viewer, filter: CommitmentFilter): boolean {
  const { sign, words, meeting, sort = 'due', reversed: _, open: __, dueBy: ___, limit = 50, offset = 0, ...facts } = filter
  if (sign !== undefined || meeting !== undefined || (words ?? '').trim() !== '') return false
  if (viewer.past === null) return sort === 'due' && (facts.status?.join() === 'risk' || (facts.gaps ?? []).length > 0)
  // Early in the record, nearly everything in that index came later.
  const early = viewer.past.entry < mostPassed
  return early || sort !== 'due' || offset + limit > mostWalked || Object.values(facts).some((asked) => asked !== undefined)
}

const mostWalked = 1000
const mostPassed = 5000

export async function totalByFacts(viewer: Viewer, filter: CommitmentFilter): Promise<number> {
  return (await letThrough(viewer, filter, () => 0)).length
}

/** The first `offset + limit` in the filter's order. */
export async function idsByFacts(viewer: Viewer, filter: CommitmentFilter): Promise<ObjectId[]> {
  const { sort = 'due', reversed = false, limit = 50, offset = 0 } = filter
  const order = { sort, reversed, wanted: offset + limit }
  if (sort === 'made' || sort === 'title') return walked(viewer, order, await letThrough(viewer, filter, ({ number }) => number))
  // What has no date stands after what has.
  const key = ({ facts, second }: Seen): string | number => (sort === 'changed' ? -second : (facts.dueLatest ?? '~'))
  return inOrder(await letThrough(viewer, filter, (one) => ({ number: one.number, key: key(one) })), order)
}

type Seen = { readonly number: number; readonly facts: CommitmentFacts; readonly second: number }

async function letThrough<T>(viewer: Viewer, filter: CommitmentFilter, found: (one: Seen) => T): Promise<T[]> {
  const { status, gaps = [], owner, directive, dueBy, state, open } = filter
  const judge = judgeOn(viewer)
  const isIn = (facts: CommitmentFacts): boolean => {
    if (dueBy !== undefined && (facts.done || facts.dueLatest === null || facts.dueLatest > dueBy)) return false
    if (owner !== undefined && facts.owner !== owner) return false
    if (directive !== undefined && facts.directive !== directive) return false
    if (state !== undefined && !state.includes(facts.state)) return false
    if (open === true && (facts.state === 'closed' || facts.state === 'withdrawn')) return false
    if (status !== undefined && !status.includes(judge.status(facts))) return false
    return gaps.length === 0 || judge.gaps(facts).some((gap) => gaps.includes(gap))
  }
  const all: T[] = []
  const visit = await visitCommitments(viewer)
  visit((number, facts, second) => {
    if (isIn(facts)) all.push(found({ number, facts, second }))
  })
  return all
}

type Order = { readonly sort: CommitmentSort; readonly reversed: boolean; readonly wanted: number }
type Placed = { readonly number: number; readonly key: string | number }

/** The first of them; where few are wanted, they are kept in order while the rest goes by. */
function inOrder(found: readonly Placed[], { reversed, wanted }: Order): ObjectId[] {
  const ahead = reversed ? -1 : 1
  const compare = (a: Placed, b: Placed): number =>
    ahead * (a.key === b.key ? (String(a.number) < String(b.number) ? -1 : 1) : a.key < b.key ? -1 : 1)
  if (wanted > 1000) return idsOf(found.toSorted(compare).slice(0, wanted))
  const first: Placed[] = []
  for (const one of found) {
    if (first.length === wanted && compare(one, first.at(-1)!) > 0) continue
    first.splice(placeIn(first, one, compare), 0, one)
    if (first.length > wanted) first.pop()
  }
  return idsOf(first)
}

function idsOf(placed: readonly Placed[]): ObjectId[] {
  return placed.map(({ number }) => objectId('commitment', number))
}

function placeIn(sorted: readonly Placed[], one: Placed, compare: (a: Placed, b: Placed) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(sorted[middle]!, one) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Rows that are walked over at a time. */
const chunk = 2000
const columns = { made: ['made_at DESC, id', 'made_at, id DESC'], title: ['title, id', 'title DESC, id DESC'] } as const

/** By what never changes: the order of today, without those that the filter did not let through. */
async function walked(viewer: Viewer, { sort, reversed, wanted }: Order, numbers: readonly number[]): Promise<ObjectId[]> {
  if (sort !== 'made' && sort !== 'title') return []
  const { present } = viewer.past!
  const found = new Set(numbers)
  const ids: ObjectId[] = []
  for (let offset = 0; ids.length < Math.min(wanted, found.size); offset += chunk) {
    const rows = await selectRows<{ id: ObjectId }>(
      present,
      `SELECT id FROM commitment WHERE authority = ? ORDER BY ${columns[sort][reversed ? 1 : 0]} LIMIT ? OFFSET ?`,
      [chunk, offset]
    )
    if (rows.length === 0) break
    for (const { id } of rows) if (found.has(Number(id.slice(2)))) ids.push(id)
  }
  return ids.slice(0, wanted)
}
