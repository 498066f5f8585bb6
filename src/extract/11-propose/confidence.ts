/**
 * Confidence: how often statements like this one were right where that was judged, with a prior that keeps rarely judged rules modest.
 *
 * It is the mean of a Beta distribution: the prior and the counts of the rule together, then again with the counts of that rule beside the
 * same others and with the same slots filled. The counts are what a reviewer is shown.
 */

import type { Proposal, Tray } from '../../domain/proposal.ts'
import { posteriorMean, type SharesByRule } from './posterior.ts'
import { type RuleCount, ruleCounts } from './rule-counts.ts'

/** What a statement is judged by: the rules behind it, and which slots its words fill. */
export type Evidence = Pick<Proposal, 'because'> & {
  readonly owners: readonly object[]
  readonly due: object | null
  readonly vote: object | null
}

export type Counts = Readonly<Record<string, RuleCount>>

/** A rule nobody has counted yet is taken to be right four times in five, on the strength of five cases. */
const prior = { right: 4, seen: 5 }
/** A general share weighs like this many cases against the more particular ones. */
const levelWeight = 8
/** A rule known from fewer publishers than this may be a habit of theirs; what it finds is always checked. */
const enoughPublishers = 3
/** … unless it was judged so often in documents of the publisher in hand. */
const enoughHere = 20
/** A rule judged less often than this is not put away as a hint, however it fared: half right is the least it is taken for. */
const enoughToHide = 40
const readyFrom = 0.95
const leastShown = 0.5
/** The most that something with a doubt about it can have. */
export const justBelowReady = 0.949

/**
 * The names that counts go by, from the general to the particular: the rule that found it, all rules behind it, and these with the slots
 * that are filled. Each share is drawn towards the one before.
 */
export function countedAs({ because, owners, due, vote }: Evidence): string[] {
  const rules: string[] = []
  for (const { rule } of because) if (!rules.includes(rule)) rules.push(rule)
  const filled = `${owners.length > 0 ? ' owner' : ''}${due === null ? '' : ' due'}${vote === null ? '' : ' vote'}`
  const first = rules[0] ?? ''
  const all = rules.join(' + ')
  const closest = `${all} /${filled === '' ? ' bare' : filled}`
  return first === all ? [first, closest] : [first, all, closest]
}

const noShares: SharesByRule = new Map()
const uncounted: RuleCount = [0, 0, 0]

/** `shares`: what the site's own reviewers decided on the rule that found it. */
export function confidenceOf(evidence: Evidence, counts: Counts = ruleCounts, shares: SharesByRule = noShares): number {
  const [first, ...closer] = countedAs(evidence).map((name) => counts[name] ?? uncounted)
  let share = (first![0] + prior.right) / (first![1] + prior.seen)
  for (const [right, seen, publishers] of closer) {
    const drawn = (right + levelWeight * share) / (seen + levelWeight)
    // A few cases of one or two publishers do not make a hint of what a rule mostly finds rightly.
    share = publishers < enoughPublishers && share >= 0.5 ? Math.max(drawn, 0.5) : drawn
  }
  const own = shares.get(evidence.because[0]?.rule ?? '')
  const strength = first![1] + prior.seen
  share = posteriorMean([share * strength, strength], own)
  if (first![2] < enoughPublishers && (own?.here[1] ?? 0) < enoughHere) share = Math.min(share, justBelowReady)
  const judged = first![1] + (own === undefined ? 0 : own.here[1] + own.elsewhere[1])
  if (judged < enoughToHide) share = Math.max(share, leastShown)
  return Math.round(share * 1000) / 1000
}

export function trayOf(confidence: number): Tray {
  return confidence >= readyFrom ? 'ready' : confidence >= leastShown ? 'check' : 'maybe'
}
