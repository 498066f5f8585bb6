/** Rows of Markdown tables: cells between bars, a bar behind a backslash being an ordinary character. */
import type { Span } from '../domain/span.ts'
import type { Draft } from './draft.ts'

/** The row of dashes below a table's head; some draw it with equals signs. */
export function isDelimiterRow(words: string): boolean {
  let dashes = 0
  for (const character of words) {
    if (character === '-' || character === '=') dashes++
    else if (!'|: \t'.includes(character)) return false
  }
  return dashes >= 2 && (words.includes('|') || words.includes(':'))
}

export function tableRow(text: string, line: Span, header: boolean): Draft {
  let { start, end } = line
  if (text[start] === '|') start++
  if (end > start && text[end - 1] === '|' && text[end - 2] !== '\\') end--
  const cells: Span[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && (text[i] !== '|' || text[i - 1] === '\\')) continue
    cells.push({ start: from, end: i })
    from = i + 1
  }
  return { start, end, kind: 'row', level: 0, cells, ...(header ? { header } : {}) }
}
