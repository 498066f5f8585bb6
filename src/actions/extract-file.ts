/**
 * Reads a file and extracts what it states, without any store; a language model is asked too where one is given.
 */
import { agree, type Outcome } from '../domain/outcome.ts'
import { type Extraction, nobodyKnown } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import { modelSentences } from '../extract/12-model/asked-sentences.ts'
import { extract } from '../extract/extract.ts'
import type { Model } from './ask-model.ts'
import { modelAnswers } from './model-answers.ts'
import type { ReadSource, SourceHint } from './request.ts'

export async function extractFile(
  { read, model = null }: { readonly read: ReadSource; readonly model?: Model | null },
  bytes: Uint8Array,
  hint: SourceHint
): Promise<Outcome<{ source: SourceText; extraction: Extraction }>> {
  const outcome = await read(bytes, hint)
  if (!outcome.ok) return outcome
  const source = outcome.value
  const said = model === null ? {} : { model: await modelAnswers(model, modelSentences(source)) }
  return agree({ source, extraction: extract(source, nobodyKnown, said) })
}
