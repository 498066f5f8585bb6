/** Raises the body of an older entry to the shape that its act has now. Entries themselves are never rewritten. */
import type { Act } from '../domain/event.ts'
import type { Json } from './canonical.ts'

/** A dismissal did not say at first which rules had proposed the words, nor whether it tells of them. */
export function raised(act: Act, body: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return act === 'statement.dismissed' && !('judges' in body) ? { ...body, origin: null, judges: false } : body
}
