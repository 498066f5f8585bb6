/**
 * Gives a commitment its first date, or moves the date it has, with the reason and the meeting that agreed to it.
 */
import { dueFrom, moveDeadline } from '../domain/deadline.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import { changeCommitment } from './change-commitment.ts'
import { allThere, type OpenRecord, one, type Request } from './request.ts'

/** `due` is EDTF. */
export type NewDeadline = { readonly due: string; readonly reason: string | null; readonly meeting: ObjectId | null }

export function setDeadline(record: OpenRecord, request: Request, id: ObjectId, to: NewDeadline): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'assign', {
    id,
    rule: async (commitment, facts) => {
      const there = await allThere(facts, [to.meeting])
      if (!there.ok) return there
      const due = dueFrom(to.due)
      return due.ok ? one(moveDeadline(commitment, due.value, to.reason, to.meeting)) : due
    }
  })
}
