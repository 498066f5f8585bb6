/** The sentences that a language model is asked about: those that may state something, numbered in order of appearance. */
import type { ModelSentence } from '../../domain/model-answer.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { view as viewOf } from '../01-view/view.ts'
import { labelBlocks } from '../02-block/blocks.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { sentences as sentencesOf } from '../03-sentence/sentences.ts'
import type { ExtractionContext } from '../context.ts'

/** Longer sentences are tables and lists that were not taken apart. */
const longest = 2000

export function askedSentences({ blocks, sentences, view }: Pick<ExtractionContext, 'blocks' | 'sentences' | 'view'>): Sentence[] {
  return sentences.filter(({ start, end, block }) => {
    const { idle, label, section, kind } = blocks[block]!
    if (idle || label?.kind === 'meta' || section === 'attendance' || kind === 'furniture' || kind === 'code') return false
    return end - start <= longest && /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(view.slice(start, end))
  })
}

/** The same sentences as they are sent. */
export function modelSentences(source: SourceText): ModelSentence[] {
  const view = viewOf(source)
  const blocks = labelBlocks(source, view)
  const asked = askedSentences({ view, blocks, sentences: sentencesOf(view, blocks) })
  return asked.map(({ start, end }, i) => ({ id: i + 1, words: source.text.slice(start, end) }))
}
