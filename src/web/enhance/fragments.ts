/** Pieces of pages from our own server, turned into nodes through the one policy that the page allows. Cards are fetched ahead of need. */

type Policy = { createHTML(html: string): string }
const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
const policy: Policy = trustedTypes?.createPolicy('throughline', { createHTML: (html) => html }) ?? { createHTML: (html) => html }

export function nodesOf(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = policy.createHTML(html)
  return template.content
}

/** A page or a piece of one; null where the server is out of reach or says no, and where it is no longer wanted. */
export async function fetchHtml(path: string, signal?: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(path, { headers: { accept: 'text/html' }, ...(signal && { signal }) })
    return answer.ok && !answer.redirected ? await answer.text() : null
  } catch {
    return null
  }
}

/** Cards of proposals by id, each asked for once until it is forgotten. */
export class Cards {
  readonly #path: string
  readonly #asked = new Map<string, Promise<string | null>>()
  readonly #known = new Map<string, string>()
  #wanted = new AbortController()
  #held = 0

  constructor(path: string) {
    this.#path = path
  }

  /** The card where it is here already. */
  known(id: string): DocumentFragment | null {
    const html = this.#known.get(id)
    return html === undefined ? null : nodesOf(html)
  }

  async ask(id: string): Promise<DocumentFragment | null> {
    const asked = this.#asked.get(id) ?? fetchHtml(`${this.#path}/card/${id}`, this.#wanted.signal)
    this.#asked.set(id, asked)
    const html = await asked
    // What was forgotten meanwhile may be out of date.
    if (this.#asked.get(id) === asked) {
      if (html === null) this.#asked.delete(id)
      else this.#known.set(id, html)
    }
    return html === null ? null : nodesOf(html)
  }

  /** Asks ahead of need, unless what is on its way to the server may take the card away. */
  ahead(id: string): void {
    if (this.#held === 0) this.ask(id)
  }

  /** Until `release`, nothing is asked ahead: what is on its way changes which proposals there are. */
  hold(): void {
    this.#held++
    this.forgetAll()
  }

  release(): void {
    this.#held--
  }

  forget(id: string): void {
    this.#asked.delete(id)
    this.#known.delete(id)
  }

  /** Also those under way: what changes the proposals would have them ask for one that is gone. */
  forgetAll(): void {
    this.#wanted.abort()
    this.#wanted = new AbortController()
    this.#asked.clear()
    this.#known.clear()
  }
}
