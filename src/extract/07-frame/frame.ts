/** The slots of a statement: who, by when, how much, and how it was voted. Empty wherever the text does not say. */
import type { MeetingFacts, PersonMention, Proposal } from '../../domain/proposal.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { chineseSlots, isChinese, type Settled, withCases } from './chinese-slots.ts'
import { DateReader, dueOf } from './due.ts'
import { measuresOf } from './measures.ts'
import { ownersOf } from './owners.ts'
import { Register } from './register.ts'
import { voteOf } from './vote.ts'

export type Slots = Pick<Proposal, 'owners' | 'due' | 'dueByCase' | 'measures' | 'vote'>

/** A function that fills the slots of each statement of one document. */
export function framer(
  context: ExtractionContext,
  facts: MeetingFacts,
  people: readonly PersonMention[]
): (draft: StatementDraft) => Slots {
  const reader = new DateReader(context, facts)
  const register = new Register(context, facts, people)
  return (draft) =>
    isChinese(draft) ? chineseSlots(context, draft, { reader, register }) : englishSlots(context, draft, { reader, register })
}

function englishSlots(context: ExtractionContext, draft: StatementDraft, { reader, register }: Settled): Slots {
  const owners = ownersOf(context, draft, register)
  // What was decided that somebody shall do has its day as a task has.
  const given: StatementDraft = draft.kind === 'decided' && owners.length > 0 ? { ...draft, kind: 'assigned' } : draft
  const { due: told, dueByCase } = dueOf(context, given, reader)
  // How often something would be done is part of what is proposed, and no deadline.
  const due = draft.kind === 'proposed' && told?.kind === 'recurring' ? null : told
  const measures = measuresOf(context.view, draft, () => reader.in(draft))
  const vote = voteOf(context, draft)
  return withCases({ owners, due, measures, vote }, dueByCase)
}
