/**
 * The web: the ordered list of what a request passes through.
 *
 *  1. every answer's headers            4. the record, or the example of it      7. the form, and that it came from here
 *  2. the name it was reached under     5. who asks                              8. the route, and its answer
 *  3. the few files that are the same   6. the route's policy
 *     for everybody
 */

import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import type { Workspace } from '../actions/workspace.ts'
import { mayEver, publicActor } from '../domain/actor.ts'
import { diskRefusal } from '../domain/disk-fault.ts'
import { fault } from '../domain/fault.ts'
import { viewerOf } from '../store/queries/viewer.ts'
import { type Answer, page, redirect, refused } from './answer.ts'
import type { Ask, EarlyAsk } from './ask.ts'
import { assets, takesGzip } from './assets.ts'
import { noFields, readForm } from './form.ts'
import { headersOf } from './headers.ts'
import { answerOnce, requestKeyOf } from './once.ts'
import { faultFrame, notFoundFrame, tooLargeFrame, wrongHostFrame, wrongMethodFrame } from './pages/notice.tsx'
import { answerFromPast, askInPast } from './past.ts'
import type { Route } from './route.ts'
import { routes } from './routes/all.ts'
import { health } from './routes/health.ts'
import type { ServeSettings } from './settings.ts'
import { type Visit, visitOf } from './visit.ts'

/** Largest body of a form without and with a file, in bytes. */
const formLimit = 2_000_000
const uploadLimit = 52_000_000

export async function appFor(workspace: Workspace, settings: ServeSettings): Promise<Hono> {
  const app = new Hono()
  const serveAsset = await assets()

  app.use(async (context, next) => {
    if (isOwnName(context, settings)) return next()
    const visitor = blank(workspace, settings)
    return respond(page(visitor, wrongHostFrame(visitor), 403), settings)
  })
  app.get('*', async (context, next) => serveAsset(context) ?? next())
  app.get('/health', async () => {
    const { status, body } = await health(workspace, settings)
    return respond({ status, body: JSON.stringify(body), mediaType: 'application/json; charset=utf-8' }, settings)
  })
  for (const route of routes) {
    const answer = (side: EarlyAsk['side']) => async (context: Context) => {
      const answer = await answerTo(context, route, side)
      return respond(mayPack(context, side) ? await packed(answer) : answer, settings)
    }
    app.on(route.method, route.path, answer('inside'))
    if (route.published) app.on(route.method, route.path === '/' ? '/public' : `/public${route.path}`, answer('public'))
  }

  async function answerTo(context: Context, route: Route, side: EarlyAsk['side']): Promise<Answer> {
    const visit = await visitOf(context, { workspace, settings, side, hasPast })
    const ask = await askOf(context, visit)
    if (visit.record === null && route.early !== true) return redirect('/first-run')
    const stopped = policyAnswer(route, ask) ?? (route.method === 'POST' ? postAnswer(context, route, ask) : null)
    if (stopped !== null) return stopped
    fault('web.before-form')
    const form = route.method === 'POST' ? await readForm(context.req.raw) : noFields
    const [mine, once = ''] = form.raw('csrf').split('.')
    if (route.method === 'POST' && mine !== ask.mine) return refused(ask, { key: 'form.stale', words: {} }, 403)
    fault('web.before-handle')
    const filled = await askInPast(route, { ...ask, form })
    if ('status' in filled) return filled
    const key = visit.record === null ? null : requestKeyOf(filled, context.req.header('idempotency-key') ?? once)
    const answer = key === null ? route.handle(filled) : answerOnce({ ...filled, request: { ...ask.request, key } }, route.handle)
    const told = withDoor(visit, answerFromPast(filled, await answer, context.req.header('if-none-match')))
    fault('web.before-answer')
    return told
  }

  app.notFound(async (context) => {
    const { method, path } = context.req
    const reads = method === 'GET' || method === 'HEAD'
    const side = /^\/public(?:\/|$)/.test(path) ? 'public' : 'inside'
    const visit = await visitOf(context, { workspace, settings, side, hasPast })
    const answer = respond(reads ? page(visit, notFoundFrame(visit), 404) : page(visit, wrongMethodFrame(visit), 405), settings)
    if (!reads) answer.headers.set('allow', 'GET, HEAD, POST')
    return answer
  })
  app.onError((error, { req }) => {
    const visitor = blank(workspace, settings)
    const why = diskRefusal(error)?.refusal ?? null
    const frame = faultFrame(visitor, { id: settings.onFault(error), sent: req.method === 'POST', why })
    return respond(page(visitor, frame, why?.key === 'disk.full' ? 507 : 500), settings)
  })
  return app
}

