/** Tallies of commitments by what they hang on: how many there are, are open, are overdue and are met. */
import { countGroups, type Grouping } from './count-objects.ts'
import type { Viewer } from './viewer.ts'

export type Tally = {
  /** Withdrawn ones too. */
  readonly total: number
  readonly open: number
  readonly overdue: number
  /** Delivered: checked or closed, as the statuses count. */
  readonly met: number
}
export const noTally: Tally = { total: 0, open: 0, overdue: 0, met: 0 }

type Row = Readonly<Record<string, string | number | null>> & { readonly state: string; readonly late: number; readonly count: number }

/** A tally for each value of some columns; its key is the values, parted by a space. */
export async function tallies(
  viewer: Viewer,
  by: readonly (readonly [expression: string, name: string])[],
  where: Grouping['where'] = []
): Promise<ReadonlyMap<string, Tally>> {
  const rows = await countGroups<Row>(viewer, {
    table: 'commitment',
    where,
    by: [['commitment.state', 'state'], ...by],
    also: [[['commitment.due_latest < ? AND commitment.done_on IS NULL', viewer.today], 'late']]
  })
  const found = new Map<string, Tally>()
  for (const row of rows) {
    const key = by.map(([, name]) => row[name]).join(' ')
    const { total, open, overdue, met } = found.get(key) ?? noTally
    const count = Number(row.count)
    const isMet = row.state === 'verified' || row.state === 'closed'
    const isOpen = !isMet && row.state !== 'withdrawn'
    found.set(key, {
      total: total + count,
      open: open + (isOpen ? count : 0),
      overdue: overdue + (isOpen ? Number(row.late) : 0),
      met: met + (isMet ? count : 0)
    })
  }
  return found
}
