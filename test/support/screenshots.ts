/** Pictures of the example's pages, for looking at them and for README. Run by `tools/screenshots.mjs`. */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { exampleNow } from '../../src/example/make-example.ts'
import { makeExampleIn } from '../../src/main.ts'
import { launch, openWindow } from './chromium.ts'
import { must } from './record.ts'
import { walk } from './walk.ts'
import { type As, serveStore, type TestServer } from './web-server.ts'

/** Largest picture of README, in bytes. */
const largest = 200_000

type Shot = { readonly name: string; readonly path: string; readonly as: As }

const [first = '', ...paths] = process.argv.slice(2)
const made = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
must(await makeExampleIn({ data: made, databaseUrl: null }))
const server = await serveStore(made, { now: () => exampleNow })
const browser = await launch()
try {
  if (first === '--readme') await forReadme(browser)
  else await all(browser, resolve(first), paths)
} finally {
  await browser.close()
  await server.close()
  await rm(made, { recursive: true })
}

async function all(browser: Browser, folder: string, paths: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const shots = paths.length > 0 ? paths.map((path) => shotOf(path, asFor(path))) : await everyPage(server)
  for (const width of [1440, 390])
    for (const dark of [false, true])
      for (const as of new Set(shots.map((shot) => shot.as))) {
        const window = await openWindow(browser, server.address, { width, dark, token: as === 'public' ? null : await server.tokenFor(as) })
        for (const shot of shots.filter((one) => one.as === as)) {
          await window.page.goto(shot.path)
          await window.page.evaluate('document.fonts.ready')
          await window.page.screenshot({ path: join(folder, `${shot.name}-${width}${dark ? '-dark' : ''}.png`), fullPage: true })
        }
        for (const words of window.problems) console.error(words)
        await window.close()
      }
  console.log(`${shots.length} pages, four pictures each, in ${folder}`)
}

/** Two pages of each kind inside and on the public side. */
async function everyPage(server: TestServer): Promise<Shot[]> {
  const inside = await walk(server, { as: 'admin', from: ['/'], perRoute: 2 })
  const outside = await walk(server, { as: 'public', from: ['/public', '/sign-in'], perRoute: 2 })
  const open = outside.pages.filter((path) => asFor(path) === 'public')
  return [...inside.pages.map((path) => shotOf(path, 'admin')), ...open.map((path) => shotOf(path, 'public'))]
}

function asFor(path: string): As {
  return /^\/(?:public|sign-in|first-run)\b/.test(path) ? 'public' : 'admin'
}

function shotOf(path: string, as: As): Shot {
  const name = path
    .replace(/^\//, '')
    .replaceAll(/[^\w-]+/g, '-')
    .replace(/-+$/, '')
  return { path, as, name: name === '' ? 'home' : name.slice(0, 80) }
}

async function forReadme(browser: Browser): Promise<void> {
  const folder = new URL('../../docs/pictures/', import.meta.url).pathname
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'home.png')
  const { page, close } = await openWindow(browser, server.address, { width: 1280, height: 960, token: await server.tokenFor('clerk') })
  await page.goto('/')
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path })
  await close()
  const { size } = await stat(path)
  console.log(`${path}: ${size} bytes`)
  if (size > largest) throw new Error(`the picture of README is larger than ${largest} bytes`)
}
