/** Where the name of a body ends that its noun does not end, and the foot of a paper that names it nowhere else. */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyIn } from './body-name.ts'

const bracketed = /(?:\p{Lu}[\p{L}&'’-]{1,24}\s(?:and\s|of\s|for\s|the\s)?){1,7}\([A-Z][A-Za-z\d]{1,9}\)\s$/u
const numbered = /^\s?\d{1,4}(?:\/(?:SC|WG|JWG|TC)\s?\d{1,3}){0,3}/

/** "Quay Lights (QL) Technical Committee", "ISO/TC 391/SC 4": what belongs to the name before a bracket and behind a number. */
export function wholeOf(view: string, line: Span, found: Span): Span {
  const before = view.slice(Math.max(line.start, found.start - 120), found.start)
  const lead = before.endsWith(') ') ? bracketed.exec(before) : null
  const start = lead === null ? found.start : found.start - lead[0].length
  const more = /\b(?:TC|SC|WG|JTC)$/.test(view.slice(found.start, found.end))
    ? numbered.exec(view.slice(found.end, Math.min(line.end, found.end + 30)))
    : null
  return { start, end: found.end + (more?.[0].length ?? 0) }
}

const longest = 140

/** "Quay Sailing Club, Harbour Street" at the foot of the paper or of its pages: the name that begins such a line. */
export function footBody({ view, blocks }: ExtractionContext): Span | null {
  const feet = [...blocks.filter(({ kind }) => kind === 'furniture').slice(0, 8), ...blocks.filter(({ kind }) => kind !== 'code').slice(-2)]
  for (const strength of [0, 1]) {
    for (const { start, end } of feet) {
      const found = end - start > longest ? null : bodyIn(view, { start, end }, strength)
      if (found !== null && found.start - start < 3 && /\s/.test(view.slice(found.start, found.end))) return found
    }
  }
  return null
}
