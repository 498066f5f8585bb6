/**
 * Registers a directive from above or outside, and records that it was conveyed at a meeting.
 */
import { conveyDirective, type NewDirective, registerDirective } from '../domain/directive.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import { act, allThere, type OpenRecord, one, type Request } from './request.ts'

export function enterDirective(record: OpenRecord, request: Request, directive: NewDirective): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'make', async (facts) => {
    const there = await allThere(facts, [directive.document])
    return there.ok ? one(registerDirective(await facts.next('directive'), directive)) : there
  })
}

export function conveyAt(record: OpenRecord, request: Request, directive: ObjectId, meeting: ObjectId): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'make', async (facts) => {
    const there = await allThere(facts, [directive, meeting])
    if (!there.ok) return there
    return one(conveyDirective(directive, meeting, await facts.conveyedAt(directive)))
  })
}
