/**
 * Hands a commitment to another post or unit. Its date stays.
 */
import { changeLead } from '../domain/commitment.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome } from '../domain/outcome.ts'
import { changeCommitment } from './change-commitment.ts'
import { ownerFor } from './make-commitment.ts'
import type { OpenRecord, Request } from './request.ts'

export type NewLead = { readonly owner: string; readonly newOwner: boolean; readonly reason: string }

export function handLead(record: OpenRecord, request: Request, id: ObjectId, to: NewLead): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'assign', {
    id,
    rule: async (commitment, facts) => {
      const owner = await ownerFor(facts, to.owner, to.newOwner)
      if (!owner.ok) return owner
      const changed = changeLead(commitment, owner.value.owner, to.reason)
      return changed.ok ? agree(owner.value.draft === null ? [changed.value] : [owner.value.draft, changed.value]) : changed
    }
  })
}
