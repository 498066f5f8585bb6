/**
 * Serves the web pages of a record on one address, until the process is told to stop: requests under way are answered first.
 */
import { serve as listen, type ServerType } from '@hono/node-server'
import { listAccounts } from '../actions/manage-accounts.ts'
import { watchUploads } from '../actions/watch-uploads.ts'
import { recordOf, type Workspace } from '../actions/workspace.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { appFor } from './app.ts'
import type { ServeSettings } from './settings.ts'

/** Milliseconds that requests under way are given when the process is told to stop. */
const patience = 5000

export async function serve(workspace: Workspace, settings: ServeSettings): Promise<Outcome<null>> {
  const { host, port } = settings
  const app = await appFor(workspace, settings)
  const first = await isFirstRun(workspace, settings)
  const stopping = Promise.withResolvers<void>()
  let server: ServerType
  try {
    server = await started(app.fetch, host, port, (address) => {
      settings.onListening(address)
      if (first) settings.onFirstRun(address, settings.firstRunCode)
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return refuse('server.port-taken', { host, port, other: port + 1 })
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') return refuse('server.address', { host, port, detail: code })
    throw error
  }
  const uploads = watchUploads(workspace, settings)
  const stop = (): void => stopping.resolve()
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await stopping.promise
  process.off('SIGTERM', stop)
  process.off('SIGINT', stop)
  await closed(server)
  await uploads.stop()
  return agree(null)
}

async function isFirstRun(workspace: Workspace, { record }: ServeSettings): Promise<boolean> {
  const found = await recordOf(workspace, record)
  return found.ok ? (await listAccounts(found.value)).length === 0 : found.refusal.key === 'record.missing'
}

type Fetch = Awaited<ReturnType<typeof appFor>>['fetch']

function started(fetch: Fetch, host: string, port: number, onListening: (address: string) => void): Promise<ServerType> {
  return new Promise((done, fail) => {
    const server = listen({ fetch, hostname: host, port }, (info) => {
      onListening(`http://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${info.port}`)
      done(server)
    })
    server.once('error', fail)
  })
}

function closed(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience)
    timer.unref()
  })
}
