/**
 * A source text cut for showing: its blocks, each in pieces that end wherever a mark begins or ends. A page rebuilds the text from these and
 * a small set of tags; nothing of the source's own markup is ever shown.
 */
import type { Block, BlockKind, SourceText } from '../domain/source-text.ts'
import type { Span } from '../domain/span.ts'
import { textIndexOf } from '../domain/text-index.ts'
import { type WordRun, wordRuns } from './word-runs.ts'

/** `marks` are those that cover the piece, outermost first; `opens` and `closes` those that begin and end with it in this block. */
export type Piece<M extends Span> = Span & {
  readonly text: string
  /** The text parted from its markup. */
  readonly runs: readonly WordRun[]
  readonly marks: readonly M[]
  readonly opens: readonly M[]
  readonly closes: readonly M[]
  /** The words that name the speaker of a speech. */
  readonly speaker: boolean
}

export type Cell<M extends Span> = Span & { readonly pieces: readonly Piece<M>[] }

/** The texts of `pieces` joined are the block's text. A row has `cells` too, which leave out what parts them. */
export type SourceBlock<M extends Span> = Cell<M> & {
  readonly index: number
  readonly kind: BlockKind
  readonly level: number
  readonly paragraph: number
  readonly page: number | null
  readonly marker: string | null
  readonly header: boolean
  readonly cells: readonly Cell<M>[] | null
}

/** Spans count UTF-16 units of the text. A mark that goes over several blocks is shown in each of them. */
export function sourceBlocks<M extends Span>(source: SourceText, marks: readonly M[]): SourceBlock<M>[] {
  const { paragraphs } = textIndexOf(source)
  const sorted = marks.filter((mark) => mark.start < mark.end).sort(outerFirst)
  let waiting = 0
  let open: M[] = []
  return source.blocks.map((block, index) => {
    while (waiting < sorted.length && sorted[waiting]!.start < block.end) open.push(sorted[waiting++]!)
    const within = open.filter((mark) => mark.end > block.start)
    open = within.filter((mark) => mark.end > block.end)
    const { kind, level, page, marker, header, start, end } = block
    return {
      index,
      kind,
      level,
      paragraph: paragraphs[index]!,
      page: page ?? null,
      marker: marker ?? null,
      header: header === true,
      start,
      end,
      pieces: piecesOf(source, block, within, block),
      cells: block.cells?.map((cell) => ({ ...cell, pieces: piecesOf(source, cell, within, block) })) ?? null
    }
  })
}

function outerFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

function piecesOf<M extends Span>(source: SourceText, within: Span, marks: readonly M[], { speaker }: Block): Piece<M>[] {
  const { start, end } = within
  const touching = marks.filter((mark) => mark.start < end && mark.end > start)
  const edges = [...touching, ...(speaker === undefined ? [] : [speaker])].flatMap((span) => [span.start, span.end])
  const cuts = [...new Set([start, end, ...edges.filter((edge) => edge > start && edge < end)])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!
    const over = touching.filter((mark) => mark.start <= from && mark.end >= to)
    return {
      start: from,
      end: to,
      text: source.text.slice(from, to),
      runs: wordRuns(source, { start: from, end: to }),
      marks: over,
      opens: over.filter((mark) => Math.max(mark.start, start) === from),
      closes: over.filter((mark) => Math.min(mark.end, end) === to),
      speaker: speaker !== undefined && speaker.start <= from && to <= speaker.end
    }
  })
}
