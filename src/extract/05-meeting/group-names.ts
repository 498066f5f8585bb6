/** Lines of an attendance list that begin with where their people come from: "Tide Institute: Ada Lind, Jo Osei", "Captains: Ada Lind and Jo Osei". */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { bodyWords } from '../lexicon/en/bodies.ts'
import { officeWords, roleWords } from '../lexicon/en/roles.ts'
import { peopleIn } from './person-name.ts'

const lead = /^[\s*•-]{0,6}([\p{L}\d][^:\n]{0,40}?)\s?:\s{1,12}(?=[\p{Lu}@[])/u

/** The people behind such a beginning, or null where the line is none. */
export function groupNames(view: string, blocks: readonly LabelledBlock[], index: number): Span[] | null {
  const block = blocks[index]!
  const own = partsOf(view, block.words)
  if (own === null) return null
  // "General Cables: Ada Lind" reads either way; the lines beside it tell.
  const near = [blocks[index - 2], blocks[index - 1], blocks[index + 1], blocks[index + 2]]
  const beside = near.flatMap((other) => (other?.kind === block.kind ? (partsOf(view, other.words) ?? []) : []))
  // "Saltworks: Ada & Jo" reads as a remark unless the lines beside it are such lists too.
  if (!own.full && own.people.length < 3 && beside.length < 2) return null
  return own.clear || beside.some(({ clear }) => clear) ? own.people : null
}

type Parts = { readonly people: Span[]; readonly clear: boolean; readonly full: boolean }

function partsOf(view: string, words: Span): Parts | null {
  const match = lead.exec(view.slice(words.start, Math.min(words.end, words.start + 60)))
  if (match === null || words.end - words.start > 500) return null
  const list = trimSpan(view, { start: words.start + match[0].length, end: words.end })
  const people = peopleIn(view, list, 'names')
  const pieces = view.slice(list.start, list.end).split(/[,;&]|\sand\s/).length
  if (people.length === 0 || people.length < pieces * 0.8) return null
  const full = people.some(({ start, end }) => /\s/.test(view.slice(start, end)))
  return { people, full, clear: people.length > 1 || isGroup(match[1]!) }
}

/** One word, or words of a body or an office. */
function isGroup(words: string): boolean {
  const parts = words.toLowerCase().split(/[\s/]+/)
  return parts.length === 1 || parts.some((part) => bodyWords.has(part) || officeWords.has(part) || roleWords.has(part))
}
