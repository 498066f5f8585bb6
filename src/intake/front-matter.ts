/**
 * Front matter: the lines of YAML above a Markdown page. Furniture, but for values that are prose.
 */
import type { Draft } from './draft.ts'
import type { MarkdownLine } from './markdown-lines.ts'
import { asStatedTitle } from './stated-title.ts'

/** Fewest words of a front matter value that is read as a paragraph: trackers keep whole commitments there. */
const proseWords = 10

export function frontMatterDraft(text: string, line: MarkdownLine): Draft {
  const whole: Draft = { start: line.start, end: line.end, kind: 'furniture', level: 0 }
  const words = text.slice(line.start, line.end)
  const colon = words.indexOf(': ')
  if (line.column > 0 || colon < 1 || words.startsWith('title:') || words.split(' ', proseWords + 1).length <= proseWords) return whole
  let start = line.start + colon + 1
  while (text[start] === ' ') start++
  const quoted = text[start] === '"' && text[line.end - 1] === '"' && line.end - start > 1
  return { start: quoted ? start + 1 : start, end: quoted ? line.end - 1 : line.end, kind: 'paragraph', level: 0 }
}

/** The title that front matter states, or null. */
export function frontMatterTitle(text: string): string | null {
  if (!text.startsWith('---\n')) return null
  const end = text.indexOf('\n---', 3)
  const at = text.indexOf('\ntitle:')
  if (at < 0 || at > end) return null
  const value = text.slice(at + 7, text.indexOf('\n', at + 1)).trim()
  const quoted = value.length > 1 && (value[0] === '"' || value[0] === "'") && value.at(-1) === value[0]
  return asStatedTitle(quoted ? value.slice(1, -1) : value)
}
