/**
 * HTML: the visible words in reading order, each led back to its place in the decoded page. The main text becomes titles, headings, items,
 * rows and paragraphs; the rest of the page stays readable as furniture.
 */
import { decodeHTML } from 'entities'
import type { BlockKind, SourceText } from '../domain/source-text.ts'
import { toBlocks } from './blocks.ts'
import { decodeText } from './charset.ts'
import type { Draft } from './draft.ts'
import { type HtmlElement, isHidden, parseHtml, styleOf, unread } from './html-tree.ts'
import { HtmlWriter } from './html-writer.ts'
import { detectLanguage } from './language.ts'
import { plainBlanks } from './line-ends.ts'
import { headingLevel } from './line-groups.ts'
import { findMainText, isFurniture, type MainText } from './main-text.ts'
import { markerAt } from './marker.ts'
import { looksBinary } from './media-type.ts'
import { isPageWords } from './page-words.ts'
import { Refused } from './refused.ts'
import { asStatedTitle } from './stated-title.ts'
import { plainDrafts } from './text.ts'

export function readHtml(bytes: Uint8Array, declared: string | undefined): SourceText {
  if (looksBinary(bytes)) throw new Refused('source.not-text')
  const { text: html, charset } = decodeText(bytes, declared, true)
  const root = parseHtml(html)
  const reading = new HtmlReading(html, findMainText(root))
  reading.element(root, { furniture: false, list: 0, kind: 'paragraph', level: 0 })
  reading.end()
  const { runs } = reading.writer
  const text = withoutLastBreak(reading.writer.text.whole())
  if (text.trim() === '') throw new Refused('source.no-text')
  const stated = statedTitle(root, html)
  return {
    reader: 'html/1',
    mediaType: 'text/html',
    charset,
    language: detectLanguage(text),
    statedTitle: stated,
    text,
    blocks: toBlocks(plainBlanks(text), reading.drafts, stated),
    places: { kind: 'characters', runs },
    pages: null
  }
}

/** The line feed behind the last block parts it from nothing. */
function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)
/** A cell longer than this is a part of the page set with a table, not a cell of data. */
const longestCell = 1500
/** Above this a cell that is most of its row is looked at more closely. */
const longestSingle = 400

type Context = {
  readonly furniture: boolean
  readonly list: number
  readonly kind: BlockKind
  readonly level: number
  readonly marker?: string
}

class HtmlReading {
  readonly writer: HtmlWriter
  readonly drafts: Draft[] = []
  readonly #main: MainText
  #start = 0
  #context: Context = { furniture: false, list: 0, kind: 'paragraph', level: 0 }
  #emphasis = { bold: 0, words: 0, centred: false }
  #inRow = false
  #boldDepth = 0
  /** The number of the next item of each numbered list. */
  readonly #counts = new Map<HtmlElement, number>()

  constructor(html: string, main: MainText) {
    this.#main = main
    this.writer = new HtmlWriter(html)
  }

