/**
 * Pages in Chromium and over HTTP: what they weigh, how soon they answer, and the review of 2,000 proposals on 300 pages of source: how soon
 * it is there, and how soon the next proposal is painted after a key. Skipped where there is no Chromium. Run with `tools/built.mjs`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { exampleNow } from '../src/example/make-example.ts'
import { makeExampleIn } from '../src/main.ts'
import { launch, openWindow } from '../test/support/chromium.ts'
import { findChromium } from '../test/support/chromium-binary.ts'
import { runHere } from '../test/support/command-line.ts'
import { must } from '../test/support/record.ts'
import { type Visitor, visitorFor } from '../test/support/visitor.ts'
import { serveStore, type TestServer } from '../test/support/web-server.ts'
import { median, percentile, type Result, seconds } from './measure.ts'

const proposals = 2000
const keys = 60

export async function benchPages(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const weights = await withServer(join(folder, 'example'), makeExample, weigh)
    if (findChromium(process.env['PATH'] ?? '') === null) return weights
    return [...weights, ...(await withServer(join(folder, 'review'), makeReview, review))]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function withServer<T>(
  folder: string,
  make: (folder: string) => Promise<void>,
  work: (server: TestServer) => Promise<T>
): Promise<T> {
  await make(folder)
  const server = await serveStore(folder, { now: () => exampleNow })
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}

async function makeExample(folder: string): Promise<void> {
  must(await makeExampleIn({ data: folder, databaseUrl: null }))
}

/** What the pages and their files weigh, and how soon a page answers. */
async function weigh(server: TestServer): Promise<Result[]> {
  const inside = await visitorFor(server, 'clerk')
  const outside = await visitorFor(server, 'public')
  const one = /href="(\/public\/commitments\/C-\d+)"/.exec((await outside.ask('/public/commitments')).body)![1]!
  const waiting = /href="(\/documents\/D-\d+\/review)"/.exec((await inside.ask('/')).body)![1]!
  const pages: readonly (readonly [string, Visitor, string])[] = [
    ['home', inside, '/'],
    ['commitments', inside, '/commitments'],
    ['one commitment', inside, one.replace('/public', '')],
    ['review', inside, waiting],
    ['public home', outside, '/public'],
    ['one public commitment', outside, one]
  ]
  const results: Result[] = []
  for (const [name, visitor, path] of pages) {
    const { bytes } = await visitor.ask(path)
    const times: number[] = []
    for (let i = 0; i < 40; i++) times.push(await seconds(async () => void (await visitor.ask(path))))
    const gate = name === 'review' ? '–' : '≤ 60 KB'
    results.push(
      plain(
        `page: ${name}`,
        `${kb(bytes.length)} (${kb(gzipSync(bytes).length)} gzipped), p95 ${ms(percentile(times, 0.95))}`,
        gate,
        gate === '–' || bytes.length <= 60_000
      )
    )
  }
  const style = gzipSync((await inside.ask('/throughline.css')).bytes).length
  const script = await scriptWeight(inside, (await inside.ask(waiting)).body)
  results.push(plain('stylesheet, gzipped', kb(style), '≤ 12 KB', style <= 12_000))
  results.push(plain("the review's script, gzipped", kb(script), '≤ 15 KB', script <= 15_000))
  return results
}

/** The script of a page with every module it imports. */
async function scriptWeight(visitor: Visitor, html: string): Promise<number> {
  const queue = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1]!)
  const seen = new Set<string>(queue)
  let weight = 0
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const { body, bytes } = await visitor.ask(path)
    weight += gzipSync(bytes).length
    for (const [, from] of body.matchAll(/from '\.\/([\w-]+\.js)'/g)) {
      const next = `/enhance/${from}`
      if (!seen.has(next)) queue.push(next)
      seen.add(next)
    }
  }
  return weight
}

/** A record with one document of 300 pages that directs 2,000 things. */
async function makeReview(folder: string): Promise<void> {
  const file = `${folder}.txt`
  await writeFile(file, longMinutes())
  for (const line of [
    ['init', '--name', 'Port Meridian City Council', '--zone', 'Europe/London'],
    ['add', file]
  ]) {
    const ran = await runHere([...line, '--data', folder], { now: exampleNow })
    if (ran.status !== 0) throw new Error(ran.err)
  }
}

function longMinutes(): string {
  const offices = ['Head of Highways', 'Director of Culture', 'Head of Parks', 'Director of Homes', 'Head of Harbour']
  const told = 'The weather had been mild that week, and most of the wards were quiet in the mornings as well as in the late afternoons. '
  const parts = ['Minutes of the Cabinet of Port Meridian City Council held on 20 April 2026.']
  for (let i = 0; i < proposals; i++) {
    parts.push(told.repeat(3).trim())
    parts.push(`The Cabinet resolved that the ${offices[i % offices.length]} shall open place number ${i + 1} by 30 November 2026.`)
  }
  return parts.join('\n\n')
}

async function review(server: TestServer): Promise<Result[]> {
  const browser = await launch()
  const { page, close } = await openWindow(browser, server.address, { token: await server.tokenFor('clerk') })
  // The first visit proposes where nobody has; people wait for that once.
  await page.goto('/documents/D-1/review', { timeout: 120_000 })
  const renders: number[] = []
  for (let i = 0; i < 5; i++) {
    await page.goto('about:blank')
    await page.goto('/documents/D-1/review', { timeout: 120_000 })
    renders.push(await firstPaint(page))
  }
  const all = await page.locator('.list a[data-card]').count()
  const times = await keyTimes(page)
  await close()
  await browser.close()
  const [render, key] = [median(renders), median(times)]
  const what = `${all} proposals, 300 pages`
  return [
    plain(`review: first paint, ${what}`, ms(render), '≤ 1,500 ms', render <= 1.5),
    plain(
      `review: J to painted next, ${what}`,
      `p50 ${ms(key)}, p95 ${ms(percentile(times, 0.95))}`,
      'p95 ≤ 50 ms',
      percentile(times, 0.95) <= 0.05
    )
  ]
}

async function firstPaint(page: Page): Promise<number> {
  const milliseconds: number = await page.evaluate(`new Promise((done) => {
    const seen = performance.getEntriesByName('first-contentful-paint')[0]
    if (seen) return done(seen.startTime)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') done(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })`)
  return milliseconds / 1000
}

/** Seconds from each press of J to the frame that shows the whole card of the next proposal. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(`
    window.times = []
    addEventListener('keydown', ({ timeStamp }) => {
      const before = document.getElementById('card')?.dataset.card
      const look = () => {
        const card = document.getElementById('card')
        if (card === null || card.dataset.card === before || card.getAttribute('aria-busy') === 'true') return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }, { capture: true })
  `)
  for (let i = 1; i <= keys; i++) {
    await page.keyboard.press('j')
    await page.evaluate(`new Promise((done) => {
      const look = () => (window.times.length >= ${i} ? done() : setTimeout(look, 5))
      look()
    })`)
    // A practised reviewer's pace.
    await page.waitForTimeout(150)
  }
  const times: number[] = await page.evaluate('window.times')
  return times.map((time) => time / 1000)
}

const ms = (value: number): string => `${(value * 1000).toFixed(value < 0.01 ? 1 : 0)} ms`
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`
const plain = (name: string, ours: string, gate: string, holds: boolean): Result => ({
  name,
  ours,
  reference: '–',
  ratio: null,
  gate,
  holds
})
