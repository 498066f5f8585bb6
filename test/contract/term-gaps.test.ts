/** Phrases that nothing carries: plain facts, as a page and as CSV, inside and of what is published; and each term with every document that says it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveKept } from '../support/example-server.ts'
import { openPage, sectionOf } from '../support/open-page.ts'
import { wordsOf } from '../support/page-tree.ts'
import { play } from '../support/small-store.ts'
import { visitorFor } from '../support/visitor.ts'
import type { TestServer } from '../support/web-server.ts'

const minutes = (day: string, ...paragraphs: string[]) =>
  [`# Cabinet\n\nMinutes of the Cabinet of Port Meridian City Council held on ${day}.`, ...paragraphs].join('\n\n')

const files = {
  'may.md': minutes(
    '4 May 2026',
    'It is necessary to build the "three clean journeys" and to carry out the "four quiet hours" in every ward.',
    'The Cabinet resolved that the Head of Highways shall lay out the "five green squares" by 30 November 2026.'
  ),
  'march.md': minutes('9 March 2026', 'Members spoke of the three clean journeys at length, and again of the Three Clean\nJourneys.')
}

let server: TestServer
beforeAll(async () => {
  server = await serveKept({
    name: 'term-gaps',
    build: (folder) =>
      play(
        folder,
        [
          ['2026-05-05T09:00:00Z', ['init', '--name', 'Port Meridian City Council', '--zone', 'Europe/London']],
          ['2026-05-05T09:01:00Z', ['add', '@may.md']],
          ['2026-05-05T09:02:00Z', ['add', '@march.md']],
          ['2026-05-05T09:03:00Z', ['accept', 'D-1', 'meeting', 't1', 't2', 't3', 's1', 's2']],
          ['2026-05-05T09:04:00Z', ['accept', 'D-2', 'meeting']],
          ['2026-05-05T09:05:00Z', ['commit', 'S-2', '--owner', 'Head of Highways', '--new-owner', '--done-when', 'Five squares are open']],
          ['2026-05-05T09:06:00Z', ['publish', 'D-1', 'M-1', 'T-1', 'T-3', 'S-2']]
        ],
        files
      )
  })
})
afterAll(() => server.close())

describe('phrases that nothing carries', () => {
  it('are listed with where they were first said and how widely, after a sentence that counts them', async () => {
    const page = await openPage(server, '/terms/gaps', { as: 'reader' })
    expect(page.text()).toContain('2 of 3 set phrases have no commitment behind them.')
    expect(page.all('t')).toEqual(['“three clean journeys”', '“four quiet hours”'])
    expect(page.has('9 March 2026')).toBe(true)
    expect((await openPage(server, '/terms', { as: 'reader' })).linkTo('Phrases that nothing carries')).toBe('/terms/gaps')
  })

  it('are the same as CSV', async () => {
    const visitor = await visitorFor(server, 'reader')
    const { headers, body } = await visitor.ask('/terms/gaps.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(body.split(/\r?\n/).slice(0, 3)).toEqual([
      'id,phrase,number,members,first said on,first said in,documents,statements,commitments,erased',
      expect.stringMatching(/^T-1,three clean journeys,3,,2026-03-09,.*,2,1,0,$/),
      expect.stringMatching(/^T-2,four quiet hours,4,,2026-05-04,.*,1,1,0,$/)
    ])
  })

  it('are of what is published on the public side: also where the commitment is not', async () => {
    const page = await openPage(server, '/public/terms/gaps')
    expect(page.text()).toContain('2 of 2 published set phrases have no published commitment behind them.')
    expect(page.has('four quiet hours')).toBe(false)
    expect(page.has('five green squares')).toBe(true)
  })
})

describe('a term', () => {
  it('shows where it was first said and every document that says it', async () => {
    const page = await openPage(server, '/terms/T-1', { as: 'reader' })
    const others = wordsOf(sectionOf(page, 'Other documents that say it'))
    expect(others.match(/See it in the document/g)?.length).toBe(2)
    expect(page.text()).toMatch(/First use\s*9 March 2026/)
    const publicly = await openPage(server, '/public/terms/T-1')
    expect(publicly.has('Other documents that say it')).toBe(false)
  })
})
