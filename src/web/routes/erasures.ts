/** Erasing: what was erased, what would go, and the erasure when whoever decides has typed what it is. */
import { type ErasurePreview, erase, previewErasure, targetOf } from '../../actions/erase-content.ts'
import { isLawfulReason } from '../../domain/erasure.ts'
import { type Outcome, type Refusal, refuse } from '../../domain/outcome.ts'
import { erasureList } from '../../store/queries/erasures.ts'
import { offices } from '../../store/queries/offices.ts'
import { type Answer, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { erasurePreviewFrame, erasuresFrame, newErasureFrame } from '../pages/erasures.tsx'
import type { Route } from '../route.ts'

export const erasureRoutes: readonly Route[] = [
  { method: 'GET', path: '/erasures', policy: 'see', handle: list },
  { method: 'GET', path: '/erasures/new', policy: 'administer', handle: (ask) => fresh(ask, null) },
  { method: 'POST', path: '/erasures/preview', policy: 'administer', handle: preview },
  { method: 'POST', path: '/erasures', policy: 'administer', handle: confirm }
]

async function list(ask: Ask): Promise<Answer> {
  return page(ask, erasuresFrame(ask, await erasureList(ask.viewer), await offices(ask.viewer)))
}

async function fresh(ask: Ask, refusal: Refusal | null): Promise<Answer> {
  return page(ask, newErasureFrame(ask, refusal), refusal === null ? 200 : 422)
}

/** What would go is asked with a form, so that no name stands in an address. */
async function preview(ask: Ask): Promise<Answer> {
  const shown = await previewOf(ask)
  return shown.ok ? page(ask, erasurePreviewFrame(ask, shown.value, null)) : fresh(ask, shown.refusal)
}

async function previewOf(ask: Ask): Promise<Outcome<ErasurePreview>> {
  const target = targetIn(ask)
  return target.ok ? previewErasure(ask.record, ask.request, target.value) : target
}

function targetIn({ form }: Ask) {
  const kind = form.get('kind')
  const names = form.raw('names').split('\n')
  if (kind === 'person') return targetOf({ document: null, words: null, names })
  return targetOf({ document: form.get('document') || null, words: kind === 'passage' ? form.raw('words') : null, names: [] })
}

async function confirm(ask: Ask): Promise<Answer> {
  const { form } = ask
  const target = targetIn(ask)
  if (!target.ok) return fresh(ask, target.refusal)
  const lawful = form.get('lawful')
  const consent = { reason: form.get('reason') || null, confirmed: form.get('confirmed'), print: form.get('print') || null }
  const done = isLawfulReason(lawful)
    ? await erase(ask.record, ask.request, target.value, { lawful, ...consent })
    : refuse('erasure.lawful-missing')
  if (done.ok) return redirect(`/erasures?done=${done.value.finished ? 'erased' : 'erased-unfinished'}`)
  const shown = await previewErasure(ask.record, ask.request, target.value)
  return shown.ok ? page(ask, erasurePreviewFrame(ask, shown.value, done.refusal), 422) : fresh(ask, done.refusal)
}
