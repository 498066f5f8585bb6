/** Matches of patterns: all of one, and where the first group of a match stands. */
import type { Span } from '../domain/span.ts'

/** All matches of a global pattern, without the copy of it that `matchAll` makes; with the flag for Unicode it must not match nothing. */
export function matchesOf(regex: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    found.push(match)
    if (match[0] === '') regex.lastIndex++
  }
  return found
}

/** The first group of a match, where it stands first in it, as a span of the text that the matched one begins at `offset`. */
export function groupSpan(match: RegExpExecArray, offset = 0): Span {
  const start = offset + match.index + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}
