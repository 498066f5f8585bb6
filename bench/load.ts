/**
 * A load of requests over real HTTP, on connections that are kept: each connection asks, waits for the whole answer and asks again, until the
 * time is over or enough was asked. Only servers on this machine are loaded.
 */
import { Agent, request as ask } from 'node:http'
import { performance } from 'node:perf_hooks'
import { percentile } from './measure.ts'

export type Sent = {
  readonly method?: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Loads one work on one connection, each request right after another work's, which is not measured: what was remembered is gone. */
export async function loadAfter(origin: string, first: Work, work: Work, { seconds }: Pick<Bounds, 'seconds'>): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const before = async (): Promise<void> => void (await send(origin, first.request(asked++), agent).catch(() => null))
  const loaded = await load(origin, work, { connections: 1, seconds, before })
  agent.destroy()
  return loaded
}

/** `request(i)` makes the request of number i; `status` is what every answer must have. */
export type Work = { readonly request: (i: number) => Sent; readonly status: number }

export type Load = {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly answered: number
  /** Answers with another status, and requests without an answer. */
  readonly errors: number
  /** Bytes of an average answer. */
  readonly bytes: number
}

/** `before` is done before each request and not measured. */
export type Bounds = { readonly connections: number; readonly seconds: number; readonly before?: () => Promise<void> }

/** Most requests of one load. */
const most = 200_000
const patience = 60_000
let asked = 0

export async function load(origin: string, work: Work, { connections, seconds, before }: Bounds): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const count = { errors: 0, bytes: 0, sent: 0 }
  const start = performance.now()
  const end = start + seconds * 1000
  const connection = async (): Promise<void> => {
    while (performance.now() < end && count.sent < most) {
      count.sent++
      await before?.()
      const from = performance.now()
      const answer = await send(origin, work.request(asked++), agent).catch(() => null)
      times.push(performance.now() - from)
      if (answer?.status !== work.status) count.errors++
      count.bytes += answer?.bytes ?? 0
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  // To the last answer: a slow server has few in the time, and those under way at its end are answers too.
  const took = performance.now() - start
  return {
    perSecond: (times.length / took) * 1000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    answered: times.length,
    errors: count.errors,
    bytes: count.bytes / times.length
  }
}

export type Received = {
  readonly status: number
  readonly bytes: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** One request; `onText` is given the body. */
export function send(
  origin: string,
  { method = 'GET', path, headers, body }: Sent,
  agent?: Agent,
  onText?: (text: string) => void
): Promise<Received> {
  const { hostname, port } = new URL(origin)
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') throw new Error(`${hostname} is not this machine`)
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((done, fail) => {
    const sent = ask({
      hostname: '127.0.0.1',
      port,
      method,
      path,
      headers: { host: `${hostname}:${port}`, ...headers, ...length },
      agent,
      timeout: patience
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
    sent.on('error', fail)
    sent.on('response', (answer) => {
      let bytes = 0
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (onText !== undefined) pieces.push(piece)
      })
      answer.on('error', fail)
      answer.on('end', () => {
        onText?.(Buffer.concat(pieces).toString('utf8'))
        done({ status: answer.statusCode ?? 0, bytes, headers: answer.headers })
      })
    })
    sent.end(body)
  })
}
