/**
 * One page of a PDF as lines of words in reading order. Works on pieces of text with their boxes, whatever drew them.
 */

/** A piece of text as the page drew it. `x`, `y`: its lower left in points from the page's lower left; `item`: its index among the boxes. */
export type Piece = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly font: string
  readonly item: number
}

/** A stretch of a line's words that came from one piece. */
export type PieceRun = { readonly at: number; readonly length: number; readonly item: number }

export type PageLine = {
  readonly page: number
  readonly words: string
  readonly runs: readonly PieceRun[]
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
  /** The font of all its words, or '' where there are several. */
  readonly font: string
  /** Offsets in `words` where words begin behind a wide gap, 0 among them; empty for a line without one. */
  readonly cells: readonly number[]
  /** The left edge of the column the line stands in. */
  readonly left: number
}

/** Gaps, in heights of the type: one that parts words, one that parts East Asian characters, one that parts cells. */
const wordGap = 0.18
const eastAsianGap = 0.6
const cellGap = 1.6

export function pageLines(page: number, pieces: readonly Piece[]): PageLine[] {
  const rows = baselines(withoutFakeBold(pieces))
  const segments = rows.flatMap(splitAtGaps)
  const gutter = findGutter(segments)
  if (gutter === null) return rows.map((row) => toLine(page, row, 0)).filter((line) => line.words !== '')
  return inColumns(segments, gutter)
    .map(({ row, left }) => toLine(page, row, left))
    .filter((line) => line.words !== '')
}

/** Some programs draw bold type by drawing each word twice, a hair apart. The second drawing is left out. */
function withoutFakeBold(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    if (piece.words.trim() === '') return true
    const key = `${piece.words} ${Math.round(piece.y / 8)}`
    const near = Math.max(1.5, 0.12 * piece.height)
    const same = seen.get(key)
    if (same?.some((other) => Math.abs(other.x - piece.x) < near && Math.abs(other.y - piece.y) < near)) return false
    // A page may repeat one piece many thousand times; the last few are the ones that can lie beside this.
    if (same === undefined) seen.set(key, [piece])
    else if (same.length < 64) same.push(piece)
    else same[piece.item % 64] = piece
    return true
  })
}

/** Pieces on one baseline, top to bottom, each row left to right. */
function baselines(pieces: readonly Piece[]): Piece[][] {
  const sorted = pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  let y = Number.POSITIVE_INFINITY
  let height = 0
  for (const piece of sorted) {
    const row = rows.at(-1)
    if (row !== undefined && y - piece.y <= 0.4 * Math.max(height, Math.min(piece.height, height * 1.5))) {
      row.push(piece)
      if (piece.words.trim() !== '') height = Math.max(height, piece.height)
    } else {
      rows.push([piece])
      y = piece.y
      height = piece.height
    }
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x)
  return rows
}

function splitAtGaps(row: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const piece of row) {
    if (piece.words.trim() === '') continue
    if (parts.length === 0 || piece.x - right > piece.height * 1.2) parts.push([piece])
    else parts.at(-1)!.push(piece)
    right = Math.max(right, piece.x + piece.width)
  }
  return parts
}

type Gutter = { readonly from: number; readonly to: number }

/** Fewest lines on each side, and least share of a column's width its lines fill, for two columns to be columns and not a table. */
const columnLines = 8
const columnFill = 0.6

/** The white strip between two columns of running text, or null. */
function findGutter(segments: readonly Piece[][]): Gutter | null {
  if (segments.length < columnLines * 2) return null
  const left = leftmost(segments)
  const right = segments.reduce((most, segment) => Math.max(most, endOf(segment)), Number.NEGATIVE_INFINITY)
  const middle = (left + right) / 2
  const reach = (right - left) * 0.12
  const before = segments.filter((segment) => endOf(segment) < middle + reach && startOf(segment) < middle - reach)
  const after = segments.filter((segment) => startOf(segment) > middle - reach && endOf(segment) > middle + reach)
  const across = segments.length - before.length - after.length
  if (before.length < columnLines || after.length < columnLines || across > Math.min(before.length, after.length) * 0.5) return null
  const from = percentile(before.map(endOf), 0.98)
  const to = percentile(after.map(startOf), 0.02)
  if (to - from < 4) return null
  const filled = (side: readonly Piece[][], start: number, end: number) => {
    const total = side.reduce((sum, segment) => sum + endOf(segment) - startOf(segment), 0)
    return total / side.length / (end - start)
  }
  return filled(before, left, from) >= columnFill && filled(after, to, right) >= columnFill ? { from, to } : null
}

/** Segments column by column; one that reaches across both ends the columns above it. */
function inColumns(segments: readonly Piece[][], gutter: Gutter): { row: Piece[]; left: number }[] {
  const ordered: { row: Piece[]; left: number }[] = []
  let first: Piece[][] = []
  let second: Piece[][] = []
  const left = leftmost(segments)
  const flush = () => {
    for (const row of first) ordered.push({ row, left })
    for (const row of second) ordered.push({ row, left: gutter.to })
    first = []
    second = []
  }
  for (const segment of segments) {
    if (startOf(segment) >= gutter.to - 2) second.push(segment)
    else if (endOf(segment) <= gutter.from + 2) first.push(segment)
    else {
      flush()
      ordered.push({ row: segment, left })
    }
  }
  flush()
  return ordered
}

function startOf(segment: readonly Piece[]): number {
  return segment[0]!.x
}

function leftmost(segments: readonly Piece[][]): number {
  return segments.reduce((least, segment) => Math.min(least, startOf(segment)), Number.POSITIVE_INFINITY)
}

function endOf(segment: readonly Piece[]): number {
  const last = segment.at(-1)!
  return last.x + last.width
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)]!
}

function toLine(page: number, row: readonly Piece[], left: number): PageLine {
  let words = ''
  let right = Number.NaN
  let font: string | null = null
  let height = 0
  let blank = false
  let x = Number.NaN
  const runs: PieceRun[] = []
  const cells = [0]
  for (const piece of row) {
    const trimmed = piece.words.trim()
    if (trimmed === '') {
      blank = true
      continue
    }
    const gap = piece.x - right
    if (words === '') x = piece.x
    else if (gap > piece.height * cellGap) cells.push(words.length + 1)
    if (words !== '' && (blank || startsBlank(piece.words) || parts(words, trimmed, gap / (piece.height || 1)))) words += ' '
    runs.push({ at: words.length, length: trimmed.length, item: piece.item })
    words += trimmed
    font = font === null || font === piece.font ? piece.font : ''
    height = Math.max(height, piece.height)
    right = Math.max(Number.isNaN(right) ? Number.NEGATIVE_INFINITY : right, piece.x + piece.width)
    blank = piece.words.endsWith(' ')
  }
  const y = row[0]?.y ?? 0
  return { page, words, runs, x, right, y, height, font: font ?? '', cells: cells.length > 1 ? cells : [], left }
}

function startsBlank(words: string): boolean {
  return words.startsWith(' ')
}

function parts(before: string, after: string, gap: number): boolean {
  const eastAsian = before.charCodeAt(before.length - 1) >= 0x2e80 && after.charCodeAt(0) >= 0x2e80
  return gap > (eastAsian ? eastAsianGap : wordGap)
}
