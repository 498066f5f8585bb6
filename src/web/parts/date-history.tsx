/** How a promised date moved, newest first: the date given up struck through, the new one underlined, then who, why, and who decided it. */
import type { ComponentChildren } from 'preact'
import { GapBar } from './gap.tsx'

export type DateMove = {
  readonly key: string
  /** Day of the change, in words. */
  readonly on: string
  readonly by?: string | undefined
  /** The date before in words; null for the first promise. */
  readonly from: string | null
  readonly to: string
  readonly reason?: string | null | undefined
  /** Where it was decided: words and link; null shows "Changed without a decision". Not asked of the first promise. */
  readonly decided: { readonly words: string; readonly to?: string | undefined } | null
}

export type DateHistoryProps = {
  /** What was promised, without its date. */
  readonly title: string
  readonly moves: readonly DateMove[]
  /** Said after "Changed without a decision." */
  readonly undecidedNote?: ComponentChildren
}

export function DateHistory({ title, moves, undecidedNote }: DateHistoryProps) {
  return (
    <ol class="dates">
      {moves.map((move) => (
        <li key={move.key}>
          <p class="meta">
            <strong>{move.on}</strong>
            {move.by === undefined ? null : ` by ${move.by}`}
          </p>
          <p class="said">
            {title} by {move.from === null ? null : <del>{move.from}</del>} <ins>{move.to}</ins>
          </p>
          {move.reason == null || move.reason === '' ? null : <p>Reason given: “{move.reason}”</p>}
          <Decided move={move} note={undecidedNote} />
        </li>
      ))}
    </ol>
  )
}

function Decided({ move: { from, decided }, note }: { readonly move: DateMove; readonly note: ComponentChildren }) {
  if (decided !== null)
    return <p class="meta">Decided: {decided.to === undefined ? decided.words : <a href={decided.to}>{decided.words}</a>}</p>
  return from === null ? null : <GapBar words="Changed without a decision.">{note}</GapBar>
}
