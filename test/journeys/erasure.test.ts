/**
 * Erasing in the browser: what would go is shown before it goes, a slip is told where it is, and afterwards every page says what became of it.
 * Each state on the way is shown to axe, light and dark, on a wide screen and on a phone.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, sideways } from '../support/axe.ts'
import { browse, hasChromium } from '../support/browser.ts'
import { serveSmall } from '../support/example-server.ts'
import { openPage } from '../support/open-page.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await serveSmall()
})
afterAll(() => server.close())

const wrong: string[] = []

/** Looks at the page as it stands on both widths, light and dark. */
async function look(page: Page, state: string): Promise<void> {
  for (const width of [1440, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const about = `${state} at ${width}, ${colorScheme}`
      wrong.push(...(await axe(page)).map((words) => `${about}: ${words}`))
      const pushed = await sideways(page)
      if (pushed > 0) wrong.push(`${about}: can be pushed sideways by ${pushed} px`)
    }
}

const words = 'air-quality monitors at 24 schools'

describe.skipIf(!hasChromium)('erasing in Chromium', () => {
  it('goes from the list over the preview to the stubs', { timeout: 240_000 }, async () => {
    const { page } = await browse(server, { as: 'admin', expected: /422/ })
    const press = (name: string) => page.getByRole('button', { name }).click()
    await page.goto('/erasures')
    await look(page, 'nothing erased')
    await page.getByRole('link', { name: 'Erase something' }).click()
    await look(page, 'the form')
    await page.getByRole('radio', { name: 'Words of a document' }).check()
    await page.getByLabel('Number of the document').fill('D-99')
    await page.getByLabel('The words').fill(words)
    await press('Show what would go')
    expect(await page.getByRole('alert').textContent()).toContain('D-99')
    await look(page, 'a document that is not there')
    await page.getByLabel('Number of the document').fill('D-1')
    await press('Show what would go')
    expect(await page.textContent('main')).toMatch(
      /Backups are kept by the rule “7 daily, 4 weekly, 3 monthly”: from 2 March 2027 on none of them holds it/
    )
    await look(page, 'the preview')
    await page.getByRole('radio', { name: 'The person asked for it' }).check()
    await page.getByLabel('This cannot be taken back').fill('yes')
    await press('Erase it')
    await look(page, 'not confirmed')
    await page.getByRole('radio', { name: 'The person asked for it' }).check()
    await page.getByLabel('This cannot be taken back').fill('erase words of D-1')
    await press('Erase it')
    await page.waitForURL('**/erasures?done=erased')
    await look(page, 'the list')
    for (const path of [
      '/documents/D-1',
      '/statements/S-2',
      '/meetings/M-1',
      '/commitments/C-1',
      '/statements',
      '/public/statements/S-2'
    ]) {
      await page.goto(path)
      await look(page, path)
    }
    expect(wrong).toEqual([])
  })

  it('leaves what kind of thing went, in which capacity, why and when, on every page that shows its mark', async () => {
    const said = 'Words of a document were erased on 2 December 2026 by an administrator, because the person asked for it'
    for (const path of [
      '/documents/D-1',
      '/statements/S-2',
      '/public/statements/S-2',
      '/statements',
      '/public/commitments/C-1',
      '/meetings/M-1?asof=6'
    ])
      expect((await openPage(server, path, { as: path.startsWith('/public') ? 'public' : 'admin' })).html, path).toContain(said)
    expect((await openPage(server, '/public/statements/S-2')).html).toContain('from 2 March 2027 on none that is kept does')
  })
})
