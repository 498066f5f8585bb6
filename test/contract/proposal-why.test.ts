/** The card explains itself: the words that set it off, the rule, what is missing, how often the rule was right here, what would change it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSmall } from '../support/example-server.ts'
import { openPage } from '../support/open-page.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await serveSmall()
})
afterAll(() => server.close())

const text =
  'Minutes of the Harbour Board, 4 May 2026\n\nThe Board resolved that the Harbour Master shall dredge berth 4.\n\nThe Board resolved that the pilots be thanked.\n\nThe gulls were loud that morning and nobody in the room could say why.\n'

describe('why something was proposed', () => {
  it('names rule and cue, what is missing, what was decided here before, and what would change it', async () => {
    const form = await openPage(server, '/documents/new', { as: 'clerk' })
    let page = await form.submit('Add this text', { Text: text, title: 'Harbour Board minutes' })
    for (let i = 0; i < 100 && page.path.startsWith('/uploads/'); i++) {
      await new Promise((done) => setTimeout(done, 50))
      page = await page.go(page.path)
    }
    const review = `${page.path.replace(/\/review.*$/, '')}/review`
    const own = await openPage(server, `${review}?at=s1`, { as: 'clerk' })
    expect(own.html).toMatch(/<span class="around cue">resolved that<\/span><span class="around"> <\/span><mark>the Harbour Master/)
    expect(own.has('Why it was proposed')).toBe(true)
    expect(own.has('that is how a decision is worded')).toBe(true)
    expect(own.has('no date is said for it')).toBe(true)
    expect(own.has('What would change this')).toBe(true)
    expect(own.has('A date after “by”, “before” or “within” fills “By when”.')).toBe(true)
    expect(own.text()).toMatch(/· \d+ % of its sentences read, 1 unread/)
    expect(own.linkTo('1 unread')).toMatch(/#unread$/)
    const before = own.text().match(/accepted (\d+) of (\d+) time/)
    await own.submit('Accept', {})
    const next = await openPage(server, `${review}?at=s2`, { as: 'clerk' })
    const after = next.text().match(/accepted (\d+) of (\d+) time/)!
    expect(Number(after[2])).toBe(Number(before?.[2] ?? 0) + 1)
  })
})
