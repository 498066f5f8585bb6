/**
 * A decision on one proposal, posted by its form or by the script: accept, correct, reject, put off, take back, split, merge, move an end,
 * or make a commitment. Nothing goes over what someone else decided meanwhile, unless it says so.
 */

import type { CardRef, Reviewed } from '../../actions/review-bench.ts'
import { acceptCard, dismissCard, putOffCard, takeBackCard } from '../../actions/review-cards.ts'
import { mergeCards, moveQuoteEnd, splitCard } from '../../actions/review-drafts.ts'
import type { Outcome, Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { ReviewCard } from '../../domain/review-card.ts'
import { dismissalReasons } from '../../domain/review-reasons.ts'
import { type ReviewView, reviewCardNow } from '../../store/queries/review.ts'
import { type Answer, json, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { amendmentOf, editWordsIn, moved } from '../pages/review-amend.ts'
import { cardView } from '../pages/review-bench.ts'
import { conflictFrame, conflictWords } from '../pages/review-conflict.tsx'
import { conflictFragment } from '../pages/review-fragment.tsx'
import { pathOfReview } from '../parts/proposal-view.ts'
import { benchPage, pathAfter, refusedOn, withReview } from './review-answers.ts'

export async function decideOnCard(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const card = view.cards.find((one) => one.id === ask.params['card'])
    if (card === undefined) return refusedOn(ask, view, { key: 'review.replaced', words: { card: ask.params['card'] ?? '' } }, null)
    const wanted = ask.form.get('do')
    if (wanted.startsWith('edit-')) return editAgain(ask, view, card, wanted.slice(5))
    if (wanted === 'commit') return toCommitment(ask, view, card)
    const done = await decide(ask, refOf(ask, view, card), card, wanted)
    if (!done.ok) return refusedDecision(ask, view, card, done.refusal)
    if (ask.wantsJson && !rebuilds(wanted)) return now(ask, view, card.id)
    const to = stays(wanted)
      ? pathOfReview(view.document.id, done.value.cards[0] ?? card.id)
      : await pathAfter(ask, view.document.id, card.id)
    return ask.wantsJson ? json({ ok: true, to }) : redirect(to)
  })
}

/** What changes which proposals there are, or their words. */
function rebuilds(wanted: string): boolean {
  return /^(?:amend|split|split-at|merge|start-|end-)/.test(wanted)
}

/** What leaves the reviewer at the proposal, which may be looked at once more. */
function stays(wanted: string): boolean {
  return /^(?:not-later|take-back|split|split-at|merge|start-|end-)/.test(wanted)
}

function refOf({ form }: Ask, view: ReviewView, card: ReviewCard): CardRef {
  const seen = form.get('seen')
  const ref = {
    document: view.document.id,
    reading: form.get('reading'),
    card: card.id,
    seen: seen === 'waiting' ? ('waiting' as const) : Number(seen)
  }
  return form.get('force') === 'yes' ? { ...ref, force: true } : ref
}

function decide(ask: Ask, ref: CardRef, card: ReviewCard, wanted: string): Promise<Outcome<Reviewed>> {
  const { record, request, form } = ask
  const [verb, detail = ''] = wanted.split(':')
  switch (verb) {
    case 'amend':
      return acceptCard(record, request, { ...ref, amendment: amendmentOf(editWordsIn(form, card), card) })
    case 'dismiss':
      return dismissCard(record, request, {
        ...ref,
        reason: dismissalReasons.find((one) => one === detail) ?? null,
        words: form.get('words')
      })
    case 'later':
    case 'not-later':
      return putOffCard(record, request, { ...ref, later: verb === 'later' })
    case 'take-back':
      return takeBackCard(record, request, ref)
    case 'split':
      return splitCard(record, request, ref)
    case 'split-at':
      return splitCard(record, request, { ...ref, at: form.all('at').map(Number) })
    case 'merge':
      return mergeCards(record, request, form.get('next') === '' ? ref : { ...ref, next: form.get('next') })
    case 'start-back':
    case 'start-on':
    case 'end-back':
    case 'end-on': {
      const [end, way] = verb.split('-') as ['start' | 'end', string]
      return moveQuoteEnd(record, request, { ...ref, end, by: way === 'on' ? 1 : -1 })
    }
    default:
      return acceptCard(record, request, ref)
  }
}

