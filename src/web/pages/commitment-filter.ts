/** The filter of the list of commitments: as it stands in an address, as a query is asked with it, and as addresses with one thing changed. */
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import { latestDay, parseEdtf } from '../../domain/edtf.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { readDate } from '../../formats/read-date.ts'
import { type CommitmentFilter, type CommitmentSort, commitmentSorts } from '../../store/queries/commitment-filter.ts'
import {
  type CommitmentGap,
  type CommitmentStatus,
  commitmentGaps,
  commitmentStatuses,
  openStatuses
} from '../../store/queries/commitment-status.ts'
import { type Ask, pathTo } from '../ask.ts'

export const perPage = 50

export type ListFilter = {
  readonly statuses: readonly CommitmentStatus[]
  /** Whether what is open is shown, as where nothing was chosen. */
  readonly usual: boolean
  /** The day as it was typed, and as it was read; null where it could not be. */
  readonly dueTyped: string
  readonly dueBy: CalendarDate | null
  readonly owner: string
  readonly directive: ObjectId | null
  readonly meeting: ObjectId | null
  readonly gaps: readonly CommitmentGap[]
  readonly words: string
  readonly sort: CommitmentSort
  readonly reversed: boolean
  readonly at: number
}

export function filterIn(query: URLSearchParams, today: CalendarDate): ListFilter {
  const chosen = commitmentStatuses.filter((status) => query.getAll('status').includes(status))
  const any = query.getAll('status').includes('any')
  const one = (name: string): string => (query.get(name) ?? '').trim().slice(0, 300)
  const sort = one('sort')
  return {
    statuses: any ? commitmentStatuses : chosen.length === 0 ? openStatuses : chosen,
    usual: !any && (chosen.length === 0 || chosen.join() === openStatuses.join()),
    dueTyped: one('due'),
    dueBy: dayIn(one('due'), today),
    owner: one('owner'),
    directive: idIn(one('directive'), 'directive'),
    meeting: idIn(one('meeting'), 'meeting'),
    gaps: commitmentGaps.filter((gap) => query.getAll('gap').includes(gap)),
    words: one('q'),
    sort: commitmentSorts.find((known) => known === sort.replace(/^-/, '')) ?? 'due',
    reversed: sort.startsWith('-'),
    at: Math.max(1, Math.min(100_000, Math.floor(Number(one('page')) || 1)))
  }
}

function dayIn(written: string, today: CalendarDate): CalendarDate | null {
  const edtf = written === '' ? null : (parseCalendarDate(written) ?? readDate(written, today))
  const parsed = edtf === null ? null : parseEdtf(edtf)
  return parsed === null ? null : latestDay(parsed)
}

function idIn(written: string, kind: 'directive' | 'meeting'): ObjectId | null {
  const parsed = parseObjectId(written)
  return parsed?.kind === kind ? parsed.id : null
}

/** What a query is asked with, without page. */
export function queryOf(filter: ListFilter): CommitmentFilter {
  const { statuses, dueBy, owner, directive, meeting, gaps, words, sort, reversed } = filter
  return {
    ...(statuses.length === commitmentStatuses.length ? {} : { status: statuses }),
    ...(dueBy === null ? {} : { dueBy }),
    ...(owner === '' ? {} : { owner }),
    ...(directive === null ? {} : { directive }),
    ...(meeting === null ? {} : { meeting }),
    ...(gaps.length === 0 ? {} : { gaps }),
    ...(words === '' ? {} : { words }),
    sort,
    reversed
  }
}

/** Whether anything but the statuses is asked for. */
export function isNarrowed({ dueBy, owner, directive, meeting, gaps, words }: ListFilter): boolean {
  return dueBy !== null || owner !== '' || directive !== null || meeting !== null || gaps.length > 0 || words !== ''
}

/** The list with something of its filter changed; it begins at its first page unless told otherwise. */
export function toList(ask: Pick<Ask, 'side'>, filter: ListFilter, change: Partial<ListFilter> = {}, path = '/commitments'): string {
  const wanted = { ...filter, at: 1, ...(change.statuses === undefined ? {} : { usual: false }), ...change }
  const query = new URLSearchParams()
  if (wanted.statuses.length === commitmentStatuses.length) query.append('status', 'any')
  else if (!wanted.usual) for (const status of wanted.statuses) query.append('status', status)
  const set = (name: string, value: string | null): void => (value === null || value === '' ? undefined : query.set(name, value))
  set('due', wanted.dueBy)
  set('owner', wanted.owner)
  set('directive', wanted.directive)
  set('meeting', wanted.meeting)
  for (const gap of wanted.gaps) query.append('gap', gap)
  set('q', wanted.words)
  if (wanted.sort !== 'due' || wanted.reversed) query.set('sort', `${wanted.reversed ? '-' : ''}${wanted.sort}`)
  if (wanted.at > 1) query.set('page', String(wanted.at))
  return pathTo(ask, query.size === 0 ? path : `${path}?${query}`)
}
