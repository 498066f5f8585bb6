/**
 * Named terms: set phrases with their number, their members where the text gives them, and every mention. Two terms are the same only
 * when a person says so.
 */
import type { Draft } from './event.ts'
import type { ObjectId } from './id.ts'
import { oneLine } from './meeting.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

export type NewTerm = {
  readonly label: string
  readonly number: number | null
  readonly members: readonly string[]
  /** Code points. */
  readonly mentions: readonly { readonly reading: string; readonly start: number; readonly end: number }[]
}

export function nameTerm(id: ObjectId, term: NewTerm, same: ObjectId | null): Outcome<Draft> {
  const label = oneLine(term.label)
  if (label === '') return refuse('name.empty')
  if (same !== null) return refuse('term.already-named', { label, id: same })
  const documents = [...new Set(term.mentions.map((mention) => mention.reading.split('.')[0] as ObjectId))]
  const members = term.members.map(oneLine).filter((member) => member !== '')
  return agree({
    act: 'term.named',
    on: id,
    with: documents,
    body: { label, number: term.number, members: members.length === 0 ? null : members, mentions: [...term.mentions] }
  })
}

export function aliasTerm(id: ObjectId, of: ObjectId, reason: string | null): Outcome<Draft> {
  if (id === of) return refuse('term.alias-of-itself', { id })
  return agree({ act: 'term.aliased', on: id, with: [of], body: { of, reason } })
}
