/** Where words stand in a document, as a person would point to them: "¶12, page 6". */
import type { Block, SourceText } from '../domain/source-text.ts'
import type { Span } from '../domain/span.ts'

/** The block that holds an offset, or the last one before it; null in a text without blocks. */
export function blockAt(source: Pick<SourceText, 'blocks'>, offset: number): Block | null {
  return source.blocks.findLast((block) => block.start <= offset) ?? null
}

/** `span` in UTF-16 units. Paragraphs are counted without headers, footers and page numbers. */
export function placeInWords(source: Pick<SourceText, 'blocks'>, span: Span): string {
  const block = blockAt(source, span.start)
  if (block === null) return ''
  const paragraph = source.blocks.filter((one) => one.kind !== 'furniture' && one.start <= block.start).length
  return `¶${paragraph}${block.page === undefined ? '' : `, page ${block.page}`}`
}
