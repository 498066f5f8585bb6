/** The words of a statement's slots: owner, date, measure, each the slice of the text at its place. */
import type { SourceText } from '../domain/source-text.ts'
import { CodePoints, type Span } from '../domain/span.ts'

export type SlotWords = {
  /** `start` and `end` in code points of the reading. Null where those words may not be seen. */
  readonly at: (span: Span) => string | null
  /** Turns code points of the reading into UTF-16 offsets of its text; null where the text may not be seen. */
  readonly utf16: ((span: Span) => Span) | null
}

/** A statement's words and where they stand in its reading, in code points. */
type Quoted = { readonly words: string; readonly start_point: number; readonly end_point: number }

/** Slots within the statement are sliced from its own words, the others from the text of its reading, where that may be seen. */
export function slotWordsOf(statement: Quoted, source: Pick<SourceText, 'text'> | null): SlotWords {
  const own = new CodePoints(statement.words)
  const points = source === null ? null : new CodePoints(source.text)
  return {
    at: ({ start, end }) => {
      const from = start - statement.start_point
      if (from >= 0 && end <= statement.end_point) return statement.words.slice(own.toUtf16(from), own.toUtf16(end - statement.start_point))
      return source === null || points === null ? null : source.text.slice(points.toUtf16(start), points.toUtf16(end))
    },
    utf16: points === null ? null : ({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) })
  }
}
