/** Judged proposals: each statement that was proposed, with whether a careful reader would have taken it as it stands. */
import type { StatementKind, Tray } from '../../../src/domain/proposal.ts'
import type { PrintedStatement } from './printed.ts'

export type Judged = {
  readonly document: string
  readonly publisher: string
  readonly kind: StatementKind
  readonly tray: Tray
  readonly confidence: number
  readonly statement: PrintedStatement
  readonly right: boolean
}

/** What one document gives: its counts and its judged proposals, and what was missed and invented in words. */
export type Findings = {
  readonly judged: readonly Judged[]
  readonly missed: readonly string[]
  readonly beyond: readonly string[]
  readonly slots?: readonly string[]
  readonly facts?: readonly string[]
}
