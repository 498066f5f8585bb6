/**
 * Takes from this process what its permission flags leave it: the network, for which Node has no flag yet, and signals to other processes.
 * Imported by the reader process before anything else, so that no parser ever sees a way out.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const sealed: readonly (readonly [object, readonly string[]])[] = [
  [net, ['connect', 'createConnection', 'createServer', '_createServerHandle']],
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen', '_listen2']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer', 'createSecureServer']],
  [dgram, functionsOf(dgram)],
  [dns, functionsOf(dns)],
  [dns.promises, functionsOf(dns.promises)],
  [process, ['kill', '_kill', '_debugProcess']],
  [globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']]
]

function functionsOf(module: object): string[] {
  return Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
}

function refuseUse(): never {
  throw new Error('The reader is sealed.')
}

for (const [owner, names] of sealed) {
  for (const name of names) Object.defineProperty(owner, name, { value: refuseUse, writable: false, configurable: false })
}
syncBuiltinESMExports()
