/** What is shown of one proposal in the workbench: the proposal, what it may be split or merged with, what is like it. */
import type { ObjectId } from '../../domain/id.ts'
import type { ReviewCard } from '../../domain/review-card.ts'
import type { TermHint } from '../../domain/review-hints.ts'
import type { RuleCount } from '../../domain/rule-count.ts'
import type { SaidElsewhere } from '../../store/queries/said-elsewhere.ts'
import type { SimilarStatement } from '../../store/queries/similar-statements.ts'
import type { CuedPiece } from './cued-words.tsx'

/** A part that a split would make; `at` is the code point it begins at, null for the first. */
export type CardPart = { readonly words: string; readonly at: number | null }

/** What reviewers decided on a card's rule: in documents of its publisher, and in the whole record. */
export type CountedRule = { readonly rule: string; readonly here: RuleCount; readonly all: RuleCount; readonly publisher: string | null }

export type CardView = {
  readonly document: ObjectId
  readonly reading: string
  readonly language: string
  readonly zone: string
  readonly card: ReviewCard
  /** Its words, and those around them that set it off. */
  readonly pieces: readonly CuedPiece[]
  /** What splitting at the strongest places would make of it; none where it cannot be split. */
  readonly parts: readonly CardPart[]
  readonly by: 'sentence' | 'clause' | 'member' | null
  /** The neighbour it may be merged with. */
  readonly next: string | null
  /** How many that wait are alike, itself included; 0 where it is looked at by itself. */
  readonly alike: number
  /** What reviewers decided on its rule before, where they did. */
  readonly counted: CountedRule | null
  /** Where other documents say the same, and the date of this one's meeting to tell before from after. */
  readonly said: readonly SaidElsewhere[]
  readonly on: string | null
  readonly similar: readonly SimilarStatement[]
  readonly hints: readonly TermHint[]
}

/** The workbench at a proposal; `more` is what the card is to show. */
export function pathOfReview(document: ObjectId, at: string | null = null, more = ''): string {
  return `/documents/${document}/review${at === null ? '' : `?at=${at}${more}#${at}`}`
}

export type CardProps = { readonly view: CardView; readonly csrf: string }
