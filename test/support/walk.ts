/**
 * A walk through the pages: from a start, by every link, to a number of pages of each route. Each is held to the house rules; what is not a page is asked for once, its headers held to the rules.
 */
import type { Route } from '../../src/web/route.ts'
import { routes } from '../../src/web/routes/all.ts'
import { OpenedPage } from './open-page.ts'
import { fill } from './page-form.ts'
import { pageBreaks } from './page-rules.ts'
import { attr, isA } from './page-tree.ts'
import { type Visitor, visitorFor } from './visitor.ts'
import type { As, TestServer } from './web-server.ts'

export type Walking = {
  readonly as: As
  readonly from: readonly string[]
  /** Most pages of one route, the first that links lead to. */
  readonly perRoute: number
}

export type Walked = {
  /** Paths that answered with a page. */
  readonly pages: readonly string[]
  /** Paths that answered with something else: files, feeds, tables. */
  readonly others: readonly string[]
  /** What was wrong, one line each: broken rules, links that lead nowhere. */
  readonly wrong: readonly string[]
  /** `GET /documents/:id` and so on, that some link led to. */
  readonly reached: ReadonlySet<string>
}

export async function walk(server: TestServer, { as, from, perRoute }: Walking): Promise<Walked> {
  const visitor = await visitorFor(server, as)
  const pages: string[] = []
  const others: string[] = []
  const wrong: Wrong[] = []
  const seen = new Set<string>(from)
  const counts = new Map<string, number>()
  const queue = from.map((path) => ({ path, by: '' }))
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { path, by } = next
    const route = routeOf(path)
    if (route === null) {
      if (!isAsset(path)) wrong.push({ path: by, words: `links to ${shapeOf(path)}, which is no route` })
      continue
    }
    const key = `${sideOf(path)} ${route.path}`
    const count = counts.get(key) ?? 0
    if (count >= perRoute) continue
    counts.set(key, count + 1)
    const opened = await look(visitor, path, (words) => wrong.push({ path, words }))
    ;(opened === null ? others : pages).push(path)
    if (opened === null) continue
    for (const link of linksOf(opened)) {
      if (seen.has(link)) continue
      seen.add(link)
      queue.push({ path: link, by: path })
    }
  }
  return { pages, others, wrong: grouped(wrong), reached: new Set([...seen].flatMap((path) => routeOf(path)?.path ?? [])) }
}

type Wrong = { readonly path: string; readonly words: string }

/** The same mistake on many pages is one line, with the first page and how many more. */
function grouped(wrong: readonly Wrong[]): string[] {
  const groups = Map.groupBy(wrong, ({ words }) => words.replace(/ at \d+:\d+/, ''))
  return [...groups].map(([words, all]) => {
    const pages = [...new Set(all.map(({ path }) => path))]
    return `${pages[0]}${pages.length > 1 ? ` and ${pages.length - 1} more` : ''}: ${words}`
  })
}

/** A path without what tells objects apart: pages of one kind have one shape. */
export function shapeOf(path: string): string {
  return path.replace(/\?.*$/, '').replaceAll(/[A-Z]-\d+|\b\d+\b/g, '#')
}

/** Opens a page and notes what is wrong with it; null where the answer is no page. */
async function look(visitor: Visitor, path: string, note: (words: string) => void): Promise<OpenedPage | null> {
  let at = path
  let answer = await visitor.ask(at)
  for (let i = 0; i < 5 && answer.to !== ''; i++) {
    at = answer.to
    answer = await visitor.ask(at)
  }
  if (answer.status !== 200) note(`answered ${answer.status}${answer.status === 500 ? `: ${visitor.server.faults.at(-1)}` : ''}`)
  if (!/^text\/html\b/.test(answer.headers.get('content-type') ?? '')) return null
  const page = { html: answer.body, headers: answer.headers, path: at }
  for (const words of pageBreaks(isWhole(at) ? { ...page, largest: 2_000_000 } : page)) note(words)
  return new OpenedPage(visitor, at, answer)
}

/** Pages that show a whole document, however long it is. */
function isWhole(path: string): boolean {
  return /\/(?:read|text|review|compare)(?:[?#/]|$)/.test(path)
}

/** Where links and forms that only ask lead to, of ours; without what is after `#`. */
function linksOf(page: OpenedPage): string[] {
  const { address } = page.visitor.server
  const asking = page.tree.elements.filter((one) => isA(one, 'form') && (attr(one, 'method') ?? 'get').toLowerCase() === 'get')
  const asked = asking.map((form) => {
    const { action, body } = fill(page.tree, { form, button: null }, {})
    return `${action === '' ? page.path.split('?')[0] : action}?${body as URLSearchParams}`
  })
  return [...page.links.map(({ to }) => to), ...asked].flatMap((to) => {
    const url = new URL(to, address + page.path)
    return url.origin === new URL(address).origin ? [url.pathname + url.search] : []
  })
}

const patterns = routes
  .filter((route) => route.method === 'GET')
  .map((route) => ({ route, pattern: new RegExp(`^${route.path.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`) }))

/** The route that answers a GET of a path: one without parameters before one with, as they are listed. */
export function routeOf(path: string): Route | null {
  const { pathname } = new URL(path, 'http://localhost')
  const inside = pathname === '/public' ? '/' : pathname.replace(/^\/public(?=\/)/, '')
  const fits = patterns.filter(({ route, pattern }) => pattern.test(inside) && (inside === pathname || route.published === true))
  return (fits.find(({ route }) => !route.path.includes(':')) ?? fits[0])?.route ?? null
}

function sideOf(path: string): string {
  return /^\/public(?:[/?]|$)/.test(path) ? 'public' : 'inside'
}

function isAsset(path: string): boolean {
  return /^\/(?:health|throughline\.css|mark\.svg|fonts\/|enhance\/)/.test(path)
}
