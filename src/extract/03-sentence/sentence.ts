/** Sentences: stretches of one block that stand for themselves. */
import type { Span } from '../../domain/span.ts'

export type Sentence = Span & {
  /** Index into `ExtractionContext.blocks`. */
  readonly block: number
}
