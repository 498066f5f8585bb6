/** Lists whose entries go on behind the name with where the person is from: "Ada Lind, Tide Web Services", "Jo Osei / jo7 / Saltworks". */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { personIn } from './person-name.ts'

const cuts = { comma: /,\s?/, slash: /\s?\/\s?/ }
type Cut = keyof typeof cuts

const isFull = (view: string, piece: Span): boolean => {
  const person = personIn(view, piece, 'names')
  return person !== null && /\s/.test(view.slice(person.start, person.end))
}

/** The pieces of an entry outside brackets. */
function piecesOf(view: string, words: Span, cut: Cut): Span[] {
  let at = words.start
  return view
    .slice(words.start, words.end)
    .replace(/\([^()]{0,80}\)/g, (bracket) => ' '.repeat(bracket.length))
    .split(cuts[cut])
    .map((piece) => {
      const start = view.indexOf(piece.trim().split(/\s{2}/)[0]!, at)
      at = start < 0 ? at : start + piece.trimEnd().length
      return { start: Math.max(start, words.start), end: at }
    })
}

/** How a run of entries is parted, or null: at least three, each with a full name first, and what is behind it is mostly no name. */
function cutOf(view: string, run: readonly LabelledBlock[]): Cut | null {
  for (const cut of ['comma', 'slash'] as const) {
    const entries = run.map((block) => piecesOf(view, trimSpan(view, block.words), cut))
    const parted = entries.filter((pieces) => pieces.length > 1)
    const least = cut === 'slash' ? parted.filter((pieces) => pieces.length > 2).length : parted.length
    if (parted.length < 3 || least * 2 < run.length || parted.length < run.length * 0.75) continue
    if (!entries.every(([first]) => isFull(view, first!)) || parted.some((pieces) => pieces.at(-1)!.end <= pieces.at(-1)!.start)) continue
    const behind = parted.flatMap((pieces) => pieces.slice(1))
    const names = behind.filter((piece) => isFull(view, piece)).length
    if (names * 5 < behind.length * 4) return cut
  }
  return null
}

const known = perDocument(() => new Map<number, Cut | null>())

/** The name alone in an entry of such a run; null where the run is none. */
export function nameBeforePlace(context: ExtractionContext, index: number): Span | null {
  const { view, blocks } = context
  const { kind, level } = blocks[index]!
  const fits = (at: number): boolean =>
    blocks[at]?.kind === kind && blocks[at]!.level === level && blocks[at]!.end - blocks[at]!.start < 260
  let from = index
  while (fits(from - 1) && index - from < 60 && isFull(view, firstOf(view, blocks[from - 1]!))) from--
  let cut = known(context).get(from)
  if (cut === undefined) {
    let to = from
    while (fits(to) && isFull(view, firstOf(view, blocks[to]!))) to++
    cut = cutOf(view, blocks.slice(from, to))
    known(context).set(from, cut)
  }
  return cut === null ? null : (piecesOf(view, trimSpan(view, blocks[index]!.words), cut)[0] ?? null)
}

function firstOf(view: string, block: LabelledBlock): Span {
  const words = trimSpan(view, block.words)
  const stop = view.slice(words.start, words.end).search(/,|\s?\//)
  return { start: words.start, end: stop < 0 ? words.end : words.start + stop }
}
