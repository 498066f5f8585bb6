/** Records that a term is another name of a second one, because a person says so. */
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import { aliasTerm } from '../domain/term.ts'
import { act, allThere, type OpenRecord, one, type Request } from './request.ts'

export type Alias = { readonly term: ObjectId; readonly of: ObjectId; readonly reason: string | null }

export function aliasTermTo(record: OpenRecord, request: Request, { term, of, reason }: Alias): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'review', async (facts) => {
    const there = await allThere(facts, [term, of])
    return there.ok ? one(aliasTerm(term, of, reason)) : there
  })
}
