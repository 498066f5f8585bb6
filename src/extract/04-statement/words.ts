/** The words of a sentence, each with its place, and its marks as words of their own. */
import type { Span } from '../../domain/span.ts'
import { isDigit, isLetter, isSpace } from '../code-units.ts'

export type Word = Span & { readonly text: string; readonly lower: string }

/**
 * A word begins with a letter or digit, with "@" before it or not; in it stand marks too, and full stops and slashes before more of it. Here
 * it is told by single code units, and a text with others is left to this pattern.
 */
export const wordOrMark = /@?[\p{L}\p{N}][\p{L}\p{M}\p{N}'&_-]*(?:[./](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}'&_-]+)*|[^\s]/gu
const shortWill = /^(.{2,})('ll)$/i

export function wordsOf(view: string, span: Span): Word[] {
  const words: Word[] = []
  const add = (start: number, text: string): void => {
    const short = text.includes("'") ? shortWill.exec(text) : null
    const joint = short === null ? text.length : short[1]!.length
    words.push(wordAt(start, text.slice(0, joint)))
    if (short !== null) words.push(wordAt(start + joint, short[2]!))
  }
  for (let at = span.start; at < span.end; ) {
    const unit = view.charCodeAt(at)
    if (unit >= 0xd800 && unit < 0xe000) return wordsByPattern(view, span)
    const end = isSpace(unit) ? at : endOfWord(view, at, span.end)
    if (end > at) add(at, view.slice(at, end))
    at = Math.max(end, at + 1)
  }
  return words
}

function wordsByPattern(view: string, span: Span): Word[] {
  return Array.from(view.slice(span.start, span.end).matchAll(wordOrMark)).flatMap(({ index, 0: text }) => {
    const short = shortWill.exec(text)
    const start = span.start + index
    return short === null ? [wordAt(start, text)] : [wordAt(start, short[1]!), wordAt(start + short[1]!.length, short[2]!)]
  })
}

const wordAt = (start: number, text: string): Word => ({ start, end: start + text.length, text, lower: text.toLowerCase() })

/** Where the word or mark that begins at an offset ends. */
function endOfWord(view: string, start: number, to: number): number {
  let at = start
  if (view.charCodeAt(at) === 0x40 && at + 1 < to && isLetterOrDigit(view.charCodeAt(at + 1))) at++
  if (!isLetterOrDigit(view.charCodeAt(at))) return start + 1
  at = endOfPart(view, at + 1, to)
  while (at + 1 < to && (view.charCodeAt(at) === 0x2e || view.charCodeAt(at) === 0x2f) && isLetterOrDigit(view.charCodeAt(at + 1)))
    at = endOfPart(view, at + 2, to)
  return at
}

function endOfPart(view: string, from: number, to: number): number {
  let at = from
  while (at < to && isPart(view.charCodeAt(at))) at++
  return at
}

/** For code units outside ASCII whether they are letters or digits, or marks upon letters; 0 where that has not been asked yet. */
const kinds = new Uint8Array(0x10000)
const [plain, mark, other] = [1, 2, 3]

function kindOf(unit: number): number {
  const known = kinds[unit]!
  if (known !== 0) return known
  const sign = String.fromCharCode(unit)
  const kind = /[\p{L}\p{N}]/u.test(sign) ? plain : /\p{M}/u.test(sign) ? mark : other
  kinds[unit] = kind
  return kind
}

const isLetterOrDigit = (unit: number): boolean => (unit < 0x80 ? isLetter(unit) || isDigit(unit) : kindOf(unit) === plain)
/** An apostrophe, "&", "_" and "-" may stand inside a word. */
const isPart = (unit: number): boolean =>
  unit < 0x80 ? isLetter(unit) || isDigit(unit) || unit === 0x27 || unit === 0x26 || unit === 0x5f || unit === 0x2d : kindOf(unit) !== other
