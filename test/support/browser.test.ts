import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, sideways } from './axe.ts'
import { hasChromium } from './browser.ts'
import { launch, openWindow } from './chromium.ts'

const pages: Readonly<Record<string, string>> = {
  '/sound': '<h1>Sound</h1><p>Nothing wrong.</p>',
  '/console': '<h1>A</h1><script>console.error("out loud")</script>',
  '/error': '<h1>A</h1><script>throw new Error("on the floor")</script>',
  '/dialog': '<h1>A</h1><script>alert("knock")</script>',
  '/elsewhere': '<h1>A</h1><img alt="" src="http://127.0.0.1:1/a.png">',
  '/missing': '<h1>A</h1><img alt="" src="/nowhere.png">',
  '/policy': '<h1>A</h1><p style="color: red">A</p>',
  '/pale': '<h1>A</h1><p style="color: #ddd">Too pale to read</p><p><input></p>',
  '/wide': '<h1>A</h1><p style="width: 3000px">A</p>'
}
const server = createServer((request, response) => {
  const body = pages[request.url ?? '']
  const policy = request.url === '/policy' ? "default-src 'none'" : "default-src * data: 'unsafe-inline'"
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html', 'content-security-policy': policy })
  response.end(
    `<!doctype html><html lang="en"><head><title>A</title><link rel="icon" href="data:,"></head><body><main>${body}</main></body></html>`
  )
})
let address: string
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
afterAll(() => server.close())

describe.skipIf(!hasChromium)('a window', () => {
  it('notes whatever goes wrong in a page, and nothing where all is well', async () => {
    const browser = await launch()
    const problemsOf = async (path: string, looking = {}): Promise<string> => {
      const window = await openWindow(browser, address, looking)
      await window.page.goto(path, { waitUntil: 'load' })
      await window.close()
      return window.problems.join('\n')
    }
    expect(await problemsOf('/sound')).toBe('')
    expect(await problemsOf('/console')).toContain('/console: console error: out loud')
    expect(await problemsOf('/error')).toContain('error in the page: on the floor')
    expect(await problemsOf('/dialog')).toContain('a dialog: knock')
    expect(await problemsOf('/elsewhere')).toContain('a request elsewhere: http://127.0.0.1:1/a.png')
    expect(await problemsOf('/missing')).toContain('404')
    expect(await problemsOf('/policy')).toContain('Content Security Policy')
    expect(await problemsOf('/console', { javaScript: false })).toBe('')
    await browser.close()
  })

  it('is shown to axe, and measured', async () => {
    const browser = await launch()
    const { page, close } = await openWindow(browser, address, { width: 390 })
    await page.goto('/sound')
    expect([await axe(page), await sideways(page)]).toEqual([[], 0])
    await page.goto('/pale')
    expect((await axe(page)).join('\n')).toMatch(/color-contrast[\s\S]*label/)
    await page.goto('/wide')
    expect(await sideways(page)).toBeGreaterThan(2000)
    await close()
    await browser.close()
  })
})
