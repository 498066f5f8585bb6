/**
 * Front matter: the lines of YAML or TOML above a Markdown page, between bars or bare. Furniture, but for values that are prose.
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

/** Keys that tell bare lines "key: value" at the top of a page from a document's own fields. */
const pageKeys = new Set(
  'title slug date tags category categories link description type layout author permalink hidetitle template draft lang updated status'.split(
    ' '
  )
)

/**
 * How many of the first lines are front matter: those between bars of `---` or `+++`, or at least three bare lines "key: value" with keys
 * of a page generator. 0 where there is none.
 */
export function frontMatterLines(lines: readonly string[]): number {
  const bar = lines[0]
  if (bar === '---' || bar === '+++') {
    const end = lines.findIndex((words, i) => i > 0 && (words === bar || (bar === '---' && words === '...')))
    return end < 0 ? 0 : end + 1
  }
  let count = 0
  while (count < lines.length && pageKeys.has(bareKey(lines[count]!))) count++
  return count >= 3 && (lines[count] ?? '') === '' ? count : 0
}

function bareKey(words: string): string {
  const from = words.startsWith('.. ') ? 3 : 0
  const colon = words.indexOf(':', from)
  return colon < 0 ? '' : words.slice(from, colon)
}

/** The title that front matter states, or null. */
export function frontMatterTitle(text: string): string | null {
  const lines = text.slice(0, 4000).split('\n')
  for (const line of lines.slice(0, frontMatterLines(lines.map((words) => words.trimEnd())))) {
    const key = line.startsWith('.. title:')
      ? '.. title:'
      : line.startsWith('title:')
        ? 'title:'
        : line.startsWith('title = ')
          ? 'title = '
          : null
    if (key === null) continue
    const value = line.slice(key.length).trim()
    const quoted = value.length > 1 && (value[0] === '"' || value[0] === "'") && value.at(-1) === value[0]
    return asStatedTitle(quoted ? value.slice(1, -1) : value)
  }
  return null
}
