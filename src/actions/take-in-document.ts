/**
 * Takes a document in through the browser: keeps what a person sends, pastes or names by its web address as an upload, at once. What then
 * happens step by step is `run-upload.ts`; here an upload is started, cancelled and, where a step failed, tried again.
 */

import { can } from '../domain/actor.ts'
import { fault } from '../domain/fault.ts'
import { firstUnits, slugOf } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import { oneLine } from '../domain/meeting.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { inMegabytes, limits } from '../intake/limits.ts'
import { detectMediaType } from '../intake/media-type.ts'
import { Refused } from '../intake/refused.ts'
import { sha256Of } from '../store/blobs.ts'
import { documentOfBytes } from '../store/queries/documents.ts'
import { viewerOf } from '../store/queries/viewer.ts'
import { endUpload, keepUpload, type NewUpload, type Offering, reopenUpload, uploadRow } from '../store/uploads.ts'
import { notErased } from './erased-file.ts'
import { checkAddress, type Fetched, fetchLimits } from './fetch-source.ts'
import { type OpenRecord, type Request, type SourceHint, todayOf } from './request.ts'
import { stopRun } from './upload-runs.ts'

/** What uploads work with. It holds nothing and may be made anew for each request. */
export type Desk = {
  readonly record: OpenRecord
  readonly now: () => Instant
  /** Fetches from the web; null where that is switched off. */
  readonly fetch: ((url: string, signal: AbortSignal) => Promise<Outcome<Fetched>>) | null
  /** Logs a fault and answers with the name it can be found under. */
  readonly onFault: (error: unknown) => string
}

export type Offered =
  | {
      readonly how: 'file'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly mediaType?: string
      readonly charset?: string
      readonly title?: string
    }
  | { readonly how: 'paste'; readonly text: string; readonly format: 'text' | 'markdown'; readonly title?: string }
  | { readonly how: 'address'; readonly url: string; readonly title?: string }

/** What may be added, to be said before anyone chooses. */
export const uploadLimits = {
  fileBytes: limits.fileBytes,
  fileWords: inMegabytes(limits.fileBytes),
  fetchWords: inMegabytes(fetchLimits.bytes),
  fetchSeconds: fetchLimits.seconds,
  kinds: ['PDF', 'Word (DOCX)', 'HTML', 'Markdown', 'plain text'],
  accept: '.pdf,.docx,.html,.htm,.xhtml,.md,.markdown,.txt,.text'
} as const

/** Keeps what is offered and answers with the number of its upload. An exact copy of a kept file is refused, with its id. */
export async function startUpload(desk: Desk, request: Request, offered: Offered): Promise<Outcome<number>> {
  if (!can(request.actor, 'make', { published: false })) return refuse('actor.may-not', { verb: 'make' })
  const title = oneLine(offered.title ?? '')
  if (offered.how === 'address') {
    if (desk.fetch === null) return refuse('fetch.off')
    const address = checkAddress(offered.url.trim())
    return address.ok ? keep(desk, request, { how: 'address', url: offered.url.trim(), title, kept: null }) : address
  }
  const { bytes, hint } = offered.how === 'file' ? sent(offered) : pasted(desk, request, offered)
  const checked = await checkBytes(desk, request, bytes, hint)
  if (!checked.ok) return checked
  fault('offer.before-keep')
  await desk.record.store.blobs.keep(bytes)
  fault('offer.after-keep')
  return keep(desk, request, { how: offered.how, url: null, title, kept: { bytes, hint } })
}

type Offer<How> = Extract<Offered, { readonly how: How }>
type Bytes = { readonly bytes: Uint8Array; readonly hint: SourceHint }

function sent({ bytes, fileName, mediaType, charset }: Offer<'file'>): Bytes {
  const plain = firstUnits(oneLine(fileName.split(/[/\\]/).at(-1)!), 200)
  const hint = { ...(plain === '' ? {} : { fileName: plain }), ...(mediaType ? { mediaType } : {}), ...(charset ? { charset } : {}) }
  return { bytes, hint }
}

