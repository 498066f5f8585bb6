/** Accepts a group of cards that are alike, as it was shown, in one transaction and as one step: all of them or none. */

import type { Draft } from '../domain/event.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { alikeKey } from '../domain/review-alike.ts'
import type { Seen } from '../domain/review-turn.ts'
import { readingOf } from '../domain/statement.ts'
import { cardsIn, proposalIn } from '../store/review-cards.ts'
import type { StepChange } from '../store/review-steps.ts'
import type { OpenRecord, Request } from './request.ts'
import { type Bench, type Made, type Reviewed, type ReviewRef, standingAsSeen, takeStep, turnCard } from './review-bench.ts'

export type AlikeRef = ReviewRef & { readonly cards: readonly { readonly card: string; readonly seen: Seen }[] }

export function acceptAlike(record: OpenRecord, request: Request, ref: AlikeRef): Promise<Outcome<Reviewed>> {
  const build = async (bench: Bench): Promise<Outcome<Made>> => {
    const drafts: Draft[] = []
    const changes: StepChange[] = []
    let key: string | null = null
    const shown = new Map((await cardsIn(bench.drawer)).map((card) => [card.id, card]))
    for (const { card: id, seen } of ref.cards) {
      const kept = shown.get(id)
      if (kept === undefined) return refuse('review.replaced', { card: id })
      const found = await standingAsSeen(bench, kept, { seen })
      if (!found.ok) return found
      const { card, standing } = found.value
      const proposal = proposalIn(card)
      const own = standing.state === 'waiting' ? alikeKey({ ...proposal, made: card.made }) : null
      key ??= own
      if (own === null || own !== key) return refuse('review.not-alike', { card: id })
      const reads = readingOf(proposal, bench.index.points)
      const turned = await turnCard(bench, { card, standing, before: drafts.length }, { to: 'accepted', reads })
      if (!turned.ok) return turned
      drafts.push(...turned.value.drafts)
      changes.push(turned.value.change)
    }
    return agree({ drafts, changes, cards: ref.cards.map(({ card }) => card) })
  }
  return takeStep({ record, request }, ref, { name: 'accept-alike', build })
}
