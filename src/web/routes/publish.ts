/** Publishing: from a list, with a preview of exactly what everyone will see; and withdrawing, which hides but cannot make unseen. */
import { previewPublication } from '../../actions/preview-publication.ts'
import { publishObjects, withdrawObjects } from '../../actions/publish-object.ts'
import { type NumberedKind, type ObjectId, parseObjectId, prefixes } from '../../domain/id.ts'
import { publicationList } from '../../store/queries/publication.ts'
import { type Answer, page, redirect, refused } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { withErasures } from '../erased.tsx'
import { publishListFrame, publishPreviewFrame, withdrawFrame } from '../pages/publish.tsx'
import type { Route } from '../route.ts'

export const publishRoutes: readonly Route[] = [
  { method: 'GET', path: '/publish', policy: 'publish', handle: list },
  { method: 'GET', path: '/publish/preview', policy: 'publish', handle: preview },
  { method: 'POST', path: '/publish', policy: 'publish', handle: publish },
  {
    method: 'GET',
    path: '/publish/withdraw',
    policy: 'publish',
    handle: async (ask) => page(ask, withdrawFrame(ask, chosen(ask.query.getAll('id')), null))
  },
  { method: 'POST', path: '/publish/withdraw', policy: 'publish', handle: withdraw }
]

const perPage = 50

async function list(ask: Ask): Promise<Answer> {
  const wanted = ask.query.get('kind')
  const kind = wanted !== null && Object.hasOwn(prefixes, wanted) ? (wanted as NumberedKind) : null
  const published = ask.query.get('show') === 'public'
  const at = Math.max(1, Math.floor(Number(ask.query.get('page') ?? '1')) || 1)
  const found = await publicationList(ask.viewer, { kind, published, limit: perPage, offset: (at - 1) * perPage })
  const frame = publishListFrame(ask, { ...found, kind, published, at, perPage })
  return page(ask, await withErasures(ask, frame, { view: found }))
}

/** The numbers a form or an address names, in their own form; what is no number is left out. */
function chosen(written: readonly string[]): ObjectId[] {
  return [...new Set(written.flatMap((words) => words.split(/[\s,]+/)).flatMap((words) => parseObjectId(words)?.id ?? []))]
}

async function preview(ask: Ask): Promise<Answer> {
  const ids = chosen(ask.query.getAll('id'))
  if (ids.length === 0) return redirect('/publish')
  const previews = await previewPublication(ask.viewer, ids)
  return previews.ok ? page(ask, publishPreviewFrame(ask, previews.value)) : refused(ask, previews.refusal)
}

async function publish(ask: Ask): Promise<Answer> {
  const ids = chosen(ask.form.all('id'))
  if (ids.length === 0) return redirect('/publish')
  const events = await publishObjects(ask.record, ask.request, ids)
  return events.ok ? redirect('/publish?show=public&done=published') : refused(ask, events.refusal)
}

async function withdraw(ask: Ask): Promise<Answer> {
  const ids = chosen(ask.form.all('id'))
  const events = await withdrawObjects(ask.record, ask.request, ids, ask.form.get('reason'))
  return events.ok ? redirect('/publish?done=withdrawn') : page(ask, withdrawFrame(ask, ids, events.refusal), 422)
}
