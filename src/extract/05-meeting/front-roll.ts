/** Who was there as a file's front matter says it: "attendees: Ada Lind, Jo Osei", or a list of names below "directors:". */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { frontLists } from './front-matter.ts'
import { peopleIn } from './person-name.ts'
import { groupStatusOf, type Roll, statusOf } from './roll.ts'

/** Fields that only the paper of a meeting has. */
const ofMeeting = /^(?:quorum|apologies|regrets|absent|present|(?:[a-z]{3,9}[_-])?attendees|attendance|in_attendance|chair|scribe)$/i

export function readFrontRoll(context: ExtractionContext, roll: Roll): void {
  const fields = frontLists(context)
  const told = fields.some(({ name }) => ofMeeting.test(name))
  for (const { name, values } of fields) {
    const words = name.replace(/[_-]/g, ' ')
    const status = told && !/^(?:chair|title)$/i.test(words) ? groupStatusOf(words) : statusOf(words)
    if (status !== null) for (const value of values) roll.add(peopleIn(context.view, withoutBrackets(context.view, value), 'names'), status)
  }
}

/** "[Ada Lind, Jo Osei]" */
function withoutBrackets(view: string, { start, end }: Span): Span {
  return view[start] === '[' && view[end - 1] === ']' ? { start: start + 1, end: end - 1 } : { start, end }
}
