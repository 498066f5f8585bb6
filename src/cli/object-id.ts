/** Numbers of objects as they are typed on the command line. */
import { idOf } from '../actions/request.ts'
import { type NumberedKind, type ObjectId, parseObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'

export function anyId(written: string): Outcome<ObjectId> {
  const parsed = parseObjectId(written)
  return parsed === null ? refuse('id.malformed', { written }) : agree(parsed.id)
}

/** An option that names an object, or null where it was not given. */
export function optionalId(written: string | null, kind: NumberedKind): Outcome<ObjectId | null> {
  return written === null ? agree(null) : idOf(written, kind)
}
