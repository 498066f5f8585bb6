/** What a list of commitments is asked by, and the orders it can be in. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { CommitmentSign, CommitmentState } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { CommitmentGap, CommitmentStatus } from './commitment-status.ts'

export const commitmentSorts = ['due', 'made', 'title', 'changed'] as const
export type CommitmentSort = (typeof commitmentSorts)[number]

export type CommitmentFilter = {
  readonly state?: readonly CommitmentState[]
  /** Open states only. */
  readonly open?: boolean
  readonly owner?: string
  readonly sign?: CommitmentSign
  /** Due on or before this day. */
  readonly dueBy?: CalendarDate
  /** Words of the title or of what counts as done, as search finds them. */
  readonly words?: string
  readonly directive?: ObjectId
  /** Made from what was said at this meeting. */
  readonly meeting?: ObjectId
  /** Any of these statuses. */
  readonly status?: readonly CommitmentStatus[]
  /** Any of these gaps. */
  readonly gaps?: readonly CommitmentGap[]
  readonly sort?: CommitmentSort
  /** The other way round. */
  readonly reversed?: boolean
  readonly limit?: number
  readonly offset?: number
}
