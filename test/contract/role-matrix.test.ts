/**
 * Who may do what: every route of the route table, asked by every role about every kind of object, compared with the table of
 * `test/support/role-matrix.ts`. What was refused has changed nothing. Every answer's headers are held to the rules on the way.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csrfOf } from '../../src/web/cookie.ts'
import type { Route } from '../../src/web/route.ts'
import { routes } from '../../src/web/routes/all.ts'
import { serveKept } from '../support/example-server.ts'
import { filledForms, matrixStore, objects, otherParams } from '../support/matrix-store.ts'
import { type Asked, everybody, expected, type Outcome, printed, publicPath, type Side, type Who } from '../support/role-matrix.ts'
import { type Asking, type RawAnswer, type Visitor, visitorFor } from '../support/visitor.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await serveKept(matrixStore)
})
afterAll(() => server.close())

const asOf = (who: Who) => (who === 'office' ? 'office:post:head-of-environmental-health' : who)

/** A path of the route for each object that its first parameter is tried with. */
function askedOf(route: Route): Asked[] {
  const [first] = /^.*?:\w+/.exec(route.path) ?? []
  if (first === undefined) return [{ name: 'no object', path: route.path, there: true, published: true, own: false }]
  const tried = objects[first] ?? objects[first.replace(/:\w+$/, ':id')]
  if (tried === undefined) throw new Error(`${route.path}: add objects for ${first} to test/support/matrix-store.ts`)
  return tried.map((object) => ({ ...object, path: filled(route.path.replace(/:\w+(?:\{[^}]*\})?/, object.path)) }))
}

function filled(path: string): string {
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    const value = otherParams[name]
    if (value === undefined) throw new Error(`${path}: add a value for :${name} to test/support/matrix-store.ts`)
    return value
  })
}

const entries = async (): Promise<number> => {
  const { store, authority } = await server.record()
  const [row] = await store.engine.reading.all<{ size: number }>('SELECT size FROM log_head WHERE authority = ?', [authority.id])
  return Number(row!.size)
}

/** The token that the visitor's forms carry. */
async function tokenOf(visitor: Visitor): Promise<string> {
  if (visitor.cookie('throughline') === null && visitor.cookie('throughline-door') === null) await visitor.ask('/sign-in')
  return csrfOf((visitor.cookie('throughline') ?? visitor.cookie('throughline-door'))!)
}

async function postOf(visitor: Visitor, route: Route, given: Readonly<Record<string, string>> = {}): Promise<Asking> {
  const fields = { ...filledForms[route.path], csrf: await tokenOf(visitor), ...given }
  if (route.upload !== true) return { method: 'POST', body: new URLSearchParams(fields) }
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return { method: 'POST', body }
}

function outcomeOf({ status, to }: RawAnswer): Outcome | string {
  if (status === 403) return 'refused'
  if (status === 404) return 'hidden'
  if (to.startsWith('/sign-in?to=') || to === '/sign-in') return 'sign in'
  return status < 400 || status === 422 || status === 429 ? 'answered' : `broken: ${status}`
}

/** Signing out leads to the door too; that is its answer. */
const leadsOut = (route: Route): boolean => route.path === '/sign-out' || route.path === '/first-run' || route.path.startsWith('/example')

async function differences(route: Route, side: Side): Promise<string[]> {
  const found: string[] = []
  for (const who of everybody)
    for (const object of askedOf(route)) {
      const path = side === 'inside' ? object.path : publicPath(object.path)
      const visitor = await visitorFor(server, asOf(who))
      const before = await entries()
      const answer = await visitor.ask(path, route.method === 'POST' ? await postOf(visitor, route) : {})
      const wanted = expected(route, side, who, object)
      const outcome = outcomeOf(answer)
      const told = `${who}, ${route.method} ${path} (${object.name})`
      const same = outcome === wanted || (outcome === 'sign in' && wanted === 'answered' && leadsOut(route))
      // A form about something that is not there may also be refused for what it says.
      const missing = wanted === 'hidden' && !object.there && route.method === 'POST' && outcome === 'answered' && answer.status === 422
      if (!same && !missing) found.push(`${told}: ${outcome} (${answer.status}), not ${wanted}`)
      if (wanted !== 'answered' && (await entries()) !== before) found.push(`${told}: was to be ${wanted}, and changed the record`)
    }
  return found
}

it('the table is printed for a person to read', async () => {
  await expect(printed(routes)).toMatchFileSnapshot('role-matrix.md')
})

it('every route has a policy, one way in and one answer', () => {
  const named = routes.map((route) => `${route.method} ${route.path}`)
  expect(named.filter((name, i) => named.indexOf(name) !== i)).toEqual([])
  const policies = ['anyone', 'signed-in', 'see', 'review', 'make', 'assign', 'report', 'check', 'assess', 'publish', 'administer']
  expect(routes.filter((route) => !policies.includes(route.policy))).toEqual([])
  expect(routes.filter((route) => route.published && (route.method !== 'GET' || !['anyone', 'see'].includes(route.policy)))).toEqual([])
})

describe('is answered to whom it is for, and to nobody else', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_, route) => {
    expect(await differences(route, 'inside')).toEqual([])
    if (route.published) expect(await differences(route, 'public')).toEqual([])
  })
})

describe('takes no form that did not come from a page of ours', () => {
  const posts = routes.filter((route) => route.method === 'POST')
  it.each(posts.map((route) => [route.path, route] as const))('%s', async (_, route) => {
    const [object] = askedOf(route)
    const path = object!.path
    const visitor = await visitorFor(server, route.policy === 'anyone' ? 'public' : 'admin')
    const other = await visitorFor(server, route.policy === 'anyone' ? 'public' : 'admin')
    const good = await postOf(visitor, route)
    const fields = Object.fromEntries([...good.body!].map(([name, value]) => [name, String(value)]))
    const before = await entries()
    const forged: Readonly<Record<string, Asking>> = {
      'no token': await postOf(visitor, route, { csrf: '' }),
      'a made-up token': await postOf(visitor, route, { csrf: 'x'.repeat(43) }),
      "another session's token": await postOf(visitor, route, { csrf: await tokenOf(other) }),
      'another origin': { ...good, headers: { origin: 'https://elsewhere.example' } },
      'no origin at all, from an opaque page': { ...good, headers: { origin: 'null' } },
      'another site': { ...good, headers: { 'sec-fetch-site': 'cross-site' } },
      JSON: { method: 'POST', body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } },
      'plain text': { method: 'POST', body: String(new URLSearchParams(fields)), headers: { 'content-type': 'text/plain' } }
    }
    const taken: string[] = []
    for (const [name, asking] of Object.entries(forged)) {
      const { status } = await visitor.ask(path, asking)
      if (status !== 403) taken.push(`${name}: ${status}`)
    }
    expect(taken).toEqual([])
    expect(await entries()).toBe(before)
  })
})

it('no address knows another method', async () => {
  const visitor = await visitorFor(server, 'admin')
  const found: string[] = []
  for (const { path } of routes.flatMap((route) => askedOf(route).slice(0, 1)))
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const { status } = await visitor.ask(path, { method })
      if (status !== 405) found.push(`${method} ${path}: ${status}`)
    }
  expect(found).toEqual([])
})
