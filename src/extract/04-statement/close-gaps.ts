/** Gaps closed: where markup stood, the view has runs of spaces; wording is matched on the same words with single spaces between them. */
import type { Span } from '../../domain/span.ts'

export type Closed = {
  readonly text: string
  /** The place in the open text of each character. */
  readonly places: readonly number[]
}

/** The same words with single spaces between them; null where they have no others, as nearly always. */
export function closeGaps(open: string): Closed | null {
  if (!open.includes('  ')) return null
  let text = ''
  const places: number[] = []
  for (let place = 0; place < open.length; place++) {
    if (open[place] === ' ' && open[place + 1] === ' ') continue
    text += open[place]
    places.push(place)
  }
  return { text, places }
}

/** A span of the closed text as one of the text that begins at `offset`, where it was open; null: it had no gaps. */
export function openSpan(closed: Closed | null, { start, end }: Span, offset: number): Span {
  if (closed === null) return { start: offset + start, end: offset + end }
  const { places } = closed
  const from = places[start]
  return { start: offset + (from ?? (places.at(-1) ?? -1) + 1), end: offset + (end > start ? places[end - 1]! + 1 : (from ?? 0)) }
}
