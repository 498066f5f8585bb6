/** A review in the browser: by single keys, by forms alone, by two reviewers at once, on a phone, in the dark. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { axe, sideways } from '../support/axe.ts'
import { browse, hasChromium } from '../support/browser.ts'
import { runHere } from '../support/command-line.ts'
import { serveKept } from '../support/example-server.ts'
import type { KeptStore } from '../support/kept-store.ts'
import { type OpenedPage, openPage } from '../support/open-page.ts'
import { visitorFor } from '../support/visitor.ts'
import type { TestServer } from '../support/web-server.ts'

/** Seven proposals: three that are alike, one whole, a list, two neighbours in one paragraph; and a sentence that nobody reads. */
const words = `# Cabinet meeting

Minutes of the Cabinet of Port Meridian City Council held on 20 April 2026.

Present: Rosa Diaz (Chair), Tom Okoye

## 7. Air quality

The Cabinet noted the report on air quality. The Cabinet noted the letter of the harbour master. The Cabinet noted the petition from Quay Street.

The Cabinet resolved that the Head of Environmental Health shall install air-quality monitors at 24 schools by 30 November 2026.

The Head of Highways shall repair the crossing at Quay Street, paint the kerbs of Old Docks and publish the winter grit plan by 26 November 2026.

The Cabinet agreed to open the harbour baths in May. It agreed to close the old slipway in June.

Pigeons sat upon the roof throughout.
`

const store: KeptStore = {
  name: 'review',
  build: async (folder) => {
    const files = `${folder}-files`
    await mkdir(files, { recursive: true })
    await writeFile(join(files, 'cabinet.md'), words)
    for (const line of [
      ['init', '--name', 'Port Meridian City Council', '--zone', 'Europe/London'],
      ['add', join(files, 'cabinet.md')]
    ]) {
      const ran = await runHere([...line, '--data', folder], { now: '2026-04-21T09:00:00Z' })
      if (ran.status !== 0) throw new Error(ran.err || ran.out)
    }
    await rm(files, { recursive: true })
  }
}

const review = '/documents/D-1/review'

/** A server over a fresh copy, for one test. */
async function fresh(): Promise<TestServer> {
  const server = await serveKept(store)
  onTestFinished(() => server.close())
  return server
}