const shown = routes
  .filter(({ method }) => method === 'GET')
  .map(({ path, published }) => ({ pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/g, '[^/]+')}$`), published }))

/** The pages that the public has too are those of the record; they have a past. */
function hasPast(path: string): boolean {
  const own = path.replace(/^\/public(?=\/|$)/, '') || '/'
  return shown.find(({ pattern }) => pattern.test(own))?.published === true
}

/** The record, its viewer and who asks; a store without a record has the early part only. */
async function askOf(context: Context, visit: Visit): Promise<Ask> {
  const early = { ...visit, params: context.req.param() as Record<string, string> }
  if (visit.record === null) return early as unknown as Ask
  const { record } = visit
  const actor = visit.side === 'public' || visit.session === null ? publicActor : visit.session.actor
  const at = visit.settings.now()
  return { ...early, record, viewer: viewerOf(record.store, record.authority, actor, at), request: { actor, via: 'web', at } }
}

/** Null where the route's policy lets the request pass. */
function policyAnswer(route: Route, ask: Ask): Answer | null {
  if (route.policy === 'anyone' || ask.side === 'public') return null
  if (ask.session === null)
    return redirect(`/sign-in${route.method === 'GET' && ask.path !== '/' ? `?to=${encodeURIComponent(ask.path)}` : ''}`)
  if (route.policy === 'signed-in' || mayEver(ask.session.actor, route.policy)) return null
  return refused(ask, { key: 'actor.may-not', words: { verb: route.policy } }, 403)
}

/** Null where a form came from a page of ours and is small enough to be read. */
function postAnswer(context: Context, route: Route, ask: Ask): Answer | null {
  const origin = context.req.header('origin')
  const own = new URL(context.req.url).host
  const allowed = origin === undefined || (URL.canParse(origin) && new URL(origin).host === own)
  if (!allowed || context.req.header('sec-fetch-site') === 'cross-site') return refused(ask, { key: 'form.stale', words: {} }, 403)
  const limit = route.upload ? uploadLimit : formLimit
  const length = Number(context.req.header('content-length') ?? Number.NaN)
  return length <= limit ? null : page(ask, tooLargeFrame(ask, limit), 413)
}

/** A visitor who is not signed in is given the cookie that their forms are made for. */
function withDoor(visit: Visit, answer: Answer): Answer {
  return visit.newDoor === null ? answer : { ...answer, cookies: [...(answer.cookies ?? []), visit.newDoor] }
}

/**
 * Whether an answer may be packed. A page inside holds what only its visitor knows, and packed it tells by its size how near a guess in its
 * address is; so it is packed only where the browser says that a page of ours, or the visitor, asked for it. The public side has no secrets.
 */
function mayPack(context: Context, side: EarlyAsk['side']): boolean {
  const from = context.req.header('sec-fetch-site')
  return takesGzip(context) && (side === 'public' || from === 'same-origin' || from === 'none')
}

async function packed(answer: Answer): Promise<Answer> {
  if (
    answer.status !== 200 ||
    answer.fileName !== undefined ||
    answer.pieces !== undefined ||
    !/^(?:text|application\/json)/.test(answer.mediaType)
  )
    return answer
  return { ...answer, body: new Uint8Array(await promisify(gzip)(answer.body)), packed: true }
}

function respond(answer: Answer, settings: ServeSettings): Response {
  const headers = headersOf(answer, settings)
  const body = answer.status === 304 || answer.to !== undefined ? null : (answer.body as string | Uint8Array<ArrayBuffer>)
  return new Response(answer.pieces === undefined ? body : streamOf(answer.pieces), { status: answer.status, headers })
}

function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const from = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await from.next()
      if (next.done === true) controller.close()
      else controller.enqueue(Buffer.from(next.value, 'utf8'))
    },
    async cancel() {
      await from.return?.()
    }
  })
}

/** Whoever reaches this machine under another name (a rebound DNS name, a proxy that was not announced) is turned away. */
function isOwnName(context: Context, { loopback, address }: ServeSettings): boolean {
  const { host, hostname } = new URL(context.req.url)
  if (address !== null && host === new URL(address).host) return true
  return !loopback || hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function blank(workspace: Workspace, settings: ServeSettings): EarlyAsk {
  return {
    params: {},
    query: new URLSearchParams(),
    form: noFields,
    path: '/',
    workspace,
    settings,
    session: null,
    nonce: '',
    csrf: '',
    mine: '',
    door: '',
    address: '',
    side: 'inside',
    wantsJson: false,
    example: false,
    beside: false,
    recordName: null,
    past: null,
    hasPast
  }
}
