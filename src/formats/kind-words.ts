/** Kinds of statements, how strongly they are meant, and what a reviewer made of one, as a person reads them. */
import type { StatementForce, StatementKind } from '../domain/proposal.ts'
import type { CardState } from '../domain/review-card.ts'

/** One word, for lists. */
export const kindWords: Readonly<Record<StatementKind, string>> = {
  procedural: 'Procedure',
  noted: 'Noted',
  reported: 'Reported',
  directed: 'Directed',
  decided: 'Decided',
  assigned: 'Assigned',
  proposed: 'Proposed',
  deferred: 'Deferred',
  criterion: 'Criterion'
}

/** What it is, for a heading. */
export const kindTitles: Readonly<Record<StatementKind, string>> = {
  procedural: 'Procedure of the meeting',
  noted: 'Noted',
  reported: 'Progress reported',
  directed: 'Direction to act',
  decided: 'Decision',
  assigned: 'Task given to someone',
  proposed: 'Put forward, not adopted',
  deferred: 'Put off',
  criterion: 'What results will be judged by'
}

export const forceWords: Readonly<Record<StatementForce, string>> = { must: 'must', should: 'should', may: 'may', urged: 'urged' }

export const stateWords: Readonly<Record<CardState, string>> = {
  waiting: 'waiting',
  later: 'for later',
  accepted: 'accepted',
  dismissed: 'rejected'
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** 6 → "six", 13 → "13". */
export function smallNumber(value: number): string {
  return numbers[value] ?? String(value)
}
