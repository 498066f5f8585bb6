/** Directives: the list with the form to register one, and one with the form to record where it was conveyed. */
import { conveyAt, enterDirective } from '../../actions/register-directive.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { readDate } from '../../formats/read-date.ts'
import { directiveList } from '../../store/queries/directive-list.ts'
import { documents } from '../../store/queries/documents.ts'
import { type Answer, notFound, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { jsonWithErasures, withErasures } from '../erased.tsx'
import { formError } from '../form-error.ts'
import { objectPage } from '../object-page.ts'
import { directiveFrame } from '../pages/directive.tsx'
import { directivePageView } from '../pages/directive-view.ts'
import { directivesFrame } from '../pages/directives.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import type { Route } from '../route.ts'

export const directiveRoutes: readonly Route[] = [
  { method: 'GET', path: '/directives', policy: 'see', published: true, handle: (ask) => list(ask) },
  { method: 'POST', path: '/directives', policy: 'make', handle: register },
  { method: 'GET', path: '/directives/:id', policy: 'see', published: true, handle: (ask) => one(ask) },
  { method: 'POST', path: '/directives/:id/conveyances', policy: 'make', handle: convey }
]

const perPage = 50

async function list(ask: Ask, errors: readonly FormError[] = []): Promise<Answer> {
  const at = Math.max(1, Math.floor(Number(ask.query.get('page') ?? '1')) || 1)
  const found = await directiveList(ask.viewer, { limit: perPage, offset: (at - 1) * perPage })
  if (ask.wantsJson && errors.length === 0) return jsonWithErasures(ask, found)
  const kept = ask.side === 'public' ? [] : await documents(ask.viewer, 200)
  const frame = directivesFrame(ask, { ...found, at, perPage, documents: kept, errors })
  return page(ask, await withErasures(ask, frame, { view: found }), errors.length === 0 ? 200 : 422)
}

async function register(ask: Ask): Promise<Answer> {
  const { form } = ask
  const date = form.get('date')
  const day = readDate(date, ask.viewer.today)
  if (date !== '' && day === null) return list(ask, [formError('date', { key: 'date.malformed', words: { written: date } })])
  const entered = await enterDirective(ask.record, ask.request, {
    title: form.get('title'),
    issuer: form.get('issuer') || null,
    date: day,
    document: idIn(form.get('document'), 'document')
  })
  if (!entered.ok) return list(ask, [formError('title', entered.refusal)])
  return redirect(`/directives/${entered.value.at(-1)!.on}?done=directive-registered`)
}

async function one(ask: Ask, errors: readonly FormError[] = []): Promise<Answer> {
  const id = idIn(ask.params['id'] ?? '', 'directive')
  const view = id === null ? null : await directivePageView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such directive.')
  if (ask.wantsJson && errors.length === 0) return jsonWithErasures(ask, view, { own: view.directive.id })
  const frame = await objectPage(ask, directiveFrame(ask, view, errors), { view, own: view.directive.id })
  return page(ask, frame, errors.length === 0 ? 200 : 422)
}

async function convey(ask: Ask): Promise<Answer> {
  const id = idIn(ask.params['id'] ?? '', 'directive')
  const meeting = idIn(ask.form.get('meeting'), 'meeting')
  if (id === null) return notFound(ask, 'There is no such directive.')
  if (meeting === null) return one(ask, [{ field: 'meeting', words: 'Choose the meeting it was conveyed at.' }])
  const conveyed = await conveyAt(ask.record, ask.request, id, meeting)
  if (!conveyed.ok) return one(ask, [formError('meeting', conveyed.refusal)])
  return redirect(`/directives/${id}?done=conveyed`)
}

function idIn(written: string, kind: 'directive' | 'meeting' | 'document'): ObjectId | null {
  const parsed = parseObjectId(written)
  return parsed?.kind === kind ? parsed.id : null
}
