/** What an extraction holds, counted in words: for `add` and `extract`. */
import { speaksOfMeeting } from '../domain/meeting.ts'
import type { Extraction, Proposal } from '../domain/proposal.ts'
import { count, list } from '../formats/count-words.ts'

/** "1 meeting, 1 chair, 2 cited sources, 4 named terms". */
export function foundInWords({ meeting, citations, terms, people }: Extraction): string {
  const found = [
    speaksOfMeeting(meeting) ? '1 meeting' : null,
    meeting.body === null ? null : '1 body',
    meeting.chair === null ? null : '1 chair',
    meeting.attendees.length === 0 ? null : count(meeting.attendees.length, 'attendee'),
    citations.length === 0 ? null : count(citations.length, 'cited source'),
    terms.length === 0 ? null : count(terms.length, 'named term'),
    people.length === 0 ? null : count(people.length, 'person', 'people')
  ].filter((words) => words !== null)
  return found.length === 0 ? 'no meeting, cited source or named term' : found.join(', ')
}

/** "28 statements: 15 directed, 1 noted". */
export function proposedInWords(statements: readonly Proposal[]): string {
  const kinds = Map.groupBy(statements, (statement) => statement.kind)
  const each = [...kinds].sort(([, a], [, b]) => b.length - a.length).map(([kind, of]) => `${of.length} ${kind}`)
  return `${count(statements.length, 'statement')}${each.length === 0 ? '' : `: ${each.join(', ')}`}`
}

/** What the statements that ask for something leave open; null where none asks. */
export function gapsInWords(statements: readonly Proposal[]): string | null {
  const asking = statements.filter(({ kind }) => kind === 'directed' || kind === 'decided' || kind === 'assigned')
  if (asking.length === 0) return null
  const having = (slot: Proposal['missing'][number]): number => asking.filter((one) => !one.missing.includes(slot)).length
  const gaps = list([`${having('owner')} with an owner`, `${having('due')} with a date`, `${having('measure')} with a measure`])
  return `${asking.length} directed, decided or assigned: ${gaps}`
}
