/**
 * Fetches a document from a web address: the one place that asks another server for anything. Off unless it is switched on.
 *
 * Each address, and each one it leads on to, is checked from the start: scheme, port, no user name, every IP address of its name, and the
 * address of the connected socket before a byte is sent (`guarded-socket.ts`). What comes back is at most `fetchLimits.bytes` long,
 * unpacked, within `fetchLimits.seconds` in all.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { agree, type Outcome, type Refusal, refuse } from '../domain/outcome.ts'
import { bodyOf, TooLarge, UnknownPacking } from './fetched-body.ts'
import { fileNameOf } from './fetched-name.ts'
import { dial, type Guard, NoSuchHost, NotPublic, publicGuard } from './guarded-socket.ts'
import type { SourceHint } from './request.ts'

export const fetchLimits = { bytes: 20 * 1024 * 1024, seconds: 10, redirects: 5, addressLength: 2048 } as const

export type Fetched = {
  readonly bytes: Uint8Array
  readonly hint: SourceHint
  /** The address that the bytes came from in the end. */
  readonly address: string
}
export type FetchOptions = {
  /** Whether fetching is switched on (the setting THROUGHLINE_FETCH). */
  readonly allow: boolean
  /** Ends the fetching. */
  readonly signal?: AbortSignal
  readonly guard?: Guard
  /** Fewer seconds than usual, for tests. */
  readonly seconds?: number
}

class Stopped extends Error {
  readonly refusal: Refusal
  constructor({ refusal }: { readonly refusal: Refusal }) {
    super(refusal.key)
    this.refusal = refusal
  }
}

export async function fetchSource(written: string, options: FetchOptions): Promise<Outcome<Fetched>> {
  if (!options.allow) return refuse('fetch.off')
  const guard = options.guard ?? publicGuard
  const checked = checkAddress(written, guard)
  if (!checked.ok) return checked
  const seconds = options.seconds ?? fetchLimits.seconds
  const clock = AbortSignal.timeout(seconds * 1000)
  const signal = options.signal === undefined ? clock : AbortSignal.any([clock, options.signal])
  let url = checked.value
  try {
    for (let led = 0; led <= fetchLimits.redirects; led++) {
      const answer = await ask(url, guard, signal)
      const next = nextAddress(answer, url)
      if (next === null) return agree(await taken(answer, url, signal))
      answer.destroy()
      const further = checkAddress(next, guard)
      if (!further.ok) return further
      url = further.value
    }
    return refuse('fetch.redirects', { host: url.hostname, limit: fetchLimits.redirects })
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, refusal: error.refusal }
    if (clock.aborted) return refuse('fetch.too-slow', { host: url.hostname, limit: seconds })
    return refusalOf(error, url.hostname)
  }
}

/** Whether an address may be asked at all, before anything is looked up. */
export function checkAddress(written: string, guard: Pick<Guard, 'ports' | 'isPublic'> = publicGuard): Outcome<URL> {
  const malformed = refuse('fetch.address-malformed', { url: written.slice(0, 200) })
  if (written.length > fetchLimits.addressLength || !/^\s*https?:\/\//i.test(written) || !URL.canParse(written)) return malformed
  const url = new URL(written)
  const host = hostOf(url)
  if (host === '') return malformed
  if (url.username !== '' || url.password !== '' || /^\s*https?:\/\/[^/?#\\]*@/i.test(written)) return refuse('fetch.address-userinfo')
  if (!guard.ports.includes(portOf(url))) return refuse('fetch.port', { port: portOf(url) })
  if (isIP(host) > 0 && !guard.isPublic(host)) return refuse('fetch.not-public', { host })
  url.hash = ''
  return agree(url)
}

/** A host name or an address, IPv6 without its brackets. */
function hostOf(url: URL): string {
  return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

async function ask(url: URL, guard: Guard, signal: AbortSignal): Promise<IncomingMessage> {
  const socket = await dial({ host: hostOf(url), port: portOf(url), secure: url.protocol === 'https:', guard, signal })
  return answered(url, socket, signal)
}

function answered(url: URL, socket: Socket, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const request = httpRequest({
      createConnection: () => socket,
      path: url.pathname + url.search,
      signal,
      headers: {
        host: url.host,
        'user-agent': 'Throughline',
        accept: 'text/html, application/pdf, text/*, application/vnd.openxmlformats-officedocument.wordprocessingml.document, */*;q=0.1',
        'accept-encoding': 'gzip, br',
        connection: 'close'
      }
    })
    request.once('response', done)
    request.once('upgrade', (_, upgraded) => {
      upgraded.destroy()
      fail(new Error('it wants another protocol'))
    })
    request.on('error', fail)
    request.end()
  })
}

const leading = new Set([301, 302, 303, 307, 308])

/** Where an answer leads on to, or null where it is the document. */
function nextAddress(answer: IncomingMessage, from: URL): string | null {
  const status = answer.statusCode ?? 0
  const { location } = answer.headers
  if (status === 200) return null
  answer.destroy()
  if (!leading.has(status) || location === undefined) throw new Stopped(refuse('fetch.status', { host: from.hostname, status }))
  // The header's bytes are read as Latin-1; servers write UTF-8.
  const written = Buffer.from(location, 'latin1').toString('utf8')
  if (!URL.canParse(written, from)) throw new Stopped(refuse('fetch.address-malformed', { url: written.slice(0, 200) }))
  // A location with its own authority is checked as written, before parsing drops an empty user name.
  return /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : new URL(written, from).href
}

async function taken(answer: IncomingMessage, url: URL, signal: AbortSignal): Promise<Fetched> {
  const bytes = await bodyOf(answer, fetchLimits.bytes, signal)
  const { 'content-type': type, 'content-disposition': disposition } = answer.headers
  const mediaType = type === undefined || /^application\/octet-stream\b/i.test(type) ? {} : { mediaType: type.slice(0, 200) }
  return { bytes, hint: { fileName: fileNameOf(disposition, url), ...mediaType }, address: url.href }
}

function refusalOf(error: unknown, host: string): { readonly ok: false; readonly refusal: Refusal } {
  if (error instanceof NotPublic) return refuse('fetch.not-public', { host })
  if (error instanceof NoSuchHost) return refuse('fetch.no-host', { host })
  if (error instanceof TooLarge) return refuse('fetch.too-large', { host, limit: `${fetchLimits.bytes / 1024 / 1024} MB` })
  if (error instanceof UnknownPacking) return refuse('fetch.packing', { host, packing: error.message })
  const { code, message } = error as NodeJS.ErrnoException
  return refuse('fetch.no-answer', { host, detail: String(code ?? message).slice(0, 100) })
}
