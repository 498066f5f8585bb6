/** Decisions on their way to the server: sent one after another in the order they were made, kept while the server is out of reach. */

/** What the server says of a decision. */
export type Answer = {
  readonly ok: boolean
  readonly words?: string
  /** A piece of page that offers a choice, where two reviewers met. */
  readonly panel?: string
  /** Where the page has to be shown anew. */
  readonly to?: string
  readonly cards?: readonly { readonly id: string; readonly state: string }[]
  readonly undo?: boolean
  readonly redo?: boolean
}

export type Post = { readonly path: string; readonly fields: URLSearchParams; readonly done: (answer: Answer) => void }

/** Milliseconds until it is tried again; and until a decision under way is counted on the page. */
const pause = 3000
const slow = 600

export class Queue {
  readonly #posts: Post[] = []
  readonly #show: (waiting: number) => void
  readonly #whenEmpty: (() => void)[] = []
  #busy = false
  #timer = 0

  constructor(show: (waiting: number) => void) {
    this.#show = show
    addEventListener('online', () => this.#run())
    addEventListener('beforeunload', (event) => this.#posts.length > 0 && event.preventDefault())
  }

  get size(): number {
    return this.#posts.length
  }

  add(post: Post): void {
    // What it is known by when it is sent again; two decisions alike from one page are two.
    const [mine] = (post.fields.get('csrf') ?? '').split('.')
    post.fields.set('csrf', `${mine}.${crypto.getRandomValues(new Uint32Array(4)).join('-')}`)
    this.#posts.push(post)
    if (!navigator.onLine) this.#show(this.#posts.length)
    this.#run()
  }

  /** Resolves when everything was sent. */
  empty(): Promise<void> {
    return new Promise((done) => (this.#posts.length === 0 ? done() : this.#whenEmpty.push(done)))
  }

  async #run(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    clearTimeout(this.#timer)
    const counted = setTimeout(() => this.#show(this.#posts.length), slow)
    for (let post = this.#posts[0]; post !== undefined; post = this.#posts[0]) {
      const answer = await send(post)
      if (answer === null) break
      this.#posts.shift()
      post.done(answer)
    }
    clearTimeout(counted)
    this.#busy = false
    this.#show(this.#posts.length)
    if (this.#posts.length === 0) for (const done of this.#whenEmpty.splice(0)) done()
    else this.#timer = setTimeout(() => this.#run(), pause)
  }
}

/** Null where the server is out of reach. */
async function send({ path, fields }: Post): Promise<Answer | null> {
  let answer: Response
  try {
    answer = await fetch(path, { method: 'POST', body: fields, headers: { accept: 'application/json' }, redirect: 'follow' })
  } catch {
    return null
  }
  if (answer.status === 502 || answer.status === 503 || answer.status === 504) return null
  if (answer.headers.get('content-type')?.startsWith('application/json')) return (await answer.json()) as Answer
  if (answer.status >= 500)
    return { ok: false, words: `The server answered ${answer.status}. Open this page again: it shows what was entered.` }
  const why = answer.redirected ? 'You are signed out. Open this page again to sign in.' : `The server answered ${answer.status}.`
  return { ok: false, words: `That was not entered. ${why}` }
}
