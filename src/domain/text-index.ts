/** A source text with what is asked of it again and again: code points, the block at an offset, the number of a paragraph. */
import type { SourceText } from './source-text.ts'
import { CodePoints, type Span } from './span.ts'

export class TextIndex {
  readonly source: SourceText
  readonly text: string
  readonly points: CodePoints
  /** For each block the number of its paragraph, counted without headers, footers and page numbers. */
  readonly paragraphs: readonly number[]

  constructor(source: SourceText) {
    this.source = source
    this.text = source.text
    this.points = new CodePoints(source.text)
    let paragraph = 0
    this.paragraphs = source.blocks.map((block) => (block.kind === 'furniture' ? paragraph : ++paragraph))
  }

  /** Index of the block that holds a UTF-16 offset, or of the last one before it; -1 before the first. */
  blockAt(offset: number): number {
    const { blocks } = this.source
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (blocks[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The words of a span given in code points. */
  words(points: Span): string {
    const { start, end } = this.utf16(points)
    return this.text.slice(start, end)
  }

  utf16({ start, end }: Span): Span {
    return { start: this.points.toUtf16(start), end: this.points.toUtf16(end) }
  }
}

const kept = new WeakMap<SourceText, TextIndex>()

/** The index of a text, made once for as long as the text is held. */
export function textIndexOf(source: SourceText): TextIndex {
  let index = kept.get(source)
  if (index === undefined) {
    index = new TextIndex(source)
    kept.set(source, index)
  }
  return index
}
