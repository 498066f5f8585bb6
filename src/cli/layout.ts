/**
 * Layout for a terminal of fixed-width cells: widths as terminals count them, lines broken between words, columns.
 */
import { anyMark, styleEnd } from './paint.ts'

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const plain = /^[\x20-\x7e]*$/

/** Cells that words take; style marks and combining characters take none. */
export function widthOf(words: string): number {
  const shown = words.replaceAll(anyMark, '')
  if (plain.test(shown)) return shown.length
  let width = 0
  for (const character of shown) if (!/[\p{M}\u200b-\u200d\ufeff]/u.test(character)) width += wide.test(character) ? 2 : 1
  return width
}

/** Fills up with spaces to a width. */
export function pad(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - widthOf(words)))
}

/** Words of at most a width, cut with an ellipsis. Words with style marks are not cut. */
export function cut(words: string, width: number): string {
  if (widthOf(words) <= width) return words
  let kept = ''
  for (const character of words) {
    if (widthOf(kept) + widthOf(character) > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Breaks words into lines of at most a width: at spaces, and anywhere within Chinese or within what is too long. */
export function wrap(words: string, width: number): string[] {
  return carryStyle(words.split('\n').flatMap((line) => wrapLine(line, Math.max(8, width))))
}

/** Ends a style with its line and begins it again on the next, so that it does not run into what stands beside. */
function carryStyle(lines: readonly string[]): string[] {
  let open = ''
  return lines.map((line) => {
    const begun = open + line
    const last = begun.match(anyMark)?.at(-1)
    open = last === undefined || last === styleEnd ? '' : last
    return open === '' ? begun : begun + styleEnd
  })
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  let used = 0
  for (const piece of piecesOf(line, width)) {
    const taken = widthOf(piece)
    if (used > 0 && used + widthOf(piece.trimEnd()) > width) {
      lines.push(current.trimEnd())
      current = ''
      used = 0
      if (piece.trim() === '') continue
    }
    current += piece
    used += taken
  }
  lines.push(current.trimEnd())
  return lines
}

/** Words with the space after them; a Chinese character stands alone. */
function piecesOf(line: string, width: number): string[] {
  const pieces =
    line.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][\ufdd0-\ufddf]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu) ?? []
  return pieces.flatMap((piece) =>
    widthOf(piece) <= width ? [piece] : (piece.match(new RegExp(`.{1,${Math.floor(width / 2)}}`, 'gu')) ?? [])
  )
}

/** "Label    words", the words wrapped beside the label; a label without words is left out. */
export function facts(rows: readonly (readonly [label: string, words: string | null])[], columns: number, labels = 11): string {
  return rows
    .filter(([, words]) => words !== null && words !== '')
    .map(([label, words]) => beside(label, wrap(words!, columns - labels), labels))
    .join('')
}

export function beside(label: string, lines: readonly string[], width: number): string {
  return lines.map((line, i) => `${pad(i === 0 ? label : '', width)}${line}`.trimEnd() + '\n').join('')
}

/** Columns as wide as their widest cell, two spaces apart; where they do not fit, the column `elastic` is cut. */
export function table(rows: readonly (readonly string[])[], columns: number, elastic: number): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))
    })
  const over = widths.reduce((sum, width) => sum + width + 2, -2) - columns
  if (over > 0 && widths[elastic] !== undefined) widths[elastic] = Math.max(16, widths[elastic] - over)
  return rows
    .map((row) => `${row.map((cell, i) => pad(i === elastic ? cut(cell, widths[i]!) : cell, widths[i]!)).join('  ')}`.trimEnd() + '\n')
    .join('')
}
