/**
 * The body of a DOCX, element by element, written out as text with blocks. A paragraph is gathered whole before it is written, because a
 * text box may stand inside one; a table row is one block, its cells parted by tabs, unless it only lays out the page.
 */
import type { Span } from '../domain/span.ts'
import { type ListMarks, listLevel, outlineLevel, type ParagraphStyle } from './docx-styles.ts'
import type { Draft } from './draft.ts'
import { GrowingText } from './growing-text.ts'
import { headingLevel } from './line-groups.ts'
import { markerAt } from './marker.ts'
import type { XmlHandler } from './xml.ts'

/** Words with the index of the `w:t` they came from, -1 for tabs and breaks. */
type Piece = { readonly words: string; readonly index: number; readonly offset: number }
type Paragraph = { pieces: Piece[]; style: string; outline: number; listId: string; listLevel: number; bold: number; length: number }
type Row = { cells: Paragraph[][]; header: boolean }

/** Elements whose words are not part of the document as it stands: deleted or moved away, or a second form of the same picture. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:pict'])
/** A row with more text than this in one cell lays out a page. */
const longestCell = 2000

export class DocxBody implements XmlHandler {
  readonly written = new GrowingText()
  readonly runs: number[] = []
  readonly drafts: Draft[] = []
  readonly #styles: ReadonlyMap<string, ParagraphStyle>
  readonly #marks: ListMarks
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: Row[] = []
  #index = -1
  #offset = 0
  #inWords = false
  #skipping = 0
  #inRunProperties = false
  #bold = false

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, marks: ListMarks) {
    this.#styles = styles
    this.#marks = marks
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:t') {
      this.#index++
      this.#offset = 0
    }
    if (skipped.has(name)) this.#skipping++
    if (this.#skipping > 0) return
    if (name === 'w:t') this.#inWords = true
    else if (name === 'w:p') this.#paragraphs.push({ pieces: [], style: '', outline: -1, listId: '', listLevel: 0, bold: 0, length: 0 })
    else if (name === 'w:tr') this.#rows.push({ cells: [], header: false })
    else if (name === 'w:tc') this.#rows.at(-1)?.cells.push([])
    else if (name === 'w:tblHeader') this.#markHeader(attributes)
    else this.#property(name, attributes)
  }

  close(name: string): void {
    if (skipped.has(name)) this.#skipping--
    if (this.#skipping > 0) return
    if (name === 'w:t') this.#inWords = false
    else if (name === 'w:rPr') this.#inRunProperties = false
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:tr') this.#endRow()
  }

  text(words: string): void {
    if (words === '') return
    if (!this.#inWords || this.#skipping > 0) {
      if (this.#inWords) this.#offset += words.length
      return
    }
    this.#add({ words, index: this.#index, offset: this.#offset })
    this.#offset += words.length
  }

  #markHeader(attributes: Readonly<Record<string, string>>): void {
    const row = this.#rows.at(-1)
    if (row !== undefined) row.header = isOn(attributes)
  }

  #property(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? ''
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'w:r') this.#bold = false
    else if (name === 'w:rPr') this.#inRunProperties = true
    else if (name === 'w:b' && this.#inRunProperties) this.#bold = isOn(attributes)
    else if (paragraph === undefined) return
    else if (name === 'w:tab' && attributes['w:pos'] === undefined) this.#add({ words: '\t', index: -1, offset: 0 })
    else if (name === 'w:cr' || (name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping'))
      this.#add({ words: '\n', index: -1, offset: 0 })
    else if (name === 'w:noBreakHyphen') this.#add({ words: '-', index: -1, offset: 0 })
    else if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:outlineLvl') paragraph.outline = outlineLevel(value)
    else if (name === 'w:numId') paragraph.listId = value
    else if (name === 'w:ilvl') paragraph.listLevel = listLevel(value)
  }

  #add(piece: Piece): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    paragraph.pieces.push(piece)
    paragraph.length += piece.words.length
    if (this.#bold || piece.index < 0) paragraph.bold += piece.words.length
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined || paragraph.length === 0) return
    // Words of a text box and of a table inside a cell belong to the outermost row.
    const cell = this.#rows[0]?.cells.at(-1)
    if (cell !== undefined) cell.push(paragraph)
    else this.#writeParagraph(paragraph)
  }

  #endRow(): void {
    const row = this.#rows.pop()
    if (row === undefined || this.#rows.length > 0) return
    const filled = row.cells.filter((cell) => cell.length > 0)
    const longest = row.cells.reduce((most, cell) => Math.max(most, lengthOf(cell)), 0)
    if (filled.length === 0) return
    if (row.cells.length === 1 || (longest > longestCell && filled.length === 1)) {
      for (const paragraph of filled.flat()) this.#writeParagraph(paragraph)
    } else this.#writeRow(row)
  }

  #writeRow(row: Row): void {
    this.#newLine()
    const start = this.written.length
    const cells: Span[] = []
    row.cells.forEach((paragraphs, i) => {
      if (i > 0) this.written.add('\t')
      const from = this.written.length
      paragraphs.forEach((paragraph, j) => {
        if (j > 0) this.written.add('\n')
        this.#writePieces(paragraph)
      })
      cells.push({ start: from, end: this.written.length })
    })
    this.drafts.push({ start, end: this.written.length, kind: 'row', level: 0, cells, ...(row.header ? { header: true } : {}) })
  }

  #writeParagraph(paragraph: Paragraph): void {
    this.#newLine()
    const start = this.written.length
    this.#writePieces(paragraph)
    this.drafts.push(this.#classify(paragraph, { start, end: this.written.length }))
  }

  #classify(paragraph: Paragraph, span: Span): Draft {
    const style = this.#styles.get(paragraph.style)
    const listId = paragraph.listId === '' ? (style?.list?.id ?? null) : paragraph.listId === '0' ? null : paragraph.listId
    const listLevel = paragraph.listId === '' ? (style?.list?.level ?? 0) : paragraph.listLevel
    const mark = listId === null ? undefined : this.#marks.next(listId, listLevel)
    const marked = mark === undefined ? {} : { marker: mark }
    const outlined = paragraph.outline >= 0 ? Math.min(6, paragraph.outline + 1) : 0
    const heading = outlined || style?.heading || 0
    if (style?.title === true) return { ...span, kind: 'title', level: 0 }
    if (heading > 0) return { ...span, kind: 'heading', level: heading, ...marked }
    if (mark !== undefined) return { ...span, kind: 'item', level: listLevel + 1, marker: mark }
    return this.#byLooks(paragraph, span)
  }

  /** A paragraph without a style: a heading by its type, an item by a number somebody typed, or a paragraph. */
  #byLooks(paragraph: Paragraph, span: Span): Draft {
    const words = this.written.from(span.start)
    const found = markerAt(words, 0, words.length)
    const bold = paragraph.bold >= paragraph.length * 0.95
    const level = headingLevel({ words, indent: 0, right: 0, gap: true, scale: 1, bold, cells: [], heading: 0 }, found)
    const start = span.start + (found?.after ?? 0)
    const marked = found === null ? {} : { marker: found.marker }
    if (level > 0) return { start, end: span.end, kind: 'heading', level, ...marked }
    if (found !== null) return { start, end: span.end, kind: 'item', level: 1, ...marked }
    return { ...span, kind: 'paragraph', level: 0 }
  }

  #writePieces(paragraph: Paragraph): void {
    for (const { words, index, offset } of paragraph.pieces) {
      if (index >= 0) this.runs.push(this.written.length, words.length, index, offset)
      this.written.add(words)
    }
  }

  #newLine(): void {
    if (this.written.length === 0) return
    this.written.add('\n')
    this.written.finish()
  }
}

function lengthOf(cell: readonly Paragraph[]): number {
  return cell.reduce((sum, paragraph) => sum + paragraph.length, 0)
}

function isOn(attributes: Readonly<Record<string, string>>): boolean {
  const value = attributes['w:val']
  return value !== '0' && value !== 'false' && value !== 'off'
}
