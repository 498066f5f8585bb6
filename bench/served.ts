/** Our server as it is run: a process of its own over a filled store, with a person signed in through the form. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { openAccount } from '../src/actions/manage-accounts.ts'
import type { OpenRecord } from '../src/actions/request.ts'
import { must, requestAt } from '../test/support/record.ts'
import { type Received, type Sent, send } from './load.ts'

const program = new URL('../bin/throughline.mjs', import.meta.url).pathname
const clerk = { login: 'clerk', name: 'Edith Marlow', password: 'three clean journeys' }
/** The time the server is told it is, so that the same commitments are late whenever this runs. */
const now = '2026-12-02T09:00:00Z'

export type Served = {
  readonly origin: string
  readonly pid: number
  /** Of the person who is signed in. */
  readonly headers: Readonly<Record<string, string>>
  /** The fields every form of this session carries. */
  readonly csrf: string
  readonly close: () => Promise<void>
}

export async function makeClerk(record: OpenRecord): Promise<void> {
  const grant = { role: 'clerk', office: null } as const
  must(await openAccount(record, requestAt('2026-11-30T09:00:00Z'), { ...clerk, grant }, () => randomBytes(32)))
}

export async function serveFolder(folder: string): Promise<Served> {
  const { server, origin } = await startServer(folder)
  await answering(origin, '/health', {})
  const { cookie, csrf } = await signIn(origin)
  return { origin, pid: server.pid!, headers: { cookie, accept: 'text/html' }, csrf, close: () => stop(server, 'SIGTERM') }
}

/** Seconds from nothing to the first page of whoever has these headers. */
export async function coldStart(folder: string, path: string, headers: Served['headers']): Promise<number> {
  const from = performance.now()
  const { server, origin } = await startServer(folder)
  await answering(origin, path, headers)
  const took = (performance.now() - from) / 1000
  await stop(server, 'SIGKILL')
  return took
}

async function startServer(folder: string): Promise<{ server: ChildProcess; origin: string }> {
  const port = await freePort()
  const server = spawn(process.execPath, [program, 'serve', '--data', folder, '--now', now], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  return { server, origin: `http://localhost:${port}` }
}

async function answering(origin: string, path: string, headers: Served['headers']): Promise<void> {
  for (let tries = 0; tries < 4000; tries++) {
    const answer = await send(origin, { path, headers }).catch(() => null)
    if (answer?.status === 200) return
    if (answer !== null) throw new Error(`${path} answered ${answer.status}`)
    await new Promise((done) => setTimeout(done, 5))
  }
  throw new Error('the server did not answer')
}

async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((done) => server.once('close', done))
  server.kill(signal)
  await ended
}

async function signIn(origin: string): Promise<{ cookie: string; csrf: string }> {
  const door = await textOf(origin, { path: '/sign-in', headers: {} })
  const form = { csrf: hiddenIn(door.text, 'csrf'), to: '/', login: clerk.login, password: clerk.password }
  const entered = await send(origin, posted('/sign-in', { cookie: cookiesOf(door) }, form))
  const cookie = cookiesOf(entered)
  if (entered.status !== 303 || cookie === '') throw new Error(`signing in answered ${entered.status}`)
  const { text } = await textOf(origin, { path: '/settings', headers: { cookie } })
  return { cookie, csrf: hiddenIn(text, 'csrf') }
}

export function posted(path: string, headers: Served['headers'], fields: Readonly<Record<string, string>>): Sent {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return { method: 'POST', path, headers: { ...headers, ...type }, body: new URLSearchParams(fields).toString() }
}

export async function textOf(origin: string, sent: Sent): Promise<Received & { readonly text: string }> {
  let text = ''
  const received = await send(origin, sent, undefined, (body) => {
    text = body
  })
  return { ...received, text }
}

export function cookiesOf({ headers }: Received): string {
  const set = headers['set-cookie'] ?? []
  return (typeof set === 'string' ? [set] : set).map((cookie) => cookie.split(';')[0]).join('; ')
}

/** The value of a hidden field of a page. */
export function hiddenIn(text: string, name: string): string {
  const [field] = text.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`)) ?? []
  return /value="([^"]*)"/.exec(field ?? '')?.[1] ?? ''
}

export type Memory = { readonly rss: number; readonly pss: number }

/** Megabytes that a process and everything it started hold; null where the system does not say. */
export async function memoryOf(root: number): Promise<Memory | null> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc').catch(() => [])) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : ''
    if (stat !== '') parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid)!))
  const all = [...parents.keys()].filter(belongs).map(held)
  return all.length === 0 ? null : { rss: all.reduce((sum, { rss }) => sum + rss, 0), pss: all.reduce((sum, { pss }) => sum + pss, 0) }
}

function held(pid: number): Memory {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024
    return { rss: of('Rss'), pss: of('Pss') }
  } catch {
    return { rss: 0, pss: 0 }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
