/** Pages of the past: each says so, keeps the day on its links, offers nothing to do, and shows nobody what today's page would not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveExample } from '../support/example-server.ts'
import { openPage } from '../support/open-page.ts'
import { visitorFor } from '../support/visitor.ts'
import { routeOf, walk } from '../support/walk.ts'
import type { As, TestServer } from '../support/web-server.ts'

const day = '2026-05-31'
let server: TestServer
beforeAll(async () => {
  server = await serveExample()
})
afterAll(() => server.close())

const sides: readonly (readonly [As, string])[] = [
  ['public', '/public'],
  ['clerk', '/'],
  ['reader', '/']
]

describe('a page of the past', () => {
  it.each(sides)('keeps its day on its links and offers nothing to do (%s)', async (as, from) => {
    const walked = await walk(server, { as, from: [`${from}?asof=${day}`], perRoute: 1 })
    expect(walked.wrong.filter((words) => !/answered 404/.test(words))).toEqual([])
    const past = walked.pages.filter((path) => path.includes('asof='))
    expect(past.length).toBeGreaterThan(10)
    for (const path of past) {
      const page = await openPage(server, path, { as })
      expect(page.html, path).toContain('As the record stood on 31 May 2026')
      expect(
        [...page.html.matchAll(/<form\b[^>]*method="post"[^>]*>/g)].map(([form]) => form),
        path
      ).toEqual([])
      const lost = page.links
        .map(({ to }) => to)
        .filter((to) => to.startsWith('/') && routeOf(to)?.published === true && !to.includes('asof='))
        // The door of the public side leads inside, to today.
        .filter((to) => !(path.startsWith('/public') && to === '/'))
        .filter((to) => to !== path.replace(/asof=[^&]*&?/, '').replace(/[?&]$/, ''))
      expect(lost, path).toEqual([])
    }
  })

  it('judges by its day, and lists what was there', async () => {
    const now = await openPage(server, '/commitments', { as: 'clerk' })
    const then = await openPage(server, `/commitments?asof=${day}`, { as: 'clerk' })
    expect(now.has('C-52')).toBe(true)
    expect(then.has('C-52')).toBe(false)
    expect(then.html).toContain('33 open commitments')
    const visitor = await visitorFor(server, 'clerk')
    const lines = async (path: string) => (await visitor.ask(path)).body.trim().split('\r\n').length
    expect(await lines(`/commitments.csv?status=all&asof=${day}`)).toBeLessThan(await lines('/commitments.csv?status=all'))
  })

  it('says what was not there yet, and what cannot be asked', async () => {
    const visitor = await visitorFor(server, 'clerk')
    const unborn = await visitor.ask(`/commitments/C-52?asof=${day}`)
    expect([unborn.status, unborn.body]).toEqual([404, expect.stringContaining('this was not in it')])
    for (const [asked, words] of [
      ['2031-01-01', 'has not come yet'],
      ['99999', 'There is no entry 99999'],
      ['spring', 'neither a day nor an entry']
    ]) {
      const answer = await visitor.ask(`/commitments?asof=${asked}`)
      expect([answer.status, answer.body]).toEqual([422, expect.stringContaining(words!)])
    }
  })

  it('is left for what has no past', async () => {
    const visitor = await visitorFor(server, 'clerk')
    expect(await visitor.ask(`/commitments/new?asof=${day}`)).toMatchObject({ status: 303, to: '/commitments/new' })
    expect(await visitor.ask('/commitments?asof=&status=late')).toMatchObject({ status: 303, to: '/commitments?status=late' })
  })

  it('is asked for again by its mark', async () => {
    const visitor = await visitorFor(server, 'public')
    const first = await visitor.ask(`/public/commitments?asof=${day}`)
    const mark = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect((await visitor.ask(`/public/commitments?asof=${day}`, { headers: { 'if-none-match': mark } })).status).toBe(304)
  })
})

describe('what changed since a day', () => {
  it('names each object once, with a line of its CSV for each act', async () => {
    const visitor = await visitorFor(server, 'clerk')
    const found = JSON.parse((await visitor.ask('/changes?since=2026-10-24', { headers: { accept: 'application/json' } })).body) as {
      byWay: Record<string, number>
      total: number
      rows: { id: string; changes: { way: string }[] }[]
    }
    expect(new Set(found.rows.map(({ id }) => id)).size).toBe(found.rows.length)
    const lines = (await visitor.ask('/changes.csv?since=2026-10-24')).body.trim().split('\r\n')
    expect(lines.length - 1).toBe(Object.values(found.byWay).reduce((sum, many) => sum + many, 0))
    expect(lines.some((line) => /,C-14,.*,moved,deadline\.moved,Date moved from 31 July 2026 to 31 January 2027/.test(line))).toBe(true)
    const moved = await openPage(server, '/changes?since=2026-10-24&way=moved', { as: 'clerk' })
    expect(moved.has('C-14')).toBe(true)
    expect(moved.has('C-52')).toBe(false)
  })

  it('ends with the day that is looked at', async () => {
    const page = await openPage(server, `/changes?since=2026-05-01&asof=${day}`, { as: 'clerk' })
    expect(page.html).toContain('since 1 May 2026')
    expect(page.has('C-52')).toBe(false)
  })

  it('shows the public changes of what is public', async () => {
    const all = JSON.parse(
      (await (await visitorFor(server, 'clerk')).ask('/commitments?status=all', { headers: { accept: 'application/json' } })).body
    )
    const hidden = (all as { commitments: { id: string; published: boolean }[] }).commitments
      .filter(({ published }) => !published)
      .map(({ id }) => id)
    expect(hidden.length).toBeGreaterThan(0)
    const visitor = await visitorFor(server, 'public')
    const csv = (await visitor.ask('/public/changes.csv?since=0')).body
    expect(csv).toContain(',C-1,')
    for (const id of hidden) expect(csv).not.toContain(`,${id},`)
    const feed = (await visitor.ask('/public/changes.atom')).body
    expect(feed).toContain('/public/commitments/')
    for (const id of hidden) expect(feed).not.toContain(`>${id} `)
    for (const id of hidden) expect((await visitor.ask(`/public/commitments/${id}?asof=2026-11-01`)).status).toBe(404)
  })
})
