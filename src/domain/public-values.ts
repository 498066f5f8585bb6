/**
 * What of an act on a published object everyone may read: its entry, and of the values sealed in it those named here. Names of persons, of
 * files, and notes for those inside stay sealed (record.md, "Publication and sight").
 */
import { type Act, acts } from './event.ts'

/** Acts on a published object that stay inside: a look at a proposal that was later taken up. */
export const insideActs = ['statement.dismissed', 'statement.reopened'] as const satisfies readonly Act[]

const shown: Readonly<Partial<Record<Act, readonly string[]>>> = {
  'document.received': ['title'],
  'meeting.recorded': ['title', 'bodyAsWritten'],
  'directive.registered': ['title', 'issuer'],
  'statement.accepted': ['words'],
  'statement.amended': ['words'],
  'term.named': ['label', 'members'],
  'commitment.made': ['title', 'doneWhen'],
  'lead.changed': ['reason'],
  'deadline.moved': ['reason'],
  'progress.reported': ['words'],
  'done.reported': ['words'],
  'commitment.verified': ['words'],
  'commitment.closed': ['words'],
  'commitment.reopened': ['reason'],
  'commitment.withdrawn': ['reason']
}

/** The keys of an act's body whose sealed values are published with the object it is about. */
export function publicValues(act: Act): readonly string[] {
  return shown[act]?.filter((key) => acts[act].sealed.includes(key as never)) ?? []
}
