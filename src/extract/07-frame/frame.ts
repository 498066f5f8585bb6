/** The slots of a statement: who, by when, how much, and how it was voted. Empty wherever the text does not say. */
import type { MeetingFacts, Proposal } from '../../domain/proposal.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { DateReader, dueOf } from './due.ts'
import { measuresOf } from './measures.ts'
import { ownersOf } from './owners.ts'
import { voteOf } from './vote.ts'

export type Slots = Pick<Proposal, 'owners' | 'due' | 'measures' | 'vote'>

/** A function that fills the slots of each statement of one document. */
export function framer(context: ExtractionContext, facts: MeetingFacts): (draft: StatementDraft) => Slots {
  const reader = new DateReader(context, facts)
  const known = knownNames(context, facts)
  return (draft) => ({
    owners: ownersOf(context, draft, facts, known),
    due: dueOf(context, draft, reader),
    measures: measuresOf(context.view, draft, () => reader.in(draft)),
    vote: voteOf(context.view, draft)
  })
}

/** Lower-case names of people, posts and bodies that the record or the attendance list knows. */
function knownNames(context: ExtractionContext, facts: MeetingFacts): ReadonlySet<string> {
  const { people, posts, units, bodies } = context.known
  const recorded = [people, posts, units, bodies].flatMap((names) => names.flatMap(({ name, aliases }) => [name, ...aliases]))
  return new Set([...recorded, ...facts.attendees.map((attendee) => attendee.name)].map((name) => name.toLowerCase()))
}
