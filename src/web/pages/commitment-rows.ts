/** The list of commitments as rows of a sheet: every date as ISO writes it, every number as it is. */
import { dayIn } from '../../domain/instant.ts'
import type { CommitmentRow } from '../../store/queries/commitment-list.ts'
import type { Ask } from '../ask.ts'
import { statusOf, statusWords } from '../parts/status.tsx'
import { standingOf } from './commitment-words.ts'

export const commitmentColumnNames = [
  'Commitment',
  'Title',
  'Status',
  'Owner',
  'Due',
  'Latest day',
  'Reviewed every',
  'What counts as done',
  'Newest number',
  'Unit',
  'Target',
  'As of',
  'Forecast',
  'Newest report',
  'Times moved',
  'Moved without a decision',
  'Evidence',
  'Statement',
  'Meeting',
  'Directive',
  'Made',
  'Updated',
  'Erased'
] as const

/** `erased`: what was erased from each whose words are marked, by its id. */
export function commitmentRows(
  { viewer }: Pick<Ask, 'viewer'>,
  rows: readonly CommitmentRow[],
  erased: ReadonlyMap<string, string>
): (string | number | null)[][] {
  const { zone } = viewer.authority
  return rows.map((row) => [
    row.id,
    row.title,
    statusWords[statusOf(row)],
    row.ownerName ?? row.owner,
    row.due,
    row.due_latest,
    row.review_every,
    row.done_when,
    row.lastCount?.number ?? null,
    row.lastCount?.unit ?? null,
    standingOf(row).target,
    row.latest?.as_of ?? null,
    row.latest?.forecast ?? null,
    row.latest?.words ?? null,
    row.moves,
    row.undecided ? 'yes' : 'no',
    row.evidence,
    row.statement,
    row.meeting?.id ?? null,
    row.directive,
    dayIn(zone, row.made_at),
    dayIn(zone, row.last_at),
    erased.get(row.id) ?? null
  ])
}
