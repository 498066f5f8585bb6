/**
 * Cuts: where a quote may be split: between sentences, clauses and the members of a list, in English and Chinese. Offsets are UTF-16 units
 * of the text.
 */
import { type Span, trimSpan } from './span.ts'

export const cutKinds = ['sentence', 'clause', 'member'] as const
export type CutKind = (typeof cutKinds)[number]

/** One part ends at `end`, the next begins at `at`; what stands between (a comma, "and") belongs to neither. */
export type Cut = { readonly end: number; readonly at: number; readonly by: CutKind }

const separators: readonly { readonly by: CutKind; readonly pattern: RegExp }[] = [
  { by: 'sentence', pattern: /(?<=[.!?…]["'”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])|(?<=[。！？]["”’）]?)\s*(?=\S)/gu },
  { by: 'clause', pattern: /\s*[;；]\s*(?:and\s|or\s)?|\s[–—]\s|\n+|,?\sand\s(?=to\s)/gu },
  { by: 'member', pattern: /,\s+(?:and\s|or\s)?|[，、]\s*|\s(?:and|or)\s|以及/gu }
]
const abbreviated = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Cllr|St|No|Nos|Art|Sec|Inc|Ltd|vs|e\.g|i\.e|etc|\p{Lu})\.$/u
const ledBy = /^(?:[\s,;:，；：、]|(?:and|or)\s|以及)+/u
const closedBy = /[\s,;:，；：、]+$/u
const word = /[\p{L}\p{N}]/u

/** Every place the quote may be cut at, in order. */
export function cutPlaces(text: string, quote: Span): Cut[] {
  const words = text.slice(quote.start, quote.end)
  const depths = depthsIn(words)
  const found: Cut[] = []
  for (const { by, pattern } of separators) {
    for (const match of words.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (depths[from] !== 0 || found.some((cut) => cut.end < quote.start + to + 1 && quote.start + from < cut.at + 1)) continue
      if (by === 'sentence' && abbreviated.test(words.slice(0, from))) continue
      found.push({ end: quote.start + from, at: quote.start + to, by })
    }
  }
  const sorted = found.sort((a, b) => a.at - b.at)
  const list = sorted.filter((cut) => cut.by === 'member' && /[,，、]/.test(text.slice(cut.end, cut.at))).length > 0
  return sorted.filter(({ by, end, at }) => (by !== 'member' || list) && hasWord(text, quote.start, end) && hasWord(text, at, quote.end))
}

/** The cuts of the strongest kind there is: what splitting without a chosen place means. */
export function strongestCuts(cuts: readonly Cut[]): Cut[] {
  const by = cutKinds.find((kind) => cuts.some((cut) => cut.by === kind))
  return cuts.filter((cut) => cut.by === by)
}

/** The parts of a quote cut at some offsets, each without the separators at its ends; null where a part would hold no word. */
export function partsOf(text: string, quote: Span, at: readonly number[]): Span[] | null {
  const inside = [...new Set(at)].filter((offset) => offset > quote.start && offset < quote.end).sort((a, b) => a - b)
  const bounds = [quote.start, ...inside, quote.end]
  const parts = bounds.slice(1).map((end, i) => trimPart(text, { start: bounds[i]!, end }, i > 0, i < bounds.length - 2))
  return parts.length > 1 && parts.every((part) => hasWord(text, part.start, part.end)) ? parts : null
}

function trimPart(text: string, part: Span, afterCut: boolean, beforeCut: boolean): Span {
  const { start, end } = trimSpan(text, part)
  const lead = afterCut ? (ledBy.exec(text.slice(start, end))?.[0].length ?? 0) : 0
  const own = text.slice(start + lead, end)
  const conjunction = beforeCut ? (/(?:[\s,，、](?:and|or)|以及)\s*$/u.exec(own)?.[0].length ?? 0) : 0
  const rest = own.slice(0, own.length - conjunction)
  const tail = beforeCut ? (closedBy.exec(rest)?.[0].length ?? 0) : 0
  return { start: start + lead, end: end - conjunction - tail }
}

function hasWord(text: string, start: number, end: number): boolean {
  return word.test(text.slice(start, end))
}

/** For each offset how many brackets are open there: a list inside brackets is no list of the quote. */
function depthsIn(words: string): number[] {
  let depth = 0
  return Array.from({ length: words.length }, (_, i) => {
    if (/[([（《「“]/.test(words[i]!)) depth++
    else if (/[)\]）》」”]/.test(words[i]!)) depth = Math.max(0, depth - 1)
    return depth
  })
}
