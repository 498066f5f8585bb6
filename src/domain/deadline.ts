/**
 * Deadlines: what a body promised, and how the promise may move.
 *
 * A deadline belongs to the commitment and not to the office that owns it: when ownership moves, the date stays. It moves only with a
 * reason, because the public page shows every past date next to its reason.
 */
import type { Commitment } from './commitment.ts'
import { stillOpen } from './commitment.ts'
import { latestDay, parseEdtf } from './edtf.ts'
import type { Draft, DueDate } from './event.ts'
import type { ObjectId } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

/** A due date from what was said: the EDTF and the latest day it allows. */
export function dueFrom(written: string): Outcome<DueDate> {
  const parsed = parseEdtf(written.trim())
  const latest = parsed === null ? null : latestDay(parsed)
  if (latest === null) return refuse('date.malformed', { written })
  return agree({ edtf: written.trim(), latest })
}

/** Gives a first date to a commitment that had none, or moves the date it has. */
export function moveDeadline(commitment: Commitment, to: DueDate, reason: string | null, meeting: ObjectId | null): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  if (commitment.due === null) return agree({ act: 'deadline.set', on: commitment.id, with: [], body: { due: to } })
  if (commitment.due.edtf === to.edtf) return refuse('deadline.unchanged', { id: commitment.id, due: to.edtf })
  if (reason === null || reason.trim() === '') return refuse('deadline.reason-missing')
  return agree({
    act: 'deadline.moved',
    on: commitment.id,
    with: meeting === null ? [] : [meeting],
    body: { from: commitment.due, to, meeting, reason }
  })
}
