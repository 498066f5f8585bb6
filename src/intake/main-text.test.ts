/**
 * Main text of whole pages: `test/web-pages/NAME.html` in the layouts that councils, clubs, wikis and Chinese governments use, and NAME.txt
 * with the words a reader would call the document. The reference is what Mozilla's Readability 0.6.0 (on linkedom 0.18) scored on the same
 * pages by the same count; it is not run here.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHtml } from './html.ts'

const readability: Readonly<Record<string, number>> = {
  accordion: 0.896,
  'action-table': 0.765,
  'council-news': 0.971,
  'docs-site': 0.886,
  'gov-cn-readout': 0.964,
  'gov-cn-table': 0.905,
  'mail-archive': 0.761,
  'portal-page': 0.961,
  'pre-resolution': 0.937,
  'short-page': 0.036,
  'table-layout': 0.95,
  'web-forms': 0.927,
  'wiki-page': 0.844,
  'wordpress-post': 0.961
}

const folder = new URL('../../test/web-pages/', import.meta.url)
const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []

function mainText(name: string): string {
  const { text, blocks } = readHtml(readFileSync(new URL(`${name}.html`, folder)), undefined)
  return blocks.flatMap(({ kind, start, end }) => (kind === 'furniture' ? [] : text.slice(start, end))).join('\n')
}

function score(name: string): number {
  const wanted = tokens(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))
  const found = tokens(mainText(name))
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return (2 * common) / (found.length + wanted.length)
}

describe('the main text of a page', () => {
  it.each(Object.entries(readability))('%s: is found as well as by Readability, or better', (name, reference) => {
    expect(score(name)).toBeGreaterThanOrEqual(reference)
  })

  it('is found nearly whole and nearly alone', () => {
    const scores = Object.keys(readability).map(score)
    expect(scores.reduce((sum, each) => sum + each, 0) / scores.length).toBeGreaterThanOrEqual(0.98)
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.85)
  })

  it('of a page set with a table is read as paragraphs, not as one row', () => {
    const { blocks } = readHtml(readFileSync(new URL('table-layout.html', folder)), undefined)
    expect(blocks.filter(({ kind }) => kind === 'row')).toEqual([])
    expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThanOrEqual(5)
  })
})
