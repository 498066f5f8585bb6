/**
 * The block structure of Markdown, line by line and by hand. Lists nest by indent; a quote's bars are stepped over; a paragraph is
 * gathered first and cut when it ends, because only then is it known whether an underline made it a heading.
 */
import type { Span } from '../domain/span.ts'
import type { Draft } from './draft.ts'
import { embeddedDrafts, isBlockTag, tagAt } from './embedded-html.ts'
import { frontMatterDraft, frontMatterLines } from './front-matter.ts'
import {
  atxLevel,
  atxSpan,
  isBlankLine,
  isDefinition,
  isRule,
  isTemplate,
  isUnderline,
  type MarkdownLine,
  splitLines
} from './markdown-lines.ts'
import { isDelimiterRow, isGridRule, isRuledHead, tableRow } from './markdown-table.ts'
import { markerAt } from './marker.ts'
import { beginsPoint, carriesOn, columns, isDoubleSpaced, widestWrap, wrapWidth } from './wrapping.ts'

/** Lines of one paragraph or item, not cut yet. */
type Gathered = { readonly lines: MarkdownLine[]; readonly kind: 'paragraph' | 'item'; readonly level: number; readonly marker?: string }

const deepestList = 32
const longestBoldHeading = 90
const longestHeading = 200

export function markdownDrafts(text: string): Draft[] {
  return new MarkdownReader(text).read()
}

class MarkdownReader {
  readonly #text: string
  readonly #drafts: Draft[] = []
  readonly #paragraphs: Gathered[] = []
  #lines: MarkdownLine[] = []
  #open: Gathered | null = null
  /** Columns the words of each open list level begin at. */
  #lists: number[] = []
  #blank = true
  /** A blank line behind each line: one alone ends nothing. */
  #spaced = false
  /** Where `</table>` was found last. */
  #closed = Number.NEGATIVE_INFINITY

  constructor(text: string) {
    this.#text = text
  }

  read(): Draft[] {
    this.#lines = splitLines(this.#text)
    this.#spaced = isDoubleSpaced(this.#lines.map((line) => this.#words(line).trim()))
    let i = this.#frontMatter()
    while (i < this.#lines.length) i = this.#line(i)
    this.#close()
    const widths = this.#paragraphs.flatMap(({ lines }) => lines.slice(0, -1).map((line) => this.#right(line)))
    const width = wrapWidth(widths)
    for (const paragraph of this.#paragraphs) this.#cut(paragraph, width)
    return this.#drafts
  }

  #words(line: Span): string {
    return this.#text.slice(line.start, line.end)
  }

  #right(line: MarkdownLine): number {
    return line.column + columns(this.#words(line))
  }

  #draft(span: Span, kind: Draft['kind'], level = 0): void {
    this.#drafts.push({ start: span.start, end: span.end, kind, level })
  }

  #close(): void {
    if (this.#open !== null) this.#paragraphs.push(this.#open)
    this.#open = null
  }

