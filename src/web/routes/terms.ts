/** Named terms: the list, one with what carries it, and the form to record it as another name of a second. */
import { aliasTermTo } from '../../actions/alias-term.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { csv } from '../../formats/csv.ts'
import { type Answer, notFound, page, redirect, text } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { erasedNotes, jsonWithErasures, withErasures } from '../erased.tsx'
import { formError } from '../form-error.ts'
import { objectPage } from '../object-page.ts'
import { termFrame } from '../pages/term.tsx'
import { termGapRows, termGaps, termGapsFrame } from '../pages/term-gaps.tsx'
import { termPageView, termRows } from '../pages/term-view.ts'
import { termsFrame } from '../pages/terms.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import type { Route } from '../route.ts'

export const termRoutes: readonly Route[] = [
  { method: 'GET', path: '/terms', policy: 'see', published: true, handle: list },
  { method: 'GET', path: '/terms/gaps', policy: 'see', published: true, handle: gaps },
  { method: 'GET', path: '/terms/gaps.csv', policy: 'see', published: true, handle: gapsCsv },
  { method: 'GET', path: '/terms/:id', policy: 'see', published: true, handle: (ask) => one(ask) },
  { method: 'POST', path: '/terms/:id/alias', policy: 'review', handle: alias }
]

const perPage = 30

async function list(ask: Ask): Promise<Answer> {
  const words = ask.query.get('words')?.trim() ?? ''
  const at = Math.max(1, Math.floor(Number(ask.query.get('page') ?? '1')) || 1)
  const found = await termRows(ask.viewer, { words, limit: perPage, offset: (at - 1) * perPage })
  if (ask.wantsJson) return jsonWithErasures(ask, found)
  return page(ask, await withErasures(ask, termsFrame(ask, { ...found, words, at, perPage }), { view: found }))
}

async function gaps(ask: Ask): Promise<Answer> {
  const found = await termGaps(ask.viewer)
  return ask.wantsJson ? jsonWithErasures(ask, found) : page(ask, await withErasures(ask, termGapsFrame(ask, found), { view: found }))
}

async function gapsCsv(ask: Ask): Promise<Answer> {
  const found = await termGaps(ask.viewer)
  return text(csv(termGapRows(found, await erasedNotes(ask, found))), 'text/csv; charset=utf-8')
}

async function one(ask: Ask, errors: readonly FormError[] = []): Promise<Answer> {
  const id = termIn(ask.params['id'] ?? '')
  const view = id === null ? null : await termPageView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such term.')
  if (ask.wantsJson && errors.length === 0) return jsonWithErasures(ask, view, { own: view.term.id })
  const frame = await objectPage(ask, termFrame(ask, view, errors), { view, own: view.term.id })
  return page(ask, frame, errors.length === 0 ? 200 : 422)
}

async function alias(ask: Ask): Promise<Answer> {
  const term = termIn(ask.params['id'] ?? '')
  const of = termIn(ask.form.get('of'))
  if (term === null) return notFound(ask, 'There is no such term.')
  if (of === null) return one(ask, [{ field: 'of', words: 'Choose the term that it is another name of.' }])
  const aliased = await aliasTermTo(ask.record, ask.request, { term, of, reason: ask.form.get('reason') || null })
  return aliased.ok ? redirect(`/terms/${term}?done=aliased`) : one(ask, [formError('of', aliased.refusal)])
}

function termIn(written: string): ObjectId | null {
  const parsed = parseObjectId(written)
  return parsed?.kind === 'term' ? parsed.id : null
}
