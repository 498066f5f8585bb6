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

export function ProposalList({
  proposals,
  current,
  toCard
}: {
  readonly proposals: readonly ListedProposal[]
  readonly current: string | null
  readonly toCard: (id: string) => string
}) {
  return (
    <ol class="list" aria-label="Proposals, in order of appearance">
      {proposals.map(({ id, number, kind, state, words }) => (
        <li key={id}>
          <a class={stateClass(state, 'wait')} href={toCard(id)} data-card={id} aria-current={id === current ? 'true' : undefined}>
            <span>{number}</span>
            <span>{kindWords[kind]}</span>
            <span>{words.slice(0, shownWords).replaceAll(/\s+/g, ' ')}</span>
            <span>
              <span class="vh">{stateWords[state]}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}
