/**
 * Writes the visible words of a page and keeps, for each stretch, where in the source it stood. White space collapses to one blank, an
 * entity becomes its character, and each is a run of its own.
 */
import { decodeHTML } from 'entities'
import { GrowingText } from './growing-text.ts'

/** Longest name of an entity, its marks included: `&CounterClockwiseContourIntegral;`. */
const longestEntity = 40

export class HtmlWriter {
  readonly text = new GrowingText()
  readonly runs: number[] = []
  readonly #html: string
  /** White space seen but not yet written: it is only written between words of one block. */
  #blank: { start: number; end: number } | null = null
  #fresh = true

  constructor(html: string) {
    this.#html = html
  }

  /** Ends a block or cell: what follows is parted from it by `separator`, which stands for nothing in the source. */
  part(separator: string): void {
    this.#blank = null
    if (!this.#fresh) this.text.add(separator)
    this.#fresh = true
  }

  /** Writes the source from `start` to `end`, white space collapsed. */
  words(start: number, end: number): void {
    let i = start
    while (i < end) {
      if (isSpace(this.#html.charCodeAt(i))) {
        const from = i
        while (i < end && isSpace(this.#html.charCodeAt(i))) i++
        if (!this.#fresh) this.#blank ??= { start: from, end: i }
      } else i = this.#word(i, end)
    }
  }

  /** Writes the source from `start` to `end` as it stands, entities decoded. */
  verbatim(start: number, end: number): void {
    let i = start
    while (i < end) {
      if (this.#html[i] === '\r') {
        const width = this.#html[i + 1] === '\n' ? 2 : 1
        this.#add('\n', i, width)
        i += width
      } else if (this.#html[i] === '&') i = this.#entity(i, end)
      else {
        const from = i
        while (i < end && this.#html[i] !== '&' && this.#html[i] !== '\r') i++
        this.#add(this.#html.slice(from, i), from, i - from)
      }
    }
  }

  /** A break inside a heading or row: a blank, but none between two East Asian characters. */
  break(at: number): void {
    if (!this.#fresh) this.#blank ??= { start: at, end: at }
  }

  #word(at: number, end: number): number {
    this.#writeBlank(at)
    if (this.#html[at] === '&') return this.#entity(at, end)
    let i = at
    while (i < end && !isSpace(this.#html.charCodeAt(i)) && this.#html[i] !== '&') i++
    this.#add(this.#html.slice(at, i), at, i - at)
    return i
  }

  #writeBlank(at: number): void {
    const blank = this.#blank
    this.#blank = null
    if (blank === null) return
    if (blank.end > blank.start) this.#add(' ', blank.start, blank.end - blank.start)
    else if (!(isEastAsian(this.text.last()) && isEastAsian(this.#html.charCodeAt(at)))) this.text.add(' ')
  }

  #entity(at: number, end: number): number {
    const near = this.#html.slice(at, Math.min(end, at + longestEntity))
    const semicolon = near.indexOf(';')
    let stop = at + 1 + Math.max(0, semicolon)
    let decoded = decodeHTML(near.slice(0, stop - at))
    if (semicolon < 0 || decoded === near.slice(0, stop - at)) [stop, decoded] = [at + 1, '&']
    this.#add(decoded, at, stop - at)
    return stop
  }

  #add(words: string, start: number, length: number): void {
    const { runs } = this
    const last = runs.length - 4
    const follows = last >= 0 && runs[last]! + runs[last + 1]! === this.text.length && runs[last + 2]! + runs[last + 3]! === start
    if (follows && words.length === length && runs[last + 1] === runs[last + 3]) {
      runs[last + 1]! += length
      runs[last + 3]! += length
    } else runs.push(this.text.length, words.length, start, length)
    this.text.add(words)
    this.#fresh = false
  }
}

function isSpace(code: number): boolean {
  return code <= 0x20
}

function isEastAsian(code: number): boolean {
  return code >= 0x2e80 && code <= 0xffef
}
