/** A reviewer's decision on one card, as the acts that enter it. */
import { conveyAt } from '../../actions/register-directive.ts'
import type { Amendment } from '../../actions/review-amendment.ts'
import type { CardRef } from '../../actions/review-bench.ts'
import { acceptCard, dismissCard } from '../../actions/review-cards.ts'
import { nameProposedTerm, recordMeetingOf, registerCited } from '../../actions/review-proposal.ts'
import type { Event } from '../../domain/event.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import type { Opened } from '../context.ts'
import type { Card, Review } from './under-review.ts'

type Deciding = Pick<Opened, 'record' | 'request'>

export async function accept(
  { record, request }: Deciding,
  review: Review,
  card: Card,
  amendment: Amendment = {}
): Promise<Outcome<readonly Event[]>> {
  switch (card.kind) {
    case 'meeting':
      return recordMeetingOf(record, request, review)
    case 'citation':
      return card.known !== null && card.meeting !== null
        ? conveyAt(record, request, card.known, card.meeting)
        : registerCited(record, request, review, card.id, null)
    case 'term':
      return nameProposedTerm(record, request, review, card.id)
    case 'statement':
      return eventsOf(await acceptCard(record, request, { ...refTo(review, card), amendment }))
  }
}

/** Only statements are dismissed by an act; a meeting, source or term that is not wanted is left as it is. */
export async function dismiss(
  { record, request }: Deciding,
  review: Review,
  card: Card,
  words: string | null
): Promise<Outcome<readonly Event[]>> {
  if (card.kind !== 'statement') return refuse('proposal.not-dismissable', { proposal: card.id })
  return eventsOf(await dismissCard(record, request, { ...refTo(review, card), words }))
}

/** A card as this review shows it. */
export function refTo(review: Review, card: Extract<Card, { kind: 'statement' }>): CardRef {
  return { document: review.document, reading: review.reading, card: card.id, seen: card.item.seen }
}

export function eventsOf(outcome: Outcome<{ readonly events: readonly Event[] }>): Outcome<readonly Event[]> {
  return outcome.ok ? agree(outcome.value.events) : outcome
}
