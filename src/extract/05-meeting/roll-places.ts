/** Lists whose entries go on behind the name with where the person is from: "Ada Lind, Tide Web Services", "Jo Osei / jo7 / Saltworks". */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { isFullName } from './person-name.ts'

const cuts = { comma: /,\s?/, slash: /\s?\/\s?/, tab: /\t+/ }
type Cut = keyof typeof cuts

/** The pieces of an entry outside brackets. */
function piecesOf({ view, source }: ExtractionContext, words: Span, cut: Cut): Span[] {
  let at = words.start
  const text = cut === 'tab' ? source.text : view
  return text
    .slice(words.start, words.end)
    .replace(/\([^()]{0,80}\)/g, (bracket) => ' '.repeat(bracket.length))
    .split(cuts[cut])
    .map((piece) => {
      const start = text.indexOf(piece.trim().split(/\s{2}/)[0]!, at)
      at = start < 0 ? at : start + piece.trimEnd().length
      return { start: Math.max(start, words.start), end: at }
    })
}

/** How a run of entries is parted, or null: at least three, each with a full name first, and what is behind it is mostly no name. */
function cutOf(context: ExtractionContext, run: readonly LabelledBlock[]): Cut | null {
  const { view } = context
  for (const cut of ['tab', 'comma', 'slash'] as const) {
    const entries = run.map((block) => piecesOf(context, trimSpan(view, block.words), cut))
    const parted = entries.filter((pieces) => pieces.length > 1)
    const least = cut === 'slash' ? parted.filter((pieces) => pieces.length > 2).length : parted.length
    if (parted.length < (cut === 'tab' ? 2 : 3) || least * 2 < run.length || parted.length < run.length * 0.75) continue
    if (!entries.every(([first]) => isFullName(view, first!)) || parted.some((pieces) => pieces.at(-1)!.end <= pieces.at(-1)!.start))
      continue
    const behind = parted.flatMap((pieces) => pieces.slice(1))
    const names = behind.filter((piece) => isFullName(view, piece)).length
    if (cut === 'tab' || names * 5 < behind.length * 4) return cut
  }
  return null
}

const known = perDocument(() => new Map<number, Cut | null>())

/** The name alone in an entry of such a run, or the names of its columns; null where the run is none. */
export function namesBeforePlace(context: ExtractionContext, index: number): readonly Span[] | null {
  const { view, blocks } = context
  const { kind, level } = blocks[index]!
  const fits = (at: number): boolean =>
    blocks[at]?.kind === kind && blocks[at]!.level === level && blocks[at]!.end - blocks[at]!.start < 260
  let from = index
  while (fits(from - 1) && index - from < 60 && isFullName(view, firstOf(context, blocks[from - 1]!))) from--
  let cut = known(context).get(from)
  if (cut === undefined) {
    let to = from
    while (to - from < 120 && fits(to) && isFullName(view, firstOf(context, blocks[to]!))) to++
    cut = cutOf(context, blocks.slice(from, to))
    known(context).set(from, cut)
  }
  if (cut === null) return null
  let to = index
  while (cut === 'tab' && to - from < 120 && fits(to)) to++
  const pieces = piecesOf(context, trimSpan(view, blocks[index]!.words), cut)
  return cut === 'tab' && allNames(context, blocks.slice(from, to)) ? pieces : pieces.slice(0, 1)
}

/** Two columns of people and no firms: no piece comes twice. */
function allNames(context: ExtractionContext, run: readonly LabelledBlock[]): boolean {
  const pieces = run.flatMap((block) => piecesOf(context, trimSpan(context.view, block.words), 'tab'))
  const words = pieces.map(({ start, end }) => context.view.slice(start, end))
  return new Set(words).size === words.length && pieces.every((piece) => isFullName(context.view, piece))
}

function firstOf({ view, source }: ExtractionContext, block: LabelledBlock): Span {
  const words = trimSpan(view, block.words)
  const stop = source.text.slice(words.start, words.end).search(/\t|,|\s?\//)
  return { start: words.start, end: stop < 0 ? words.end : words.start + stop }
}
