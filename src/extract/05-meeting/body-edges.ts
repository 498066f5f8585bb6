/** Where the name of a body ends that its noun does not end, and the foot of a paper that names it nowhere else. */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyIn, withoutPaperWords } from './body-name.ts'

const short = /\([A-Z][A-Za-z\d]{1,9}\)\s$/
const nameWord = /^(?:\p{Lu}[\p{L}&'’-]{0,24}|and|of|for|the)$/u

/** How long the name is that stands before the short one in brackets at the end of the words. */
function bracketed(words: string): number {
  const close = words.endsWith(') ') ? short.exec(words) : null
  if (close === null) return 0
  const before = words.slice(0, close.index).trimEnd().split(' ')
  let first = before.length
  while (first > 0 && before.length - first < 8 && nameWord.test(before[first - 1]!)) first--
  while (first < before.length && /^\p{Ll}/u.test(before[first]!)) first++
  return first === before.length ? 0 : words.length - before.slice(0, first).join(' ').length - (first > 0 ? 1 : 0)
}

const numbered =
  /^\s?(?!(?:19|20)\d\d)\d{1,4}(?![-./\d]|(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?:\/(?:SC|WG|JWG|TC)\s?\d{1,3}){0,3}/

/** "Quay Lights (QL) Technical Committee", "ISO/TC 391/SC 4": what belongs to the name before a bracket and behind a number. */
export function wholeOf(view: string, line: Span, found: Span): Span {
  const before = view.slice(Math.max(line.start, found.start - 120), found.start)
  const lead = bracketed(before)
  const start = lead === 0 ? found.start : (withoutPaperWords(view, { start: found.start - lead, end: found.end })?.start ?? found.start)
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
