/**
 * From the drafts a reader makes to the blocks of a source text: trimmed, in order, never overlapping, with the title found, speakers
 * named and the path of headings filled in. Every reader ends here, so what the contract promises of blocks is kept in one place.
 */
import type { Block } from '../domain/source-text.ts'
import { type Span, trimSpan } from '../domain/span.ts'
import type { Draft } from './draft.ts'
import { hasLeaders } from './line-groups.ts'
import { nameSpeakers } from './speech.ts'

/** Makes blocks of drafts, which are not to be used again. `stated` is the title the file gives itself, which helps to find it in the text. */
export function toBlocks(text: string, drafts: readonly Draft[], stated: string | null = null): Block[] {
  const kept = inOrder(text, drafts)
  nameTitle(text, kept, stated)
  nameSpeakers(text, kept)
  const open: { index: number; level: number }[] = []
  return kept.map((draft, index) => {
    if (draft.kind === 'heading') while (open.length > 0 && open.at(-1)!.level >= draft.level) open.pop()
    const headings = draft.kind === 'title' || draft.kind === 'furniture' ? [] : open.map((heading) => heading.index)
    if (draft.kind === 'heading') open.push({ index, level: draft.level })
    return { ...draft, headings }
  })
}

function inOrder(text: string, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  let reached = 0
  for (const draft of drafts.toSorted((a, b) => a.start - b.start)) {
    const span = trimSpan(text, { start: Math.max(draft.start, reached), end: Math.min(draft.end, text.length) })
    if (text.slice(span.start, span.end).trim() === '') continue
    draft.start = span.start
    draft.end = span.end
    if (draft.cells !== undefined) draft.cells = draft.cells.map((cell) => within(trimSpan(text, cell), span))
    kept.push(draft)
    reached = span.end
  }
  return kept
}

function within(inner: Span, outer: Span): Span {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end)
  return { start, end: Math.max(start, Math.min(inner.end, outer.end)) }
}

/** How many blocks from the top a title may stand, behind letterheads and dates. */
const titleReach = 12

/** The title is the one the format names, else the stated one's words, else the first high heading near the top, else a first line like one. */
function nameTitle(text: string, drafts: Draft[], stated: string | null): void {
  if (drafts.some((draft) => draft.kind === 'title')) return
  const content = drafts.filter((draft) => draft.kind !== 'furniture' && draft.kind !== 'row').slice(0, titleReach)
  const headings = content.filter((draft) => draft.kind === 'heading' && draft.marker === undefined)
  const highest = Math.min(...headings.map((draft) => draft.level))
  const first = content.find((draft) => draft.kind !== 'paragraph' || !isDateLine(text.slice(draft.start, draft.end)))
  const heading = headings.find((draft) => draft.level === highest)
  let title = content.find(
    (draft) =>
      stated !== null &&
      (draft.kind === 'heading' || (draft.kind === 'paragraph' && looksLikeTitle(text, draft))) &&
      says(text, draft, stated)
  )
  if (title === undefined && heading !== undefined && (highest === 1 || heading === first)) title = heading
  if (title === undefined && first?.kind === 'paragraph' && looksLikeTitle(text, first)) title = first
  if (title !== undefined) Object.assign(title, { kind: 'title', level: 0 })
}

/** Whether a block holds the stated title, or most of it, white space aside. */
function says(text: string, draft: Draft, stated: string): boolean {
  const bare = (words: string) => words.split(' ').join('').split('\n').join('').toLowerCase()
  if (draft.end - draft.start > stated.length * 2) return false
  const words = bare(text.slice(draft.start, draft.end))
  const wanted = bare(stated)
  return (
    words.length >= 6 && ((wanted.includes(words) && words.length * 2 > wanted.length) || (words.includes(wanted) && wanted.length >= 6))
  )
}

function looksLikeTitle(text: string, draft: Draft): boolean {
  const last = text[draft.end - 1]!
  return (
    draft.end - draft.start <= 160 &&
    !isDateLine(text.slice(draft.start, draft.end)) &&
    !hasLeaders(text.slice(draft.start, draft.end)) &&
    !'.。；;:：,，!?'.includes(last)
  )
}

const dateWords = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun st nd rd th of the'
  ).split(' ')
)

/** Whether a line is a date and nothing else, which is no title. */
function isDateLine(words: string): boolean {
  if (words.length > 60) return false
  let digits = 0
  let word = ''
  for (const character of `${words.toLowerCase()} `) {
    if (character >= 'a' && character <= 'z') word += character
    else {
      if (word !== '' && !dateWords.has(word)) return false
      word = ''
      if (character >= '0' && character <= '9') digits++
      else if (!' ,.-/()年月日'.includes(character)) return false
    }
  }
  return digits > 0
}
