/** Commitments: the filtered, sorted list, and one with its history. */
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import { type CommitmentSign, dueSoonDays, signsAt, staleAfterDays } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'
import { dayIn } from '../../domain/instant.ts'
import { termsOf } from '../search.ts'
import type { Tables } from '../tables.ts'
import type { CommitmentFilter, CommitmentSort } from './commitment-filter.ts'
import { gapsCondition, statusCondition } from './commitment-status.ts'
import { countObjects } from './count-objects.ts'
import { idsByFacts, isFoundByFacts, totalByFacts } from './places-by-facts.ts'
import { isFewPublished } from './published-few.ts'
import { remembered } from './remembered.ts'
import { type Condition, equals, selectObjects, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type CommitmentView = Omit<Tables['commitment'], 'authority'> & {
  readonly ownerName: string | null
  readonly published: boolean
  readonly signs: readonly CommitmentSign[]
}

/** The ids of a page are found first, from narrow indexes; only their rows are then read whole and joined. */
export async function commitments(viewer: Viewer, filter: CommitmentFilter = {}): Promise<CommitmentView[]> {
  const { limit = 50, offset = 0 } = filter
  if (isFoundByFacts(viewer, filter)) return rowsOf(viewer, (await idsByFacts(viewer, filter)).slice(offset, offset + limit))
  const where = conditionsOf(viewer, filter)
  const narrow = isNarrow(filter)
  const ranges = rangesOf(viewer, filter)
  if (ranges === null) return rowsOf(viewer, ids(await placesOf(viewer, where, { limit, offset, order: orderOf(filter), narrow })))
  const found = await Promise.all(
    ranges.map((range) =>
      placesOf(viewer, [...where, range], { limit: offset + limit, order: 'commitment.due_latest, commitment.id', narrow })
    )
  )
  return rowsOf(viewer, ids(found.flat().sort(byDate)).slice(offset, offset + limit))
}

function isNarrow({ words, meeting }: CommitmentFilter): boolean {
  return meeting !== undefined || termsOf(words ?? '').length > 0
}

function orderOf({ sort = 'due', reversed = false }: Paging): string {
  return (reversed ? reversedOrders : orders)[sort]
}

/** Those of some commitments that the viewer may see, in the order they are named in. */
export async function rowsOf(viewer: Viewer, ids: readonly ObjectId[]): Promise<CommitmentView[]> {
  if (ids.length === 0) return []
  const rows = await selectObjects<Tables['commitment'] & { ownerName: string | null }>(viewer, {
    table: 'commitment',
    columns: ', office.name AS "ownerName"',
    joins:
      'LEFT JOIN office ON office.authority = commitment.authority AND office.kind = commitment.owner_kind AND office.slug = commitment.owner',
    where: [[`commitment.id IN (${ids.map(() => '?').join(', ')})`, ...ids]],
    order: 'commitment.id',
    limit: ids.length
  })
  const found = new Map(rows.map((row) => [row.id, Object.assign(row, { signs: signsOf(viewer, row) })]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

type Paging = Pick<CommitmentFilter, 'status' | 'sort' | 'reversed' | 'limit' | 'offset'>
type Place = { readonly id: ObjectId; readonly due_latest: string | null }

const ids = (places: readonly Place[]): ObjectId[] => places.map(({ id }) => id)

/** Furthest into such a list that is looked for range by range. */
const rangesUpTo = 1000

/**
 * What is in time is due today or later, has no date, or is reported done. Looked for in these ranges, the first of a list are found
 * without going through everything that is late. Null where that does not help.
 */
function rangesOf({ today }: Viewer, { status, sort = 'due', reversed = false, limit = 50, offset = 0 }: Paging): Condition[] | null {
  const inTime = status?.every((one) => one === 'risk' || one === 'track' || one === 'todo')
  if (!inTime || sort !== 'due' || reversed || offset + limit > rangesUpTo) return null
  const before = "commitment.state <> 'reported_done' AND (commitment.due_latest IS NULL)"
  return [["commitment.state = 'reported_done'"], [`${before} = FALSE AND commitment.due_latest >= ?`, today], [`${before} = TRUE`]]
}

function byDate(a: Place, b: Place): number {
  const [first, second] = [a.due_latest ?? '~', b.due_latest ?? '~']
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1
}

type PlacesAsked = { readonly order: string; readonly limit: number; readonly offset?: number; readonly narrow: boolean }

/** Most of what a narrow filter lets through. */
const mostNarrow = 1_000_000

/** `narrow`: the filter finds its few by itself; they are put in order afterwards, and no engine goes through an order to look for them. */
async function placesOf(viewer: Viewer, where: readonly Condition[], asked: PlacesAsked): Promise<Place[]> {
  const { order, limit, offset = 0, narrow } = asked
  const shown =
    "object.authority = commitment.authority AND object.id = commitment.id AND object.kind = 'commitment' AND object.published IS NOT NULL"
  // A cross join is made in the order it is written in.
  const few = await isFewPublished(viewer, 'commitment')
  const from = seesAll(viewer) ? 'commitment' : few ? 'object CROSS JOIN commitment' : `commitment JOIN object ON ${shown}`
  const conditions = [['commitment.authority = ?', viewer.authority.id] as const, few ? ([shown] as const) : null, ...where].filter(
    (condition) => condition !== null
  )
  const found = `${from} WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`
  const columns = 'commitment.id, commitment.due_latest, commitment.made_at, commitment.last_at, commitment.title'
  return viewer.store.engine.reading.all<Place>(
    `SELECT commitment.id, commitment.due_latest
     FROM ${narrow ? `(SELECT ${columns} FROM ${found} LIMIT ${mostNarrow}) AS commitment` : found}
     ORDER BY ${order} LIMIT ? OFFSET ?`,
    [...conditions.flatMap(([, ...values]) => values), limit, offset]
  )
}

const orders: Readonly<Record<CommitmentSort, string>> = {
  due: 'commitment.due_latest IS NULL, commitment.due_latest, commitment.id',
  made: 'commitment.made_at DESC, commitment.id',
  title: 'commitment.title, commitment.id',
  changed: 'commitment.last_at DESC, commitment.id'
}

const reversedOrders: Readonly<Record<CommitmentSort, string>> = {
  due: 'commitment.due_latest IS NULL DESC, commitment.due_latest DESC, commitment.id DESC',
  made: 'commitment.made_at, commitment.id DESC',
  title: 'commitment.title DESC, commitment.id DESC',
  changed: 'commitment.last_at, commitment.id DESC'
}

/** Places that are looked for at a time where all are wanted. */
const atOnce = 5000

/** Everything that a filter lets through, in its order. */
export async function commitmentIds(viewer: Viewer, filter: CommitmentFilter): Promise<ObjectId[]> {
  if (isFoundByFacts(viewer, filter)) return idsByFacts(viewer, { ...filter, limit: Number.MAX_SAFE_INTEGER, offset: 0 })
  const found = new Set<ObjectId>()
  for (let offset = 0; ; offset += atOnce) {
    const page = { order: orderOf(filter), limit: atOnce, offset, narrow: isNarrow(filter) }
    const places = await placesOf(viewer, conditionsOf(viewer, filter), page)
    for (const { id } of places) found.add(id)
    if (places.length < atOnce) return [...found]
  }
}

/** How many commitments a filter lets through. */
export function commitmentTotal(viewer: Viewer, filter: CommitmentFilter = {}): Promise<number> {
  const { sort: _, limit: __, offset: ___, ...asked } = filter
  return remembered(viewer, `total ${JSON.stringify(asked)}`, () =>
    isFoundByFacts(viewer, asked) ? totalByFacts(viewer, asked) : countObjects(viewer, 'commitment', conditionsOf(viewer, asked))
  )
}

export function conditionsOf(viewer: Viewer, filter: CommitmentFilter): Condition[] {
  const { state, open, owner, dueBy, sign, words, directive, meeting, status, gaps } = filter
  return [
    state === undefined ? null : [`commitment.state IN (${state.map(() => '?').join(', ')})`, ...state],
    open === true ? ["commitment.state NOT IN ('closed', 'withdrawn')"] : null,
    equals('commitment.owner', owner),
    dueBy === undefined ? null : ['commitment.due_latest <= ? AND commitment.done_on IS NULL', dueBy],
    sign === undefined ? null : signCondition(viewer, sign),
    wordCondition(viewer, words ?? ''),
    equals('commitment.directive', directive),
    status === undefined ? null : statusCondition(viewer, status),
    gaps === undefined ? null : gapsCondition(viewer, gaps),
    // By values of its own, so that an engine looks for the meeting's statements once and not for each commitment.
    meeting === undefined
      ? null
      : [
          `commitment.statement IN (SELECT statement.id FROM statement JOIN meeting ON meeting.authority = statement.authority AND meeting.document = statement.document
             WHERE statement.authority = ? AND meeting.id = ?)`,
          viewer.authority.id,
          meeting
        ]
  ]
}

export async function commitment(viewer: Viewer, id: ObjectId): Promise<CommitmentView | null> {
  const [found] = await rowsOf(viewer, [id])
  return found ?? null
}

export type CommitmentHistory = {
  readonly deadlines: readonly Omit<Tables['deadline'], 'authority'>[]
  readonly reports: readonly Omit<Tables['report'], 'authority'>[]
  readonly evidence: readonly Omit<Tables['evidence'], 'authority'>[]
}

/** Dates promised, reports and evidence, oldest first. The caller has seen the commitment through `commitment`. */
export async function historyOf(viewer: Viewer, id: ObjectId): Promise<CommitmentHistory> {
  const of = <T>(table: string): Promise<T[]> =>
    selectRows<T>(viewer, `SELECT * FROM ${table} WHERE authority = ? AND commitment = ? ORDER BY n`, [id])
  const [deadlines, reports, evidence] = await Promise.all([
    of<Tables['deadline']>('deadline'),
    of<Tables['report']>('report'),
    of<Tables['evidence']>('evidence')
  ])
  return { deadlines, reports: reports.map((report) => ({ ...report, as_of: dayOf(viewer, report) })), evidence }
}

/** A report names its day; a check, a close and the like have the day they were entered on, in the authority's zone. */
function dayOf(viewer: Viewer, { kind, as_of, at }: Tables['report']): string {
  return kind === 'progress' || kind === 'done' ? as_of : dayIn(viewer.authority.zone, at)
}

function wordCondition({ store, authority }: Viewer, words: string): Condition {
  const terms = termsOf(words)
  if (terms.length === 0) return null
  const { sql, values } = store.engine.matchSearch(terms)
  const found = `SELECT object FROM (${sql}) AS found WHERE found.kind = 'commitment' AND found.authority = ?`
  return [`commitment.id IN (${found})`, ...values, authority.id]
}

/** The same rule as `signsAt`, as a condition of the query; a test holds them together. */
export function signCondition({ today }: Viewer, sign: CommitmentSign): NonNullable<Condition> {
  const open = "commitment.state NOT IN ('closed', 'withdrawn')"
  const unmet = `${open} AND commitment.done_on IS NULL`
  switch (sign) {
    case 'overdue':
      return [`${unmet} AND commitment.due_latest < ?`, today]
    case 'due_soon':
      return [`${unmet} AND commitment.due_latest >= ? AND commitment.due_latest <= ?`, today, addDays(today, dueSoonDays)]
    case 'off_trajectory':
      return [`${unmet} AND commitment.forecast_latest > commitment.due_latest`]
    case 'stale':
      return [`${unmet} AND substr(commitment.last_at, 1, 10) < ?`, addDays(today, -staleAfterDays)]
    case 'late_met':
      return ['commitment.done_on > commitment.due_latest']
    case 'unowned':
      return [`${open} AND commitment.owner IS NULL`]
    case 'unevidenced':
      return ['commitment.done_on IS NOT NULL AND commitment.evidence = 0']
  }
}

function signsOf(viewer: Viewer, row: Omit<Tables['commitment'], 'authority'>): CommitmentSign[] {
  const facts = {
    state: row.state,
    owner: row.owner,
    dueLatest: row.due_latest as CalendarDate | null,
    forecastLatest: row.forecast_latest as CalendarDate | null,
    lastActDay: dayIn('UTC', row.last_at),
    doneOn: row.done_on as CalendarDate | null,
    evidence: row.evidence
  }
  return signsAt(facts, viewer.today)
}
