/** Acts in the few words of a list of changes. Only what stands open in an entry is said, so that the words are the same for everybody. */
import type { Way } from '../domain/change.ts'
import type { Act, DueDate } from '../domain/event.ts'
import { dateInWords } from './date-words.ts'

export const wayWords: Readonly<Record<Way, string>> = {
  added: 'Added',
  moved: 'Date moved',
  closed: 'Closed or withdrawn',
  changed: 'Went on',
  published: 'Made public or no longer'
}

const fixed: Readonly<Partial<Record<Act, string>>> = {
  'document.received': 'Received',
  'meeting.recorded': 'Recorded',
  'directive.registered': 'Registered',
  'directive.conveyed': 'Conveyed at a meeting',
  'statement.accepted': 'Accepted',
  'statement.amended': 'Amended',
  'statement.dismissed': 'Words dismissed',
  'statement.reopened': 'Words taken up again',
  'term.named': 'Named',
  'term.aliased': 'Put on record as another name',
  'commitment.made': 'Made',
  'lead.changed': 'Lead handed over',
  'progress.reported': 'Progress reported',
  'evidence.added': 'Evidence added',
  'evidence.checked': 'Evidence looked at',
  'commitment.verified': 'Checked',
  'commitment.closed': 'Closed',
  'commitment.reopened': 'Reopened',
  'commitment.withdrawn': 'Withdrawn',
  'publication.made': 'Made public',
  'publication.withdrawn': 'No longer public'
}

/** `body`: the open part of an entry's body. */
export function changeInWords(act: Act, body: Readonly<Record<string, unknown>>): string {
  const day = (due: unknown): string => dateInWords((due as DueDate).edtf)
  switch (act) {
    case 'deadline.set':
      return `Date set: ${day(body['due'])}`
    case 'deadline.moved':
      return `Date moved from ${day(body['from'])} to ${day(body['to'])}`
    case 'done.reported':
      return `Reported done on ${dateInWords(String(body['on']))}`
    default:
      return fixed[act] ?? act
  }
}
