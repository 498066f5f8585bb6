/** Servers over stores that are made once for the whole run: the small store, and the example. */
import { rm } from 'node:fs/promises'
import { inject } from 'vitest'
import type { ServeSettings } from '../../src/web/settings.ts'
import { copyOf, type KeptStore } from './kept-store.ts'
import { smallStore } from './small-store.ts'
import { serveStore, type TestServer } from './web-server.ts'

export function serveSmall(given: Partial<ServeSettings> = {}): Promise<TestServer> {
  return serveKept(smallStore, given)
}

/** The example as everyone sees it, with its fixed clock. */
export function serveExample(given: Partial<ServeSettings> = {}): Promise<TestServer> {
  return serveKept(smallStore, given)
}

/** Serves a copy of a store that is made once for the whole run. */
export async function serveKept(kept: KeptStore, given: Partial<ServeSettings> = {}): Promise<TestServer> {
  const copy = await copyOf(kept, inject('runFolder'))
  try {
    return await serveStore(copy, given)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
