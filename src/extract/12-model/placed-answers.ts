/**
 * A model's answers, found in the text: each quote must stand word for word in the sentence it is said to be of, and what is not found there is
 * dropped and counted. Blanks and the shapes of quotation marks may differ; the words are always the text's own.
 */
import { type ModelAnswer, type ModelFault, modelFaults } from '../../domain/model-answer.ts'
import { type StatementKind, statementKinds } from '../../domain/proposal.ts'
import { emptySourceText } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { view as viewOf } from '../01-view/view.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'

export type PlacedAnswer = {
  readonly quote: Span
  readonly sentence: Sentence
  readonly kind: StatementKind
  readonly owner: Span | null
  readonly due: Span | null
}

export type Dropped = Record<ModelFault, number>

/** Statements that one sentence may make; a model that finds more is not read any further. */
const mostInSentence = 8

export function placedAnswers(
  { source, view }: Pick<ExtractionContext, 'source' | 'view'>,
  asked: readonly Sentence[],
  answers: readonly ModelAnswer[]
): { readonly placed: PlacedAnswer[]; readonly dropped: Dropped } {
  const dropped = Object.fromEntries(modelFaults.map((fault) => [fault, 0])) as Dropped
  const placed: PlacedAnswer[] = []
  const said = new Map<number, number>()
  for (const answer of answers) {
    const sentence = asked[answer.sentence - 1]
    const fault = sentence === undefined ? 'no-such-sentence' : faultOf(answer, said)
    const kind = statementKinds.find((one) => one === answer.kind)
    const quote = sentence === undefined ? null : placeIn({ source, view }, sentence, answer.quote)
    if (fault !== null) dropped[fault]++
    else if (kind === undefined) dropped['no-such-kind']++
    else if (sentence === undefined || quote === null) dropped['not-in-the-sentence']++
    else placed.push({ quote, sentence, kind, ...slotsOf({ source, view }, { sentence, answer, dropped }) })
  }
  return { placed, dropped }
}

function faultOf({ sentence }: ModelAnswer, said: Map<number, number>): ModelFault | null {
  const before = said.get(sentence) ?? 0
  said.set(sentence, before + 1)
  return before >= mostInSentence ? 'too-many' : null
}

type Texts = Pick<ExtractionContext, 'source' | 'view'>
type OfAnswer = { readonly sentence: Sentence; readonly answer: ModelAnswer; readonly dropped: Dropped }

function slotsOf(texts: Texts, { sentence, answer, dropped }: OfAnswer): Pick<PlacedAnswer, 'owner' | 'due'> {
  const slot = (words: string | null): Span | null => {
    if (words === null || words.trim() === '') return null
    const place = placeIn(texts, sentence, words)
    if (place === null) dropped['slot-not-in-the-sentence']++
    return place
  }
  return { owner: slot(answer.slots.owner), due: slot(answer.slots.due) }
}

/** Where words stand in a sentence: as they are, else with blanks and marks folded; never cutting a word. */
function placeIn({ source, view }: Texts, { start, end }: Span, words: string): Span | null {
  const wanted = words.trim()
  if (wanted === '' || wanted.length > end - start) return null
  return (
    found(source.text.slice(start, end), wanted, start) ??
    found(view.slice(start, end), viewOf({ ...emptySourceText, text: wanted }), start) ??
    null
  )
}

function found(text: string, wanted: string, by: number): Span | null {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + wanted.length)) return { start: by + at, end: by + at + wanted.length }
  }
  return null
}

const letter = /[\p{Script=Latin}\p{M}\p{N}]/u

function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && letter.test(text[at - 1]!) && letter.test(text[at]!)
}
