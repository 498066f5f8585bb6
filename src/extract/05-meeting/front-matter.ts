/** The fields of a file's front matter: YAML between two bars at the very top. Spans are of the values, without quotation marks. */
import { type Span, trimSpan } from '../../domain/span.ts'
import { perDocument } from '../per-document.ts'

export type FrontField = { readonly name: string; readonly value: Span }

const field = /^([A-Za-z][\w-]{0,40}) ?:/

export const frontFields = perDocument(({ source }): readonly FrontField[] => fieldsOf(source.text))

function fieldsOf(text: string): FrontField[] {
  const close = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1
  if (close < 0 || close > 8000) return []
  const fields: FrontField[] = []
  for (let start = 4; start < close; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > close ? close : newline
    const match = field.exec(text.slice(start, end))
    const value = match === null ? null : unquoted(text, { start: start + match[0].length, end })
    if (match !== null && value !== null && value.end > value.start) fields.push({ name: match[1]!, value })
    start = end + 1
  }
  return fields
}

function unquoted(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span)
  const quoted = end - start > 1 && (text[start] === '"' || text[start] === "'") && text[end - 1] === text[start]
  return quoted ? { start: start + 1, end: end - 1 } : { start, end }
}
