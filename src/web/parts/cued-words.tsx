/** A card's words with what set it off underlined, also where that stands before or behind them in the same paragraph. */
import type { ReviewCard } from '../../domain/review-card.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { TextIndex } from '../../domain/text-index.ts'
import { type WordRun, wordRuns } from '../../formats/word-runs.ts'
import { Runs } from './runs.tsx'

export type CuedPiece = { readonly words: readonly WordRun[]; readonly cue: boolean; readonly quoted: boolean }

/** Characters around a quote within which a cue is shown in its place. */
const near = 160
/** A cue that is nearly the whole quote marks nothing in it. */
const shortCue = 0.8

export function cuedPieces(index: TextIndex, card: Pick<ReviewCard, 'utf16' | 'block' | 'because'>): CuedPiece[] {
  const { utf16: quote, block } = card
  const own = index.source.blocks[block] ?? quote
  const within = { start: Math.max(own.start, quote.start - near), end: Math.min(Math.max(own.end, quote.end), quote.end + near) }
  const cues = card.because
    .map((cue) => trimSpan(index.text, index.utf16(cue)))
    .filter(({ start, end }) => start >= within.start && end <= within.end && end - start < (quote.end - quote.start) * shortCue)
  const whole = { start: Math.min(quote.start, ...cues.map((cue) => cue.start)), end: Math.max(quote.end, ...cues.map((cue) => cue.end)) }
  const bounds = [whole, quote, ...cues].flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set(bounds)].sort((a, b) => a - b)
  const inside = (span: Span, at: number): boolean => at >= span.start && at < span.end
  return cuts.slice(1).map((end, i) => {
    const at = cuts[i]!
    return { words: wordRuns(index.source, { start: at, end }), cue: cues.some((cue) => inside(cue, at)), quoted: inside(quote, at) }
  })
}

export function CuedWords({ pieces }: { readonly pieces: readonly CuedPiece[] }) {
  return (
    <>
      {pieces.map(({ words, cue, quoted }) => {
        const shown = <Runs runs={words} />
        if (quoted) return <mark class={cue ? 'cue' : undefined}>{shown}</mark>
        return <span class={cue ? 'around cue' : 'around'}>{shown}</span>
      })}
    </>
  )
}
