/**
 * Plain text: decoded characters as they are, cut into blocks by layout. Also cuts any stretch of another text that is set as plain text
 * (an HTML `<pre>`).
 */
import type { SourceText } from '../domain/source-text.ts'
import type { Span } from '../domain/span.ts'
import { toBlocks } from './blocks.ts'
import { decodeText } from './charset.ts'
import type { Draft } from './draft.ts'
import { detectLanguage } from './language.ts'
import { foldLineEnds, plainBlanks } from './line-ends.ts'
import { type Group, groupLines, type Line } from './line-groups.ts'
import { innerBars, isGridRule } from './markdown-table.ts'
import { markerAt } from './marker.ts'
import { looksBinary } from './media-type.ts'
import { endsInPageNumber, isPageNumber } from './page-number.ts'
import { Refused } from './refused.ts'
import { columns, isDoubleSpaced } from './wrapping.ts'

export function readText(bytes: Uint8Array, declared: string | undefined): SourceText {
  if (looksBinary(bytes)) throw new Refused('source.not-text')
  const decoded = decodeText(bytes, declared, false)
  const { text, runs } = foldLineEnds(decoded.text)
  if (text.trim() === '') throw new Refused('source.no-text')
  const plain = plainBlanks(text)
  return {
    reader: 'text/1',
    mediaType: 'text/plain',
    charset: decoded.charset,
    language: detectLanguage(text),
    statedTitle: null,
    text,
    blocks: toBlocks(plain, plainDrafts(plain, { start: 0, end: plain.length })),
    places: { kind: 'characters', runs },
    pages: null
  }
}

type TextLine = Line & Span & { furniture: boolean; afterFurniture: boolean }

/** The blocks of a stretch of plain text. */
export function plainDrafts(text: string, span: Span): Draft[] {
  const lines = readLines(text, span)
  markFurniture(lines)
  const drafts: Draft[] = []
  const body: TextLine[] = []
  lines.forEach((line, i) => {
    if (line.furniture) drafts.push({ start: line.start, end: line.end, kind: 'furniture', level: 0 })
    else body.push(Object.assign(line, { afterFurniture: lines[i - 1]?.furniture === true }))
  })
  for (const group of groupLines(body)) drafts.push(...draftsOf(body, group))
  return drafts
}

/** A group is one draft, or several where page furniture lies between its lines. */
function draftsOf(lines: readonly TextLine[], group: Group): Draft[] {
  const first = lines[group.from]!
  const draft: Draft = { start: first.start + group.skip, end: first.end, kind: group.kind, level: group.level }
  if (group.marker !== undefined) draft.marker = group.marker
  if (group.kind === 'row') draft.cells = cellSpans(first)
  const drafts = [draft]
  for (const line of lines.slice(group.from + 1, group.to)) {
    if (line.afterFurniture) drafts.push({ start: line.start, end: line.end, kind: 'paragraph', level: 0 })
    else drafts.at(-1)!.end = line.end
  }
  return drafts
}

function cellSpans(line: TextLine): Span[] {
  return line.cells.map((at, i) => {
    const end = line.cells[i + 1] ?? line.words.length
    return { start: line.start + at, end: line.start + (end > at && line.words[end - 1] === '|' ? end - 1 : end) }
  })
}

function readLines(text: string, span: Span): TextLine[] {
  const lines: TextLine[] = []
  const spaced = isDoubleSpaced(
    text
      .slice(span.start, span.end)
      .split('\n')
      .map((line) => line.trim())
  )
  let gap = true
  let blank = false
  let at = span.start
  while (at < span.end) {
    let stop = text.indexOf('\n', at)
    if (stop < 0 || stop > span.end) stop = span.end
    const raw = text.slice(at, stop)
    const words = raw.trim()
    if (words === '') gap ||= !spaced || blank
    else if (isRule(words) || isGridRule(words)) {
      if (isRule(words)) underline(lines, gap, words)
      lines.push(textLine(raw, at, true, true))
      gap = true
    } else {
      const level = wikiLevel(words, gap && (stop >= span.end || text[stop + 1] === '\n'))
      const line = textLine(raw, at, gap || level > 0 || raw.includes('\f'), false)
      lines.push(level === 0 ? line : withoutWikiMarks(line, level))
      gap = level > 0
    }
    blank = words === ''
    at = stop + 1
  }
  return withColumns(lines)
}

function textLine(raw: string, at: number, gap: boolean, furniture: boolean): TextLine {
  const words = raw.trim()
  const lead = raw.indexOf(words)
  const indent = columns(raw.slice(0, lead))
  const start = at + lead
  const right = indent + columns(words, indent)
  return {
    words,
    start,
    end: start + words.length,
    indent,
    right,
    gap,
    scale: 1,
    bold: false,
    cells: [],
    heading: 0,
    furniture,
    afterFurniture: false
  }
}

/** A line of nothing but rule characters. */
function isRule(words: string): boolean {
  const first = words[0]!
  if (words.length < 3 || !'=-_~*#+'.includes(first)) return false
  for (const character of words) if (character !== first && character !== ' ') return false
  return true
}

