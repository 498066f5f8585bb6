/** Undo and redo in the workbench: back to the proposals that the step was about, or why it cannot be taken back. */
import { redoReview, type Undone, undoReview } from '../../actions/review-undo.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { type ReviewView, reviewView } from '../../store/queries/review.ts'
import { type Answer, json, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { fragmentOf } from '../fragment.ts'
import { conflictWords } from '../pages/review-conflict.tsx'
import { passOverNotice } from '../pages/review-fragment.tsx'
import { pathOfReview } from '../parts/proposal-view.ts'
import { benchPage, refusedOn, withReview } from './review-answers.ts'

export function undoStep(ask: Ask): Promise<Answer> {
  const passOver = ask.form.get('pass-over') === 'yes'
  return withReview(ask, async (view) => {
    const ref = { document: view.document.id }
    const undone = await undoReview(ask.record, ask.request, passOver ? { ...ref, passOver } : ref)
    if (undone.ok) return back(ask, view, undone.value)
    return undone.refusal.key === 'review.nothing-to-undo' ? refusedOn(ask, view, undone.refusal, null) : stuck(ask, view, undone.refusal)
  })
}

export function redoStep(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const redone = await redoReview(ask.record, ask.request, { document: view.document.id })
    return redone.ok ? back(ask, view, redone.value) : refusedOn(ask, view, redone.refusal, null)
  })
}

/** Steps that change which proposals there are; a page has to be asked for again after them. */
const rebuilding = new Set(['split', 'merge', 'move', 'add', 'amend', 'nothing-to-record'])

async function back(ask: Ask, { document }: ReviewView, { cards, step }: Undone): Promise<Answer> {
  const now = await reviewView(ask.viewer, document.id)
  const at = cards.find((id) => now?.cards.some((card) => card.id === id)) ?? null
  if (!ask.wantsJson) return redirect(pathOfReview(document.id, at))
  if (now === null || rebuilding.has(step)) return json({ ok: true, to: pathOfReview(document.id, at) })
  const shown = now.cards.filter((card) => cards.includes(card.id)).map(({ id, state }) => ({ id, state }))
  return json({ ok: true, cards: shown, counts: now.counts, undo: now.undo !== null, redo: now.redo !== null })
}

/** A step that cannot be taken back any more may be left, so that the one before it can be reached. */
function stuck(ask: Ask, view: ReviewView, refusal: Refusal): Promise<Answer> {
  const words = refusal.key === 'review.changed-meanwhile' ? conflictWords(ask, refusal) : wordRefusal(refusal.key, refusal.words)
  if (ask.wantsJson)
    return Promise.resolve(json({ ok: false, words: '', panel: fragmentOf(passOverNotice(ask, view.document.id, words)) }, 422))
  return benchPage(ask, view, { at: view.undo?.cards[0] ?? null, notice: passOverNotice(ask, view.document.id, words), status: 422 })
}
