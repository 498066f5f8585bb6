/**
 * The pages of a PDF as one text with blocks: running headers and footers set aside, lines joined into paragraphs across page breaks,
 * headings by the size of their type.
 */

import { type BrokenWords, brokenWords } from './broken-words.ts'
import type { Draft } from './draft.ts'
import { GrowingText } from './growing-text.ts'
import { type Group, groupLines, type Line } from './line-groups.ts'
import { markerAt } from './marker.ts'
import { isPageNumber } from './page-number.ts'
import type { PageLine } from './pdf-page.ts'
import { withoutNumbers } from './text.ts'
import { isWide } from './wrapping.ts'

export type Layout = { readonly text: string; readonly drafts: Draft[]; readonly runs: number[] }

/** Share of a page's height, at its top and foot, where running headers and footers stand. */
const margin = 0.11

export function layOut(lines: readonly PageLine[], heights: readonly number[]): Layout {
  const furniture = findFurniture(lines, heights)
  const body = lines.filter((line) => !furniture.has(line))
  const size = bodySize(body)
  const rare = rareFonts(body)
  const measured = body.map((line, i) => ({ ...measure(line, body[i - 1], size), bold: rare.has(line.font) }))
  const writer = new LayoutWriter(brokenWords(lines))
  const waiting = lines.filter((line) => furniture.has(line))
  for (const group of groupLines(inTables(measured, body))) {
    // Furniture waits for the end of the block it interrupts, so that a sentence is not cut at the foot of a page.
    while (waiting.length > 0 && waiting[0]!.page < body[group.from]!.page) writer.furniture(waiting.shift()!)
    writer.group(group, body)
  }
  for (const line of waiting) writer.furniture(line)
  return { text: writer.text.whole(), drafts: writer.drafts, runs: writer.runs }
}

/** Lines in the margins that number the page, or that come again on other pages at the same height, numbers aside. */
function findFurniture(lines: readonly PageLine[], heights: readonly number[]): Set<PageLine> {
  const found = new Set<PageLine>()
  const again = new Map<string, PageLine[]>()
  for (const line of lines) {
    const height = heights[line.page - 1]!
    if (line.y > height * margin && line.y < height * (1 - margin)) continue
    if (isPageNumber(line.words, true)) found.add(line)
    const key = `${withoutNumbers(line.words)} ${Math.round(line.y / 12)}`
    const same = again.get(key)
    if (same === undefined) again.set(key, [line])
    else same.push(line)
  }
  const enough = Math.max(2, Math.min(heights.length * 0.3, 6))
  for (const same of again.values()) if (new Set(same.map((line) => line.page)).size >= enough) for (const line of same) found.add(line)
  return found
}

/** The size most characters are set in. */
function bodySize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.height * 2) / 2
    counts.set(size, (counts.get(size) ?? 0) + line.words.length)
  }
  let most = 0
  let size = 10
  for (const [each, count] of counts) if (count > most) [most, size] = [count, each]
  return size || 10
}

/** Largest share of a document's words that a font may set and still be one for headings. */
const rareShare = 0.2

/**
 * Fonts that set few of the words. The parser does not say which fonts are bold, but a short line set all in a font that the running text
 * does not use stands out as bold type would.
 */
function rareFonts(lines: readonly PageLine[]): Set<string> {
  const counts = new Map<string, number>()
  let total = 0
  for (const line of lines) {
    if (line.font !== '') counts.set(line.font, (counts.get(line.font) ?? 0) + line.words.length)
    total += line.words.length
  }
  const most = Math.max(0, ...counts.values())
  return new Set([...counts].filter(([, count]) => count < total * rareShare && count < most * 0.5).map(([font]) => font))
}

function measure(line: PageLine, before: PageLine | undefined, size: number): Line {
  const column = size * 0.5
  const distance = before === undefined ? Number.POSITIVE_INFINITY : before.y - line.y
  const sameFlow = before !== undefined && distance > 0 && before.page === line.page
  const gap = sameFlow ? distance > Math.max(line.height, before.height) * 1.75 : before === undefined
  return {
    words: line.words,
    indent: Math.round((line.x - line.left) / column),
    right: Math.round((line.right - line.left) / column),
    gap,
    scale: line.height / size,
    bold: false,
    cells: [],
    heading: 0
  }
}

/** Keeps cells where a neighbouring line of the page has cells at the same places. */
function inTables(lines: readonly Line[], pages: readonly PageLine[]): Line[] {
  const beside = (i: number, j: number) => {
    const one = pages[i]?.cells ?? []
    const other = pages[j]?.cells ?? []
    return one.length > 1 && one.length === other.length && pages[i]!.page === pages[j]!.page
  }
  return lines.map((line, i) => (beside(i, i - 1) || beside(i, i + 1) ? { ...line, cells: cellsBehindMarker(pages[i]!) } : line))
}

/** An item's mark is set apart by a gap too, which makes no table of a list. */
function cellsBehindMarker(line: PageLine): readonly number[] {
  return line.cells.length === 2 && markerAt(line.words, 0, line.words.length)?.after === line.cells[1] ? [] : line.cells
}

class LayoutWriter {
  readonly text = new GrowingText()
  readonly drafts: Draft[] = []
  readonly runs: number[] = []
  readonly #broken: BrokenWords

  constructor(broken: BrokenWords) {
    this.#broken = broken
  }

  furniture(line: PageLine): void {
    this.#newLine()
    const start = this.text.length
    this.#write(line)
    this.drafts.push({ start, end: this.text.length, kind: 'furniture', level: 0, page: line.page })
  }

  group(group: Group, lines: readonly PageLine[]): void {
    this.#newLine()
    const first = lines[group.from]!
    const start = this.text.length
    for (let at = group.from; at < group.to; at++) {
      const line = lines[at]!
      const next = at + 1 < group.to ? lines[at + 1]! : null
      const joint = next === null ? null : this.#broken.jointOf(line.words, next.words)
      this.#write(line, joint === '' ? 1 : 0)
      if (next !== null && joint === null && !(isWide(line.words.charCodeAt(line.words.length - 1)) && isWide(next.words.charCodeAt(0))))
        this.text.add(' ')
    }
    const draft: Draft = { start: start + group.skip, end: this.text.length, kind: group.kind, level: group.level, page: first.page }
    if (group.marker !== undefined) draft.marker = group.marker
    if (group.kind === 'row') {
      draft.cells = first.cells.map((at, i) => ({ start: start + at, end: start + (first.cells[i + 1] ?? first.words.length) }))
    }
    this.drafts.push(draft)
  }

  #newLine(): void {
    if (this.text.length === 0) return
    this.text.add('\n')
    this.text.finish()
  }

  /** Writes a line, without the hyphen at its end where `less` is 1. */
  #write(line: PageLine, less = 0): void {
    const end = line.words.length - less
    for (const run of line.runs) {
      const length = Math.min(run.length, end - run.at)
      if (length > 0) this.runs.push(this.text.length + run.at, length, line.page, run.item)
    }
    this.text.add(less === 0 ? line.words : line.words.slice(0, end))
  }
}
