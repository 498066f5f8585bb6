/**
 * Every page of the example: held to the house rules, reached by links that lead somewhere, and shown in Chromium to axe, light and dark, on
 * a wide screen and on phones.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signCheckpointNow } from '../../src/actions/sign-checkpoint.ts'
import { routes } from '../../src/web/routes/all.ts'
import { axe, sideways } from '../support/axe.ts'
import { browse, hasChromium } from '../support/browser.ts'
import { serveExample } from '../support/example-server.ts'
import { must } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { visitorFor } from '../support/visitor.ts'
import { shapeOf, type Walked, walk } from '../support/walk.ts'
import type { As, TestServer } from '../support/web-server.ts'

/** What no link leads to from inside: the doors, what follows on a form that was sent, what scripts and programs ask for. */
const doors = [
  '/sign-in',
  '/first-run',
  '/uploads/:number',
  '/documents/:id/review/card/:card',
  '/log/tile/:tile{.+}',
  '/log/openings/:bundle{.+}'
]

/** Longest for one look at all pages, in milliseconds; a soak may take an hour. */
const patience = runs(240_000, 36_000_000)

let server: TestServer
let inside: Walked
let outside: Walked
beforeAll(async () => {
  server = await serveExample()
  must(await signCheckpointNow(await server.record(), server.workspace, server.now()))
  const perRoute = runs(5, 1000)
  const chosen = await pathsOf(['Fit air-quality monitors', 'Draw up one programme', 'Mark 60 places'])
  inside = await walk(server, {
    as: 'admin',
    from: ['/', ...chosen, '/sign-in'],
    perRoute
  })
  outside = await walk(server, { as: 'public', from: ['/public', ...chosen.map((path) => `/public${path}`), '/sign-in'], perRoute })
}, patience)
afterAll(() => server.close())

/** Commitments with something that few have, by the beginning of their titles: files, a date that moved, an end. */
async function pathsOf(titles: readonly string[]): Promise<string[]> {
  const visitor = await visitorFor(server, 'admin')
  const found = await Promise.all(titles.map(async (title) => (await visitor.ask(`/search?q=${encodeURIComponent(`"${title}"`)}`)).body))
  return found.map((page, i) => {
    const path = /href="(\/commitments\/C-\d+)"/.exec(page)?.[1]
    if (path === undefined) throw new Error(`the example has no commitment "${titles[i]}"`)
    return path
  })
}

describe('every page of the example', () => {
  it('keeps the house rules, and each of its links leads somewhere', () => {
    expect([...inside.wrong, ...outside.wrong]).toEqual([])
    expect(inside.pages.length).toBeGreaterThan(5)
    expect(outside.pages.length).toBeGreaterThan(3)
  })

  it('is reached by links: every route, from home', () => {
    const gets = routes.filter((route) => route.method === 'GET' && !doors.includes(route.path))
    const lost = gets.filter((route) => !inside.reached.has(route.path)).map((route) => route.path)
    expect(lost).toEqual([])
  })

  it('is reached by links on the public side: every published route', () => {
    const lost = routes.filter((route) => route.published && !outside.reached.has(route.path)).map((route) => route.path)
    expect(lost).toEqual([])
  })
})

describe.skipIf(!hasChromium)('in Chromium', () => {
  /** One page of each shape; in a soak three, the first that links lead to. */
  const shown = (walked: Walked): string[] =>
    [...Map.groupBy(walked.pages, shapeOf).values()].flatMap((alike) => alike.slice(0, runs(1, 3)))

  it.each([
    ['admin', 1440, false],
    ['admin', 390, true],
    ['public', 1440, true],
    ['public', 390, false],
    ['admin', 1440, true],
    ['admin', 390, false],
    ['public', 1440, false],
    ['public', 390, true]
  ] as const)(
    'as %s at %i px, dark %s: nothing for axe to find, nothing to push sideways',
    async (as: As, width, dark) => {
      const { page } = await browse(server, { as, width, dark })
      const wrong: string[] = []
      for (const [i, path] of shown(as === 'admin' ? inside : outside).entries()) {
        // A sample: each page light or dark on each width, by turns.
        if (runs(1, 3) === 1 && (i + (dark ? 1 : 0) + (width > 1000 ? 1 : 0)) % 2 === 0) continue
        await page.goto(path)
        wrong.push(...(await axe(page)).map((words) => `${path}: ${words}`))
        const pushed = await sideways(page)
        if (pushed > 0) wrong.push(`${path}: can be pushed sideways by ${pushed} px`)
      }
      expect(wrong).toEqual([])
    },
    patience
  )

  it(
    'on the narrowest phone, 320 px, nothing can be pushed sideways',
    async () => {
      const { page } = await browse(server, { as: 'admin', width: 320 })
      const wrong: string[] = []
      for (const path of shown(inside)) {
        await page.goto(path)
        const pushed = await sideways(page)
        if (pushed > 0) wrong.push(`${path}: by ${pushed} px`)
      }
      expect(wrong).toEqual([])
    },
    patience
  )
})
