/** A sheet's rows for a terminal: each on one line, the source's words and what is late marked. */
import type { SheetRow } from '../actions/object-sheet.ts'
import { inline, style } from './paint.ts'

export function sheetRows(rows: readonly SheetRow[]): (readonly [label: string, words: string | null])[] {
  return rows.map(([label, words, tone]) => [
    label,
    words === null ? null : tone === undefined ? inline(words) : style(tone, inline(words))
  ])
}
