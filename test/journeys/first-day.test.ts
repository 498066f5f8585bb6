/**
 * The first day of a new record, from the code on the terminal to what everybody can see: by forms alone, by keys in a browser, and on a phone
 * without a script.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Instant } from '../../src/domain/instant.ts'
import { axe, sideways } from '../support/axe.ts'
import { browse, hasChromium } from '../support/browser.ts'
import { minutes } from '../support/minutes.ts'
import { type OpenedPage, openPage } from '../support/open-page.ts'
import { serveStore, type TestServer } from '../support/web-server.ts'

const monitors = /Head of Environmental Health shall install air-quality monitors/
const first = {
  Code: 'test code',
  'Body that keeps this record': 'Port Meridian City Council',
  'Time zone': 'Europe/London',
  'Your name': 'Rosa Adeyemi',
  'Name to sign in with': 'rosa.adeyemi',
  Password: 'three clean journeys'
}

/** A server with nothing in its store, on the day after the meeting. */
async function fresh(): Promise<TestServer> {
  const server = await serveStore(null, { now: () => '2026-04-21T09:00:00Z' as Instant })
  onTestFinished(() => server.close())
  return server
}

describe('by forms alone', () => {
  it('a clerk begins the record, reviews minutes, makes a commitment, reports on it and publishes it', async () => {
    const server = await fresh()
    const begun = await (await openPage(server, '/')).submit('Begin the record', first)
    expect(begun.heading).toBe('Nothing here yet')

    const adding = await begun.link('Add minutes')
    let page: OpenedPage = await adding.submit('Add this text', { Text: minutes, format: 'Markdown' })
    for (let i = 0; i < 200 && page.path.startsWith('/uploads/'); i++) {
      await pause(100)
      page = await page.go(page.path)
    }
    expect(page.heading).toBe('Review: Cabinet meeting')

    page = await page.submit('Record the meeting')
    page = await page.submit('Accept')
    page = await page.submit('Make commitment')
    const refused = await page.submit('Make the commitment', { Owner: 'Head of Environmental Health' }, { status: 422 })
    expect(refused.title).toMatch(/^Error: /)
    expect(refused.fields('Make the commitment')).toMatchObject({ owner: 'Head of Environmental Health' })
    page = await refused.submit('Make the commitment', { newOwner: true, 'What counts as done': 'Monitors are read at 24 schools' })
    expect(page.heading).toMatch(monitors)
    expect(page.has('30 November 2026')).toBe(true)

    page = await (await page.link('Report progress')).submit('Send the report', {
      words: 'Monitors hang at six schools',
      number: '6',
      unit: 'schools'
    })
    expect(page.has('Monitors hang at six schools')).toBe(true)

    const list = await page.link('Publish')
    const everyone = await list.submit('Preview what is chosen', { id: ['C-1', 'S-2', 'M-1', 'D-1'] })
    expect(everyone.heading).toBe('Everyone will see these 4')
    await everyone.submit('Publish these 4')

    await seenByAll(server)
    const own = await everyone.go('/settings')
    const out = await own.submit('Sign out')
    expect([out.path, (await out.go('/commitments')).path]).toEqual(['/sign-in', '/sign-in?to=%2Fcommitments'])
  })
})

/** From the public home to the source words, signed out, in three steps. */
async function seenByAll(server: TestServer): Promise<void> {
  const home = await openPage(server, '/public')
  const commitment = await home.go(home.links.find(({ to }) => to.startsWith('/public/commitments/C-1'))!.to)
  expect(commitment.heading).toMatch(monitors)
  expect(commitment.has('Monitors hang at six schools')).toBe(true)
  const source = await commitment.link('See it in the document', { largest: 2_000_000 })
  expect(source.path).toContain('/public/documents/D-1')
  expect(source.has('The Cabinet resolved that the Head of Environmental Health')).toBe(true)
  expect(commitment.html + source.html).not.toContain('Rosa Adeyemi')
}

describe.skipIf(!hasChromium)('in a browser', () => {
  it('by keys, with the script', async () => {
    const server = await fresh()
    const { page } = await browse(server)
    await begin(page)
    await addMinutes(page)
    await page.keyboard.press('a')
    await expect.poll(() => page.locator('#card h2').textContent()).toMatch(/^2\./)
    await page.keyboard.press('c')
    await makeAndReport(page)
    await publishAll(page)
    await seenByAll(server)
  }, 120_000)

  it('on a phone, in the dark, without a script', async () => {
    const server = await fresh()
    const { page } = await browse(server, { javaScript: false, width: 390, dark: true })
    await begin(page)
    await addMinutes(page)
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('button', { name: 'Make commitment' }).click()
    await makeAndReport(page)
    await publishAll(page)
    await seenByAll(server)
  }, 120_000)

  it('each of its pages holds nothing for axe to find', async () => {
    const server = await fresh()
    const { page } = await browse(server, { width: 390 })
    const wrong: string[] = []
    const look = async (): Promise<void> => {
      wrong.push(...(await axe(page)).map((words) => `${page.url()}: ${words}`))
      if ((await sideways(page)) > 0) wrong.push(`${page.url()}: can be pushed sideways`)
    }
    await page.goto('/')
    await look()
    await begin(page)
    await look()
    await addMinutes(page)
    await look()
    expect(wrong).toEqual([])
  }, 120_000)
})

async function begin(page: Page): Promise<void> {
  await page.goto('/')
  for (const [label, words] of Object.entries(first)) await page.getByLabel(label, { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Begin the record' }).click()
  await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
}

async function addMinutes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add minutes' }).click()
  await page.getByLabel('Text', { exact: true }).fill(minutes)
  await page.getByLabel('Markdown').check()
  await page.getByRole('button', { name: 'Add this text' }).click()
  // The page of the upload asks again by itself, script or not.
  await page.waitForURL(/\/review/, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Record the meeting' }).click()
  await page.getByText('all settled').waitFor()
}

async function makeAndReport(page: Page): Promise<void> {
  await page.getByLabel('Owner', { exact: true }).fill('Head of Environmental Health')
  await page.getByLabel(/Create this post/).check()
  await page.getByLabel('What counts as done', { exact: true }).fill('Monitors are read at 24 schools')
  await page.getByRole('button', { name: 'Make the commitment' }).click()
  await page.getByRole('heading', { name: monitors }).waitFor()
  await page.getByRole('link', { name: 'Report progress' }).first().click()
  await page.getByLabel('What has happened', { exact: true }).fill('Monitors hang at six schools')
  await page.getByLabel(/^Number now/).fill('6')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await page.getByText('Monitors hang at six schools').first().waitFor()
}

async function publishAll(page: Page): Promise<void> {
  await page.goto('/publish')
  for (const id of ['C-1', 'S-2', 'M-1', 'D-1']) await page.getByLabel(`Choose ${id}`).check()
  await page.getByRole('button', { name: 'Preview what is chosen' }).click()
  await page.getByRole('button', { name: 'Publish these 4' }).click()
  await page.getByText('Everyone can see it from now on.').waitFor()
}
