/**
 * What every step of the extraction looks at: one document, read once into a view, blocks and sentences.
 *
 * All spans count UTF-16 units of `source.text`; `view` has the same length, so a span found in it is a span of the text.
 */
import type { KnownNames, Profile } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import type { LabelledBlock } from './02-block/labelled-block.ts'
import type { Sentence } from './03-sentence/sentence.ts'
import type { SharesByRule } from './11-propose/posterior.ts'

export type ExtractionContext = {
  readonly source: SourceText
  /** Same-length text for matching (see `01-view/view.ts`). */
  readonly view: string
  readonly blocks: readonly LabelledBlock[]
  /** The shapes the document has, the likeliest first. */
  readonly profiles: readonly Profile[]
  /** Sorted by start; each lies in one block. */
  readonly sentences: readonly Sentence[]
  readonly known: KnownNames
  /** How often this site's reviewers accepted what a rule proposed. */
  readonly shares?: SharesByRule
}
