/**
 * Statuses and gaps of commitments as conditions of a query: one of six statuses for each, and several gaps at once. The same rule as the
 * status that pages show; a test holds them together.
 */
import { addDays } from '../../domain/calendar-date.ts'
import { dueSoonDays, staleAfterDays } from '../../domain/commitment.ts'
import type { Value } from '../engines/engine.ts'
import type { Condition } from './select.ts'
import type { Viewer } from './viewer.ts'

export const commitmentStatuses = ['late', 'risk', 'track', 'todo', 'done', 'ended'] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]

/** The statuses of what is neither delivered nor withdrawn. */
export const openStatuses: readonly CommitmentStatus[] = ['late', 'risk', 'track', 'todo']

export const commitmentGaps = ['no-news', 'no-evidence', 'no-owner', 'undecided-move'] as const
export type CommitmentGap = (typeof commitmentGaps)[number]

type Some = NonNullable<Condition>

const open = "commitment.state IN ('accepted', 'in_progress', 'reported_done')"

export function statusCondition(viewer: Pick<Viewer, 'today'>, statuses: readonly CommitmentStatus[]): Condition {
  const wanted = new Set(statuses)
  if (commitmentStatuses.every((status) => wanted.has(status))) return null
  const conditions: Some[] = []
  if (openStatuses.every((status) => wanted.has(status))) {
    conditions.push([open])
    for (const status of openStatuses) wanted.delete(status)
  }
  return any([...conditions, ...[...wanted].map((status) => conditionOf(viewer, status))])
}

export function conditionOf({ today }: Pick<Viewer, 'today'>, status: CommitmentStatus): Some {
  const inTime = '(commitment.done_on IS NOT NULL OR commitment.due_latest IS NULL OR commitment.due_latest >= ?)'
  const risky = `((commitment.done_on IS NULL AND (commitment.last_at < ? OR coalesce(commitment.forecast_latest > commitment.due_latest, FALSE))) OR commitment.owner IS NULL
    OR (commitment.done_on IS NOT NULL AND commitment.evidence = 0)
    OR (commitment.state = 'accepted' AND commitment.due_latest IS NOT NULL AND commitment.due_latest <= ?))`
  const values = [today, addDays(today, -staleAfterDays), addDays(today, dueSoonDays)] as const
  switch (status) {
    case 'late':
      return [`${open} AND commitment.done_on IS NULL AND commitment.due_latest < ?`, today]
    case 'risk':
      return [`${open} AND ${inTime} AND ${risky}`, ...values]
    case 'track':
      return [`commitment.state IN ('in_progress', 'reported_done') AND ${inTime} AND NOT ${risky}`, ...values]
    case 'todo':
      return [`commitment.state = 'accepted' AND ${inTime} AND NOT ${risky}`, ...values]
    case 'done':
      return ["commitment.state IN ('verified', 'closed')"]
    case 'ended':
      return ["commitment.state = 'withdrawn'"]
  }
}

/** What has any of some gaps. */
export function gapsCondition(viewer: Pick<Viewer, 'today'>, gaps: readonly CommitmentGap[]): Condition {
  return gaps.length === 0 ? null : any(gaps.map((gap) => gapCondition(viewer, gap)))
}

function gapCondition({ today }: Pick<Viewer, 'today'>, gap: CommitmentGap): Some {
  switch (gap) {
    case 'no-news':
      return [`${open} AND commitment.done_on IS NULL AND commitment.last_at < ?`, addDays(today, -staleAfterDays)]
    case 'no-evidence':
      return ["commitment.state NOT IN ('accepted', 'withdrawn') AND commitment.evidence = 0"]
    case 'no-owner':
      return [`${open} AND commitment.owner IS NULL`]
    case 'undecided-move':
      return [
        'EXISTS (SELECT 1 FROM deadline AS moved WHERE moved.authority = commitment.authority AND moved.commitment = commitment.id AND moved.reason IS NOT NULL AND moved.meeting IS NULL)'
      ]
  }
}

function any(conditions: readonly Some[]): Some {
  const values: Value[] = conditions.flatMap(([, ...rest]) => rest)
  return [`(${conditions.map(([sql]) => `(${sql})`).join(' OR ')})`, ...values]
}
