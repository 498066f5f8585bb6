/**
 * Counts of rules: how often reviewers accepted what a rule had proposed, for each publisher. They change how far later proposals are
 * trusted, and never what a person decided.
 */
import type { ActBody } from './event.ts'
import { firstUnits } from './id.ts'
import type { StatementKind } from './proposal.ts'
import { dismissalWords, nothingToRecord, takenBack } from './review-reasons.ts'
import { type Span, wordsAt } from './span.ts'

/**
 * What a reviewer's decision says of the rule: its statement was accepted as it stood, accepted after a correction, or refused. Words that
 * were accepted as another kind count as refused: the rule had taken them for something else.
 */
export const ruleVerdicts = ['accepted', 'corrected', 'refused'] as const
export type RuleVerdict = (typeof ruleVerdicts)[number]

export type RuleCount = Readonly<Record<RuleVerdict, number>>

/** Counts of a record, as a plain value: one for each rule and publisher that has any. */
export type SiteCounts = readonly (RuleCount & { readonly rule: string; readonly publisher: string })[]

/** The name that a publisher's documents are counted under: its words in small letters, whatever stands between them. '' where unknown. */
export function publisherOf(name: string | null): string {
  const words = (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  return firstUnits((words ?? []).filter((word) => word !== 'the').join(' '), 200)
}

/** The same of the words that name the body in a text; null where it names none. */
export function publisherIn(text: string, body: Span | null): string {
  return publisherOf(body && wordsAt(text, body))
}

/** How often a rule was right, out of how often it was decided on. */
export function rightOf({ accepted, corrected, refused }: RuleCount): readonly [right: number, seen: number] {
  return [accepted + corrected, accepted + corrected + refused]
}

export function addedCounts(counts: readonly RuleCount[]): RuleCount {
  const sum = { accepted: 0, corrected: 0, refused: 0 }
  for (const count of counts) for (const verdict of ruleVerdicts) sum[verdict] += count[verdict]
  return sum
}

/** Whether a dismissal says that the proposal was wrong: what was said twice, or is done already, was found rightly. */
export function tellsOfRule(reason: string | null): boolean {
  if (reason === takenBack || reason === nothingToRecord) return false
  return ![dismissalWords.duplicate, dismissalWords['already-done']].some((words) => reason?.startsWith(words) === true)
}

type Judged = Pick<
  ActBody<'statement.accepted'>,
  'start' | 'end' | 'kind' | 'force' | 'negative' | 'owners' | 'due' | 'measures' | 'vote' | 'condition'
>

/** What a rule's verdict hangs on beside the kind: two readings that differ in it were not accepted as they stood. */
export function judgedParts({ start, end, kind, force, negative, owners, due, measures, vote, condition }: Judged): Judged {
  return { start, end, kind, force, negative, owners, due, measures, vote, condition }
}

export function verdictOf(proposed: { readonly kind: StatementKind; readonly same: boolean }, accepted: StatementKind): RuleVerdict {
  if (proposed.kind !== accepted) return 'refused'
  return proposed.same ? 'accepted' : 'corrected'
}
