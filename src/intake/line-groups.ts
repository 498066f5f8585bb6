/**
 * Lines into paragraphs, items, headings and rows, by indent, gap, size, wording and fullness. Plain text and PDF both come here: one
 * measures columns, the other points divided by the width of a character.
 */
import type { BlockKind } from '../domain/source-text.ts'
import { type Marker, markerAt } from './marker.ts'
import { carriesOn, localWidths, wrapWidth } from './wrapping.ts'

export type Line = {
  /** The words of the line, without white space at its ends. */
  readonly words: string
  /** Columns from the left edge to the first and behind the last character. */
  readonly indent: number
  readonly right: number
  /** More room above than between the lines of a paragraph. */
  readonly gap: boolean
  /** Size of the type against the document's body: 1 is body. */
  readonly scale: number
  readonly bold: boolean
  /** Offsets within `words` where cells begin, when the line is set in columns. */
  readonly cells: readonly number[]
  /** Heading level the reader already knows (an underlined line), or 0. */
  readonly heading: number
}

/** Lines `from` to `to`, `to` excluded. `skip` counts the characters of the first line's marker. */
export type Group = {
  readonly kind: BlockKind
  readonly level: number
  readonly from: number
  to: number
  readonly skip: number
  readonly marker?: string
  /** Column the words of an item begin at. */
  readonly hang: number
}

export function groupLines(lines: readonly Line[]): Group[] {
  const width = wrapWidth(lines.filter((_, i) => lines[i + 1]?.gap === false).map((line) => line.right))
  const widths = localWidths(
    lines.map((line) => line.right),
    width
  )
  const groups: Group[] = []
  const depths: number[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const open = groups.at(-1)
    const marker = markerAt(line.words, 0, line.words.length)
    if (open !== undefined && joins(lines, open, i, widths[i]!, marker)) {
      open.to = i + 1
      continue
    }
    groups.push(begin(lines, i, marker, depths))
  }
  return groups
}

function joins(lines: readonly Line[], open: Group, at: number, width: number, marker: Marker | null): boolean {
  const line = lines[at]!
  const before = lines[at - 1]!
  if (line.gap || open.kind === 'row' || line.cells.length > 0 || line.heading > 0) return false
  if (Math.abs(line.scale - before.scale) > 0.08) return false
  if (open.kind === 'heading') {
    if (before.heading > 0 || line.bold !== before.bold || marker !== null) return false
    return line.scale > 1.1 || endsOpen(before.words) || (open.hang <= line.indent && carriesOn(before, line.words, width))
  }
  if (marker !== null && (marker.style !== 'bullet' || before.indent !== line.indent || open.kind === 'item')) return false
  if (line.bold && !before.bold && headingLevel(line, marker) > 0 && !breaksSentence(before.words, line.words)) return false
  if (open.kind === 'item' && line.indent < open.hang - 4 && line.indent <= lines[open.from]!.indent && at - open.from === 1) {
    return carriesOn(before, line.words, width) && before.right > width * 0.8
  }
  return carriesOn(before, line.words, width) && !isCapitals(line.words)
}

/** Whether a change of type falls inside a sentence, where it marks words and no heading. */
function breaksSentence(before: string, words: string): boolean {
  const first = words[0]!
  return !'.!?:;。！？：；'.includes(before.at(-1)!) || (first >= 'a' && first <= 'z')
}

const openEnds = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on', 'with', 'or', 'a', 'an', 'by', 'from', '&'])

/** A heading that breaks off at a comma or a small word goes on in the next line. */
function endsOpen(words: string): boolean {
  return words.endsWith(',') || openEnds.has(words.slice(words.lastIndexOf(' ') + 1).toLowerCase())
}

function begin(lines: readonly Line[], at: number, marker: Marker | null, depths: number[]): Group {
  const line = lines[at]!
  const level = headingLevel(line, marker)
  const skip = marker?.after ?? 0
  const named = marker === null ? {} : { marker: marker.marker }
  const hang = line.indent + skip
  if (level > 0) {
    depths.length = 0
    return { kind: 'heading', level, from: at, to: at + 1, skip, hang, ...named }
  }
  if (line.cells.length > 1) return { kind: 'row', level: 0, from: at, to: at + 1, skip: 0, hang: 0 }
  if (marker === null) return { kind: 'paragraph', level: 0, from: at, to: at + 1, skip: 0, hang: line.indent }
  while (depths.length > 0 && depths.at(-1)! > line.indent + 1) depths.pop()
  if (depths.length === 0 || depths.at(-1)! < line.indent - 1) depths.push(line.indent)
  return { kind: 'item', level: depths.length, from: at, to: at + 1, skip, hang, ...named }
}

const longestHeading = 110

/** The level of a line that reads as a heading, else 0. Large type first, then capitals, bold type, and Chinese numbering. */
export function headingLevel(line: Line, marker: Marker | null): number {
  if (line.heading > 0) return line.heading
  const words = marker === null ? line.words : line.words.slice(marker.after)
  const last = words.at(-1) ?? ''
  if (words.length > longestHeading || line.cells.length > 1 || marker?.style === 'bullet') return 0
  // 〔 stands in the number of an official document, which is set like a heading.
  if (!hasLetter(words) || words.includes('〔') || hasLeaders(words)) return 0
  if (line.scale >= 1.45) return 1
  if (line.scale >= 1.12 && last !== '.') return 2
  if (marker !== null && (marker.style === 'chapter' || marker.style === 'han' || marker.style === 'han-bracket')) {
    const stop = words.indexOf('。')
    if (words.length > 40 || '；;，,'.includes(last) || (stop >= 0 && !(line.bold && stop === words.length - 1))) return 0
    return marker.style === 'chapter' ? 1 : marker.style === 'han' ? 2 : 3
  }
  if (isCapitals(words.replace(/ \([^()]{1,40}\)$/, '')) && '.;,'.includes(last) === false) return 2
  if (line.bold && !'.;,。；，'.includes(last) && words.length <= 90) return 3
  if (
    marker === null &&
    line.gap &&
    ((last === ':' && words.length <= 60 && words.split(' ').length <= 7) || (last === '：' && words.length <= 12))
  )
    return 4
  return 0
}

/** Four capital letters or more and hardly a small one. */
export function isCapitals(words: string): boolean {
  let capitals = 0
  let small = 0
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code >= 0x41 && code <= 0x5a) capitals++
    else if (code >= 0x61 && code <= 0x7a) small++
  }
  return capitals >= 4 && small * 12 <= capitals
}

/** The dots or dashes between an entry of a table of contents and its page. */
export function hasLeaders(words: string): boolean {
  return words.includes('....') || words.includes('----') || words.includes('. . . ') || words.includes('……')
}

function hasLetter(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i) | 0x20
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000) || (code >= 0x2e80 && code < 0xe000) || code >= 0xf900)
      return true
  }
  return false
}
