/**
 * What must not change what is read from a document: how its lines end, which blanks, quote marks and bullets it was typed with, what
 * stands in another section, which half of it is at hand, which format it came in. No answers need to be known for that, so every document
 * serves.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceText } from '../../src/domain/source-text.ts'
import { extract } from '../../src/extract/extract.ts'
import { readDocx } from '../../src/intake/docx.ts'
import { readHtml } from '../../src/intake/html.ts'
import { readMarkdown } from '../../src/intake/markdown.ts'
import { readPdf } from '../../src/intake/pdf.ts'
import { readText } from '../../src/intake/text.ts'
import { inEveryFormat } from '../support/one-content.ts'
import { shared } from '../support/shared.ts'
import { runs } from '../support/soak.ts'

type Document = { readonly name: string; readonly text: string; readonly marked: boolean; readonly real: boolean }
type Said = { readonly said: string; readonly start: number; readonly end: number }

const root = resolve(import.meta.dirname, '../..')

function documentsIn(folder: string, real: boolean): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name) && !name.endsWith('README.md') && !name.endsWith('PHENOMENA.md'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, ''), marked: name.endsWith('.md'), real }))
}

const corpus = shared('corpus')
const own = ['docs/examples', 'src/example/documents', 'test/golden'].flatMap((folder) => documentsIn(join(root, folder), false))
const real = corpus === null ? [] : documentsIn(corpus, true).filter((_, index) => index % runs(12, 1) === 0)
const documents = [...own, ...real]

function sourceOf(text: string, marked: boolean): SourceText {
  return (marked ? readMarkdown : readText)(new TextEncoder().encode(text), undefined)
}

/** Kind and words of each statement, typography and line ends aside. */
function saidIn(source: SourceText): Said[] {
  return extract(source).statements.map(({ kind, start, end }) => ({
    said: `${kind}: ${source.text.slice(start, end).normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ')}`,
    start,
    end
  }))
}

/** What a document says as it stands, read once. */
const unchanged = new Map<string, Said[]>()
function saidOf({ name, text, marked }: Document): Said[] {
  const said = unchanged.get(name) ?? saidIn(sourceOf(text, marked))
  unchanged.set(name, said)
  return said
}

const wordsOf = (said: readonly Said[]): string[] => said.map((one) => one.said)
const isChinese = ({ text, marked }: Document): boolean => sourceOf(text, marked).language === 'zh'
/** Front matter is a language of its own, in which quote marks and blanks have a meaning. */
const isBare = ({ text }: Document): boolean => !/^(?:---|\+\+\+)\n/.test(text)
const elsewhere = 'The weather over the bay was mild that week, and the gulls were loud.'
const wide = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0)

const changes: readonly [name: string, change: (document: Document) => string, holds?: (document: Document) => boolean][] = [
  ['CRLF at the ends of lines', ({ text }) => text.replaceAll('\n', '\r\n')],
  ['no-break blanks', ({ text }) => text.replace(/(?<=\S) (?=\S)/g, (blank, at) => (at % 5 === 0 ? '\u00a0' : blank)), isBare],
  [
    'curly quote marks',
    ({ text }) =>
      text
        .replaceAll("'", '’')
        .replace(/(^|[\s(])"/g, '$1“')
        .replaceAll('"', '”'),
    isBare
  ],
  ['straight quote marks', ({ text }) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'), isBare],
  ['other bullets', ({ text }) => text.replace(/^(\s*)[*-] (?!\[)/gm, '$1+ '), ({ marked }) => marked],
  ['more blank lines', ({ text }) => text.replaceAll('\n\n', '\n\n\n'), isBare],
  ['a section about something else', ({ text, marked }) => `${text.trimEnd()}\n\n${marked ? '## Weather' : 'WEATHER'}\n\n${elsewhere}\n`],
  ['letters and digits of full width', ({ text }) => text.replace(/[0-9A-Za-z%]/g, wide), isChinese]
]

describe.each(changes)('%s', (_, change, holds) => {
  it.each(documents.filter((document) => holds?.(document) ?? true).map((document) => [document.name, document] as const))(
    'change nothing in %s',
    (_name, document) => {
      expect(wordsOf(saidIn(sourceOf(change(document), document.marked)))).toEqual(wordsOf(saidOf(document)))
    }
  )
})

describe('lines above a document', () => {
  it.each(documents.filter(isBare).map((document) => [document.name, document] as const))(
    'move what %s says',
    (_name, { text, marked }) => {
      const moved = saidIn(sourceOf(`\n\n\n${text}`, marked)).map(({ said, start }) => [said, start - 3])
      expect(moved).toEqual(saidIn(sourceOf(text, marked)).map(({ said, start }) => [said, start]))
    }
  )
})

describe('the first half of a document', () => {
  // Who speaks in a transcript, and what a table's heads mean, may be told by the other half of a real document.
  it.each(own.map((document) => [document.name, document] as const))('says the same alone: %s', (_name, { text, marked }) => {
    const whole = sourceOf(text, marked)
    const middle = whole.blocks.find((block) => block.kind === 'heading' && block.start > text.length / 2)
    const cut = middle === undefined ? -1 : whole.text.lastIndexOf('\n', middle.start)
    if (cut < 0) return
    const first = wordsOf(saidIn(whole).filter(({ end }) => end <= cut))
    expect(wordsOf(saidIn(sourceOf(`${whole.text.slice(0, cut)}\n`, marked)))).toEqual(first)
  })
})

describe('the format of a document', () => {
  it('does not matter: Markdown, text, HTML, DOCX and PDF of one content say the same', async () => {
    const bytes = inEveryFormat()
    const markdown = wordsOf(saidIn(readMarkdown(bytes.markdown, undefined)))
    expect(markdown.length).toBeGreaterThanOrEqual(8)
    expect(wordsOf(saidIn(readText(bytes.text, undefined)))).toEqual(markdown)
    expect(wordsOf(saidIn(readHtml(bytes.html, undefined)))).toEqual(markdown)
    expect(wordsOf(saidIn(await readDocx(bytes.docx)))).toEqual(markdown)
    expect(wordsOf(saidIn(await readPdf(bytes.pdf)))).toEqual(markdown)
  })
})
