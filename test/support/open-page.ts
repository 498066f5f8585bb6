/**
 * Opens pages over plain HTTP, as a person without a script would: follows links by their words, fills in forms by their labels. Every page
 * that is opened this way is held to the house rules (`page-rules.ts`); one that breaks them throws with all its breaks.
 */
import { type Filling, fill, formNamed } from './page-form.ts'
import { pageBreaks } from './page-rules.ts'
import { attr, type Element, isA, nameOf, spaced, type Tree, treeOf, within, wordsOf } from './page-tree.ts'
import { type Asking, type RawAnswer, Visitor, visitorFor } from './visitor.ts'
import type { As, TestServer } from './web-server.ts'

export type Opening = {
  /** Who opens it; the public where nobody is named. A `Visitor` goes on with its cookies. */
  readonly as?: As | Visitor
  readonly method?: 'GET' | 'POST'
  /** Fields of a POST, as they are sent. `submit` fills in a form of a page instead. */
  readonly form?: Readonly<Record<string, string>>
  /** The status it has to have: 200 where none is named. */
  readonly status?: number
  /** Largest page in bytes; lift it only where a whole document is shown. */
  readonly largest?: number
}

export async function openPage(server: TestServer, path: string, opening: Opening = {}): Promise<OpenedPage> {
  const { as = 'public' } = opening
  const visitor = as instanceof Visitor ? as : await visitorFor(server, as)
  const { method = 'GET', form } = opening
  return go(visitor, path, { method, ...(form === undefined ? {} : { body: new URLSearchParams(form) }) }, opening)
}

/** Most redirects in a row. */
const most = 5

async function go(visitor: Visitor, path: string, asking: Asking, opening: Opening): Promise<OpenedPage> {
  let answer = await visitor.ask(path, asking)
  let at = path
  for (let i = 0; i < most && answer.to !== ''; i++) {
    at = answer.to
    answer = await visitor.ask(at)
  }
  const { status = 200, largest } = opening
  const { faults } = visitor.server
  if (answer.status !== status) {
    const fault = answer.status === 500 ? `\n${String((faults.at(-1) as Error | undefined)?.stack ?? faults.at(-1))}` : ''
    throw new Error(`${asking.method ?? 'GET'} ${path} answered ${answer.status}, not ${status}: ${shortly(answer)}${fault}`)
  }
  const html = answer.body
  if (!/^text\/html\b/.test(answer.headers.get('content-type') ?? ''))
    throw new Error(`${at} is no page: ${answer.headers.get('content-type')}`)
  const breaks = pageBreaks({ html, headers: answer.headers, path: at, ...(largest === undefined ? {} : { largest }) })
  if (breaks.length > 0) throw new Error(`${at} breaks the house rules for pages: it\n  ${breaks.join('\n  ')}`)
  return new OpenedPage(visitor, at, answer)
}

function shortly({ body, headers }: RawAnswer): string {
  if (!/^text\/html\b/.test(headers.get('content-type') ?? '')) return body.slice(0, 200)
  const main = treeOf(body).elements.find((one) => isA(one, 'main'))
  return main === undefined ? body.slice(0, 200) : wordsOf(main).slice(0, 300)
}

export class OpenedPage {
  readonly visitor: Visitor
  /** Where it was found in the end. */
  readonly path: string
  readonly status: number
  readonly headers: Headers
  readonly html: string
  readonly tree: Tree

  constructor(visitor: Visitor, path: string, { status, headers, body }: RawAnswer) {
    this.visitor = visitor
    this.path = path
    this.status = status
    this.headers = headers
    this.html = body
    this.tree = treeOf(body)
  }

  get title(): string {
    return this.#words('title')
  }

  get heading(): string {
    return this.#words('h1')
  }

  /** The words of the main part, or of the first element that a test picks. */
  text(pick: (one: Element) => boolean = (one) => isA(one, 'main')): string {
    const found = this.tree.elements.find(pick)
    if (found === undefined) throw new Error(`${this.path} has no such part`)
    return wordsOf(found)
  }

  /** Where each link leads, by its words, in the order of the page. */
  get links(): readonly { readonly words: string; readonly to: string }[] {
    return this.tree.elements
      .filter((one) => isA(one, 'a') && attr(one, 'href') !== null)
      .map((one) => ({ words: nameOf(one, this.tree), to: attr(one, 'href')! }))
  }

  has(words: string): boolean {
    return this.text((one) => isA(one, 'body')).includes(spaced(words))
  }

  /** Where the link with these words leads: the whole words before their beginning, that before a part. */
  linkTo(words: string): string {
    const { links } = this
    const wanted = spaced(words).toLowerCase()
    const tests = [(name: string) => name === wanted, (name: string) => name.startsWith(wanted), (name: string) => name.includes(wanted)]
    for (const test of tests) {
      const found = [...new Set(links.filter((link) => test(link.words.toLowerCase())).map((link) => link.to))]
      if (found.length === 1) return found[0]!
      if (found.length > 1) throw new Error(`${this.path} has several links "${words}": ${found.join(', ')}`)
    }
    throw new Error(`${this.path} has no link "${words}". It has: ${links.map((link) => `"${link.words}"`).join(', ')}`)
  }

  /** Follows the link with these words. */
  async link(words: string, opening: Omit<Opening, 'as'> = {}): Promise<OpenedPage> {
    return this.go(this.linkTo(words), opening)
  }

  async go(path: string, opening: Omit<Opening, 'as'> = {}): Promise<OpenedPage> {
    const { pathname, search } = new URL(path, new URL(this.path, this.visitor.server.address))
    return openPage(this.visitor.server, pathname + search, { ...opening, as: this.visitor })
  }

  /** Fills in a form, named by a button's words, its heading or its action, and sends it. */
  async submit(words: string, filling: Filling = {}, opening: Omit<Opening, 'as'> = {}): Promise<OpenedPage> {
    const { action, method, body } = fill(this.tree, formNamed(this.tree, words), filling)
    const to = action === '' ? this.path.split('?')[0]! : action
    if (method === 'GET') return this.go(`${to}?${body as URLSearchParams}`, opening)
    return go(this.visitor, to, { method, body }, opening)
  }

  /** What stands in each field of a form, by field name: what a refused form keeps. */
  fields(words: string): Readonly<Record<string, string>> {
    const { body } = fill(this.tree, formNamed(this.tree, words), {})
    return Object.fromEntries([...body].map(([name, value]) => [name, String(value)]))
  }

  /** Elements with a class, as their words. */
  all(className: string): string[] {
    return this.tree.elements.filter((one) => (attr(one, 'class') ?? '').split(/\s+/).includes(className)).map((one) => wordsOf(one))
  }

  #words(name: string): string {
    const found = this.tree.elements.find((one) => isA(one, name))
    return found === undefined ? '' : wordsOf(found)
  }
}

/** The part of a page under a heading: the section that it labels. */
export function sectionOf(page: OpenedPage, heading: string): Element {
  const found = page.tree.elements.find(
    (one) =>
      isA(one, 'section', 'article', 'form', 'aside') && within(one).some((up) => /^h[2-6]$/.test(up.tagName) && wordsOf(up) === heading)
  )
  if (found === undefined) throw new Error(`${page.path} has no part headed "${heading}"`)
  return found
}
