/**
 * Publication: everything begins private; publishing is an act on one object, and withdrawing hides but cannot make unseen.
 */
import type { Draft } from './event.ts'
import type { ObjectId } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

export type Sight = { readonly id: ObjectId; readonly published: boolean }

export function publish(object: Sight): Outcome<Draft> {
  return object.published
    ? refuse('publication.already-made', { id: object.id })
    : agree({ act: 'publication.made', on: object.id, with: [], body: {} })
}

export function withdrawPublication(object: Sight, reason: string): Outcome<Draft> {
  if (!object.published) return refuse('publication.not-made', { id: object.id })
  if (reason.trim() === '') return refuse('words.missing', { what: 'is why it is withdrawn' })
  return agree({ act: 'publication.withdrawn', on: object.id, with: [], body: { reason } })
}