/** `== Attendance ==`, or `== Attendance` where `open`: a heading of a wiki, its level told by its marks; 0 for any other line. */
function wikiLevel(words: string, open: boolean): number {
  let level = 0
  while (words[level] === '=') level++
  if (level === 0 || level > 6 || words[level] !== ' ' || words.length <= level + 2) return 0
  if (words.endsWith(` ${'='.repeat(level)}`)) return words.length > level * 2 + 2 ? level : 0
  return open && words.length < 100 && /^[\p{L}\d]/u.test(words.slice(level + 1)) && !words.endsWith('=') ? level : 0
}

function withoutWikiMarks(line: TextLine, level: number): TextLine {
  const words = (line.words.endsWith('=') ? line.words.slice(level, -level) : line.words.slice(level)).trim()
  const start = line.start + line.words.indexOf(words, level)
  return { ...line, words, start, end: start + words.length, heading: level }
}

/** A rule right below a single short line makes that line a heading. */
function underline(lines: TextLine[], gap: boolean, rule: string): void {
  const above = lines.at(-1)
  if (above === undefined || gap || !above.gap || above.furniture || above.words.length > 100 || innerBars(above.words) > 0) return
  if (rule[0] !== '=' && rule[0] !== '-' && rule[0] !== '~') return
  lines[lines.length - 1] = { ...above, heading: rule[0] === '=' ? 1 : 2 }
}

/** Neighbouring lines with an inner gap at the same column, three columns wide in one of them, are rows of a table. */
function withColumns(lines: readonly TextLine[]): TextLine[] {
  const gaps = lines.map((line) => (line.furniture ? null : cellGaps(line.words)))
  const aligned = (i: number, j: number) => {
    const one = gaps[i]
    const other = gaps[j]
    if (one == null || other == null || !(one.wide || other.wide)) return false
    return Math.abs(lines[i]!.indent + one.starts[1]! - lines[j]!.indent - other.starts[1]!) <= 2
  }
  return lines.map((line, i) => {
    if (isBarred(lines, i)) return { ...line, cells: barCells(line.words) }
    return aligned(i, i - 1) || aligned(i, i + 1) ? { ...line, cells: gaps[i]!.starts } : line
  })
}

/** Whether bars part the cells of a line: at its edges too, or as many as in a neighbour across a rule, or in rows from such a line on. */
function isBarred(lines: readonly TextLine[], at: number): boolean {
  const bars = innerBars(lines[at]!.words)
  if (bars === 0 || lines[at]!.furniture) return false
  const edged = (line: TextLine | undefined): boolean => line?.words.startsWith('|') === true && line.words.endsWith('|')
  const near = (step: 1 | -1): TextLine | undefined => (lines[at + step]?.furniture === true ? lines[at + 2 * step] : lines[at + step])
  if (edged(lines[at]!)) return [near(1), near(-1)].some((line) => edged(line) && innerBars(line!.words) === bars)
  let from = at
  while (from > 0 && at - from < 200 && !lines[from - 1]!.furniture && innerBars(lines[from - 1]!.words) === bars) from--
  const rule = lines[from - 1]
  const ruled = (line: TextLine | undefined): boolean => line?.furniture === true && '-+='.includes(line.words[0]!)
  const above = ruled(rule) && innerBars(lines[from - 2]?.words ?? '') === bars
  return above || (ruled(lines[at + 1]) && innerBars(lines[at + 2]?.words ?? '') === bars)
}

/** Where cells begin behind bars, one at the edge aside. */
function barCells(words: string): number[] {
  const starts = words.startsWith('|') ? [] : [0]
  const edge = words.startsWith('|') ? words.length - 1 : words.length
  for (let i = words.indexOf('|'); i >= 0 && i < edge; i = words.indexOf('|', i + 1)) starts.push(i + 1)
  return starts
}

/** Where words begin behind inner gaps of two columns or more, the marker of an item aside; null for a line without a gap. */
function cellGaps(words: string): { starts: number[]; wide: boolean } | null {
  const starts = [0]
  let wide = false
  const marked = markerAt(words, 0, words.length)?.after ?? 0
  for (let i = words.indexOf('  ', marked); i >= 0 && starts.length < 12; i = words.indexOf('  ', i)) {
    const from = i
    while (words[i] === ' ') i++
    if (i - from >= 3) wide = true
    starts.push(i)
  }
  return starts.length > 1 ? { starts, wide } : null
}

/** Page numbers, and the lines beside them that come again beside others. */
function markFurniture(lines: readonly TextLine[]): void {
  const numbered = new Set<number>()
  lines.forEach((line, i) => {
    if (isPageNumber(line.words, false) || endsInPageNumber(line.words)) numbered.add(i)
  })
  const beside = new Map<string, number[]>()
  for (const i of numbered) {
    lines[i]!.furniture = true
    for (const near of [i - 1, i + 1]) {
      const line = lines[near]
      if (line === undefined || numbered.has(near)) continue
      const same = withoutNumbers(line.words)
      const indexes = beside.get(same)
      if (indexes === undefined) beside.set(same, [near])
      else indexes.push(near)
    }
  }
  for (const indexes of beside.values()) if (indexes.length >= 2) for (const i of indexes) lines[i]!.furniture = true
}

export function withoutNumbers(words: string): string {
  let shape = ''
  for (const character of words) shape += character >= '0' && character <= '9' ? '#' : character
  return shape
}
