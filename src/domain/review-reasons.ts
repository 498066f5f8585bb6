/** Why a reviewer dismisses a proposal, as a short list that one key each can choose from; and what is recorded of it. */
import { firstUnits } from './id.ts'

/** In the order of the keys 1 to 5. */
export const dismissalReasons = ['not-a-statement', 'duplicate', 'wrong-words', 'already-done', 'other'] as const
export type DismissalReason = (typeof dismissalReasons)[number]

export const dismissalWords: Readonly<Record<DismissalReason, string>> = {
  'not-a-statement': 'Not a statement',
  duplicate: 'Duplicate',
  'wrong-words': 'Wrong words',
  'already-done': 'Already done',
  other: 'Other'
}

/** What is recorded where an unread sentence is settled: no proposal was made of it, and none is wanted. */
export const nothingToRecord = 'Nothing to record'
/** What is recorded where a reviewer takes a decision back. */
export const takenBack = 'Taken back by the reviewer'

/** The reason as it is entered: the chosen one, with the reviewer's own words behind it where there are any. */
export function reasonInWords(reason: DismissalReason | null, words: string | null): string | null {
  const own = firstUnits((words ?? '').trim(), 2000)
  if (reason === null || reason === 'other') return own === '' ? (reason === null ? null : dismissalWords.other) : own
  return own === '' ? dismissalWords[reason] : `${dismissalWords[reason]}: ${own}`
}
