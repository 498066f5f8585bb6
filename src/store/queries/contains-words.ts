/** The condition that each of some words stands in one of the columns, in any letter case. */
import type { Condition } from './select.ts'

export function containsWords(columns: readonly string[], written: string | undefined): Condition {
  const words = (written ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
  if (words.length === 0) return null
  const one = `(${columns.map((column) => `lower(${column}) LIKE ? ESCAPE '!'`).join(' OR ')})`
  const patterns = words.map((word) => `%${word.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`)
  return [words.map(() => one).join(' AND '), ...patterns.flatMap((pattern) => columns.map(() => pattern))]
}
