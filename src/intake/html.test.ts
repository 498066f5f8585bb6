import { readFileSync } from 'node:fs'
import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlPage } from '../../test/support/documents.ts'
import { outline } from '../../test/support/documents-outline.ts'
import { shared } from '../../test/support/shared.ts'
import { placesOf, type SourceText } from '../domain/source-text.ts'
import { readHtml } from './html.ts'
import { Refused } from './refused.ts'

const read = (body: string, title?: string) => readHtml(htmlPage(body, title), undefined)
const collapsed = (words: string) =>
  words
    .split(/[ \t\r\n\f]+/)
    .join(' ')
    .trim()

/** Slices the page at the places of a span and decodes what is there. */
function fromPage(html: string, source: SourceText, start: number, end: number): string {
  const pieces = placesOf(source, { start, end }).map((place) => (place.kind === 'characters' ? html.slice(place.start, place.end) : ''))
  return collapsed(decodeHTML(pieces.join('')))
}

/** The words of a span without the blanks and tabs that intake put between blocks and cells itself. */
function quoted(source: SourceText, start: number, end: number): string {
  let words = ''
  for (let i = start; i < end; i++) if (placesOf(source, { start: i, end: i + 1 }).length > 0) words += source.text[i]
  return collapsed(words)
}

function readOrRefused(html: string): SourceText | null {
  try {
    return readHtml(Buffer.from(html), undefined)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** Runs whose words are not what stands at their place, or that are out of order. */
function strayRuns(html: string, { text, places: { runs } }: SourceText): string[] {
  const stray: string[] = []
  let written = 0
  for (let i = 0; i < runs.length; i += 4) {
    const [at, length, from, width] = runs.slice(i, i + 4) as [number, number, number, number]
    const source = html.slice(from, from + width)
    const said = decodeHTML(source)
    const words = text.slice(at, at + length)
    if (at < written || length < 1 || (words !== source && collapsed(words) !== collapsed(said))) stray.push(`${at}: ${words} | ${said}`)
    written = at + length
  }
  return stray
}

describe('readHtml', () => {
  it('leads every word back, whatever stands anywhere in a page, and wherever it breaks off', () => {
    const page =
      '<!DOCTYPE html><html><head><title>T</title></head><body><h1>Minutes</h1><p>We met &amp; spoke.<!-- c --></p ><br/>' +
      '<table><tr><td>a<td>b</table><textarea>t</textarea><svg><![CDATA[x]]></svg><pre>x &lt;\r\ny</pre></body></html>'
    const stray: (readonly [string, string[]])[] = []
    for (const put of ['\t', '\n', '<', '</', '</>', '&', '<!--', '"'])
      for (let at = 0; at <= page.length; at++)
        for (const rest of [page.slice(at), page.slice(at + 1), '']) {
          const html = `${page.slice(0, at)}${put}${rest}`
          const source = readOrRefused(html)
          const found = source === null ? [] : strayRuns(html, source)
          if (found.length > 0) stray.push([html, found])
        }
    expect(stray).toEqual([])
  })

  it('says nothing of a tag that the page breaks off in', () => {
    expect(read('<p>We met.</p class=x').text).toBe('We met.')
    expect(readHtml(Buffer.from('<html><p>We met.</p x'), undefined).text).toBe('We met.')
  })

  it('knows where words stand behind a closing tag with a blank, and behind an empty one', () => {
    const html = '<html><p>One</p ><p>Two</><b>three</b >four'
    const source = readHtml(Buffer.from(html), undefined)
    for (const word of ['Two', 'three', 'four']) {
      const start = source.text.indexOf(word)
      const at = html.indexOf(word)
      expect(placesOf(source, { start, end: start + word.length })).toEqual([{ kind: 'characters', start: at, end: at + word.length }])
    }
  })

  it('keeps lines of preformatted text that a tag breaks', () => {
    expect(read('<pre>One<br>Two<span hidden>three</span></pre>').text).toBe('One\nTwo')
  })

  it('reads headings, items, rows and paragraphs', () => {
    const source = read(
      '<h1>Minutes</h1><p>The board met, and it was late.</p><h2>Actions</h2><ul><li>One<ul><li>Inner</li></ul></li></ul><ol start=3><li>Three</li><li>Four</li></ol>' +
        '<table><tr><th>What</th><th>Who</th></tr><tr><td>Fix <b>door</b></td><td>JC</td></tr></table>'
    )
    expect(outline(source)).toEqual([
      'title: Minutes',
      'paragraph: The board met, and it was late.',
      'heading 2: Actions',
      'item 1: [•] One (Actions)',
      'item 2: [•] Inner (Actions)',
      'item 1: [3.] Three (Actions)',
      'item 1: [4.] Four (Actions)',
      'row header: What | Who (Actions)',
      'row: Fix door | JC (Actions)'
    ])
    expect(source.text).toContain('What\tWho\nFix door\tJC')
  })

  it('keeps navigation as furniture and drops what is never shown', () => {
    const source = read(
      `<nav><a href="/">Home</a></nav><div class="sidebar"><p>Read also</p></div><main><h1>Minutes</h1><p>${'The board met, and spoke. '.repeat(30)}</p></main>` +
        '<footer>Imprint</footer><script>no()</script><div style="display: none">Hidden</div>'
    )
    expect(source.blocks.filter((block) => block.kind === 'furniture').map((block) => source.text.slice(block.start, block.end))).toEqual([
      'Home',
      'Read also',
      'Imprint'
    ])
    expect(source.text).not.toContain('no()')
    expect(source.text).not.toContain('Hidden')
  })

  it('loses nothing of minutes that are lists and links', () => {
    const source = read('<h1>Links</h1><ul><li><a href="/a">Agenda</a></li><li><a href="/b">Minutes</a></li></ul><p>Adopted.</p>')
    expect(outline(source)).toEqual(['title: Links', 'item 1: [•] Agenda', 'item 1: [•] Minutes', 'paragraph: Adopted.'])
  })

  it('parts lines at breaks, but not those of a heading', () => {
    expect(outline(read('<h2>国务院<br>通知</h2><p>One<br>Two</p>'))).toEqual(['title: 国务院通知', 'paragraph: One', 'paragraph: Two'])
  })

  it('reads preformatted minutes as plain text', () => {
    expect(outline(read('<h1>M</h1><pre>PRESENT\n  1. Ann &amp; Bob\n  2. Cyd</pre>'))).toEqual([
      'title: M',
      'heading 2: PRESENT',
      'item 1: [1.] Ann & Bob (PRESENT)',
      'item 1: [2.] Cyd (PRESENT)'
    ])
  })

  it('knows the stated title where it stands in the text', () => {
    const source = read(
      '<p>Gazette, vol. 3</p><p style="text-align:center"><b>Opinions on Water</b></p><p>We decide.</p>',
      'Opinions on Water'
    )
    expect(source.statedTitle).toBe('Opinions on Water')
    expect(outline(source)[1]).toBe('title: Opinions on Water')
  })

  it('collapses white space and decodes entities, and can go back', () => {
    const html = new TextDecoder().decode(htmlPage('<p>a&nbsp;b &lt;  c&bogus; &amp;\n\n d&#x4f1a;&#8212;e <i> f</i></p>'))
    const source = readHtml(new TextEncoder().encode(html), undefined)
    expect(source.text).toBe('a\u00a0b < c&bogus; & d会—e f')
    expect(fromPage(html, source, 2, source.text.length)).toBe(collapsed(source.text.slice(2)))
  })

  const pages = ['w3c-irc-fancy-minutes.html', 'w3c-irc-public-minutes.html', 'prc-sc-guofa-2018-42.html', 'prc-sc-guofa-2019-5.html']
  it.skipIf(shared('corpus') === null).each(pages)('leads random spans of %s back to the page', (name) => {
    const bytes = readFileSync(shared(`corpus/${name}`)!)
    const html = new TextDecoder().decode(bytes)
    const source = readHtml(bytes, undefined)
    const offset = fc.integer({ min: 0, max: source.text.length })
    fc.assert(
      fc.property(offset, fc.integer({ min: 0, max: 200 }), (start, length) => {
        const end = Math.min(source.text.length, start + length)
        expect(fromPage(html, source, start, end)).toBe(quoted(source, start, end))
      }),
      { numRuns: 300 }
    )
  })
})