/** The edit form with an end of its quote moved; nothing is entered by that. */
function editAgain(ask: Ask, view: ReviewView, card: ReviewCard, move: string): Promise<Answer> {
  return benchPage(ask, view, { at: card.id, edit: { words: moved(view, editWordsIn(ask.form, card), move), errors: {} } })
}

async function toCommitment(ask: Ask, view: ReviewView, card: ReviewCard): Promise<Answer> {
  if (card.commitment !== null) return redirect(`/commitments/${card.commitment}`)
  if (card.state !== 'accepted') {
    const done = await acceptCard(ask.record, ask.request, refOf(ask, view, card))
    if (!done.ok) return refusedDecision(ask, view, card, done.refusal)
  }
  const statement = card.statement ?? (await reviewCardNow(ask.viewer, view.document.id, card.id))?.card?.statement
  return redirect(statement == null ? pathOfReview(view.document.id, card.id) : `/commitments/new?statement=${statement}`)
}

const fieldOf: Readonly<Record<string, 'owner' | 'due' | 'measure'>> = {
  'review.no-date': 'due',
  'date.malformed': 'due',
  'review.no-number': 'measure'
}

async function refusedDecision(ask: Ask, view: ReviewView, card: ReviewCard, refusal: Refusal): Promise<Answer> {
  if (refusal.key === 'review.changed-meanwhile') return conflict(ask, view, card, refusal)
  if (ask.form.get('do') !== 'amend' || ask.wantsJson) return refusedOn(ask, view, refusal, card.id)
  const words = editWordsIn(ask.form, card)
  const field = fieldOf[refusal.key] ?? fieldWith(words, String(refusal.words['words'] ?? ''))
  const why = wordRefusal(refusal.key, refusal.words)
  const edit = { words, errors: field === null ? {} : { [field]: why } }
  return benchPage(ask, view, { at: card.id, edit, errors: [{ field, words: why }], status: 422 })
}

function fieldWith(words: ReturnType<typeof editWordsIn>, missing: string): 'owner' | 'due' | 'measure' | null {
  if (missing === '') return null
  return words.owners.includes(missing)
    ? 'owner'
    : words.due.includes(missing)
      ? 'due'
      : words.measures.includes(missing)
        ? 'measure'
        : null
}

const resent = [
  'reading',
  'seen',
  'do',
  'words',
  'kind',
  'strength',
  'negative',
  'start',
  'end',
  'owner',
  'due',
  'edtf',
  'measure',
  'next',
  'at'
]

async function conflict(ask: Ask, view: ReviewView, card: ReviewCard, refusal: Refusal): Promise<Answer> {
  if (ask.wantsJson && isSame(ask, card, refusal)) return now(ask, view, card.id)
  const sent = resent.flatMap((name) => ask.form.all(name).map((value) => [name, value] as const))
  const about = { refusal, card: await cardView(ask, view, card), sent }
  if (!ask.wantsJson) return page(ask, conflictFrame(ask, about), 409)
  return json(
    { ok: false, words: conflictWords(ask, refusal), panel: conflictFragment(ask, about), cards: [{ id: card.id, state: card.state }] },
    409
  )
}

/** A decision that was entered, but whose answer was lost on the way, is sent again: it stands already. */
function isSame(ask: Ask, { state }: ReviewCard, { words }: Refusal): boolean {
  if (words['who'] !== ask.session?.actor.name) return false
  const wanted = ask.form.get('do')
  return (wanted === 'accept' && state === 'accepted') || (wanted.startsWith('dismiss') && state === 'dismissed')
}

/** How the proposal stands now, for the script. */
async function now(ask: Ask, view: ReviewView, id: string): Promise<Answer> {
  const found = await reviewCardNow(ask.viewer, view.document.id, id)
  return json({
    ok: true,
    cards: found?.card == null ? [] : [{ id, state: found.card.state }],
    counts: found?.counts ?? null,
    undo: found?.undo != null,
    redo: found?.redo != null
  })
}
