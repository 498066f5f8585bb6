/**
 * Withdraws a commitment that is no longer pursued, with the reason, or takes an ended one up again.
 */
import { reopenCommitment, withdrawCommitment } from '../domain/commitment.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import { changeCommitment } from './change-commitment.ts'
import { allThere, type OpenRecord, one, type Request } from './request.ts'

export function withdraw(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  why: { readonly reason: string; readonly meeting: ObjectId | null }
): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'make', {
    id,
    rule: async (commitment, facts) => {
      const there = await allThere(facts, [why.meeting])
      return there.ok ? one(withdrawCommitment(commitment, why.reason, why.meeting)) : there
    }
  })
}

export function reopen(record: OpenRecord, request: Request, id: ObjectId, reason: string): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'make', { id, rule: (commitment) => one(reopenCommitment(commitment, reason)) })
}
