/** Tallies of commitments by what they hang on: how many there are, are open, are overdue and are met. */
import { commitmentColumns } from './commitment-columns.ts'
import type { CommitmentFacts } from './packed-facts.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type Tally = {
  /** Withdrawn ones too. */
  readonly total: number
  readonly open: number
  readonly overdue: number
  /** Delivered: checked or closed, as the statuses count. */
  readonly met: number
}
export const noTally: Tally = { total: 0, open: 0, overdue: 0, met: 0 }

/** A tally for each key that commitments which the viewer may see have; null is left out. */
export async function tallies(viewer: Viewer, keyOf: (one: CommitmentFacts) => string | null): Promise<ReadonlyMap<string, Tally>> {
  const sight = seesAll(viewer)
  const found = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>()
  for (const one of (await commitmentColumns(viewer)).values()) {
    const key = sight || one.published ? keyOf(one) : null
    if (key === null) continue
    const tally = found.get(key) ?? { ...noTally }
    const isMet = one.state === 'verified' || one.state === 'closed'
    const isOpen = !isMet && one.state !== 'withdrawn'
    tally.total++
    if (isOpen) tally.open++
    if (isOpen && !one.done && one.dueLatest !== null && one.dueLatest < viewer.today) tally.overdue++
    if (isMet) tally.met++
    found.set(key, tally)
  }
  return found
}
