/**
 * Asks a rule about one commitment: what the actions on commitments have in common.
 */
import { can, mayNot } from '../domain/actor.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { Draft, Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Facts } from '../store/facts.ts'
import { act, found, type OpenRecord, type Request } from './request.ts'

export type Rule = (commitment: Commitment, facts: Facts) => Promise<Outcome<readonly Draft[]>> | Outcome<readonly Draft[]>

export function changeCommitment(
  record: OpenRecord,
  request: Request,
  verb: Parameters<typeof act>[2],
  on: { readonly id: ObjectId; readonly rule: Rule }
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, verb, async (facts) => {
    const commitment = found(on.id, await facts.commitment(on.id))
    if (!commitment.ok) return commitment
    const { owner } = commitment.value
    if (!can(request.actor, verb, { published: false, owner })) return { ok: false, refusal: mayNot(request.actor, verb) }
    return on.rule(commitment.value, facts)
  })
}
