/** The words of a sentence, each with its place, and its marks as words of their own. */
import type { Span } from '../../domain/span.ts'

export type Word = Span & { readonly text: string; readonly lower: string }

const wordOrMark = /@?[\p{L}\p{N}][\p{L}\p{M}\p{N}'&_-]*(?:[./](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}'&_-]+)*|[^\s]/gu
const shortWill = /^(.{2,})('ll)$/i

export function wordsOf(view: string, span: Span): Word[] {
  const words: Word[] = []
  const add = (start: number, text: string): void => {
    words.push({ start, end: start + text.length, text, lower: text.toLowerCase() })
  }
  for (const { index, 0: text } of view.slice(span.start, span.end).matchAll(wordOrMark)) {
    const short = shortWill.exec(text)
    if (short === null) add(span.start + index, text)
    else {
      add(span.start + index, short[1]!)
      add(span.start + index + short[1]!.length, short[2]!)
    }
  }
  return words
}
