/** Labels: the first words of a block that announce what it is. */
import type { Span } from '../../domain/span.ts'
import { labelRows } from '../lexicon/en/cues-label.ts'
import { anyOf } from './any-of.ts'
import type { Label } from './labelled-block.ts'

const rows = labelRows.map((row) => ({ ...row, regex: new RegExp(row.pattern) }))
const isLabel = anyOf(rows.map(({ regex }) => regex))
/** No label is longer than this. */
const reach = 120

export function labelAt(view: string, words: Span): Label | null {
  const head = view.slice(words.start, Math.min(words.end, words.start + reach))
  if (!/[:—→]|[-=]>|- |--|^[#[]|^ACTION/.test(head) || !isLabel(head)) return null
  for (const row of rows) {
    const match = row.regex.exec(head)
    if (match !== null) return { start: words.start, end: words.start + match[0].length, kind: row.kind, rule: row.id }
  }
  return null
}
