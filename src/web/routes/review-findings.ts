/** Accepts what a document says beside statements: its meeting, a directive it cites, a term it names. */
import { conveyAt } from '../../actions/register-directive.ts'
import { nameProposedTerm, recordMeetingOf, registerCited } from '../../actions/review-proposal.ts'
import type { Event } from '../../domain/event.ts'
import { type Outcome, refuse } from '../../domain/outcome.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import { type Answer, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { findingsBeside } from '../pages/review-findings.tsx'
import { refusedOn, withReview } from './review-answers.ts'

export function settleFinding(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const at = ask.form.get('at')
    const done = await settle(ask, view, ask.form.get('kind'), ask.form.get('which'))
    if (!done.ok) return refusedOn(ask, view, done.refusal, at)
    const known = view.cards.some((card) => card.id === at)
    return redirect(`/documents/${view.document.id}/review${known ? `?at=${at}` : ''}#about`)
  })
}

async function settle(ask: Ask, view: ReviewView, kind: string, which: string): Promise<Outcome<readonly Event[]>> {
  const { record, request } = ask
  const { document, reading, findings, source } = view
  const review = { document: document.id, title: document.title, reading, findings, text: source.text }
  if (kind === 'meeting') return recordMeetingOf(record, request, review)
  if (kind === 'term') return nameProposedTerm(record, request, review, which)
  const { meeting, citations } = await findingsBeside(ask, view)
  const known = citations.find((one) => one.citation.id === which)?.known ?? null
  if (known === null) return registerCited(record, request, review, which, null)
  return meeting === null
    ? refuse('proposal.not-found', { document: document.id, proposal: which })
    : conveyAt(record, request, known, meeting)
}
