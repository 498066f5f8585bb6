/**
 * What a language model is asked and may answer. It gets numbered sentences and gives back their numbers with exact words of them; it gives no
 * places, no dates and no ids of its own.
 */

/** A sentence as it is sent: its number in the document, from 1, and its words. */
export type ModelSentence = { readonly id: number; readonly words: string }

/** One statement that the model says a sentence makes. Nothing of it is believed before it is found in the text. */
export type ModelAnswer = {
  readonly sentence: number
  readonly quote: string
  readonly kind: string
  readonly slots: { readonly owner: string | null; readonly due: string | null }
}

/** Why an answer, or a slot of one, was dropped. */
export const modelFaults = [
  'malformed',
  'no-such-sentence',
  'not-in-the-sentence',
  'no-such-kind',
  'too-many',
  'slot-not-in-the-sentence'
] as const
export type ModelFault = (typeof modelFaults)[number]

/** What came of asking a model about a document. */
export type ModelNote = {
  readonly model: string
  /** Sentences that were sent, and those of them that no answer came back for. */
  readonly asked: number
  readonly unanswered: number
  /** Proposals that only the model made, and those of the rules that it made too. */
  readonly own: number
  readonly agreed: number
  /** Answers about words that a rule had proposed otherwise; the rule's stands. */
  readonly beside: number
  /** Answers, and slots of answers, that were not taken in, by why. */
  readonly dropped: Readonly<Record<ModelFault, number>>
}

/** The rule that a model's proposals go by, which names it: `model:llama-3.3-70b`. */
export function modelRule(model: string): string {
  return `model:${model.replaceAll(/[^\w.-]+/g, '-').slice(0, 50)}`
}
