/**
 * Pages in Chromium for tests. One browser for each test file, started when it is first needed; a window that something went wrong in
 * (console, policy, requests, dialogs) fails the test that opened it.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'
import { type Looking, launch, openWindow } from './chromium.ts'
import type { As, TestServer } from './web-server.ts'

/** Whether this run has Chromium; a suite that needs it is skipped, and named at the end of the run, where it has none. */
export const hasChromium = inject('chromium') !== null

let started: Promise<Browser> | null = null

function browser(): Promise<Browser> {
  started ??= launch(inject('chromium'))
  return started
}

afterAll(async () => {
  await (await started)?.close()
})

export type Browsing = Looking & {
  readonly as?: As
  /** Problems that the test expects, such as the console line of a page that is not found. */
  readonly expected?: RegExp
}

export type Browsed = { readonly page: Page; readonly context: BrowserContext; readonly problems: readonly string[] }

/**
 * A window at the server's address, as somebody; closed when the test ends, which fails where something went wrong in it.
 * `page.goto('/commitments')` opens a path.
 */
export async function browse(server: TestServer, browsing: Browsing = {}): Promise<Browsed> {
  const { as = 'public', expected } = browsing
  const token = as === 'public' ? null : await server.tokenFor(as)
  const window = await openWindow(await browser(), server.address, { ...browsing, token })
  onTestFinished(async () => {
    await window.close()
    const wrong = window.problems.filter((words) => expected === undefined || !expected.test(words))
    if (wrong.length > 0) throw new Error(`In Chromium something went wrong:\n  ${wrong.join('\n  ')}`)
  })
  return window
}
