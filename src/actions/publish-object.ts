/**
 * Publishes objects, or withdraws them from the public. All that are named are published together or none is.
 */
import type { Draft, Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome } from '../domain/outcome.ts'
import { publish, withdrawPublication } from '../domain/publication.ts'
import type { Facts } from '../store/facts.ts'
import { act, found, type OpenRecord, type Request } from './request.ts'

export function publishObjects(record: OpenRecord, request: Request, ids: readonly ObjectId[]): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'publish', (facts) => forEach(facts, ids, publish))
}

export function withdrawObjects(
  record: OpenRecord,
  request: Request,
  ids: readonly ObjectId[],
  reason: string
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'publish', (facts) => forEach(facts, ids, (object) => withdrawPublication(object, reason)))
}

async function forEach(
  facts: Facts,
  ids: readonly ObjectId[],
  rule: (object: { readonly id: ObjectId; readonly published: boolean }) => Outcome<Draft>
): Promise<Outcome<readonly Draft[]>> {
  const drafts: Draft[] = []
  for (const id of new Set(ids)) {
    const object = found(id, await facts.sight(id))
    const draft = object.ok ? rule(object.value) : object
    if (!draft.ok) return draft
    drafts.push(draft.value)
  }
  return agree(drafts)
}
