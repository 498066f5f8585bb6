/** The slots of a statement in Chinese. */
import type { Owner, Proposal } from '../../domain/proposal.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { chineseDue } from './chinese-due.ts'
import { chineseMeasures } from './chinese-measures.ts'
import { chineseOwners } from './chinese-owners.ts'
import { chineseVote } from './chinese-vote.ts'
import { ahead, counted, type DateReader } from './due.ts'
import type { Register } from './register.ts'

type ChineseSlots = Pick<Proposal, 'owners' | 'due' | 'dueByCase' | 'measures' | 'vote'>

const han = /[\u3400-\u9fff]/

/** Whether a statement is read by the Chinese rules. */
export function isChinese(draft: StatementDraft): boolean {
  return draft.because[0]?.rule.startsWith('zh.') === true
}

/** What is settled once for a document. */
export type Settled = { readonly reader: DateReader; readonly register: Register }

export function chineseSlots(context: ExtractionContext, draft: StatementDraft, { reader, register }: Settled): ChineseSlots {
  const { view } = context
  const words = view.slice(draft.start, draft.end)
  const named = draft.ownerCell !== undefined || han.test(words) || words.includes('@')
  const owners = named ? chineseOwners(context, draft).map((owner) => withMeaning(owner, register)) : []
  let own: readonly FoundDate[] | null = null
  const dates = (): readonly FoundDate[] => {
    own ??= reader.in(draft)
    return own
  }
  const { due: told, dueByCase } = chineseDue(view, draft, (span) => (span === draft ? dates() : reader.in(span)), reader.reference)
  // "验收后5日内" does not count from the meeting.
  const due =
    told !== null && /[后起]的?$/.test(view.slice(Math.max(0, told.start - 2), told.start))
      ? told
      : counted(ahead(told, draft, reader.reference), draft, reader.reference)
  const measures = chineseMeasures(view, draft, dates)
  const vote = chineseVote(view, draft)
  return withCases({ owners, due, measures, vote }, dueByCase)
}

/** The slots with what is due in each case, where cases are told apart at all. */
export function withCases(slots: Omit<ChineseSlots, 'dueByCase'>, dueByCase: ChineseSlots['dueByCase']): ChineseSlots {
  return dueByCase === undefined ? slots : { ...slots, dueByCase }
}

function withMeaning(owner: Owner, register: Register): Owner {
  const resolved = register.resolve(owner.name)
  return resolved === null ? owner : { ...owner, resolved }
}