describe('without a script', () => {
  const open = async (): Promise<OpenedPage> => openPage(await fresh(), review, { as: 'clerk' })
  const card = (page: OpenedPage): string => page.text((one) => one.attrs.some(({ name, value }) => name === 'id' && value === 'card'))
  const at = (page: OpenedPage): string => page.path.replace(/^.*at=|#.*$/g, '')

  it('shows the whole review: words, marks, what is said and what is not, what is unread', async () => {
    const page = await open()
    expect(page.title).toMatch(/^Review: Cabinet meeting/)
    expect(page.all('meta').join(' ')).toMatch(/0 of 7 reviewed · \d+ % of its sentences read, 1 unread/)
    expect(page.text((one) => one.tagName === 'article')).toContain('The Cabinet noted the report on air quality1. The Cabinet')
    const decision = await page.go(`${review}?at=s4`)
    expect(card(decision)).toContain('4. Decision')
    expect(card(decision)).toContain('Who acts Head of Environmental Health quoted')
    expect(card(decision)).toContain('By when 30 November 2026 quoted “30 November 2026” Measure 24 schools quoted')
    expect(card(await page.go(`${review}?at=s6`))).toMatch(/Who acts Not stated Add .*Measure Not stated Add/)
  })

  it('accepts, rejects with a reason, puts off, and goes on to the next each time; undo and redo go back to it', async () => {
    let page = await (await open()).submit('Accept')
    expect(at(page)).toBe('s2')
    page = await page.submit('Duplicate', { words: 'see 1' })
    expect(at(page)).toBe('s3')
    page = await page.submit('Later')
    expect(at(page)).toBe('s4')
    expect(page.has('2 of 7 reviewed')).toBe(true)
    expect(card(await page.go(`${review}?at=s2`))).toContain('Duplicate: see 1')
    page = await page.submit('Undo')
    expect(at(page)).toBe('s3')
    page = await page.submit('Undo')
    expect([at(page), page.has('1 of 7 reviewed')]).toEqual(['s2', true])
    page = await page.submit('Redo')
    expect(page.has('2 of 7 reviewed')).toBe(true)
    expect((await page.go(`${review}?at=s1`)).has('It is S-1')).toBe(true)
  })

  it('corrects what was read, keeps what was typed where it cannot be, and moves the ends of the quote before it is saved', async () => {
    const server = await fresh()
    let page = await openPage(server, `${review}?at=s6&edit=1`, { as: 'clerk' })
    page = await page.submit('Accept as corrected', { 'Who acts': 'The Harbour Board' }, { status: 422 })
    expect(page.title).toMatch(/^Error: Review/)
    expect(page.has('"The Harbour Board" does not stand in the text')).toBe(true)
    page = await page.submit('End a word later', { 'Who acts': 'The Cabinet', Kind: 'Assigned' })
    page = await page.submit('Begin a word later')
    expect(page.fields('Accept as corrected')).toMatchObject({ owner: 'The Cabinet', kind: 'assigned' })
    page = await page.submit('Accept as corrected', { 'By when': '' })
    const corrected = await page.go(`${review}?at=s6`)
    expect(card(corrected)).toContain('6. Task given to someone')
    expect(card(corrected)).toContain('the harbour baths in May.')
    expect(card(corrected)).toMatch(/Who acts The Cabinet .*By when Not stated/)
  })

  it('splits a list, merges neighbours, moves an end, proposes words that were typed, each to be undone', async () => {
    let page = await (await open()).go(`${review}?at=s5`)
    expect(card(page)).toContain('List of three')
    page = await page.submit('Split S 5')
    expect(page.has('0 of 9 reviewed')).toBe(true)
    page = await page.submit('Undo')
    page = await (await page.go(`${review}?at=s6`)).submit('Merge with the next')
    expect(card(page)).toContain('open the harbour baths in May. It agreed to close the old slipway in June')
    expect(page.has('0 of 6 reviewed')).toBe(true)
    page = await page.submit('Undo')
    page = await (await page.go(`${review}?at=s6`)).submit('Begin a word earlier')
    expect(card(page)).toContain('to open the harbour baths')
    page = await page.submit('Propose these words', { 'Its first words': 'Pigeons sat', 'Its last words': 'roof', Kind: 'Noted' })
    expect(card(page)).toContain('8. Noted ¶9 Pigeons sat upon the roof')
    expect(page.has('1 unread')).toBe(false)
    page = await page.submit('Propose these words', { 'Its first words': 'Seagulls', Kind: 'Noted' }, { status: 422 })
    expect(page.fields('Propose these words')['first']).toBe('Seagulls')
  })

  it('accepts those alike after a look at the list, without the one whose tick is taken away', async () => {
    const page = await (await open()).link('Accept 3 alike')
    expect(page.heading).toBe('Accept 3 alike')
    const first = page.fields('Accept those ticked')
    expect(first['card']).toMatch(/^s\d waiting$/)
    const done = await page.submit('Accept those ticked')
    expect(done.has('3 of 7 reviewed')).toBe(true)
    expect((await done.submit('Undo')).has('0 of 7 reviewed')).toBe(true)
  })

  it('settles what is unread, records the meeting, and ends with what became of it and what is not said', async () => {
    let page = await (await open()).submit('Nothing to record')
    expect(page.has('Every sentence is read')).toBe(true)
    page = await page.submit('Record the meeting')
    expect(page.has('M-1')).toBe(true)
    for (let i = 0; i < 6; i++) page = await (await page.go(review)).submit('Accept')
    page = await page.submit('Make commitment', {}, { status: 200 })
    expect(page.path).toBe('/commitments/new?statement=S-7')
    const end = await page.go(`${review}/finish`)
    expect(end.heading).toBe('All 7 reviewed. 7 became statements.')
    expect(end.text()).toContain('statements do not say who acts.')
    expect(end.links.some(({ to }) => to === '/commitments/new?statement=S-4')).toBe(true)
  })

  it('lets nobody decide over another: theirs is kept, or one’s own used, by choice', async () => {
    const server = await fresh()
    const [rosa, ivo] = [await visitorFor(server, 'clerk'), await visitorFor(server, 'admin')]
    const late = await openPage(server, review, { as: ivo })
    await (await openPage(server, review, { as: rosa })).submit('Accept')
    const met = await late.submit('Duplicate', {}, { status: 409 })
    expect(met.heading).toBe('Test clerk accepted this just now.')
    expect(met.linkTo('Keep what Test clerk decided')).toBe(`${review}?at=s1#s1`)
    const used = await met.submit('Use yours')
    expect(card(await used.go(`${review}?at=s1`))).toContain('Rejected by Test admin')
  })

  it('leaves a step that became a commitment, and undoes the one before it', async () => {
    const server = await fresh()
    await (await openPage(server, review, { as: 'clerk' })).submit('Accept')
    const form = await (await openPage(server, `${review}?at=s4`, { as: 'clerk' })).submit('Make commitment')
    const wanted = { Owner: 'Head of Environmental Health', 'What counts as done': 'Monitors are read' }
    const made = await (await form.submit('Make the commitment', wanted, { status: 422 })).submit('Make the commitment', {
      'Create this post': true
    })
    expect(made.path).toMatch(/^\/commitments\/C-1/)
    const stuck = await (await openPage(server, review, { as: 'clerk' })).submit('Undo', {}, { status: 422 })
    expect(stuck.has('S-2 became C-1, so its acceptance is not taken back.')).toBe(true)
    const left = await stuck.submit('Leave it, and undo the one before next')
    const undone = await left.submit('Undo')
    expect(undone.has('1 of 7 reviewed')).toBe(true)
    expect(card(await undone.go(`${review}?at=s4`))).toContain('C-1')
  })

  it('is for those who review', async () => {
    const server = await fresh()
    await openPage(server, review, { as: 'reader', status: 403 })
    await openPage(server, '/documents/D-9/review', { as: 'clerk', status: 404 })
  })
})

describe.skipIf(!hasChromium)('with single keys', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await serveKept(store)
  })
  afterAll(() => server.close())

  const heading = (page: Page): Promise<string | null> => page.locator('#card-title').textContent()
  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Waits until something stands so: decisions are sent behind the page. */
  const stands = (what: () => Promise<unknown>, wanted: unknown): Promise<void> => expect.poll(what, { timeout: 15_000 }).toEqual(wanted)
  const reviewed = (page: Page) => () => page.locator('#reviewed').textContent()
  /** Waits until every decision has been sent: a page left before that asks first. */
  const sent = (page: Page): Promise<void> =>
    stands(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))), true)

  it('goes on, accepts, rejects with a reason, puts off, undoes and redoes, also after a reload', async () => {
    const own = await fresh()
    const { page } = await browse(own, { as: 'clerk' })
    await page.goto(review)
    await press(page, 'j', 'j', 'k')
    expect(await heading(page)).toBe('2. Noted')
    await press(page, 'a')
    await stands(reviewed(page), '1 of 7 reviewed')
    await stands(() => heading(page), '3. Noted')
    expect(await page.locator('#said').textContent()).toBe('Accepted. 1 of 7 reviewed.')
    await page.locator('#card details.reject').waitFor()
    await press(page, 'x', '2', 'l')
    await stands(() => heading(page), '5. Task given to someone')
    await sent(page)
    await page.reload()
    expect(await reviewed(page)()).toBe('2 of 7 reviewed')
    await press(page, 'z')
    await stands(() => heading(page), '4. Decision')
    await press(page, 'Control+z')
    await stands(reviewed(page), '1 of 7 reviewed')
    await press(page, 'Shift+Z')
    await stands(reviewed(page), '2 of 7 reviewed')
    await sent(page)
    await page.goto(`${review}?at=s3`)
    expect(await page.locator('#card').textContent()).toContain('Duplicate')
    await press(page, 'Shift+J')
    expect(await heading(page)).toMatch(/^4\./)
    await press(page, 'g', '7')
    await stands(() => heading(page), '7. Task given to someone')
  })

  it('edits by keys and in fields, where letters stay letters', async () => {
    const own = await fresh()
    const { page } = await browse(own, { as: 'clerk' })
    await page.goto(`${review}?at=s6`)
    await press(page, 'e')
    const owner = page.locator('#owner')
    await owner.waitFor()
    await stands(() => owner.evaluate((box) => box === document.activeElement), true)
    await page.keyboard.type('xaz Ij')
    expect(await owner.inputValue()).toBe('xaz Ij')
    expect(await reviewed(page)()).toBe('0 of 7 reviewed')
    await owner.fill('The Cabinet')
    await page.locator('#card h2').click()
    await press(page, '4')
    await page.getByRole('button', { name: 'Accept as corrected' }).click()
    await stands(reviewed(page), '1 of 7 reviewed')
    await sent(page)
    await page.goto(`${review}?at=s6`)
    expect(await page.locator('#card').textContent()).toMatch(/Task given to someone[\s\S]*The Cabinet/)
    await press(page, 'e')
    await page.locator('#owner').waitFor()
    await press(page, 'Escape')
    await page.locator('#card:not([data-editing])').waitFor()
  })

  it('splits, merges, moves ends and proposes selected words without leaving the page', async () => {
    const own = await fresh()
    const { page } = await browse(own, { as: 'clerk' })
    const said = async () => (await page.locator('#card .said mark').allTextContents()).join('')
    await page.goto(`${review}?at=s5`)
    await press(page, 's')
    await stands(reviewed(page), '0 of 9 reviewed')
    await press(page, 'z')
    await stands(reviewed(page), '0 of 7 reviewed')
    await press(page, 'g', '6')
    await stands(said, 'open the harbour baths in May')
    await press(page, '[')
    await stands(said, 'to open the harbour baths in May')
    await press(page, '}')
    await stands(said, 'to open the harbour baths in May.')
    await press(page, 'm')
    await stands(reviewed(page), '0 of 6 reviewed')
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('.src p')].at(-1)!.querySelector('span')!.firstChild!
      const at = text.textContent!.indexOf('sat')
      getSelection()!.setBaseAndExtent(text, at, text, text.textContent!.indexOf(' throughout'))
    })
    await press(page, 'n')
    await page.locator('#new-kind').selectOption('noted')
    await page.getByRole('button', { name: 'Propose these words' }).click()
    await page.waitForURL(/at=n/)
    expect(await said()).toBe('sat upon the roof')
  })

  it('leads to those alike, to every key, into the document and back', async () => {
    const { page } = await browse(server, { as: 'clerk' })
    await page.goto(review)
    await press(page, '?')
    await page.locator('#all-keys').waitFor()
    expect(await axe(page)).toEqual([])
    await press(page, 'j', 'Escape')
    expect(await heading(page)).toBe('1. Noted')
    await press(page, 'o')
    expect(await page.evaluate(() => document.activeElement?.closest('mark')?.className)).toBe('on')
    await press(page, 'o')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('card')
    await press(page, '/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find')
    await page.locator('#card').focus()
    await press(page, 'Shift+A')
    await page.waitForURL(/alike/)
    expect(await axe(page)).toEqual([])
  })

  it('does nothing by keys once they are switched off, which is remembered', async () => {
    const { page } = await browse(server, { as: 'clerk' })
    await page.goto(review)
    await page.getByText('Single-key shortcuts').click()
    await page.locator('#card').focus()
    await press(page, 'j', 'a')
    expect([await heading(page), await reviewed(page)()]).toEqual(['1. Noted', '0 of 7 reviewed'])
    await page.reload()
    await press(page, 'j')
    expect(await heading(page)).toBe('1. Noted')
    await page.getByText('Single-key shortcuts').click()
    await page.locator('#card').focus()
    await press(page, 'j')
    expect(await heading(page)).toBe('2. Noted')
  })

  it('keeps decisions while the server is out of reach, counts them, and sends them in order', async () => {
    const own = await fresh()
    const { page, context } = await browse(own, {
      as: 'clerk',
      expected: /ERR_INTERNET_DISCONNECTED|Failed to load resource|requestfailed|failed/
    })
    await page.goto(review)
    await context.setOffline(true)
    await press(page, 'a', 'a', 'a')
    await stands(async () => (await page.locator('#queued').textContent())?.trim(), '· 3 decisions wait to be sent')
    expect(await reviewed(page)()).toBe('3 of 7 reviewed')
    await context.setOffline(false)
    await stands(() => page.locator('#queued').isHidden(), true)
    await sent(page)
    await page.goto(review)
    expect(await reviewed(page)()).toBe('3 of 7 reviewed')
  })

  it('shows who decided meanwhile, and takes its own back from the screen', async () => {
    const own = await fresh()
    const { page } = await browse(own, { as: 'clerk', expected: /409/ })
    await page.goto(review)
    await (await openPage(own, review, { as: 'admin' })).submit('Accept')
    await press(page, 'x')
    await press(page, '1')
    await stands(() => page.locator('#notices .gap-bar').textContent(), '1: Test admin accepted this just now.')
    await stands(() => heading(page), '1. Noted')
    expect(await page.locator('.list a[data-card=s1]').getAttribute('class')).toBe('ok')
    await page.getByRole('button', { name: 'Use yours' }).click()
    await stands(() => page.locator('.list a[data-card=s1]').getAttribute('class'), 'no')
    await sent(page)
    await page.goto(`${review}?at=s1`)
    expect(await page.locator('#card').textContent()).toContain('Rejected by Test clerk')
  })

  it.each([
    ['wide', { width: 1440 }],
    ['wide and dark', { width: 1440, dark: true }],
    ['on a phone', { width: 390, height: 844 }],
    ['on a phone, in the dark', { width: 390, height: 844, dark: true }]
  ])('can be used by everyone: %s', async (_, look) => {
    const { page } = await browse(server, { as: 'clerk', ...look })
    for (const path of [review, `${review}?at=s5`, `${review}?at=s6&edit=1`, `${review}/alike?at=s1`, `${review}/finish`]) {
      await page.goto(path)
      for (const details of await page.locator('main details:not([name])').all())
        await details.evaluate((one) => one.setAttribute('open', ''))
      expect(await axe(page), path).toEqual([])
      expect(await sideways(page), path).toBe(0)
    }
  })

  it('begins with the proposal on a phone, and the script weighs little', async () => {
    const { page } = await browse(server, { as: 'clerk', width: 390, height: 844 })
    await page.goto(`${review}?at=s5#s5`)
    const top = await page.locator('#card').evaluate((card) => card.getBoundingClientRect().top)
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(500)
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/enhance/'))
    )
    const { gzipSync } = await import('node:zlib')
    let bytes = 0
    for (const script of scripts) bytes += gzipSync(await (await fetch(script)).bytes()).length
    expect(scripts.length).toBeGreaterThan(5)
    expect(bytes).toBeLessThan(15_000)
  })
})
