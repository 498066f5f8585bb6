/** Settings to serve the web with in a test: a fixed clock, real chance, and no example. */
import { randomBytes } from 'node:crypto'
import type { Instant } from '../../src/domain/instant.ts'
import type { ServeSettings } from '../../src/web/settings.ts'

export function serveSettings(given: Partial<ServeSettings> = {}): ServeSettings {
  return {
    host: '127.0.0.1',
    port: 0,
    loopback: true,
    address: null,
    record: null,
    version: '0.0.0-test',
    zone: 'Europe/London',
    now: () => '2026-12-02T09:00:00Z' as Instant,
    newSecret: () => randomBytes(32),
    firstRunCode: 'TEST-CODE',
    openExample: null,
    fetch: false,
    witnesses: null,
    onListening: () => undefined,
    onFirstRun: () => undefined,
    onFault: () => 'fault',
    ...given
  }
}
