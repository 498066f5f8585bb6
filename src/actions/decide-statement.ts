/**
 * Decisions on a statement by its own number: dismiss one that was accepted, take a dismissed one up again.
 */
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { type Outcome, refuse } from '../domain/outcome.ts'
import { dismissStatement, reopenStatement } from '../domain/statement.ts'
import { act, found, type OpenRecord, one, type Request } from './request.ts'

export function dismissAccepted(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  reason: string | null
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const statement = found(id, await facts.statement(id))
    return statement.ok ? one(dismissStatement(statement.value, reason, { id, state: statement.value.state })) : statement
  })
}

export function reopenDismissed(record: OpenRecord, request: Request, id: ObjectId): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const statement = found(id, await facts.statement(id))
    if (!statement.ok) return statement
    if (statement.value.state === 'accepted') return refuse('statement.already-accepted', { id })
    return one(reopenStatement(statement.value, { id, state: 'dismissed' }))
  })
}
