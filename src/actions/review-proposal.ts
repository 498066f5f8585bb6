/**
 * What a review keeps beside statements: the meeting that a document reports, a directive it cites, a term it uses.
 */
import { conveyDirective, registerDirective } from '../domain/directive.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { slugOf } from '../domain/id.ts'
import { recordMeeting } from '../domain/meeting.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { CodePoints, wordsAt } from '../domain/span.ts'
import { nameTerm } from '../domain/term.ts'
import type { Findings } from '../store/drafts.ts'
import { act, type OpenRecord, one, type Request } from './request.ts'

/** What a review is about: the document, its newest reading, that reading's text and what was found in it beside statements. */
export type UnderReview = {
  readonly document: ObjectId
  readonly title: string
  readonly reading: string
  readonly findings: Findings
  readonly text: string
}

export function recordMeetingOf(record: OpenRecord, request: Request, review: UnderReview): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const already = await facts.meetingOf(review.document)
    if (already !== null) return refuse('meeting.already-recorded', { document: review.document, id: already })
    const { meeting } = review.findings
    const named = meeting.body === null ? '' : slugOf(wordsAt(review.text, meeting.body))
    const body = named === '' ? null : await facts.office('body', slugOf(named))
    return one(
      recordMeeting(
        await facts.next('meeting'),
        { id: review.document, title: review.title, text: review.text },
        meeting,
        body?.slug ?? null
      )
    )
  })
}

/** Registers a cited document as a directive, conveyed at the document's meeting where that is recorded. */
export function registerCited(
  record: OpenRecord,
  request: Request,
  review: UnderReview,
  citation: string,
  issuer: string | null
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const cited = review.findings.citations.find((one) => one.id === citation)
    if (cited === undefined) return refuse('proposal.not-found', { document: review.document, proposal: citation })
    const id = await facts.next('directive')
    const registered = registerDirective(id, { title: cited.label, issuer, date: null, document: null })
    const meeting = await facts.meetingOf(review.document)
    if (!registered.ok || meeting === null) return one(registered)
    const conveyed = conveyDirective(id, meeting, [])
    return conveyed.ok ? agree([registered.value, conveyed.value]) : conveyed
  })
}

export function nameProposedTerm(
  record: OpenRecord,
  request: Request,
  review: UnderReview,
  term: string
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const proposed = review.findings.terms.find((one) => one.id === term)
    if (proposed === undefined) return refuse('proposal.not-found', { document: review.document, proposal: term })
    const points = new CodePoints(review.text)
    const mentions = proposed.mentions.map((mention) => ({
      reading: review.reading,
      ...points.span({ start: mention.start, end: mention.end })
    }))
    return one(nameTerm(await facts.next('term'), { ...proposed, mentions }, await facts.termCalled(proposed.label)))
  })
}
