/** The review workbench: its pages, and what is posted from them beside decisions on one proposal. */
import { acceptAlike } from '../../actions/review-alike.ts'
import { addCard, forgetLostDraft } from '../../actions/review-drafts.ts'
import { settleSentences, unsettleSentences } from '../../actions/review-sentences.ts'
import { alikeOf } from '../../domain/review-alike.ts'
import type { Span } from '../../domain/span.ts'
import { type Answer, json, notFound, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { fragment } from '../fragment.ts'
import { editView } from '../pages/review.tsx'
import { alikeFrame } from '../pages/review-alike.tsx'
import { editWordsOf } from '../pages/review-amend.ts'
import { cardView } from '../pages/review-bench.ts'
import { findingsBeside } from '../pages/review-findings.tsx'
import { finishFrame } from '../pages/review-finish.tsx'
import { cardFragment } from '../pages/review-fragment.tsx'
import { pathOfReview } from '../parts/proposal-view.ts'
import type { Route } from '../route.ts'
import { benchPage, pathAfter, refusedOn, withReview } from './review-answers.ts'
import { decideOnCard } from './review-decide.ts'
import { settleFinding } from './review-findings.ts'
import { newKind, wordsOfNew } from './review-new.ts'
import { redoStep, undoStep } from './review-steps.ts'

export const reviewRoutes: readonly Route[] = [
  { method: 'GET', path: '/documents/:id/review', policy: 'review', handle: bench },
  { method: 'GET', path: '/documents/:id/review/card/:card', policy: 'review', handle: card },
  { method: 'POST', path: '/documents/:id/review/card/:card', policy: 'review', handle: decideOnCard },
  { method: 'GET', path: '/documents/:id/review/alike', policy: 'review', handle: alike },
  { method: 'POST', path: '/documents/:id/review/alike', policy: 'review', handle: acceptThose },
  { method: 'GET', path: '/documents/:id/review/finish', policy: 'review', handle: finish },
  { method: 'POST', path: '/documents/:id/review/undo', policy: 'review', handle: undoStep },
  { method: 'POST', path: '/documents/:id/review/redo', policy: 'review', handle: redoStep },
  { method: 'POST', path: '/documents/:id/review/new', policy: 'review', handle: add },
  { method: 'POST', path: '/documents/:id/review/sentences', policy: 'review', handle: sentences },
  { method: 'POST', path: '/documents/:id/review/findings', policy: 'review', handle: settleFinding },
  { method: 'POST', path: '/documents/:id/review/lost', policy: 'review', handle: forget }
]

async function bench(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    if (ask.wantsJson) return json({ document: view.document.id, reading: view.reading, counts: view.counts, cards: view.cards })
    return benchPage(ask, view, { at: ask.query.get('at'), edit: ask.query.has('edit') })
  })
}

/** The card alone, for a page that has the rest. */
async function card(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const found = view.cards.find((one) => one.id === ask.params['card'])
    if (found === undefined) return notFound(ask, 'There is no such proposal.')
    const shown = await cardView(ask, view, found)
    return fragment(cardFragment(ask, shown, ask.query.has('edit') ? editView(view, editWordsOf(found)) : null))
  })
}

async function alike(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const found = view.cards.find((one) => one.id === ask.query.get('at')) ?? null
    return page(ask, alikeFrame(ask, view, found, found === null ? [] : alikeOf(view.cards, found)))
  })
}

async function acceptThose(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const ticked = ask.form.all('card').map((value) => value.split(' '))
    const cards = ticked.map(([id = '', seen = '']) => ({ card: id, seen: seen === 'waiting' ? ('waiting' as const) : Number(seen) }))
    if (cards.length === 0) return redirect(pathOfReview(view.document.id, ask.form.get('at')))
    const done = await acceptAlike(ask.record, ask.request, { document: view.document.id, reading: ask.form.get('reading'), cards })
    return done.ok
      ? redirect(await pathAfter(ask, view.document.id, cards.at(-1)!.card))
      : refusedOn(ask, view, done.refusal, ask.form.get('at'))
  })
}

async function finish(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => page(ask, finishFrame(ask, view, await findingsBeside(ask, view))))
}

async function add(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const place = wordsOfNew(ask, view)
    const near = ask.form.get('near')
    if (!place.ok) return refusedOn(ask, view, place.refusal, near, true)
    const wanted = { document: view.document.id, reading: ask.form.get('reading'), ...place.value, ...newKind(ask) }
    const done = await addCard(ask.record, ask.request, wanted)
    return done.ok ? redirect(pathOfReview(view.document.id, done.value.cards[0] ?? null)) : refusedOn(ask, view, done.refusal, near, true)
  })
}

async function sentences(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const { form } = ask
    const spans = spansIn(form.get('sentences'))
    const ref = { document: view.document.id, reading: form.get('reading') }
    const [first] = spans
    if (form.get('do') === 'propose' && first !== undefined) {
      const added = await addCard(ask.record, ask.request, { ...ref, ...first, kind: 'noted', force: null })
      return added.ok
        ? redirect(pathOfReview(ref.document, added.value.cards[0] ?? null, '&edit=1'))
        : refusedOn(ask, view, added.refusal, null)
    }
    const act = form.get('do') === 'unsettle' ? unsettleSentences : settleSentences
    const done = await act(ask.record, ask.request, { ...ref, sentences: spans })
    return done.ok ? redirect(pathOfReview(ref.document)) : refusedOn(ask, view, done.refusal, null)
  })
}

/** `120-180 200-240`. */
function spansIn(words: string): Span[] {
  return [...words.matchAll(/\b(\d{1,9})-(\d{1,9})\b/g)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }))
}

async function forget(ask: Ask): Promise<Answer> {
  return withReview(ask, async (view) => {
    const ref = { document: view.document.id, reading: ask.form.get('reading'), draft: Number(ask.form.get('draft')) }
    const done = await forgetLostDraft(ask.record, ask.request, ref)
    return done.ok ? redirect(pathOfReview(view.document.id)) : refusedOn(ask, view, done.refusal, null)
  })
}
