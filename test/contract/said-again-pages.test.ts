/** What is said again stands on the review card, with what changed, and on the commitment's page; the public sees it where both are published. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSmall } from '../support/example-server.ts'
import { type OpenedPage, openPage, sectionOf } from '../support/open-page.ts'
import { wordsOf } from '../support/page-tree.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
let review: string
const later = `Minutes of the Scrutiny Committee of Port Meridian City Council held on 8 June 2027.

The Committee resolved that the Head of Environmental Health shall install air-quality monitors at 20 schools by 31 March 2028.
`
beforeAll(async () => {
  server = await serveSmall()
  const form = await openPage(server, '/documents/new', { as: 'clerk' })
  let page = await form.submit('Add this text', { Text: later, title: 'Scrutiny minutes' })
  for (let i = 0; i < 100 && page.path.startsWith('/uploads/'); i++) {
    await new Promise((done) => setTimeout(done, 50))
    page = await page.go(page.path)
  }
  review = `${page.path.replace(/\/review.*$/, '')}/review`
})
afterAll(() => server.close())

const said = (page: OpenedPage, heading: string): string => wordsOf(sectionOf(page, heading)!)

describe('what is said again', () => {
  it('stands on the review card, with the commitment that carries it and what changed', async () => {
    const card = await openPage(server, `${review}?at=s1`, { as: 'clerk' })
    expect(card.text()).toMatch(/Said before:\s+C-1, .*20 April 2026,\s+restated/)
    expect(card.text()).toContain('date “30 November 2026” → “31 March 2028”')
    expect(card.text()).toContain('number “24” → “20”')
    expect(card.html).toMatch(/<del>24<\/del><ins>20<\/ins>/)
  })

  it('stands on the commitment’s page, and leads to the words in their place', async () => {
    const page = await openPage(server, '/commitments/C-1', { as: 'reader' })
    expect(said(page, 'Where else it is said')).toContain('1 other document says it too, in other words.')
    const there = await page.link('Scrutiny minutes')
    expect(there.has('20 schools')).toBe(true)
  })

  it('is not told to the public of a document that is not published', async () => {
    const before = await openPage(server, '/public/commitments/C-1')
    expect(before.has('Where else it is said')).toBe(false)
  })
})
