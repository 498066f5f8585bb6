/**
 * Turns: what a reviewer makes of a quote, and the acts that bring it there from wherever it stands. Deciding, taking back, undoing and
 * redoing are all turns, so that each leaves its acts in the log.
 */
import type { Actor } from './actor.ts'
import type { ActBody, Draft } from './event.ts'
import type { ObjectId } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'
import type { StatementKind } from './proposal.ts'
import { takenBack } from './review-reasons.ts'
import type { Span } from './span.ts'
import { acceptStatement, amendStatement, dismissStatement, type ReadText, reopenStatement, type StatementReading } from './statement.ts'

/** Words of a reading that are decided on as one kind of statement. Code points. */
export type Quote = Span & { readonly reading: string; readonly kind: StatementKind }

/** What a reviewer saw of a quote when deciding: that it waited, or the entry of the last act on it. */
export type Seen = 'waiting' | number

/** Whose steps are undone and redone: an account's, or those of a user of the system. */
export function reviewerOf(actor: Actor): string {
  if (actor.kind === 'account') return `account:${actor.account}`
  return actor.kind === 'operator' ? `operator:${actor.user}` : 'public'
}

/** How a quote stands. One that waits again keeps the statement it was, which is dismissed until it is accepted once more. */
export type Standing = {
  readonly state: 'waiting' | 'accepted' | 'dismissed'
  readonly statement: ObjectId | null
  /** The statement as it reads, where there is one. */
  readonly reads: StatementReading | null
  /** The last act on it. */
  readonly entry: number | null
}

export type Turn =
  | { readonly to: 'accepted'; readonly reads: StatementReading }
  | { readonly to: 'dismissed'; readonly reason: string | null }
  | { readonly to: 'waiting' }

export type Turning = {
  readonly quote: Quote
  readonly source: ReadText
  readonly standing: Standing
  /** The number a new statement gets. */
  readonly next: ObjectId
  readonly proposed: StatementReading
  readonly origin: ActBody<'statement.accepted'>['origin']
  readonly meeting: ObjectId | null
}

export function seenOf(standing: Pick<Standing, 'state' | 'entry'>): Seen {
  return standing.state === 'waiting' || standing.entry === null ? 'waiting' : standing.entry
}

/** The turn that brings a quote back to how it stands. */
export function turnTo({ state, reads }: Standing): Turn {
  if (state === 'accepted' && reads !== null) return { to: 'accepted', reads }
  return state === 'dismissed' ? { to: 'dismissed', reason: takenBack } : { to: 'waiting' }
}

export function turnQuote(turning: Turning, turn: Turn): Outcome<readonly Draft[]> {
  if (turn.to === 'accepted') return toAccepted(turning, turn.reads)
  return turn.to === 'dismissed' ? toDismissed(turning, turn.reason) : toWaiting(turning)
}

function toAccepted(turning: Turning, reads: StatementReading): Outcome<readonly Draft[]> {
  const { quote, source, standing, next, proposed, origin, meeting } = turning
  const about = { ...quote, document: source.document }
  if (standing.statement === null) {
    const accepted = acceptStatement(next, source, proposed, { origin, meeting, decided: null })
    return accepted.ok ? withAmendment([accepted.value], turning, { id: next, from: proposed, to: reads }) : accepted
  }
  const id = standing.statement
  const from = standing.reads ?? proposed
  if (standing.state === 'accepted' && sameReading(from, reads)) return refuse('statement.already-accepted', { id })
  if (standing.state === 'accepted') return withAmendment([], turning, { id, from, to: reads })
  const reopened = reopenStatement(about, { id, state: 'dismissed' })
  return reopened.ok ? withAmendment([reopened.value], turning, { id, from, to: reads }) : reopened
}

type Amendment = { readonly id: ObjectId; readonly from: StatementReading; readonly to: StatementReading }

/** A proposal is accepted as it was proposed and then amended, so that the proposal itself is known to be decided. */
function withAmendment(drafts: readonly Draft[], turning: Turning, { id, from, to }: Amendment): Outcome<readonly Draft[]> {
  if (sameReading(from, to)) return agree(drafts)
  const { source, quote, meeting } = turning
  const facts = { id, document: source.document, ...quote, state: 'accepted', meeting } as const
  const amended = amendStatement(facts, source, to, null)
  return amended.ok ? agree([...drafts, amended.value]) : amended
}

function toDismissed({ quote, source, standing, origin }: Turning, reason: string | null): Outcome<readonly Draft[]> {
  const { state, statement } = standing
  const was = state === 'dismissed' ? ('dismissed' as const) : ('accepted' as const)
  const decided = state === 'waiting' && statement === null ? null : { id: statement, state: was }
  const dismissed = dismissStatement({ ...quote, document: source.document, origin }, reason, decided)
  return dismissed.ok ? agree([dismissed.value]) : dismissed
}

/** A statement that was accepted is dismissed first; then its words wait again, as nothing that was decided. */
function toWaiting({ quote, source, standing }: Turning): Outcome<readonly Draft[]> {
  const { state, statement } = standing
  if (state === 'waiting') return refuse('review.not-decided')
  const about = { ...quote, document: source.document }
  const dismissed = state === 'accepted' ? dismissStatement(about, takenBack, { id: statement, state }) : null
  if (dismissed !== null && !dismissed.ok) return dismissed
  const { reading, start, end, kind } = quote
  const waits: Draft = {
    act: 'statement.reopened',
    on: source.document,
    with: statement === null ? [] : [statement],
    body: { reading, start, end, kind, reason: null }
  }
  return agree([...(dismissed === null ? [] : [dismissed.value]), waits])
}

const readingKeys = ['start', 'end', 'kind', 'force', 'negative', 'owners', 'due', 'measures', 'vote', 'condition'] as const

export function sameReading(a: StatementReading, b: StatementReading): boolean {
  return readingKeys.every((key) => inOrder(a[key]) === inOrder(b[key]))
}

/** JSON with the keys in order: what was kept and read back may have them in another one. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )
}
