/**
 * Answers: what a route gives back, as a value; `app.ts` turns it into a response with its headers.
 */
import type { Refusal } from '../domain/outcome.ts'
import type { EarlyAsk } from './ask.ts'
import { notFoundFrame, refusedFrame } from './pages/notice.tsx'
import { type PageFrame, renderPage } from './parts/page.tsx'
import { keepPast } from './past-links.ts'

export type Answer = {
  readonly status: number
  readonly body: string | Uint8Array
  /** More of the body, made while it is sent. */
  readonly pieces?: AsyncIterable<string>
  readonly mediaType: string
  /** Where to go instead. */
  readonly to?: string
  /** A download under this name, never shown in place. */
  readonly fileName?: string
  /** The page carries scripts under this name, given to this one answer. */
  readonly nonce?: string
  readonly cookies?: readonly string[]
  /** It may be kept, by everybody or by its visitor alone, and asked for again by this mark. */
  readonly kept?: { readonly mark: string; readonly by: 'everybody' | 'visitor' }
  /** It never changes, so whoever has it may keep it. */
  readonly lasting?: boolean
  /** Pages of other origins may read it too. */
  readonly open?: boolean
  /** The body is gzip. */
  readonly packed?: boolean
}

export function page(ask: EarlyAsk, frame: PageFrame, status = 200): Answer {
  const { past } = ask
  const html = renderPage(ask, frame)
  const answer = { status, body: past === null ? html : keepPast(html, { ...ask, past }), mediaType: 'text/html; charset=utf-8' }
  return frame.script === undefined ? answer : { ...answer, nonce: ask.nonce }
}

export function redirect(to: string, cookies: readonly string[] = []): Answer {
  return { status: 303, body: '', mediaType: 'text/plain; charset=utf-8', to, cookies }
}

export function notFound(ask: EarlyAsk, what?: string): Answer {
  return page(ask, notFoundFrame(ask, what), 404)
}

/** A page that says why not and what to do next. */
export function refused(ask: EarlyAsk, refusal: Refusal, status = statusOf(refusal)): Answer {
  return page(ask, refusedFrame(ask, refusal), status)
}

function statusOf({ key }: Refusal): number {
  if (key === 'actor.may-not' || key === 'check.own-office') return 403
  if (key === 'object.not-found' || key === 'account.unknown') return 404
  return key === 'sign-in.too-often' ? 429 : 422
}

export function json(value: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(value), mediaType: 'application/json; charset=utf-8' }
}

export function text(body: string, mediaType: string): Answer {
  return { status: 200, body, mediaType }
}

export function file(given: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }): Answer {
  return { status: 200, body: given.bytes, mediaType: given.mediaType, fileName: given.fileName }
}
