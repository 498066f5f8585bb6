/** Who wrote the minutes down was there, whether the list names them or not: "Minute taker: Ada Lind" at the head of a paper with a list. */
import type { Attendee } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { peopleIn } from './person-name.ts'

const label =
  /^[\s*_•-]{0,6}(?:minute[- ]?takers?|note[- ]?takers?|scribes?|recorders?|recording secretary|minutes|notes)(?:\s(?:taken\s)?by)?[\s*_]{0,4}:[\s*_]{0,6}(?=[\p{Lu}@])/iu

export function withScribe({ view, blocks }: ExtractionContext, roll: readonly Attendee[]): readonly Attendee[] {
  if (!roll.some(({ status }) => status === 'present')) return roll
  for (const block of blocks.slice(0, 25)) {
    if (block.kind === 'furniture' || block.kind === 'code' || block.kind === 'row' || block.end - block.start > 90) continue
    const match = label.exec(view.slice(block.start, block.end))
    const people = match === null ? [] : peopleIn(view, trimSpan(view, { start: block.start + match[0].length, end: block.end }), 'names')
    if (people.length > 0) return [...roll, ...people.flatMap((person) => unknown(view, person, roll))]
  }
  return roll
}

/** Somebody by first and last name whom the list has by neither. */
function unknown(view: string, person: Span, roll: readonly Attendee[]): Attendee[] {
  const name = view.slice(person.start, person.end).replace(/\s+/g, ' ')
  const words = name.toLowerCase().split(' ')
  const known = roll.some(({ name: one }) => {
    const other = one.toLowerCase().split(' ')
    return other.at(-1) === words.at(-1) || other[0] === words[0]
  })
  return known || words.length < 2 ? [] : [{ ...person, name, status: 'present' }]
}
