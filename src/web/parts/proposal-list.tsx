/** The proposals of a review in order of appearance: number, kind, words, and what became of each. */
import type { CardState, ReviewCard } from '../../domain/review-card.ts'
import { kindWords, stateWords } from '../../formats/kind-words.ts'

export type ListedProposal = Pick<ReviewCard, 'id' | 'number' | 'kind' | 'state' | 'words'>

/** The class that stands for a state in marks, ticks and the list. */
export function stateClass(state: CardState, waiting: string): string {
  return state === 'accepted' ? 'ok' : state === 'dismissed' ? 'no' : state === 'later' ? 'later' : waiting
}

/** Characters of a quote that a row has room for. */
const shownWords = 96
/** Rows of one list: those out of sight are not laid out. */
const together = 20

export function ProposalList({
  proposals,
  current,
  toCard
}: {
  readonly proposals: readonly ListedProposal[]
  readonly current: string | null
  readonly toCard: (id: string) => string
}) {
  const lists = Array.from({ length: Math.ceil(proposals.length / together) }, (_, i) => proposals.slice(i * together, (i + 1) * together))
  return (
    <nav class={proposals.length < 100 ? 'list' : 'list long'} aria-label="Proposals, in order of appearance">
      {lists.map((rows) => (
        <ol key={rows[0]!.id} class={rows.length === together ? 'full' : undefined}>
          {rows.map((row) => (
            <Row key={row.id} row={row} current={row.id === current} to={toCard(row.id)} />
          ))}
        </ol>
      ))}
    </nav>
  )
}

function Row({ row, current, to }: { readonly row: ListedProposal; readonly current: boolean; readonly to: string }) {
  const { id, number, kind, state, words } = row
  return (
    <li>
      <a class={stateClass(state, 'wait')} href={to} data-card={id} aria-current={current ? 'true' : undefined}>
        <span>{number}</span>
        <span>{kindWords[kind]}</span>
        <span>{words.slice(0, shownWords).replaceAll(/\s+/g, ' ')}</span>
        <span>
          <span class="vh">{stateWords[state]}</span>
        </span>
      </a>
    </li>
  )
}
