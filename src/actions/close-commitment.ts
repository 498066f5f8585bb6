/**
 * Checks a commitment that was reported done, on its evidence, and closes it.
 */
import { closeCommitment, verifyCommitment } from '../domain/commitment.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome } from '../domain/outcome.ts'
import { changeCommitment } from './change-commitment.ts'
import { type OpenRecord, one, type Request } from './request.ts'

/** `check`: what was checked, where that has not been entered yet; both acts are then entered together. */
export type CloseForm = { readonly check: string | null; readonly words: string | null }

export function closeAfterCheck(record: OpenRecord, request: Request, id: ObjectId, close: CloseForm): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'check', {
    id,
    rule: (commitment) => {
      if (close.check === null) return one(closeCommitment(commitment, close.words))
      const verified = verifyCommitment(commitment, close.check)
      if (!verified.ok) return verified
      const closed = closeCommitment({ ...commitment, state: 'verified' }, close.words)
      return closed.ok ? agree([verified.value, closed.value]) : closed
    }
  })
}

/** Enters what was checked and leaves it to be closed later. */
export function checkDone(record: OpenRecord, request: Request, id: ObjectId, words: string): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'check', { id, rule: (commitment) => one(verifyCommitment(commitment, words)) })
}
