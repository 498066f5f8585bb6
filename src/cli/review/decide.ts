/** A reviewer's decision on one card, as the acts that enter it. */
import { conveyAt } from '../../actions/register-directive.ts'
import type { Request } from '../../actions/request.ts'
import { acceptProposal, dismissProposal, nameProposedTerm, recordMeetingOf, registerCited } from '../../actions/review-proposal.ts'
import type { Event } from '../../domain/event.ts'
import { type Outcome, refuse } from '../../domain/outcome.ts'
import type { StatementReading } from '../../domain/statement.ts'
import type { Opened } from '../context.ts'
import type { Card, Review } from './under-review.ts'

export function acceptCard(
  opened: Opened,
  review: Review,
  card: Card,
  change: Partial<StatementReading> = {}
): Promise<Outcome<readonly Event[]>> {
  const { record, request } = opened
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
      return acceptProposal(record, request, review, card.item, change)
  }
}

/** Only statements are dismissed by an act; a meeting, source or term that is not wanted is left as it is. */
export async function dismissCard(
  opened: { readonly record: Opened['record']; readonly request: Request },
  review: Review,
  card: Card,
  reason: string | null
): Promise<Outcome<readonly Event[]>> {
  if (card.kind !== 'statement') return refuse('proposal.not-dismissable', { proposal: card.id })
  return dismissProposal(opened.record, opened.request, review, card.item, reason)
}
