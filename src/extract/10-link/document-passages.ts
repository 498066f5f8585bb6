/** The passages of a document that may be said again elsewhere: what was proposed from it, and every sentence that may state something. */
import { type Passage, passagesAt } from '../../domain/passage.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { view as viewOf } from '../01-view/view.ts'
import { labelBlocks } from '../02-block/blocks.ts'
import { sentences as sentencesOf } from '../03-sentence/sentences.ts'
import { askedSentences } from '../12-model/asked-sentences.ts'

export function documentPassages(source: SourceText, statements: readonly Pick<Proposal, 'start' | 'end'>[]): Passage[] {
  const view = viewOf(source)
  const blocks = labelBlocks(source, view)
  return passagesAt(source.text, [...statements, ...askedSentences({ view, blocks, sentences: sentencesOf(view, blocks) })])
}
