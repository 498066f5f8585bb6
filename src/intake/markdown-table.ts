/** Rows of tables: cells between bars, a bar behind a backslash being an ordinary character. */
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

/** How many bars part the cells of a line, not counting the one before the first cell and its counterpart. */
export function innerBars(words: string): number {
  let bars = 0
  for (let i = 1; i < words.length; i++) if (words[i] === '|' && words[i - 1] !== '\\') bars++
  return words.startsWith('|') && words.endsWith('|') ? bars - 1 : bars
}

/** "+----+=====+" or "-----+-----": a line that a program prints between the rows of a table. */
export function isGridRule(words: string): boolean {
  if (words.length < 5 || !'+-|='.includes(words[0]!)) return false
  let [lines, joints] = [0, 0]
  for (const character of words) {
    if (character === '-' || character === '=') lines++
    else if (character === '+' || character === '|') joints++
    else if (character !== ':' && character !== ' ') return false
  }
  return lines > 2 && joints > 0
}

/** Dashes, and plus signs at most, below a head whose cells bars part, where the line below them has as many. */
export function isRuledHead(head: string, rule: string, below: string): boolean {
  const bars = innerBars(head)
  return bars > 0 && (/^-{5,}$/.test(rule) || (rule.startsWith('-') && isGridRule(rule))) && innerBars(below) === bars
}
