/** Moves the ends of a quote by words, in scripts with and without spaces. Offsets are UTF-16 units. */
import type { Span } from './span.ts'

/** Words are looked for only near the end that moves: a segmenter given a whole document would be slow and large. */
const reach = 200
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** `by` is +1 for the next word, -1 for the one before. A quote keeps at least one word and stays within the text. */
export function moveStart(text: string, quote: Span, by: 1 | -1): Span {
  const { starts } = wordsNear(text, quote.start)
  const start = by === 1 ? starts.find((at) => at > quote.start && at < quote.end) : starts.findLast((at) => at < quote.start)
  return start === undefined ? quote : { start, end: quote.end }
}

export function moveEnd(text: string, quote: Span, by: 1 | -1): Span {
  const { ends } = wordsNear(text, quote.end)
  const end = by === 1 ? ends.find((at) => at > quote.end) : ends.findLast((at) => at < quote.end && at > quote.start)
  return end === undefined ? quote : { start: quote.start, end }
}

/** Where words begin and end round an offset; punctuation belongs to the word it follows. */
function wordsNear(text: string, offset: number): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const from = Math.max(0, offset - reach)
  const to = Math.min(text.length, offset + reach)
  const starts: number[] = []
  const ends: number[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
    const start = from + index
    const end = start + segment.length
    if (isWordLike === true) {
      starts.push(start)
      ends.push(end)
    } else if (segment.trim() !== '' && ends.length > 0) {
      ends.push(end)
    }
  }
  // The words that the window cuts through begin or end elsewhere.
  return { starts: starts.filter((at) => at > from || from === 0), ends: ends.filter((at) => at < to || to === text.length) }
}

/** What a person selected, as whole words: a word that was cut through is taken whole, spaces and stray marks at the ends are left out. */
export function wholeWords(text: string, selected: Span): Span {
  const start = wordAround(text, selected.start)?.start ?? selected.start
  const end = wordAround(text, selected.end)?.end ?? selected.end
  const words = text.slice(start, end)
  const lead = /^[\s.,;:!?，；：、。！？)\]）”’]*/u.exec(words)![0].length
  const tail = /[\s.,;:，；：、。([（“‘]*$/u.exec(words.slice(lead))![0].length
  return { start: start + lead, end: Math.max(start + lead, end - tail) }
}

/** The word that an offset cuts through. */
function wordAround(text: string, offset: number): Span | null {
  const from = Math.max(0, offset - reach)
  const found = segmenter.segment(text.slice(from, Math.min(text.length, offset + reach))).containing(offset - from)
  if (found === undefined || found.isWordLike !== true || from + found.index === offset) return null
  return { start: from + found.index, end: from + found.index + found.segment.length }
}
