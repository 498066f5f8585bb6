/**
 * Cue rows: the wording that makes a stretch of text a statement, kept as data with examples that are run as tests.
 */
import type { StatementForce, StatementKind } from '../../domain/proposal.ts'

/**
 * What the statement is, seen from the words matched:
 * - `rest` the words after the match to the sentence's end; `list` the same, cut into one statement for each verb with its object;
 * - `all` the whole sentence; `before` the words before the match.
 */
export type CueSpan = 'rest' | 'list' | 'all' | 'before'

export type CueRow = {
  readonly id: string
  readonly kind: StatementKind
  /** Lower-case words, one of which every match contains: the row is tried only on sentences that have one. */
  readonly on: readonly string[]
  /** Words one of which every match contains in this very form, where the words of `on` are too common to tell. */
  readonly has?: readonly string[]
  /** Source of a RegExp without flags, matched against the view. Groups: `who` names the doer. */
  readonly pattern: string
  /** Source of a RegExp without flags: words that begin so are passed over, though the pattern matches. */
  readonly unless?: string
  readonly span: CueSpan
  readonly force: StatementForce | null
  readonly negative?: boolean
  /** The word after the match must be a verb in its base form. */
  readonly verb?: boolean
  /** May begin after an opening phrase and its comma ("After discussion, …"), not only with the sentence. */
  readonly lead?: boolean
  /** The words before the match name the doer. */
  readonly subject?: boolean
  /** A mark set by who took the minutes, as good as a label. */
  readonly mark?: boolean
  /** Only in what a named speaker says. */
  readonly speech?: boolean
  /** Sentences that must match. */
  readonly holds: readonly string[]
  /** Sentences that look alike and must not match. */
  readonly not: readonly string[]
}
