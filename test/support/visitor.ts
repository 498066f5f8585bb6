/**
 * A visitor without a browser: keeps cookies, says where forms come from, and holds every answer to the rules for headers.
 */
import { type AnswerKind, headerBreaks } from './header-rules.ts'
import type { As, TestServer } from './web-server.ts'

export type RawAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  /** The body as text. */
  readonly body: string
  /** Where it redirects to; empty where it does not. */
  readonly to: string
}

export type Asking = {
  readonly method?: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: URLSearchParams | FormData | string
  readonly headers?: Readonly<Record<string, string>>
}

export class Visitor {
  readonly server: TestServer
  readonly #cookies = new Map<string, string>()

  constructor(server: TestServer) {
    this.server = server
  }

  keep(name: string, value: string): void {
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }

  cookie(name: string): string | null {
    return this.#cookies.get(name) ?? null
  }

  /** Asks once, without following a redirect. */
  async ask(path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<RawAnswer> {
    const { address } = this.server
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { ...(cookie === '' ? {} : { cookie }), ...(method === 'POST' ? { origin: address } : {}), ...headers }
    const answer = await fetch(address + path, { redirect: 'manual', method, headers: sent, ...(body === undefined ? {} : { body }) })
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]!.split('=', 2)
      this.keep(name!, value!)
    }
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const breaks = headerBreaks(answer.headers, kindOfAnswer(answer.headers))
    if (breaks.length > 0) throw new Error(`${method} ${path} (${answer.status}):\n  ${breaks.join('\n  ')}`)
    return { status: answer.status, headers: answer.headers, bytes, body: new TextDecoder().decode(bytes), to: toOf(answer, address) }
  }
}

/** A visitor who is signed in as whoever has the role. */
export async function visitorFor(server: TestServer, as: As): Promise<Visitor> {
  const visitor = new Visitor(server)
  if (as !== 'public') visitor.keep('throughline', await server.tokenFor(as))
  return visitor
}

function kindOfAnswer(headers: Headers): AnswerKind {
  if (headers.has('content-disposition')) return 'download'
  return /^text\/html\b/.test(headers.get('content-type') ?? '') ? 'page' : 'other'
}

function toOf(answer: Response, address: string): string {
  return (answer.headers.get('location') ?? '').replace(address, '')
}
