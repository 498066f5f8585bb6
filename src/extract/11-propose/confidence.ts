/**
 * Confidence: how often a rule's statements were right where that is known, with a prior that keeps rare rules modest.
 */

import type { Tray } from '../../domain/proposal.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { rulePrecision } from './rule-precision.ts'

/** A rule nobody has counted yet is taken to be right four times in five, on the strength of five cases. */
const prior = { right: 4, seen: 5 }

export function confidenceOf(draft: Pick<StatementDraft, 'because'>): number {
  const shares = draft.because.map(({ rule }) => {
    const [right, seen] = rulePrecision[rule] ?? [0, 0]
    return (right + prior.right) / (seen + prior.seen)
  })
  const best = shares.length === 0 ? prior.right / prior.seen : Math.max(...shares)
  return Math.round(best * 1000) / 1000
}

export function trayOf(confidence: number): Tray {
  return confidence >= 0.95 ? 'ready' : confidence >= 0.5 ? 'check' : 'maybe'
}
