/**
 * Commitments: promises of a result by an owner by a date, with what counts as done. The central object.
 *
 * The stored lifecycle is `accepted → in_progress → reported_done → verified → closed`, with the exit `withdrawn`. Overdue, stale and the
 * like are computed at a given day and never stored: they do not rewrite the lifecycle (record.md, "State is computed").
 */
import { addDays, type CalendarDate } from './calendar-date.ts'
import type { Draft, DueDate, OwnerRef } from './event.ts'
import type { ObjectId } from './id.ts'
import { oneLine } from './meeting.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

export const commitmentStates = ['accepted', 'in_progress', 'reported_done', 'verified', 'closed', 'withdrawn'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What the rules need to know of a commitment. */
export type Commitment = {
  readonly id: ObjectId
  readonly title: string
  readonly state: CommitmentState
  readonly owner: OwnerRef | null
  readonly due: DueDate | null
  readonly evidence: number
}

export type NewCommitment = {
  readonly title: string
  readonly statement: ObjectId | null
  readonly directive: ObjectId | null
  readonly owner: OwnerRef | null
  readonly due: DueDate | null
  /** ISO 8601 duration between reviews of an ongoing commitment, such as `P3M`. */
  readonly reviewEvery: string | null
  readonly doneWhen: string | null
}

export type ProgressReport = {
  readonly asOf: CalendarDate
  readonly words: string
  readonly number: number | null
  readonly unit: string | null
  readonly forecast: string | null
}

export function makeCommitment(id: ObjectId, wanted: NewCommitment, already: ObjectId | null): Outcome<Draft> {
  if (already !== null && wanted.statement !== null) return refuse('commitment.already-made', { statement: wanted.statement, id: already })
  if (wanted.owner === null) return refuse('commitment.owner-missing')
  if (wanted.due === null && wanted.reviewEvery === null) return refuse('commitment.due-or-review')
  if (wanted.doneWhen === null || wanted.doneWhen.trim() === '') return refuse('commitment.done-when-missing')
  const title = oneLine(wanted.title)
  if (title === '') return refuse('name.empty')
  const from = [wanted.statement, wanted.directive].filter((object) => object !== null)
  const { statement, directive, owner, due, reviewEvery, doneWhen } = wanted
  return agree({ act: 'commitment.made', on: id, with: from, body: { statement, directive, owner, due, reviewEvery, title, doneWhen } })
}

export function changeLead(commitment: Commitment, to: OwnerRef, reason: string): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (commitment.owner !== null && commitment.owner.kind === to.kind && commitment.owner.slug === to.slug)
    return refuse('lead.unchanged', { owner: to.slug, id: commitment.id })
  if (reason.trim() === '') return refuse('words.missing', { what: 'made the lead change' })
  return agree({ act: 'lead.changed', on: commitment.id, with: [], body: { from: commitment.owner, to, reason } })
}

/** A report on a commitment that was reported done takes that back: work goes on. */
export function reportProgress(commitment: Commitment, report: ProgressReport, today: CalendarDate): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (report.words.trim() === '') return refuse('words.missing', { what: 'happened' })
  if (report.asOf > today) return refuse('report.future', { day: report.asOf })
  return agree({ act: 'progress.reported', on: commitment.id, with: [], body: { ...report } })
}

export function reportDone(commitment: Commitment, words: string, on: CalendarDate, today: CalendarDate): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (commitment.state === 'reported_done' || commitment.state === 'verified')
    return refuse('commitment.already-done', { id: commitment.id })
  if (words.trim() === '') return refuse('words.missing', { what: 'was done' })
  if (on > today) return refuse('report.future', { day: on })
  return agree({ act: 'done.reported', on: commitment.id, with: [], body: { on, words } })
}

/** A check by someone other than the owner, on the evidence there is. */
export function verifyCommitment(commitment: Commitment, words: string): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (commitment.state !== 'reported_done') return refuse('commitment.not-done', { id: commitment.id })
  if (commitment.evidence === 0) return refuse('evidence.missing', { id: commitment.id })
  if (words.trim() === '') return refuse('words.missing', { what: 'was checked' })
  return agree({
    act: 'commitment.verified',
    on: commitment.id,
    with: [],
    body: { evidence: Array.from({ length: commitment.evidence }, (_, i) => i + 1), words }
  })
}

export function closeCommitment(commitment: Commitment, words: string | null): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (commitment.state === 'accepted' || commitment.state === 'in_progress') return refuse('commitment.not-done', { id: commitment.id })
  if (commitment.state !== 'verified') return refuse('commitment.not-verified', { id: commitment.id })
  return agree({ act: 'commitment.closed', on: commitment.id, with: [], body: { words } })
}

export function withdrawCommitment(commitment: Commitment, reason: string, meeting: ObjectId | null): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (reason.trim() === '') return refuse('words.missing', { what: 'is why it is no longer pursued' })
  return agree({ act: 'commitment.withdrawn', on: commitment.id, with: meeting === null ? [] : [meeting], body: { meeting, reason } })
}

export function reopenCommitment(commitment: Commitment, reason: string): Outcome<Draft> {
  if (stillOpen(commitment).ok) return refuse('commitment.not-ended', { id: commitment.id, state: stateWords[commitment.state] })
  if (reason.trim() === '') return refuse('words.missing', { what: 'is why it is taken up again' })
  return agree({ act: 'commitment.reopened', on: commitment.id, with: [], body: { reason } })
}

export function stillOpen(commitment: Pick<Commitment, 'id' | 'state'>): Outcome<true> {
  const ended = commitment.state === 'closed' || commitment.state === 'withdrawn'
  return ended ? refuse('commitment.ended', { id: commitment.id, state: stateWords[commitment.state] }) : agree(true)
}

/** The lifecycle as a person reads it. */
export const stateWords: Record<CommitmentState, string> = {
  accepted: 'not started',
  in_progress: 'in progress',
  reported_done: 'reported done',
  verified: 'checked',
  closed: 'closed',
  withdrawn: 'withdrawn'
}

export type CommitmentSign = 'due_soon' | 'overdue' | 'off_trajectory' | 'stale' | 'late_met' | 'unowned' | 'unevidenced'

/** Days without a report after which an open commitment counts as stale, and days before the date from which it counts as due soon. */
export const staleAfterDays = 40
export const dueSoonDays = 14

/** What shows at a given day, several at once; computed and never stored. */
export function signsAt(
  facts: {
    readonly state: CommitmentState
    readonly owner: unknown
    readonly dueLatest: CalendarDate | null
    /** The latest day of the newest report's forecast. */
    readonly forecastLatest: CalendarDate | null
    readonly lastActDay: CalendarDate
    readonly doneOn: CalendarDate | null
    readonly evidence: number
  },
  today: CalendarDate
): CommitmentSign[] {
  const signs: CommitmentSign[] = []
  const ended = facts.state === 'closed' || facts.state === 'withdrawn'
  const met = facts.doneOn !== null
  if (facts.dueLatest !== null && !ended && !met) {
    if (facts.dueLatest < today) signs.push('overdue')
    else if (facts.dueLatest <= addDays(today, dueSoonDays)) signs.push('due_soon')
    if (facts.forecastLatest !== null && facts.forecastLatest > facts.dueLatest) signs.push('off_trajectory')
  }
  if (met && facts.dueLatest !== null && facts.doneOn! > facts.dueLatest) signs.push('late_met')
  if (!ended && !met && addDays(facts.lastActDay, staleAfterDays) < today) signs.push('stale')
  if (!ended && facts.owner === null) signs.push('unowned')
  if (met && facts.evidence === 0) signs.push('unevidenced')
  return signs
}
