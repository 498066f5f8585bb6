/** Servers over stores that are made once for the whole run: the small store, and the example. */
import { rm } from 'node:fs/promises'
import { inject } from 'vitest'
import { exampleNow } from '../../src/example/make-example.ts'
import { makeExampleIn } from '../../src/main.ts'
import type { ServeSettings } from '../../src/web/settings.ts'
import { copyOf, type KeptStore } from './kept-store.ts'
import { must } from './record.ts'
import { smallStore } from './small-store.ts'
import { serveStore, type TestServer } from './web-server.ts'

export function serveSmall(given: Partial<ServeSettings> = {}): Promise<TestServer> {
  return serveKept(smallStore, given)
}

/** The example as everyone sees it, at its own time. */
export function serveExample(given: Partial<ServeSettings> = {}): Promise<TestServer> {
  return serveKept(exampleStore, { now: () => exampleNow, ...given })
}

const exampleStore: KeptStore = {
  name: 'example',
  build: async (folder) => void must(await makeExampleIn({ data: folder, databaseUrl: null }))
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
