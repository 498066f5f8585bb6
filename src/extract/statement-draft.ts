/**
 * A statement before its slots are filled: what is said, of which kind, and why it was taken for one.
 *
 * The hints are places where the form of the document itself names a slot (a table's "Who" column, a label's bracket, a speaker);
 * the slot step reads them before it looks at the words.
 */
import type { Because, StatementForce, StatementKind } from '../domain/proposal.ts'
import type { Span } from '../domain/span.ts'

export type StatementDraft = Span & {
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly negative: boolean
  /** Words that make it hang on something ("if funds allow"), or null. */
  readonly condition: Span | null
  readonly because: readonly Because[]
  /** Index into `ExtractionContext.blocks`. */
  readonly block: number
  /** The sentence the statement was cut from: attribution, cue and neighbours stand here. */
  readonly sentence: Span
  /** How the document itself marks it: `list` in a list or table of its own for such things, `label` by a label or as a motion. */
  readonly listed: 'list' | 'label' | null
  /** Table cells whose column is headed who/owner, and when/due. */
  readonly ownerCell?: Span
  /** A further cell for those who support. */
  readonly supportCell?: Span
  readonly dueCell?: Span
  /** Words that name who shall do it, outside or inside the span: a speaker, a heading naming a person, "Maria to" before the task. */
  readonly actorHint?: Span
  /** The person who moved or seconded: never an owner. */
  readonly moverHint?: Span
  /** Words that tell the outcome of a vote ("Carried 5-0", "Motion passed unanimously"), often outside the span. */
  readonly voteHint?: Span
}
