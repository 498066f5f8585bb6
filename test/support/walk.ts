/**
 * A walk through the pages: from a start, by every link, to a number of pages of each route. Each page is opened as `openPage` does, so the
 * house rules hold on all of them; what is not a page is asked for once, its headers held to the rules.
 */
import type { Route } from '../../src/web/route.ts'
import { routes } from '../../src/web/routes/all.ts'
import { OpenedPage, openPage } from './open-page.ts'
import { fill } from './page-form.ts'
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
  const wrong: string[] = []
  const seen = new Set<string>(from)
  const counts = new Map<string, number>()
  const queue = from.map((path) => ({ path, by: '' }))
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { path, by } = next
    const route = routeOf(path)
    if (route === null) {
      if (!isAsset(path)) wrong.push(`${by} links to ${path}, which is no route`)
      continue
    }
    const key = `${sideOf(path)} ${route.path}`
    const count = counts.get(key) ?? 0
    if (count >= perRoute) continue
    counts.set(key, count + 1)
    const opened = await look(visitor, path).catch((error: Error) => void wrong.push(`from ${by}: ${error.message}`))
    if (opened === null) others.push(path)
    if (!(opened instanceof OpenedPage)) continue
    pages.push(path)
    for (const link of linksOf(opened)) {
      if (seen.has(link)) continue
      seen.add(link)
      queue.push({ path: link, by: path })
    }
  }
  return { pages, others, wrong, reached: new Set([...seen].flatMap((path) => routeOf(path)?.path ?? [])) }
}

/** Opens a page; null where the answer is no page. */
async function look(visitor: Visitor, path: string): Promise<OpenedPage | null> {
  const answer = await visitor.ask(path, { method: 'HEAD' })
  if (answer.to === '' && !/^text\/html\b/.test(answer.headers.get('content-type') ?? '')) {
    const { status } = await visitor.ask(path)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return null
  }
  return openPage(visitor.server, path, { as: visitor, ...(isWhole(path) ? { largest: 2_000_000 } : {}) })
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
