/** Reads outcomes in tests: the value of an agreement, or the key of a refusal. */
import type { Outcome } from '../../src/domain/outcome.ts'
import { wordRefusal } from '../../src/domain/refusals.ts'

export function agreed<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.key} ${JSON.stringify(outcome.refusal.words)}`)
  return outcome.value
}

/** The key of a refusal, whose English sentence must have all the words it asks for. */
export function refused(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error(`agreed: ${JSON.stringify(outcome.value)}`)
  const sentence = wordRefusal(outcome.refusal.key, outcome.refusal.words)
  if (/\{\w+\}/.test(sentence)) throw new Error(`the refusal ${outcome.refusal.key} lacks a word: ${sentence}`)
  return outcome.refusal.key
}
