/** How far a review is, at a glance: one tick for each proposal, or for a few neighbours where there are very many. */
import type { CardState, ReviewCard } from '../../domain/review-card.ts'
import { kindWords, stateWords } from '../../formats/kind-words.ts'
import { stateClass } from './proposal-list.tsx'

type Ticked = Pick<ReviewCard, 'id' | 'number' | 'kind' | 'state'>

/** Most ticks; each is at least 24 pixels wide. */
const most = 100

export function ProgressTicks({
  proposals,
  current,
  toCard
}: {
  readonly proposals: readonly Ticked[]
  readonly current: string | null
  readonly toCard: (id: string) => string
}) {
  const each = Math.ceil(proposals.length / most)
  const groups = Array.from({ length: Math.ceil(proposals.length / Math.max(each, 1)) }, (_, i) =>
    proposals.slice(i * each, (i + 1) * each)
  )
  return (
    <ol class="ticks" aria-label="How far the review is">
      {groups.map((group) => {
        const [first] = group
        const target = group.find((one) => one.state === 'waiting') ?? first!
        return (
          <li key={first!.id}>
            <a
              class={stateClass(stateOfGroup(group), 'wait')}
              href={toCard(target.id)}
              data-from={first!.number}
              data-to={group.at(-1)!.number}
              aria-current={group.some((one) => one.id === current) ? 'true' : undefined}
            >
              <span class="vh">{wordsOf(group)}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}

/** A group waits as long as one of it does. */
function stateOfGroup(group: readonly Ticked[]): CardState {
  for (const state of ['waiting', 'later', 'accepted'] as const) if (group.some((one) => one.state === state)) return state
  return 'dismissed'
}

function wordsOf(group: readonly Ticked[]): string {
  const [first] = group
  if (group.length === 1) return `${first!.number} ${kindWords[first!.kind]}, ${stateWords[first!.state]}`
  return `${first!.number} to ${group.at(-1)!.number}, ${group.filter((one) => one.state === 'waiting').length} waiting`
}
