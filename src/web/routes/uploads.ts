/** Adding a document: by file, by address, or pasted; then its steps, which can be left, cancelled and taken up again. */
import { runUpload } from '../../actions/run-upload.ts'
import { cancelUpload, type Offered, retryUpload, startUpload } from '../../actions/take-in-document.ts'
import { pagesSoFar } from '../../actions/upload-pages.ts'
import { deskFor } from '../../actions/watch-uploads.ts'
import { type Outcome, type Refusal, refuse } from '../../domain/outcome.ts'
import { upload } from '../../store/queries/uploads.ts'
import { type Answer, json, notFound, page, redirect, refused } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { newDocumentFrame } from '../pages/new-document.tsx'
import { uploadFrame } from '../pages/upload.tsx'
import type { Route } from '../route.ts'

export const uploadRoutes: readonly Route[] = [
  { method: 'GET', path: '/documents/new', policy: 'make', handle: async (ask) => page(ask, newDocumentFrame(ask, null)) },
  { method: 'POST', path: '/documents/new', policy: 'make', upload: true, handle: add },
  { method: 'GET', path: '/uploads/:number', policy: 'make', handle: show },
  { method: 'POST', path: '/uploads/:number/cancel', policy: 'make', handle: (ask) => change(ask, cancelUpload) },
  { method: 'POST', path: '/uploads/:number/retry', policy: 'make', handle: retry }
]

async function add(ask: Ask): Promise<Answer> {
  const offered = offeredIn(ask)
  const started = offered.ok ? await startUpload(deskFor(ask.record, ask.settings), ask.request, offered.value) : offered
  if (!started.ok) return again(ask, started.refusal)
  void runUpload(deskFor(ask.record, ask.settings), ask.request, started.value)
  return redirect(`/uploads/${started.value}`)
}

function again(ask: Ask, refusal: Refusal): Answer {
  return page(ask, newDocumentFrame(ask, refusal), 422)
}

/** The one of the three ways that was filled in, the one whose button was pressed first. */
function offeredIn({ form }: Ask): Outcome<Offered> {
  const file = form.file('file')
  const title = form.get('title') === '' ? {} : { title: form.get('title') }
  switch (form.get('how')) {
    case 'address':
      return { ok: true, value: { how: 'address', url: form.get('url'), ...title } }
    case 'paste':
      return {
        ok: true,
        value: { how: 'paste', text: form.raw('text'), format: form.get('format') === 'markdown' ? 'markdown' : 'text', ...title }
      }
    default:
      if (file === null) return refuse('file.none')
      return { ok: true, value: { how: 'file', bytes: file.bytes, fileName: file.fileName, mediaType: file.mediaType, ...title } }
  }
}

function numberIn({ params }: Ask): number {
  return /^[1-9]\d{0,8}$/.test(params['number'] ?? '') ? Number(params['number']) : 0
}

async function show(ask: Ask): Promise<Answer> {
  const found = await upload(ask.viewer, numberIn(ask))
  if (found === null) return notFound(ask, 'There is no such upload.')
  const pages = pagesSoFar({ store: ask.record.store, authority: ask.record.authority.id, number: found.number })
  if (ask.wantsJson) return json({ ...found, pages })
  if (found.state === 'ready' && found.document !== null) return redirect(`/documents/${found.document}/review`)
  return page(ask, uploadFrame(ask, found, pages))
}

async function change(ask: Ask, how: typeof cancelUpload): Promise<Answer> {
  const changed = await how(deskFor(ask.record, ask.settings), ask.request, numberIn(ask))
  return changed.ok ? redirect(`/uploads/${numberIn(ask)}`) : refused(ask, changed.refusal)
}

async function retry(ask: Ask): Promise<Answer> {
  const answer = await change(ask, retryUpload)
  if (answer.to !== undefined) void runUpload(deskFor(ask.record, ask.settings), ask.request, numberIn(ask))
  return answer
}
