/**
 * The fields of a file's front matter: YAML between two bars or TOML between two rows of plus signs at the very top. Spans are of the values,
 * without quotation marks; a list has one for each of its members.
 */
import { type Span, trimSpan } from '../../domain/span.ts'
import { perDocument } from '../per-document.ts'

export type FrontField = { readonly name: string; readonly value: Span }
type FrontList = { readonly name: string; readonly values: readonly Span[]; readonly own: boolean }

const field = /^([A-Za-z][\w-]{0,40}) ?[:=]/
const member = /^ {0,6}- /

/** Fields with a value on their own line. */
export const frontFields = perDocument((context): readonly FrontField[] =>
  frontLists(context).flatMap(({ name, values, own }) => (own ? [{ name, value: values[0]! }] : []))
)

/** All fields: with the value on their own line, or with the members of the list below it. */
export const frontLists = perDocument(({ source }): readonly FrontList[] => listsOf(source.text))

function listsOf(text: string): FrontList[] {
  const bar = text.startsWith('---\n') ? '---' : text.startsWith('+++\n') ? '+++' : null
  const close = bar === null ? -1 : text.indexOf(`\n${bar}`, 3)
  if (close < 0 || close > 8000) return []
  const lists: { name: string; values: Span[]; own: boolean }[] = []
  for (let start = 4; start < close; ) {
    const newline = text.indexOf('\n', start)
    let end = newline < 0 || newline > close ? close : newline
    const line = text.slice(start, end)
    const match = field.exec(line)
    // "roll-call: [Ada Lind," goes on up to its bracket.
    if (match !== null && line.slice(match[0].length).trimStart().startsWith('[') && !line.includes(']')) {
      const last = text.indexOf(']', end)
      if (last > 0 && last < close) end = last + 1
    }
    const listed = member.exec(line)
    if (match !== null) {
      const value = unquoted(text, { start: start + match[0].length, end })
      lists.push({ name: match[1]!, values: value.end > value.start ? [value] : [], own: value.end > value.start })
    } else if (listed !== null && lists.at(-1)?.own === false) {
      lists.at(-1)!.values.push(unquoted(text, { start: start + listed[0].length, end }))
    }
    start = end + 1
  }
  return lists
}

function unquoted(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span)
  const quoted = end - start > 1 && (text[start] === '"' || text[start] === "'") && text[end - 1] === text[start]
  return quoted ? { start: start + 1, end: end - 1 } : { start, end }
}