/** Pasted words become a file that is named after their title and the day. */
function pasted(desk: Desk, request: Request, { text, format, title }: Offer<'paste'>): Bytes {
  const words = text.trim() === '' ? '' : text
  const markdown = format === 'markdown'
  const name = `${firstUnits(slugOf(title ?? ''), 60).replace(/-$/, '') || 'pasted'}-${todayOf(desk.record, request)}`
  return {
    bytes: Buffer.from(words, 'utf8'),
    hint: {
      fileName: `${name}.${markdown ? 'md' : 'txt'}`,
      mediaType: markdown ? 'text/markdown' : 'text/plain',
      charset: 'utf-8'
    }
  }
}

/** What can be said of bytes at once: how many there are, what kind of file they are, and whether they are kept already. */
export async function checkBytes(desk: Desk, request: Request, bytes: Uint8Array, hint: SourceHint): Promise<Outcome<true>> {
  if (bytes.length === 0) return refuse('source.empty')
  if (bytes.length > limits.fileBytes)
    return refuse('source.too-large', { size: inMegabytes(bytes.length), limit: inMegabytes(limits.fileBytes) })
  try {
    detectMediaType(bytes, hint)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
  const kept = await notErased(desk.record, request, bytes)
  if (!kept.ok) return kept
  const { store, authority } = desk.record
  const same = await documentOfBytes(viewerOf(store, authority, request.actor, desk.now()), sha256Of(bytes))
  return same === null ? agree(true) : refuse('document.already-kept', { id: same.id, title: same.title })
}

type Keeping = { readonly how: NewUpload['how']; readonly url: string | null; readonly title: string; readonly kept: Bytes | null }

async function keep(desk: Desk, request: Request, { how, url, title, kept }: Keeping): Promise<Outcome<number>> {
  const { actor } = request
  const { number, same } = await keepUpload(offering(desk, request), {
    by_kind: actor.kind === 'account' ? 'account' : 'operator',
    by_id: actor.kind === 'account' ? actor.account : actor.kind === 'operator' ? actor.user : '',
    by_name: actor.kind === 'account' ? actor.name : actor.kind === 'operator' ? actor.user : '',
    how,
    url,
    file_name: kept?.hint.fileName ?? null,
    media_type: kept?.hint.mediaType ?? null,
    charset: kept?.hint.charset ?? null,
    title: title === '' ? null : title,
    bytes: kept?.bytes.length ?? null,
    sha256: kept === null ? null : sha256Of(kept.bytes),
    started_at: desk.now()
  })
  return same === null ? agree(number) : refuse('upload.under-way', { number: same })
}

/** Cancels an upload that is under way, waits or has failed. Nothing more is entered; a document that was entered already stays. */
export async function cancelUpload(desk: Desk, request: Request, number: number): Promise<Outcome<null>> {
  const { store, authority } = desk.record
  const there = await found(desk, request, number)
  if (!there.ok) return there
  if (!(await endUpload(offering(desk, request), number, desk.now()))) return refuse('upload.ended', { number })
  stopRun(store, authority.id, number)
  return agree(null)
}

/** Makes a failed upload ready to go on from the step that failed; the caller then runs it. */
export async function retryUpload(desk: Desk, request: Request, number: number): Promise<Outcome<null>> {
  const there = await found(desk, request, number)
  if (!there.ok) return there
  const again = await reopenUpload(offering(desk, request), number, desk.now())
  return again ? agree(null) : refuse('upload.not-failed', { number })
}

function offering({ record }: Desk, { key = null }: Request): Offering {
  return { store: record.store, authority: record.authority.id, key }
}

async function found(desk: Desk, request: Request, number: number): Promise<Outcome<true>> {
  if (!can(request.actor, 'make', { published: false })) return refuse('actor.may-not', { verb: 'make' })
  const row = await uploadRow(desk.record.store, desk.record.authority.id, number)
  return row === null ? refuse('upload.not-found', { number }) : agree(true)
}