  element(node: HtmlElement, inherited: Context): void {
    if (unread.has(node.name) || isHidden(node)) return
    if (node.name === 'br') {
      this.#break(node)
      return
    }
    const context = this.#contextOf(node, inherited)
    const block = blockTags.has(node.name)
    if (block) this.#part(context)
    if (node.name === 'tr' && !this.#inRow && isDataRow(node)) this.#row(node, context)
    else if (node.name === 'pre' && !this.#inRow) this.#preformatted(node, context)
    else this.#children(node, context)
    if (block) this.#part(inherited)
  }

  end(): void {
    this.#part(this.#context)
  }

  #children(node: HtmlElement, context: Context): void {
    const bold = isBold(node)
    if (bold) this.#boldDepth++
    if (isCentred(node)) this.#emphasis.centred = true
    for (const child of node.children) {
      if (child.kind === 'element') this.element(child, context)
      else {
        const before = this.writer.text.length
        this.writer.words(child.start, child.end)
        const written = this.writer.text.length - before
        this.#emphasis.words += written
        if (this.#boldDepth > 0) this.#emphasis.bold += written
      }
    }
    if (bold) this.#boldDepth--
  }

  #contextOf(node: HtmlElement, inherited: Context): Context {
    const furniture = isFurniture(node, this.#main, inherited.furniture)
    const base = { furniture, list: inherited.list, kind: inherited.kind, level: inherited.level }
    if (node.name === 'ul' || node.name === 'ol' || node.name === 'menu' || node.name === 'dir')
      return { ...base, list: inherited.list + 1 }
    if (node.name === 'li') return { ...base, kind: 'item', level: Math.max(1, inherited.list), marker: this.#markerOf(node) }
    const level = isHeadingTag(node.name) ? Number(node.name[1]) : node.name === 'dt' ? 6 : 0
    if (level > 0) return { ...base, kind: 'heading', level }
    if (node.name === 'table' || node.name === 'dd') return { ...base, kind: 'paragraph', level: 0 }
    return { ...inherited, furniture }
  }

  /** Ends the block being written; the next one has the given context. A list item's mark goes to its first block only. */
  #part(next: Context): void {
    if (this.#inRow) {
      this.writer.part('\n')
      return
    }
    const end = this.writer.text.length
    if (this.writer.text.from(this.#start).trim() !== '') this.#finish(this.#start, end)
    this.#next()
    this.#emphasis = { bold: 0, words: 0, centred: false }
    this.#context = next
  }

  #next(): void {
    this.writer.part('\n')
    this.writer.text.finish()
    this.#start = this.writer.text.length
  }

  #finish(start: number, end: number): void {
    const { furniture: outside, kind, level, marker } = this.#context
    const furniture = outside || isPageWords(this.writer.text.from(start).trim())
    const draft: Draft = { start, end, kind: furniture ? 'furniture' : kind, level: furniture ? 0 : level }
    if (draft.kind === 'item' && marker !== undefined) draft.marker = marker
    this.drafts.push(draft.kind === 'paragraph' ? this.#paragraph(draft) : draft)
  }

  /** A paragraph that is a heading by its type or an item by its number. */
  #paragraph(draft: Draft): Draft {
    const whole = this.writer.text.from(draft.start)
    // Chinese paragraphs are indented with two wide blanks.
    const words = whole.trim()
    const lead = whole.indexOf(words)
    const found = markerAt(words, 0, words.length)
    const bold = this.#emphasis.bold >= this.#emphasis.words * 0.9 && this.#emphasis.words > 0
    const line = { words, indent: 0, right: 0, gap: true, scale: bold && this.#emphasis.centred ? 1.2 : 1, bold, cells: [], heading: 0 }
    const level = headingLevel(line, found)
    const start = draft.start + lead + (found?.after ?? 0)
    const named = found === null ? {} : { marker: found.marker }
    if (level > 0) return { ...draft, start, kind: 'heading', level, ...named }
    return found === null ? draft : { ...draft, start, kind: 'item', level: 1, ...named }
  }

  /** The bullet of an item, or its number as a browser counts it. */
  #markerOf(item: HtmlElement): string {
    const list = item.parent
    if (list?.name !== 'ol') return '•'
    const first = Number(list.attributes['start'] ?? 1)
    const number = this.#counts.get(list) ?? (Number.isInteger(first) ? first : 1)
    this.#counts.set(list, number + 1)
    return `${number}.`
  }

  #break(node: HtmlElement): void {
    if (this.#inRow || this.#context.kind === 'heading' || (this.#emphasis.centred && this.#boldDepth > 0)) {
      this.writer.break(0)
    } else this.#part({ ...this.#context, ...(this.#context.kind === 'item' ? { kind: 'paragraph', level: 0 } : {}) })
    // The parser gives `br` no children, but a page may write words inside it.
    this.#children(node, this.#context)
  }

  #row(node: HtmlElement, context: Context): void {
    const cells: Draft['cells'] = []
    let heads = 0
    this.#inRow = true
    for (const cell of cellsOf(node)) {
      if (cells.length > 0) this.writer.part('\t')
      const start = this.writer.text.length
      this.#children(cell, context)
      cells.push({ start, end: this.writer.text.length })
      if (cell.name === 'th') heads++
    }
    this.#inRow = false
    const end = this.writer.text.length
    if (!context.furniture && this.writer.text.from(this.#start).trim() !== '') {
      const header = heads > 0 && heads === cells.length
      this.drafts.push({ start: this.#start, end, kind: 'row', level: 0, cells, ...(header ? { header } : {}) })
      this.#next()
    }
  }

  /** Preformatted text is read as plain text, unless it says that it is code. */
  #preformatted(node: HtmlElement, context: Context): void {
    const start = this.writer.text.length
    const write = (from: HtmlElement): void => {
      for (const child of from.children) {
        if (child.kind === 'text') this.writer.verbatim(child.start, child.end)
        else if (child.name === 'br') this.writer.part('\n')
        else if (!unread.has(child.name) && !isHidden(child)) write(child)
      }
    }
    write(node)
    const span = { start, end: this.writer.text.length }
    const code = node.children.some((child) => child.kind === 'element' && child.name === 'code')
    if (context.furniture || code) this.drafts.push({ ...span, kind: context.furniture ? 'furniture' : 'code', level: 0 })
    else
      for (const draft of plainDrafts(this.writer.text.from(start), { start: 0, end: span.end - start }))
        this.drafts.push(moved(draft, start))
    this.#next()
  }
}

function moved(draft: Draft, by: number): Draft {
  const cells = draft.cells?.map(({ start, end }) => ({ start: start + by, end: end + by }))
  return { ...draft, start: draft.start + by, end: draft.end + by, ...(cells === undefined ? {} : { cells }) }
}

function isHeadingTag(name: string): boolean {
  return name.length === 2 && name[0] === 'h' && name[1]! >= '1' && name[1]! <= '6'
}

function isBold({ name, attributes }: HtmlElement): boolean {
  if (name === 'b' || name === 'strong' || name === 'th') return true
  const style = styleOf(attributes)
  if (style.includes('font-weight:bold') || style.includes('font-weight:7')) return true
  // Chinese official documents set headings in Hei or Kai type instead of bold.
  return style.includes('黑体') || style.includes('楷体') || style.includes('simhei') || style.includes('kaiti')
}

function isCentred({ name, attributes }: HtmlElement): boolean {
  if (name === 'center' || attributes['align'] === 'center') return true
  return styleOf(attributes).includes('text-align:center')
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter((child): child is HtmlElement => child.kind === 'element' && (child.name === 'td' || child.name === 'th'))
}

/** A row of data has several cells, none of which holds a table, a page's worth of text, or paragraphs that fill most of the row. */
function isDataRow(row: HtmlElement): boolean {
  const cells = cellsOf(row)
  if (cells.length < 2 || cells.some((cell) => cell.length > longestCell || holdsTable(cell))) return false
  return !cells.some((cell) => cell.length > longestSingle && cell.length > row.length * 0.8 && parts(cell) > 3)
}

/** Paragraphs, headings, items and breaks of a cell. */
function parts(cell: HtmlElement): number {
  let count = 0
  for (const child of cell.children)
    if (child.kind === 'element') count += (child.name === 'br' || (blockTags.has(child.name) && child.length > 0) ? 1 : 0) + parts(child)
  return count
}

function holdsTable(node: HtmlElement): boolean {
  return node.children.some((child) => child.kind === 'element' && (child.name === 'table' || holdsTable(child)))
}

function statedTitle(root: HtmlElement, html: string): string | null {
  const title = findElement(root, 'title')
  const text = title?.children[0]
  if (text?.kind !== 'text') return null
  return asStatedTitle(decodeHTML(html.slice(text.start, text.end)).split(/\s/).filter(Boolean).join(' '))
}

function findElement(node: HtmlElement, name: string): HtmlElement | null {
  for (const child of node.children) {
    if (child.kind !== 'element') continue
    const found = child.name === name ? child : child.name === 'svg' ? null : findElement(child, name)
    if (found !== null) return found
  }
  return null
}
