/** Labels: the first words of a block that announce what it is. */
import type { Span } from '../../domain/span.ts'
import { labelRows } from '../lexicon/en/cues-label.ts'
import type { Label } from './labelled-block.ts'

const rows = labelRows.map((row) => ({ ...row, regex: new RegExp(row.pattern) }))
/** All rows at once: most lines with a mark have no label, and one look tells. */
const anyRow = new RegExp(rows.map(({ regex }) => `(?:${regex.source})`).join('|'))
/** No label is longer than this. */
const reach = 120

export function labelAt(view: string, words: Span): Label | null {
  const head = view.slice(words.start, Math.min(words.end, words.start + reach))
  if (!/[:—→]|[-=]>|- |--|^[#[]|^ACTION/.test(head) || !anyRow.test(head)) return null
  for (const row of rows) {
    const match = row.regex.exec(head)
    if (match !== null) return { start: words.start, end: words.start + match[0].length, kind: row.kind, rule: row.id }
  }
  return null
}
