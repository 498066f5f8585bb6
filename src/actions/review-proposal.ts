/**
 * A reviewer's decisions on what was proposed: accept a statement as it stands or amended, dismiss it, put it off, take a decision back;
 * record the meeting, a directive it cites, a term it uses.
 */
import { conveyDirective, registerDirective } from '../domain/directive.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { slugOf } from '../domain/id.ts'
import { recordMeeting } from '../domain/meeting.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { CodePoints, wordsAt } from '../domain/span.ts'
import {
  acceptStatement,
  amendStatement,
  dismissStatement,
  readingOf,
  reopenStatement,
  type StatementReading
} from '../domain/statement.ts'
import { nameTerm } from '../domain/term.ts'
import { putOff } from '../store/drafts.ts'
import type { Facts } from '../store/facts.ts'
import type { ReviewItem, ReviewList } from '../store/queries/proposals.ts'
import { act, found, type OpenRecord, one, type Request } from './request.ts'

/** What a review is about: the document, its newest reading and that reading's text. */
export type UnderReview = { readonly document: ObjectId; readonly list: ReviewList; readonly text: string; readonly title: string }

/**
 * Accepts a proposal. `change` gives what the reviewer has corrected: then it is accepted as proposed and amended in the same transaction,
 * so that the proposal itself is known to be decided, whatever became of its words.
 */
export function acceptProposal(
  record: OpenRecord,
  request: Request,
  review: UnderReview,
  item: ReviewItem,
  change: Partial<StatementReading> = {}
): Promise<Outcome<readonly Event[]>> {
  const proposed = readingOf(item.proposal, new CodePoints(review.text))
  const source = { reading: review.list.reading, document: review.document, text: review.text }
  return act(record, request, 'review', async (facts) => {
    const decided = await facts.decided(source.reading, proposed.start, proposed.end, proposed.kind)
    const origin = {
      extractor: review.list.extractor,
      rules: [...new Set(item.proposal.because.map((because) => because.rule))].slice(0, 20)
    }
    const meeting = await facts.meetingOf(review.document)
    const again = decided?.state === 'dismissed' ? decided.id : null
    const id = again ?? (await facts.next('statement'))
    const accepted =
      decided !== null && again !== null
        ? reopenStatement({ ...proposed, document: review.document, reading: source.reading }, decided)
        : acceptStatement(id, source, proposed, { origin, meeting, decided })
    if (!accepted.ok || Object.keys(change).length === 0) return one(accepted)
    const { start, end, kind } = proposed
    const statement = { id, document: review.document, reading: source.reading, start, end, kind, state: 'accepted', meeting } as const
    const amended = amendStatement(statement, source, { ...proposed, ...change }, null)
    return amended.ok ? agree([accepted.value, amended.value]) : amended
  })
}

export function amendAccepted(
  record: OpenRecord,
  request: Request,
  review: UnderReview,
  statement: ObjectId,
  reading: StatementReading,
  reason: string | null
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const kept = found(statement, await facts.statement(statement))
    if (!kept.ok) return kept
    return one(
      amendStatement(kept.value, { reading: kept.value.reading, document: kept.value.document, text: review.text }, reading, reason)
    )
  })
}

export function dismissProposal(
  record: OpenRecord,
  request: Request,
  review: UnderReview,
  item: ReviewItem,
  reason: string | null
): Promise<Outcome<readonly Event[]>> {
  const quote = quoteOf(review, item)
  return act(record, request, 'review', async (facts) => one(dismissStatement(quote, reason, await decidedOn(facts, quote))))
}

export async function putOffProposal(record: OpenRecord, review: UnderReview, item: ReviewItem, later: boolean): Promise<void> {
  await putOff(record.store, record.authority.id, review.list.reading, item.proposal.id, later)
}

/** Takes the last decision on a proposal back: an acceptance is dismissed, a dismissal reopened. */
export function takeBack(record: OpenRecord, request: Request, review: UnderReview, item: ReviewItem): Promise<Outcome<readonly Event[]>> {
  const quote = quoteOf(review, item)
  return act(record, request, 'review', async (facts) => {
    const decided = await decidedOn(facts, quote)
    if (decided === null) return refuse('proposal.not-decided', { proposal: item.proposal.id })
    return one(
      decided.state === 'accepted' ? dismissStatement(quote, 'Taken back by the reviewer', decided) : reopenStatement(quote, decided)
    )
  })
}

export function recordMeetingOf(record: OpenRecord, request: Request, review: UnderReview): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const already = await facts.meetingOf(review.document)
    if (already !== null) return refuse('meeting.already-recorded', { document: review.document, id: already })
    const { meeting } = review.list.findings
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
    const cited = review.list.findings.citations.find((one) => one.id === citation)
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
    const proposed = review.list.findings.terms.find((one) => one.id === term)
    if (proposed === undefined) return refuse('proposal.not-found', { document: review.document, proposal: term })
    const points = new CodePoints(review.text)
    const mentions = proposed.mentions.map((mention) => ({
      reading: review.list.reading,
      ...points.span({ start: mention.start, end: mention.end })
    }))
    return one(nameTerm(await facts.next('term'), { ...proposed, mentions }, await facts.termCalled(proposed.label)))
  })
}

type DecidedQuote = ReturnType<typeof quoteOf>

function quoteOf(review: UnderReview, item: ReviewItem) {
  return { document: review.document, reading: review.list.reading, start: item.start, end: item.end, kind: item.proposal.kind }
}

function decidedOn(facts: Facts, quote: DecidedQuote) {
  return facts.decided(quote.reading, quote.start, quote.end, quote.kind)
}
