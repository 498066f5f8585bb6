/**
 * Source texts: what intake makes of a document's bytes.
 *
 * The text is the decoded characters with CRLF folded to LF and nothing else for text and Markdown; for HTML, PDF and DOCX it is the
 * visible words in reading order, blocks parted by line feeds. Every offset of it can be led back to its place in the bytes as received.
 */
import type { Span } from './span.ts'

export type MediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type Language = 'en' | 'zh' | 'und'

/**
 * - `title` the document's own title line; `heading` a heading; `paragraph` running text; `item` a list item; `row` a table row;
 * - `speech` a paragraph that begins with its speaker; `code` preformatted text that is not prose;
 * - `furniture` page headers and footers, page numbers, navigation, rules: text that belongs to the page and not to what was said.
 */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'speech' | 'code' | 'furniture'

/**
 * One block of a text. `start`/`end` enclose its words without the list bullet, heading marks or table bars that announce it.
 * Blocks are sorted by `start` and do not overlap.
 */
export type Block = Span & {
  readonly kind: BlockKind
  /** Headings: 1 (highest) to 6. Items: depth of nesting from 1. Otherwise 0. */
  readonly level: number
  /** Indexes into `blocks` of the headings this block stands under, outermost first. */
  readonly headings: readonly number[]
  /** Rows: the span of each cell, left to right. `header` is true for a table's heading row. */
  readonly cells?: readonly Span[]
  readonly header?: boolean
  /** Speeches: the words that name the speaker. */
  readonly speaker?: Span
  /** Page number from 1, where the source has pages. */
  readonly page?: number
  /** The bullet or number that announced an item, as written ("*", "3.", "(a)"). */
  readonly marker?: string
}

/**
 * How the text leads back to the bytes. `runs` is a flat list, four numbers a run, sorted by text offset:
 * - `characters` (text, Markdown, HTML): textStart, textLength, sourceStart, sourceLength; source offsets count UTF-16 units of the
 *   decoded source before anything was folded. Where both lengths agree the run maps one to one; otherwise the whole run maps to the
 *   whole source piece (an entity, a run of white space).
 * - `pages` (PDF): textStart, textLength, page (from 1), item; `boxes[page - 1][item]` = [x, y, width, height] in points, origin at the
 *   page's lower left.
 * - `runs` (DOCX): textStart, textLength, index of the `w:t` in document order within `part`, offset in it.
 */
export type Places =
  | { readonly kind: 'characters'; readonly runs: readonly number[] }
  | {
      readonly kind: 'pages'
      readonly runs: readonly number[]
      readonly boxes: readonly (readonly (readonly [number, number, number, number])[])[]
    }
  | { readonly kind: 'runs'; readonly part: string; readonly runs: readonly number[] }

export type SourceText = {
  /** Name and version of the reader, such as `html/1`: part of a reading's identity. */
  readonly reader: string
  readonly mediaType: MediaType
  /** The charset the bytes were decoded with (WHATWG name), or null where the format fixes it. */
  readonly charset: string | null
  readonly language: Language
  /** The title the file states of itself outside its text (HTML `<title>`, PDF or DOCX properties), or null. */
  readonly statedTitle: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly places: Places
  /** Number of pages, where the source has pages. */
  readonly pages: number | null
}

/** One piece of the source that a span of the text came from. */
export type Place =
  | { readonly kind: 'characters'; readonly start: number; readonly end: number }
  | { readonly kind: 'box'; readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'run'; readonly part: string; readonly run: number; readonly start: number; readonly end: number }

/** The places a span came from, in reading order; empty for a span of characters that intake put in itself (a line feed between blocks). */
export function placesOf(source: Pick<SourceText, 'places'>, span: Span): Place[] {
  const { places } = source
  const { runs } = places
  const found: Place[] = []
  for (let i = firstRunEndingAfter(runs, span.start) * 4; i < runs.length && runs[i]! < span.end; i += 4) {
    const textStart = runs[i]!
    const length = runs[i + 1]!
    const from = Math.max(span.start, textStart) - textStart
    const to = Math.min(span.end, textStart + length) - textStart
    if (to <= from) continue
    if (places.kind === 'characters') {
      const exact = length === runs[i + 3]!
      const start = exact ? runs[i + 2]! + from : runs[i + 2]!
      const end = exact ? runs[i + 2]! + to : runs[i + 2]! + runs[i + 3]!
      const last = found.at(-1)
      if (last?.kind === 'characters' && last.end === start) found[found.length - 1] = { kind: 'characters', start: last.start, end }
      else found.push({ kind: 'characters', start, end })
    } else if (places.kind === 'pages') {
      const page = runs[i + 2]!
      const box = places.boxes[page - 1]?.[runs[i + 3]!]
      if (box === undefined) continue
      const [x, y, width, height] = box
      found.push({ kind: 'box', page, x: x + (width * from) / length, y, width: (width * (to - from)) / length, height })
    } else {
      found.push({ kind: 'run', part: places.part, run: runs[i + 2]!, start: runs[i + 3]! + from, end: runs[i + 3]! + to })
    }
  }
  return found
}

/** A text of which nothing could be read, or nothing is known but its words. */
export const emptySourceText: SourceText = {
  text: '',
  reader: '',
  mediaType: 'text/plain',
  charset: null,
  language: 'und',
  statedTitle: null,
  blocks: [],
  places: { kind: 'characters', runs: [] },
  pages: null
}

/** Index of the first run whose text ends after the offset. */
function firstRunEndingAfter(runs: readonly number[], offset: number): number {
  let low = 0
  let high = runs.length / 4
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle * 4]! + runs[middle * 4 + 1]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of the headings a block stands under, outermost first. */
export function headingPath(source: Pick<SourceText, 'text' | 'blocks'>, block: Block): string[] {
  return block.headings.map((index) => {
    const heading = source.blocks[index]
    return heading === undefined ? '' : source.text.slice(heading.start, heading.end)
  })
}
