/** What the routes of the workbench have in common: the review that is meant, its page, where to go after a decision, how to say no. */
import { openReviewView } from '../../actions/review-view.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { type ReviewView, reviewCardNow } from '../../store/queries/review.ts'
import { type Answer, json, notFound, page, refused } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { type BenchView, benchFrame, editView } from '../pages/review.tsx'
import { type EditWords, editWordsOf } from '../pages/review-amend.ts'
import { cardView, currentOf } from '../pages/review-bench.ts'
import { findingsBeside } from '../pages/review-findings.tsx'
import type { NewWords } from '../pages/review-unread.tsx'
import { pathOfReview } from '../parts/proposal-view.ts'
import { documentIn } from './documents.ts'

export async function withReview(ask: Ask, answer: (view: ReviewView) => Promise<Answer>): Promise<Answer> {
  const id = documentIn(ask)
  if (id === null) return notFound(ask, 'There is no such document.')
  const opened = await openReviewView(ask.record, ask.viewer, id)
  return opened.ok ? answer(opened.value) : refused(ask, opened.refusal)
}

export type Bench = {
  readonly at: string | null
  readonly edit?: boolean | { readonly words: EditWords; readonly errors: NonNullable<BenchView['edit']>['errors'] }
  readonly added?: NewWords | null
  readonly errors?: BenchView['errors']
  readonly notice?: BenchView['notice']
  readonly status?: number
}

export async function benchPage(ask: Ask, view: ReviewView, bench: Bench): Promise<Answer> {
  const { at, edit = false, added = null, errors = [], notice = null, status = 200 } = bench
  const card = currentOf(view, at)
  const given = edit === true && card !== null ? { words: editWordsOf(card), errors: {} } : edit
  const frame = benchFrame(ask, {
    view,
    current: card === null ? null : await cardView(ask, view, card),
    found: await findingsBeside(ask, view),
    edit: typeof given === 'boolean' ? null : editView(view, given.words, given.errors),
    added,
    errors,
    notice
  })
  return page(ask, frame, status)
}

/** To the proposal that waits next after this one; to the end of the review where none does. */
export async function pathAfter(ask: Ask, document: ObjectId, after: string): Promise<string> {
  const now = await reviewCardNow(ask.viewer, document, after)
  if (now === null) return pathOfReview(document)
  if (now.counts.reviewed === now.counts.all) return `/documents/${document}/review/finish`
  return pathOfReview(document, now.next ?? after)
}

/** The page again, with why not. `adding`: the form for a new proposal keeps its words. */
export async function refusedOn(ask: Ask, view: ReviewView, refusal: Refusal, at: string | null, adding = false): Promise<Answer> {
  const words = wordRefusal(refusal.key, refusal.words)
  if (ask.wantsJson) return json({ ok: false, words }, 422)
  const { form } = ask
  const added = { first: form.get('first'), last: form.get('last'), kind: form.get('kind'), force: form.get('force'), error: words }
  return benchPage(ask, view, {
    at,
    added: adding ? added : null,
    errors: [{ field: adding ? 'new-first' : null, words }],
    status: 422
  })
}
