import type { BlockKind } from '../domain/source-text.ts'
import type { Span } from '../domain/span.ts'

/** A block before its place among the others is known. `level` as in `Block`. */
export type Draft = {
  start: number
  end: number
  kind: BlockKind
  level: number
  cells?: Span[]
  header?: boolean
  speaker?: Span
  page?: number
  marker?: string
}
