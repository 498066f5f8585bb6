/**
 * Every answer that a served record gives: each route of the route table that only asks, filled with each object, office and number there is, as
 * a page and as JSON, signed in and public, of today and as of past entries.
 */
import { kindOf, type ObjectId } from '../../src/domain/id.ts'
import { paths } from '../../src/web/pages/log.tsx'
import type { Route } from '../../src/web/route.ts'
import { routes } from '../../src/web/routes/all.ts'
import { type Visitor, visitorFor } from './visitor.ts'
import type { TestServer } from './web-server.ts'

export type EveryAnswer = {
  /** Who asked, and what. */
  readonly about: string
  readonly route: Route
  readonly status: number
  readonly mediaType: string
  /** The bytes as text: a word of plain letters is found in them whatever they are. */
  readonly body: string
}

export type Asked = {
  /** The past entries that are looked at besides. */
  readonly past: readonly number[]
  /** What is searched for; the answer repeats it. */
  readonly words: readonly string[]
}

export async function everyAnswer(server: TestServer, { past, words }: Asked): Promise<EveryAnswer[]> {
  const found: EveryAnswer[] = []
  const filled = await fillings(server)
  for (const as of ['admin', 'public'] as const) {
    const visitor = await visitorFor(server, as)
    for (const route of routes) {
      if (route.method !== 'GET' || (as === 'public' && route.published !== true && route.policy !== 'anyone')) continue
      const own = route.path === '/search' ? words.map((q) => `/search?q=${encodeURIComponent(q)}`) : filled(route)
      const sided = as === 'public' && route.published ? own.map((path) => `/public${path === '/' ? '' : path}`) : own
      const times = route.published ? [null, ...past] : [null]
      for (const path of sided)
        for (const time of times) {
          const asked = time === null ? path : `${path}${path.includes('?') ? '&' : '?'}asof=${time}`
          for (const accept of ['text/html', 'application/json']) found.push(await answerOf(visitor, { route, asked, accept }))
        }
    }
  }
  return found
}

type One = { readonly route: Route; readonly asked: string; readonly accept: string }

async function answerOf(visitor: Visitor, { route, asked, accept }: One): Promise<EveryAnswer> {
  const answer = await visitor.ask(asked, { headers: { accept } })
  const body = `${Buffer.from(answer.bytes).toString('utf8')}\n${JSON.stringify([...answer.headers])}`
  const { status } = answer
  const signedIn = visitor.cookie('throughline') !== null
  return {
    about: `${signedIn ? 'admin' : 'public'} ${asked} as ${accept}`,
    route,
    status,
    mediaType: answer.headers.get('content-type') ?? '',
    body
  }
}

/** The paths of a route: one for each thing that its parameters may name. */
async function fillings(server: TestServer): Promise<(route: Route) => string[]> {
  const { store, authority } = await server.record()
  const rows = <T>(sql: string): Promise<T[]> => store.engine.reading.all(`${sql} WHERE authority = ?`, [authority.id]) as Promise<T[]>
  const ids = (await rows<{ id: ObjectId }>('SELECT id FROM object')).map(({ id }) => id)
  const offices = await rows<{ kind: string; slug: string }>('SELECT kind, slug FROM office')
  const [head] = await rows<{ size: number }>('SELECT size FROM log_head')
  const size = Number(head!.size)
  const uploads = await rows<{ number: number }>('SELECT number FROM upload')
  const numbers = Array.from({ length: 4 }, (_, at) => String(at + 1))
  return ({ path }) => {
    if (path === '/offices/:kind/:slug') return offices.map(({ kind, slug }) => `/offices/${kind}/${slug}`)
    if (path.startsWith('/log/tile/')) return ['0/000', `0/000.p/${size}`, `entries/000.p/${size}`].map((tile) => `/log/tile/${tile}`)
    if (path.startsWith('/log/openings/')) return ['/log/openings/000']
    if (path === '/log/proof/:entry') return [...ids, ...Array.from({ length: size }, (_, n) => n)].map((entry) => `/log/proof/${entry}`)
    if (path.startsWith('/uploads/:number')) return uploads.map(({ number }) => path.replace(':number', String(number)))
    if (path === '/publish/preview' || path === '/publish/withdraw') return [path, ...ids.map((id) => `${path}?id=${id}`)]
    if (!path.includes(':')) return [path]
    const kind = Object.entries(paths).find(([, folder]) => path.startsWith(`/${folder}/:id`))?.[0]
    if (kind === undefined) throw new Error(`${path}: say in test/support/every-answer.ts what its parameters name`)
    const named = ids.filter((id) => kindOf(id) === kind).map((id) => path.replace(':id', id))
    if (path.includes(':card'))
      return named.flatMap((one) => numbers.flatMap((n) => [one.replace(':card', `s${n}`), one.replace(':card', `t${n}`)]))
    return path.includes(':number') ? named.flatMap((one) => numbers.map((n) => one.replace(':number', n))) : named
  }
}
