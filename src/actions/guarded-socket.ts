/**
 * Guarded sockets: connections to servers on the public internet and to nothing else.
 *
 * A name is looked up once; all its addresses must be public, and one of those is dialled, so a name that changes its answer gains
 * nothing. The connected socket is asked whom it reached before a byte is sent.
 */
import { lookup as lookUp } from 'node:dns/promises'
import { connect, isIP, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type TLSSocket, connect as wrap } from 'node:tls'
import { type IsPublic, isPublicAddress } from './public-address.ts'

/** What decides where a connection may go. Tests, whose servers stand on this machine, give their own. */
export type Guard = {
  /** Every address of a name. */
  readonly lookup: (host: string) => Promise<readonly string[]>
  readonly isPublic: IsPublic
  readonly ports: readonly number[]
}

export const publicGuard: Guard = {
  lookup: async (host) => (await lookUp(host, { all: true, verbatim: true })).map((answer) => answer.address),
  isPublic: (address) => isPublicAddress(address) && !isOwnAddress(address),
  ports: [80, 443]
}

/** The server's own public address leads to the server itself, past what its firewall closes. */
function isOwnAddress(address: string): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some((one) => one.address === address) === true)
}

export class NotPublic extends Error {}
export class NoSuchHost extends Error {}

export type Dial = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly guard: Guard
  readonly signal: AbortSignal
}

/** Milliseconds given to one of several addresses before the next is tried. */
const patience = 4000

/** A connection to a host's first address that answers. Throws `NotPublic` before anything is dialled, `NoSuchHost`, or why none answers. */
export async function dial(to: Dial): Promise<Socket> {
  const addresses = await addressesOf(to)
  let reason: unknown = new NoSuchHost()
  for (const address of addresses) {
    to.signal.throwIfAborted()
    try {
      const socket = await connected(address, to)
      return to.secure ? await secured(socket, to) : socket
    } catch (error) {
      if (error instanceof NotPublic) throw error
      reason = error
    }
  }
  to.signal.throwIfAborted()
  throw reason
}

/** The addresses of a host. One that is not public closes the whole host. */
async function addressesOf({ host, guard, signal }: Dial): Promise<readonly string[]> {
  const addresses =
    isIP(host) > 0
      ? [host]
      : await abortable(guard.lookup(host), signal).catch((error: NodeJS.ErrnoException) => {
          throw error.code === 'ENOTFOUND' || error.code === 'EAI_NONAME' || error.code === 'ENODATA' ? new NoSuchHost() : error
        })
  if (addresses.length === 0) throw new NoSuchHost()
  if (!addresses.every((address) => guard.isPublic(address))) throw new NotPublic()
  return addresses.slice(0, 4)
}

function connected(address: string, { port, guard, signal }: Dial): Promise<Socket> {
  if (!guard.isPublic(address)) throw new NotPublic()
  return new Promise((done, fail) => {
    const socket = connect({ host: address, port, signal, autoSelectFamily: false })
    const timer = setTimeout(() => socket.destroy(new Error('no answer')), patience)
    socket.once('connect', () => {
      clearTimeout(timer)
      if (socket.remoteAddress !== undefined && guard.isPublic(socket.remoteAddress)) return done(socket)
      socket.destroy()
      fail(new NotPublic())
    })
    socket.on('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
  })
}

function secured(socket: Socket, { host, signal }: Dial): Promise<TLSSocket> {
  return new Promise((done, fail) => {
    const over = wrap({ socket, host, ALPNProtocols: ['http/1.1'], ...(isIP(host) > 0 ? {} : { servername: host }) }, () => done(over))
    const stop = (): void => void over.destroy(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    over.once('close', () => signal.removeEventListener('abort', stop))
    over.on('error', fail)
  })
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const stop = (): void => fail(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(done, fail).finally(() => signal.removeEventListener('abort', stop))
  })
}
