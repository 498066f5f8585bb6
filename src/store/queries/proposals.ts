/** Proposals of a reading with what became of each: the reviewer's list. For those who review only. */
import { can } from '../../domain/actor.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { CardState, ReviewCard } from '../../domain/review-card.ts'
import { type Seen, seenOf } from '../../domain/review-turn.ts'
import { type Findings, findingsIn } from '../drafts.ts'
import { cardsIn, proposalIn } from '../review-cards.ts'
import type { Viewer } from './viewer.ts'

export type ReviewItem = {
  /** Its `id` is the card's. */
  readonly proposal: Proposal
  readonly made: ReviewCard['made']
  /** Code points. */
  readonly start: number
  readonly end: number
  readonly state: CardState
  readonly seen: Seen
  readonly statement: ObjectId | null
}

export type ReviewList = {
  readonly reading: string
  readonly extractor: string
  readonly items: readonly ReviewItem[]
  readonly findings: Findings
}

/** The list, or null where nothing was proposed yet or the viewer may not review. */
export async function reviewList(viewer: Viewer, reading: string): Promise<ReviewList | null> {
  if (!can(viewer.actor, 'review', { published: false })) return null
  const drawer = { session: viewer.store.engine.reading, authority: viewer.authority.id, reading }
  const found = await findingsIn(drawer)
  if (found === null) return null
  const items = (await cardsIn(drawer)).map((card): ReviewItem => {
    const { id, made, start, end, state, later, statement } = card
    const proposal = { ...proposalIn(card), id }
    const waits = state === 'waiting'
    return { proposal, made, start, end, state: waits && later ? 'later' : state, seen: seenOf(card), statement: waits ? null : statement }
  })
  return { reading, ...found, items }
}
