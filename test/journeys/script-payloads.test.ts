/**
 * No page runs words. A store whose every text carries script payloads is looked at in real Chromium, page by page, twice: as it is served,
 * where nothing may be reported against the policy, and without any policy, where nothing may run either. What visitors type comes back as
 * words too.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browse, hasChromium } from '../support/browser.ts'
import { serveKept } from '../support/example-server.ts'
import { hostileStore } from '../support/hostile-store.ts'
import { payloadShapes, payloads } from '../support/script-payloads.ts'
import { runs } from '../support/soak.ts'
import { visitorFor } from '../support/visitor.ts'
import { shapeOf, type Walked, walk } from '../support/walk.ts'
import type { As, TestServer } from '../support/web-server.ts'

const full = runs(0, 1) === 1
/** Longest for one look at all pages, in milliseconds; a soak may take an hour. */
const patience = runs(240_000, 36_000_000)
const all = payloads(full)
/** What a page would call if it ran words, and what it would say if it refused to. */
const watching = `
  window.ran = (n) => console.error('RAN: a payload ran');
  addEventListener('securitypolicyviolation', (event) => console.error('RAN: reported ' + event.violatedDirective + ' ' + event.sample));
`

let server: TestServer
let inside: Walked
let outside: Walked
beforeAll(async () => {
  server = await serveKept(hostileStore(all, 0))
  const perRoute = full ? 1000 : 1
  inside = await walk(server, { as: 'admin', from: ['/'], perRoute })
  outside = await walk(server, { as: 'public', from: ['/public'], perRoute })
}, patience)
afterAll(() => server.close())

/** Elements that came out of words. */
async function grown(page: Page): Promise<number> {
  return page.evaluate(`document.querySelectorAll('x-sink, [x-sink]').length`)
}

async function hold(page: Page, paths: readonly string[], wrong: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' })
    const found = await grown(page)
    if (found > 0) wrong.push(`${path}: ${found} elements grew out of words`)
  }
}

it('there are payloads enough, and they are in the pages', async () => {
  expect(payloadShapes.length).toBeGreaterThanOrEqual(30)
  expect(payloads(true).length).toBeGreaterThanOrEqual(500)
  expect(new Set(payloadShapes).size).toBe(payloadShapes.length)
  const visitor = await visitorFor(server, 'admin')
  for (const path of ['/', '/documents', '/commitments', '/settings', '/log', '/publish'])
    expect((await visitor.ask(path)).body, path).toContain('ran(1)')
})

it('the pages keep the house rules with such words in them', () => {
  expect([...inside.wrong, ...outside.wrong].filter((words) => !/bytes of HTML|is no route/.test(words))).toEqual([])
})

describe.skipIf(!hasChromium)('in Chromium', () => {
  it('the payloads would run, or grow into elements, where a page let them', async () => {
    const { page, context } = await browse(server, { bypassPolicy: true, expected: /./ })
    await context.addInitScript('window.ran = () => { window.hasRun = true }')
    let alive = 0
    for (const shape of payloadShapes) {
      await page.goto('about:blank')
      await page.setContent(`<!doctype html><title>A</title><p>${shape}`)
      if ((await grown(page)) > 0 || (await page.evaluate('window.hasRun === true'))) alive++
    }
    expect(alive).toBeGreaterThan(40)
  })

  it.each([
    ['admin', 'as it is served', false],
    ['admin', 'without a policy', true],
    ['public', 'as it is served', false],
    ['public', 'without a policy', true]
  ] as const)(
    'nothing runs for %s, %s',
    async (as: As, _, bypassPolicy) => {
      const { page, context } = await browse(server, { as, bypassPolicy })
      await context.addInitScript(watching)
      const wrong: string[] = []
      await hold(page, as === 'admin' ? inside.pages : outside.pages, wrong)
      expect(wrong).toEqual([])
    },
    patience
  )

  it('a feed of such words is well-formed, with no elements but its own', async () => {
    const { page } = await browse(server, { as: 'public' })
    await page.goto('about:blank')
    const feed = (await (await visitorFor(server, 'public')).ask('/public/changes.atom')).body
    expect(feed).toContain('ran(1)')
    const names = await page.evaluate(
      (words) => [
        ...new Set([...new DOMParser().parseFromString(words, 'application/xml').querySelectorAll('*')].map((one) => one.nodeName))
      ],
      feed
    )
    expect(names.sort()).toEqual(['author', 'entry', 'feed', 'id', 'link', 'name', 'summary', 'title', 'updated'])
  })

  it(
    'nothing runs that stands in an address',
    async () => {
      const { page, context } = await browse(server, { as: 'admin', expected: /status of 404/ })
      await context.addInitScript(watching)
      const wrong: string[] = []
      for (const payload of full ? all : all.filter((_, i) => i % 8 === 0)) {
        const words = encodeURIComponent(payload)
        const paths = [
          `/search?q=${words}`,
          `/nowhere/${words}`,
          `/commitments?words=${words}&owner=${words}&status=${words}&sort=${words}`,
          `/documents?words=${words}&kind=${words}&done=${words}`
        ]
        await hold(page, paths, wrong)
      }
      await hold(
        page,
        payloadShapes.slice(0, 10).map((payload) => `/public/search?q=${encodeURIComponent(payload)}`),
        wrong
      )
      expect(wrong).toEqual([])
    },
    patience
  )

  it(
    'nothing runs that is typed into a form and comes back',
    async () => {
      const { page, context } = await browse(server, { as: 'admin', expected: /status of 4\d\d/ })
      await context.addInitScript(watching)
      const paths = [...new Map(inside.pages.map((path) => [shapeOf(path), path])).values()]
      const wrong: string[] = []
      let sent = 0
      for (const [i, path] of paths.entries()) {
        await page.goto(path)
        const forms = await page.locator('main form[method=post]').count()
        for (let at = 0; at < forms; at++) {
          if (page.url() !== server.address + path) await page.goto(path)
          sent += (await typeInto(page, at, all[(i * 7 + at) % all.length]!)) ? 1 : 0
          const found = await grown(page)
          if (found > 0) wrong.push(`${path}, form ${at + 1}: ${found} elements grew out of words`)
        }
      }
      expect(wrong).toEqual([])
      expect(sent).toBeGreaterThan(3)
    },
    patience
  )
})

/** Types words into every field of a form that takes some, and sends it; answers whether there was such a field. */
async function typeInto(page: Page, at: number, words: string): Promise<boolean> {
  const form = page.locator('main form[method=post]').nth(at)
  const fields = form.locator('input:not([type]), input[type=text], input[type=search], input[type=url], textarea')
  const count = await fields.count()
  if (count === 0 || /sign-out|password/.test((await form.getAttribute('action')) ?? '')) return false
  // Set, not typed: browsers would not let a person, but nothing stops a program.
  await form.evaluate((element, value) => {
    for (const field of element.querySelectorAll<HTMLInputElement>(
      'input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), textarea'
    )) {
      field.removeAttribute('maxlength')
      field.value = field.type === 'date' ? '2026-12-24' : field.type === 'number' ? '7' : value
    }
    const own = element as HTMLFormElement
    own.noValidate = true
  }, words)
  // A moment later, so that what is asked here has its answer before the page goes.
  await Promise.all([
    page.waitForEvent('load'),
    form.evaluate((element) => void setTimeout(() => (element as HTMLFormElement).submit(), 5))
  ])
  return true
}
