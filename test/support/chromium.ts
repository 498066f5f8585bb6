/**
 * Debian's Chromium with a profile of its own, and pages in it that note whatever went wrong: an error in the console or the page, a
 * request that failed or went elsewhere, a policy that was broken, a dialog.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium-binary.ts'

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

export function launch(path: string | null = findChromium(process.env['PATH'] ?? '')): Promise<Browser> {
  if (path === null) throw new Error('there is no Chromium on PATH')
  return chromium.launch({ executablePath: path, args: switches })
}

export type Looking = {
  /** Default true. */
  readonly javaScript?: boolean
  /** Default 1440. */
  readonly width?: number
  /** Default 900, on a phone 844. */
  readonly height?: number
  readonly dark?: boolean
  /** For screenshots: how many pixels each has. Default 1. */
  readonly scale?: number
  /** Takes the page's policy away, to see what would happen without one. Default false. */
  readonly bypassPolicy?: boolean
}

export type Window = {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong so far, in words. */
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

/** A new window at an address, signed in by its session's token where one is given. */
export async function openWindow(
  browser: Browser,
  address: string,
  looking: Looking & { readonly token?: string | null }
): Promise<Window> {
  const { javaScript = true, width = 1440, dark = false, scale = 1, bypassPolicy = false, token = null } = looking
  const { height = width < 600 ? 844 : 900 } = looking
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: javaScript,
    bypassCSP: bypassPolicy,
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: width < 600,
    hasTouch: width < 600,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London'
  })
  if (token !== null) await context.addCookies([{ name: 'throughline', value: token, url: address, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  const problems: string[] = []
  context.on('page', (other) => watch(other, address, problems))
  watch(page, address, problems)
  return { page, context, problems, close: () => context.close() }
}

function watch(page: Page, address: string, problems: string[]): void {
  const note = (words: string): void => void problems.push(`${page.url().replace(address, '')}: ${words}`)
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => note(`error in the page: ${error.message}`))
  page.on('crash', () => note('the page crashed'))
  page.on('dialog', (dialog) => {
    note(`a dialog: ${dialog.message()}`)
    void dialog.dismiss().catch(() => undefined)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:about|data|chrome):/.test(request.url())) note(`a request elsewhere: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left ends what it was still loading; a download has no page.
    if (why !== 'net::ERR_ABORTED') note(`a request failed: ${request.url()} ${why}`)
  })
}
