/**
 * Blocks as the extraction sees them: intake's blocks, each with what its label and its headings announce.
 */
import type { Block } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'

/**
 * What a label at a block's start ("ACTION:", "**Motion:**", "Decision 4 -") announces.
 * `old` is a review of former actions; `status` tells an outcome of what stands before; `meta` is a field of the meeting (Date, Present).
 */
export type LabelKind = 'action' | 'decision' | 'motion' | 'proposal' | 'note' | 'deferred' | 'status' | 'old' | 'meta' | 'mover'

/** What the nearest heading announces for all blocks under it. */
export type SectionKind = 'actions' | 'decisions' | 'old' | 'attendance' | 'agenda' | 'motions' | 'directions' | 'template' | null

export type Label = Span & { readonly kind: LabelKind; readonly rule: string }

export type Column = 'task' | 'owner' | 'support' | 'due' | 'status' | 'decision' | 'number' | 'other'

export type LabelledBlock = Block & {
  readonly label: Label | null
  /** The block's words without its label. */
  readonly words: Span
  readonly section: SectionKind
  /** The heading or heading-like line that set `section`. */
  readonly sectionSpan: Span | null
  /** Rows of a table whose heading row was understood: what each cell holds. */
  readonly columns: readonly Column[] | null
  /** Rows under a heading row: that row's cells, which name what each cell holds. */
  readonly heads: readonly Span[] | null
  /** Items and rows: index of the block that introduces their list ("The following were approved:"), or of the item they stand under. */
  readonly lead: number | null
  /** True for a block that only repeats the agenda, a form's instructions, a signature or an empty form field. */
  readonly idle: boolean
}
