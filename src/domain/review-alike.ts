/**
 * Alike: proposals that may be accepted together. The same kind, found by the same rule, with the words as they were found, and nothing
 * missing where someone is to act.
 */
import type { Proposal } from './proposal.ts'
import type { ReviewCard } from './review-card.ts'

type Alike = Pick<Proposal, 'kind' | 'tray' | 'missing'> & {
  readonly made: ReviewCard['made']
  readonly because: readonly { readonly rule: string }[]
}

/** What cards that are alike have in common; null for one that must be looked at by itself. */
export function alikeKey({ kind, tray, missing, made, because }: Alike): string | null {
  const rule = because[0]?.rule
  if (made !== 'found' || tray === 'maybe' || rule === undefined) return null
  if ((kind === 'directed' || kind === 'decided' || kind === 'assigned') && missing.length > 0) return null
  return `${kind} ${rule}`
}

/** The waiting cards alike to one, itself among them; empty where it may not be accepted in a group. */
export function alikeOf(cards: readonly ReviewCard[], card: ReviewCard): ReviewCard[] {
  const key = card.state === 'waiting' ? alikeKey(card) : null
  return key === null ? [] : cards.filter((other) => other.state === 'waiting' && alikeKey(other) === key)
}
