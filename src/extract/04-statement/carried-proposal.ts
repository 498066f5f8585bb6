/** "Proposal: buy a kettle. For: 6 Against: 1. Passes.": a proposal with what became of it in the same block. */
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'
import { outcomeOnly } from './outcome-line.ts'

const says =
  /\b(?:agreed|approved|carried|accepted|passed|passes|carries|adopted|decided|objections?|objected|consensus)\b|\+1 (?:from|by)/i
const voting = /^(?:for|in favou?r|votes?|voting|ayes?|yes|against|opposed|seconded|moved|proposed)\b/i

/** Whether the words of a block may tell what became of a proposal. */
export const mayTell = (view: string, { words }: LabelledBlock): boolean => says.test(view.slice(words.start, words.end))

/** What was put in the first sentences, where a later one says that it was carried, and the sentences behind that; null where none does. */
export function carriedProposal(
  view: string,
  block: LabelledBlock,
  index: number,
  sentences: readonly Sentence[]
): { readonly told: StatementDraft; readonly rest: readonly Sentence[] } | null {
  const told = sentences.findIndex((sentence, at) => at > 0 && outcomeOnly(view, sentence)?.result === 'carried')
  const last = sentences[told]
  const outcome = last === undefined ? null : outcomeOnly(view, last)
  if (outcome === null) return null
  const stop = sentences.findIndex(({ start, end }, at) => at > 0 && (start === last!.start || voting.test(view.slice(start, end))))
  const words = { start: block.words.start, end: sentences[stop - 1]!.end }
  const because = [{ rule: block.label!.rule, start: block.label!.start, end: block.label!.end }, outcome.because]
  const what = { kind: 'decided', force: 'must', listed: 'label', because } as const
  const made = draft(view, words, what, { block: index, sentence: words }, { voteHint: outcome.because })
  return made === null ? null : { told: made, rest: sentences.slice(told + 1) }
}
