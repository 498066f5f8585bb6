/**
 * The web: the ordered list of what a request passes through. It only reads; every answer carries the same few headers.
 */
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Workspace } from '../actions/workspace.ts'
import { commitmentsPage } from './pages/commitments.tsx'
import { documentsPage } from './pages/documents.tsx'
import { homePage } from './pages/home.tsx'
import { faultPage, noRecordPage, notFoundPage, wrongHostPage, wrongMethodPage } from './pages/notice.tsx'
import { health } from './routes/health.ts'
import type { ServeSettings } from './settings.ts'
import { type Looked, lookAt } from './sight.ts'

const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store'
} as const

export async function appFor(workspace: Workspace, settings: ServeSettings): Promise<Hono> {
  const css = await readFile(new URL('./assets/throughline.css', import.meta.url), 'utf8')
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    context.header('allow', 'GET, HEAD')
    return context.html(wrongMethodPage(), 405)
  })

  // Whoever reaches this machine under another name (a proxy, a rebound DNS name) is not its operator.
  app.use(async (context, next) => {
    const { hostname } = new URL(context.req.url)
    return settings.sight === 'published' || isOwnName(hostname) ? next() : context.html(wrongHostPage(), 403)
  })

  app.get('/throughline.css', (context) => {
    context.header('content-type', 'text/css; charset=utf-8')
    return context.body(css)
  })
  app.get('/health', async (context) => {
    const { status, body } = await health(workspace, settings)
    return context.json(body, status)
  })
  const page = (path: string, render: (looked: Looked) => Promise<string>): void => {
    app.get(path, async (context) => {
      const looked = await lookAt(workspace, settings)
      return looked.ok ? context.html(await render(looked.value)) : context.html(noRecordPage(looked.refusal))
    })
  }
  page('/', homePage)
  page('/documents', documentsPage)
  page('/commitments', commitmentsPage)

  app.notFound((context) => context.html(notFoundPage(), 404))
  app.onError((error, context) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    return context.html(faultPage(settings.onFault(error)), 500)
  })
  return app
}

function isOwnName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
