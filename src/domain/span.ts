/**
 * Spans: places in a text.
 *
 * Inside the program a span counts UTF-16 code units, as JavaScript strings do. At every door it is converted to Unicode code points
 * (W3C Web Annotation, TextPositionSelector) by `CodePoints`.
 */

/** `start` inclusive, `end` exclusive, UTF-16 code units; `0 <= start <= end <= text.length`. */
export type Span = { readonly start: number; readonly end: number }

/** The words a span points at. Words are always sliced and never copied, so a quote cannot be wrong about its source. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The span without white space at its ends. Empty when it held nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0x200b || unit === 0xfeff
}

/** Converts offsets of one text between UTF-16 code units and Unicode code points, both ways, in O(log n) after one pass. */
export class CodePoints {
  /** UTF-16 offsets of every second half of a surrogate pair, ascending. */
  readonly #pairs: number[] = []
  readonly length: number

  constructor(text: string) {
    for (let i = 0; i < text.length - 1; i++) {
      if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) this.#pairs.push(++i)
    }
    this.length = text.length - this.#pairs.length
  }

  /** Code points before the UTF-16 offset. An offset inside a pair counts as the one before it. */
  fromUtf16(offset: number): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#pairs[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }

  /** The UTF-16 offset of a code point's first unit. */
  toUtf16(point: number): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#pairs[middle]! - middle <= point) low = middle + 1
      else high = middle
    }
    return point + low
  }

  span(span: Span): Span {
    return { start: this.fromUtf16(span.start), end: this.fromUtf16(span.end) }
  }
}
