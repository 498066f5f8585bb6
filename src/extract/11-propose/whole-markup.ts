/** A quote of Markdown keeps its markup whole: no bracket, asterisks or backtick without its other half, where that stands beside it. */
import type { SourceText } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'

const address = /^\](?:\([^()\n]{0,600}\)|\[[^[\]\n]{0,100}\])/
const marks = ['**', '__', '~~', '`']

/** `within` is how far the span may be widened. */
export function wholeMarkup({ mediaType, text }: SourceText, span: Span, within: Span): Span {
  if (mediaType !== 'text/markdown') return span
  let { start, end } = span
  const quote = text.slice(start, end)
  const open = text[end] === ']' ? quote.lastIndexOf('[') : -1
  if (open >= 0 && !quote.includes(']', open)) end += address.exec(text.slice(end, Math.min(end + 620, within.end)))?.[0].length ?? 0
  for (const mark of marks) {
    if ((text.slice(start, end).split(mark).length - 1) % 2 === 0) continue
    if (text.startsWith(mark, end) && end + mark.length <= within.end) end += mark.length
    else if (text.startsWith(mark, start - mark.length) && start - mark.length >= within.start) start -= mark.length
  }
  return { start, end }
}
