/**
 * Directives: texts from a higher level or from outside that oblige or guide a body, and their conveyance at a meeting.
 */
import type { Draft } from './event.ts'
import type { ObjectId } from './id.ts'
import { oneLine } from './meeting.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

export type NewDirective = {
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly document: ObjectId | null
}

export function registerDirective(id: ObjectId, directive: NewDirective): Outcome<Draft> {
  const title = oneLine(directive.title)
  if (title === '') return refuse('name.empty')
  const { document, date, issuer } = directive
  return agree({
    act: 'directive.registered',
    on: id,
    with: document === null ? [] : [document],
    body: { document, date, title, issuer: issuer === null ? null : oneLine(issuer) }
  })
}

export function conveyDirective(id: ObjectId, meeting: ObjectId, alreadyAt: readonly ObjectId[]): Outcome<Draft> {
  if (alreadyAt.includes(meeting)) return refuse('directive.already-conveyed', { id, meeting })
  return agree({ act: 'directive.conveyed', on: id, with: [meeting], body: { meeting } })
}