  /** Front matter at the very top: furniture, but for values that are prose. Answers the index of the first line behind it. */
  #frontMatter(): number {
    const count = frontMatterLines(this.#lines.map((line) => this.#words(line)))
    for (const line of this.#lines.slice(0, count)) if (!isBlankLine(line)) this.#drafts.push(frontMatterDraft(this.#text, line))
    return count
  }

  /** Takes the line at `i` and those that belong to it; answers the index of the next. */
  #line(i: number): number {
    const line = this.#lines[i]!
    if (line.end <= line.start) {
      if (this.#spaced && this.#goesOn(i)) return i + 1
      this.#close()
      this.#blank = true
      return i + 1
    }
    if (this.#open !== null && this.#open.lines.at(-1)!.quoted !== line.quoted) this.#close()
    const next = this.#fence(i) ?? this.#table(i) ?? this.#html(i)
    if (next !== null) {
      this.#blank = true
      return next
    }
    if (!this.#single(line)) this.#gather(line)
    this.#blank = false
    return i + 1
  }

  /** Whether the paragraph above the blank line at `i` may go on below it, in a text with a blank line behind each line. */
  #goesOn(i: number): boolean {
    const open = this.#open?.lines.at(-1)
    const next = this.#lines[i + 1]
    if (open === undefined || next === undefined || isBlankLine(next)) return false
    const words = this.#words(next)
    return !isUnderline(words) && !isRule(words) && carriesOn({ words: this.#words(open), right: this.#right(open) }, words, widestWrap)
  }

  /** Too long for a heading: dashes below it are a rule. */
  #isLong({ lines }: Gathered): boolean {
    return lines.at(-1)!.end - lines[0]!.start > longestHeading
  }

  /** Headings, underlines, rules, attribute lists and link definitions: blocks of one line. */
  #single(line: MarkdownLine): boolean {
    const words = this.#words(line)
    const level = atxLevel(words)
    const open = this.#open
    if (level > 0) {
      this.#close()
      this.#lists = []
      const heading = atxSpan(this.#text, line, level)
      if (isTemplate(this.#words(heading).trim())) this.#draft(line, 'furniture')
      else this.#draft(heading, 'heading', level)
    } else if (open?.kind === 'paragraph' && isUnderline(words) && !this.#isLong(open)) {
      this.#open = null
      this.#draft({ start: open.lines[0]!.start, end: open.lines.at(-1)!.end }, 'heading', words[0] === '=' ? 1 : 2)
    } else if (isRule(words) || words.startsWith('{:') || isTemplate(words) || isDefinition(words)) {
      this.#close()
      this.#draft(line, 'furniture')
    } else return false
    return true
  }

  #gather(line: MarkdownLine): void {
    const item = itemMark(this.#text, line)
    if (item !== null) {
      this.#close()
      this.#blank = false
      while (this.#lists.length > 0 && line.column < this.#lists.at(-1)!) this.#lists.pop()
      this.#lists.push(line.column + item.content - line.start)
      const rest = { ...line, start: item.after, column: line.column + item.after - line.start }
      this.#open = { lines: [rest], kind: 'item', level: this.#lists.length, marker: item.marker }
      if (this.#lists.length < deepestList && itemMark(this.#text, rest) !== null) this.#inner(rest)
      return
    }
    if (this.#open !== null) {
      this.#open.lines.push(line)
      return
    }
    if (this.#blank) while (this.#lists.length > 0 && line.column < this.#lists.at(-1)! - 1) this.#lists.pop()
    this.#open = { lines: [line], kind: 'paragraph', level: 0 }
  }

  /** "- - words": a list whose first line opens an inner one. */
  #inner(rest: MarkdownLine): void {
    this.#open = null
    this.#gather(rest)
  }

  #fence(i: number): number | null {
    const words = this.#words(this.#lines[i]!)
    const mark = words.startsWith('```') ? '```' : words.startsWith('~~~') ? '~~~' : null
    if (mark === null || words.indexOf('`', 3) > 0) return null
    this.#close()
    let last = i
    while (last + 1 < this.#lines.length && !this.#words(this.#lines[last + 1]!).startsWith(mark)) last++
    if (last > i) this.#draft({ start: this.#lines[i + 1]!.start, end: this.#lines[last]!.end }, 'code')
    return last + 2
  }

  #table(i: number): number | null {
    const head = this.#lines[i]!
    const bar = this.#lines[i + 1]
    if (bar === undefined) return null
    const [words, rule] = [this.#words(head), this.#words(bar)]
    if (words.startsWith('+') && isGridRule(words) && rule.startsWith('|')) return this.#grid(i)
    const below = this.#lines[i + 2]
    if (!words.includes('|')) return null
    if (!isDelimiterRow(rule) && !(below !== undefined && isRuledHead(words, rule, this.#words(below)))) return null
    this.#close()
    this.#drafts.push(tableRow(this.#text, head, true))
    this.#draft(bar, 'furniture')
    let next = i + 2
    for (; next < this.#lines.length; next++) {
      const line = this.#lines[next]!
      if (line.end <= line.start || !this.#words(line).includes('|')) break
      this.#drafts.push(tableRow(this.#text, line, false))
    }
    return next
  }

  /** Rows between lines of dashes and plus signs; a line of equals signs stands below the head. */
  #grid(i: number): number {
    this.#close()
    let end = i
    while (end < this.#lines.length && '+|'.includes(this.#words(this.#lines[end]!)[0] ?? ' ')) end++
    const lines = this.#lines.slice(i, end)
    const isRuleAt = (at: number): boolean => isGridRule(this.#words(lines[at]!))
    const head = lines.findIndex((line, at) => isRuleAt(at) && this.#words(line).includes('='))
    for (const [at, line] of lines.entries())
      if (isRuleAt(at)) this.#draft(line, 'furniture')
      else this.#drafts.push(tableRow(this.#text, line, at < head))
    return end
  }

  /** A line that opens with a block tag begins a stretch of HTML, up to the end of its table or a blank line. */
  #html(i: number): number | null {
    const line = this.#lines[i]!
    if (this.#text[line.start] !== '<') return null
    const tag = tagAt(this.#text, line.start, this.#text.length)
    if (tag === null || !isBlockTag(tag.name)) return null
    this.#close()
    const end = this.#htmlEnd(i, tag.end)
    let next = i + 1
    while (next < this.#lines.length && this.#lines[next]!.start < end) next++
    for (const draft of embeddedDrafts(this.#text, { start: line.start, end })) this.#drafts.push(draft)
    return next
  }

  #htmlEnd(i: number, tagEnd: number): number {
    const start = this.#lines[i]!.start
    let last = i
    while (last + 1 < this.#lines.length && !isBlankLine(this.#lines[last + 1]!)) last++
    const blank = Math.max(this.#lines[last]!.end, tagEnd)
    // A table opened before the blank line goes on to its end.
    const opened = this.#text.slice(start, blank).toLowerCase().lastIndexOf('<table')
    if (opened < 0) return blank
    const closed = this.#tableEnd(start + opened)
    return closed < blank || closed === Number.POSITIVE_INFINITY ? blank : closed
  }

  /** The offset behind the first `</table>` from an offset on, Infinity without one. Offsets only grow, so what was found last is kept. */
  #tableEnd(from: number): number {
    if (this.#closed < from) {
      const at = this.#text.indexOf('</table>', from)
      this.#closed = at < 0 ? Number.POSITIVE_INFINITY : at
    }
    return this.#closed + '</table>'.length
  }

  /** Parts a gathered paragraph where a line was ended on purpose, and at breaks written as tags. */
  #cut(paragraph: Gathered, width: number): void {
    const parts: Span[] = []
    paragraph.lines.forEach((line, i) => {
      const before = paragraph.lines[i - 1]
      if (before !== undefined && this.#belongs(before, line, width))
        parts[parts.length - 1] = { start: parts.at(-1)!.start, end: line.end }
      else parts.push({ start: line.start, end: line.end })
    })
    const pieces = parts.flatMap((part) => splitAtBreaks(this.#text, part))
    pieces.forEach((piece, i) => {
      const draft: Draft = { start: piece.start, end: piece.end, kind: paragraph.kind, level: paragraph.level }
      if (i > 0) Object.assign(draft, { kind: 'paragraph', level: 0 })
      else if (paragraph.marker !== undefined) draft.marker = paragraph.marker
      const made = boldHeading(this.#text, numbered(this.#text, draft))
      // "3. It was agreed that:" and, on the next line, "(a) …".
      if (i > 0 && paragraph.kind === 'item' && made.kind === 'item' && this.#text[piece.start] === '(') made.level = paragraph.level + 1
      this.#drafts.push(made)
    })
  }

  #belongs(before: MarkdownLine, line: MarkdownLine, width: number): boolean {
    if (before.hardBreak) return false
    const words = this.#words(before)
    const right = this.#right(before)
    const next = this.#words(line)
    if (carriesOn({ words, right }, next, width)) return true
    if (beginsPoint(words, next)) return false
    // Converters leave a long link whole and wrap around it.
    if (this.#text[line.start] === '<' || this.#text[line.start] === '[') return !'.!?:'.includes(words.at(-1)!)
    if (width === Number.POSITIVE_INFINITY) return false
    return !'.!?:;。！？：；'.includes(words.at(-1)!) && right * 2 > width
  }
}

/**
 * A list mark, a task's box included: the box is part of what the item says, so that what is set in under the mark alone nests in it. Only
 * marks that CommonMark knows begin an item that others may nest in.
 */
function itemMark(text: string, line: Span): { marker: string; after: number; content: number } | null {
  const found = markerAt(text, line.start, line.end)
  if (found === null) return null
  const first = text[line.start]!
  const number = first >= '0' && first <= '9' && (found.style === 'number' || found.style === 'dotted')
  if (!('-*+•●○◦·–—['.includes(first) || number)) return null
  const box = /^\[[ xX]?\][ \t]/.exec(text.slice(found.after, found.after + 4))?.[0]
  if (box === undefined) return { ...found, content: found.after }
  return { marker: `${found.marker} ${box.trimEnd()}`, after: found.after + box.length, content: found.after }
}

/** A paragraph that opens with a letter, a bracket or a Chinese number is an item too, and so is one whose mark converters have escaped. */
function numbered(text: string, draft: Draft): Draft {
  const escaped = draft.kind === 'paragraph' ? escapedMark(text, draft) : null
  if (escaped !== null) return { ...draft, start: escaped.after, kind: 'item', level: 1, marker: escaped.marker }
  const found = draft.kind === 'paragraph' ? markerAt(text, draft.start, draft.end) : null
  if (found === null || found.style === 'bullet') return draft
  return { ...draft, start: found.after, kind: 'item', level: 1, marker: found.marker }
}

/** `1\\. words` or `\\* words`: the mark of an item, written so that Markdown shall not see it. */
function escapedMark(text: string, { start, end }: Span): { marker: string; after: number } | null {
  let at = start
  while (at < end && at < start + 3 && text[at]! >= '0' && text[at]! <= '9') at++
  if (text[at] !== '\\' || !(at > start ? '.)' : '*-+').includes(text[at + 1] ?? ' ') || text[at + 2] !== ' ') return null
  return at + 3 >= end ? null : { marker: text.slice(start, at) + text[at + 1], after: at + 3 }
}

/** A short paragraph that is bold as a whole heads what follows, below every heading that has marks. */
function boldHeading(text: string, draft: Draft): Draft {
  if (draft.kind !== 'paragraph' || draft.end - draft.start > longestBoldHeading) return draft
  const mark = text.startsWith('**', draft.start) ? '**' : text.startsWith('__', draft.start) ? '__' : null
  const close = mark === null ? -1 : draft.start + text.slice(draft.start, draft.end).indexOf(mark, 3)
  if (mark === null || text[draft.start + 2] === '*' || close !== draft.end - 2) return draft
  const words = text.slice(draft.start + 2, close)
  const colon = words.indexOf(':')
  if ('.!?;,'.includes(words.at(-1)!) || (colon >= 0 && colon < words.length - 1)) return draft
  return { ...draft, start: draft.start + 2, end: close, kind: 'heading', level: 6 }
}

function splitAtBreaks(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let from = span.start
  for (let at = span.start; at < span.end; at++) {
    const tag = text[at] === '<' ? tagAt(text, at, span.end) : null
    if (tag === null || !isBlockTag(tag.name)) continue
    parts.push({ start: from, end: at })
    from = tag.end
    at = tag.end - 1
  }
  return [...parts, { start: from, end: span.end }].filter((part) => text.slice(part.start, part.end).trim() !== '')
}
