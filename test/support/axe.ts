/** axe-core on a page in Chromium: WCAG 2.0 to 2.2, A and AA, and best practice. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

type Found = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** Every violation of the page as it stands, as one sentence for each element. The window must have been opened with JavaScript on. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const violations: Found[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then((found) => found.violations)`
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}: ${target.join(' ')} (${(failureSummary ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)})`
    )
  )
}

/** How many pixels the page can be pushed sideways by; 0 is what it should be. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
