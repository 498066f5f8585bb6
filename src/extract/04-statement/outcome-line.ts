/** Lines that are an outcome and nothing else: "Carried unanimously", "Approved. Proposed: A. Seconded: B.", "Decision: no". */
import type { Because } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import { agreedAlone, anaphorAlone, outcomeAlone } from '../lexicon/en/outcome-lines.ts'
import { sifted } from '../sifted.ts'
import { closeGaps } from './close-gaps.ts'
import { outcomeIn } from './motion.ts'
import { movedAndCarried } from './motion-words.ts'
import { ofBareCount, ofOutcomeWords } from './outcome-words.ts'
import { asked } from './topic-above.ts'

const alone = new RegExp(outcomeAlone.pattern, 'i')
const anaphor = new RegExp(anaphorAlone.pattern, 'i')
const agreed = new RegExp(agreedAlone.pattern)
/** "All three were elected" says itself what was decided. */
const elected = sifted(/^(?:all|both|the) (?:[a-z]+ )?(?:[a-z]+ )?were (?:duly |unanimously )?(?:re-?)?elected\b/i)
const longest = 90

/** "Resolved: approved, proposed Cllr Osei, seconded Cllr Vance." */
const announcing = /^(?:RESOLVED|Resolved|DECISION|Decision|OUTCOME|Outcome)[:,\u2013-] ?(?=[a-z])/
const proposers = [', proposed ', ', moved ', ' (proposed ', ' (moved ']
const withoutProposer = (text: string): string => proposers.reduce((words, one) => words.split(one)[0]!, text)

/** `refused`: what was put was not lost in a vote but turned down; `above`: the block that it was put in, where that is known. */
export type OutcomeOnly = {
  readonly result: 'carried' | 'lost'
  readonly because: Because
  readonly refused?: boolean
  readonly above?: number
}
const refusal = /\b(?:won'?t ?fix|closed? as|rejected|declined|denied|refused|turned down|not (?:approved|accepted|adopted|agreed))\b/i
const isRefused = (text: string): boolean =>
  refusal.test(text) && !/\b(?:motion|vote|amendment|withdrawn)\b|^(?!refused|declined)[^\d]{0,60}\d/i.test(text)

/** Whether a text is an outcome and nothing else, and which. */
export function outcomeOnly(view: string, words: Span): OutcomeOnly | null {
  if (words.end - words.start < 200 && movedAndCarried.test(view.slice(words.start, words.end)))
    return { result: 'carried', because: { rule: 'en.out.moved', start: words.start, end: words.end } }
  if (words.end - words.start > longest || words.end === words.start) return null
  const open = view.slice(words.start, words.end)
  const text = closeGaps(open)?.text ?? open
  if (elected.test(text)) return null
  const match = alone.exec(text) ?? anaphor.exec(text)
  if (match === null && !agreed.test(text)) {
    const result = ofOutcomeWords(withoutProposer(text.replace(announcing, ''))) ?? ofBareCount(text)
    return result === null
      ? null
      : { result, refused: isRefused(text), because: { rule: 'en.out.words', start: words.start, end: words.end } }
  }
  const rule = anaphor.test(text) ? 'en.out.anaphor' : 'en.out.alone'
  const because = { rule, start: words.start, end: words.end }
  return match?.groups?.['lost'] === undefined ? { result: 'carried', because } : { result: 'lost', refused: isRefused(text), because }
}

/** "Agreed: 9 in favour": a decision's label that is followed by the vote only. */
export function voteLabel(view: string, { label, words }: LabelledBlock): OutcomeOnly | null {
  if (label?.kind !== 'decision' || words.end - words.start > 60) return null
  const text = view.slice(words.start, words.end)
  const vote =
    /^votes? (?:in favou?r|for):? ?\d/i.test(text) ||
    (/^(?:votes?|all|unanimous(?:ly)?|\d)\b/i.test(text) && outcomeIn(view, words)?.result === 'carried')
  return vote ? { result: 'carried', because: { rule: 'en.out.label', start: words.start, end: words.end } } : null
}

const yesNo = /^(?<yes>yes|yep|approved|agreed|go|ok)?(?:no|nope|rejected)?[.!]?$/i

/** "Decision: no": what was asked above is answered so. */
export function yesOrNo(context: ExtractionContext, { label, words }: LabelledBlock, index: number): OutcomeOnly | null {
  if (label === null || !/^en\.label\.(?:decision|status)$/.test(label.rule) || words.end - words.start > 12) return null
  const answer = yesNo.exec(context.view.slice(words.start, words.end).trim())
  const above = answer === null || words.end === words.start ? -1 : asked(context, index)
  if (answer === null || above < 0) return null
  const refused = answer.groups?.['yes'] === undefined
  const because = { rule: label.rule, start: label.start, end: words.end }
  return { result: refused ? 'lost' : 'carried', refused, above, because }
}

/** "Agreed. The crew is to be told.": the first words of an item below a proposal. */
export function proposalAnswer(
  { view, blocks }: ExtractionContext,
  { kind, lead }: LabelledBlock,
  sentences: readonly Sentence[]
): OutcomeOnly | null {
  if (kind !== 'item' || lead === null || sentences.length < 2 || blocks[lead]!.label?.kind !== 'proposal') return null
  return outcomeOnly(view, sentences[0]!)
}

const moverLine = sifted(/^(?:proposed|moved|seconded|proposer|seconder|prop\.|sec\.)\s?(?:by\b|:|[A-Z])/i)

/** "Approved. Proposed: A. Seconded: B." below what was put. */
export function outcomeAndMovers(view: string, sentences: readonly Sentence[]): OutcomeOnly | null {
  const [first, ...rest] = sentences
  if (first === undefined || rest.length === 0 || !rest.every(({ start, end }) => moverLine.test(view.slice(start, end)))) return null
  return outcomeOnly(view, first)
}
