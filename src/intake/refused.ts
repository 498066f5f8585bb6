/**
 * Thrown inside a reader to leave a parser at once; caught at the reader's own door and turned into a refusal. Never leaves intake.
 */
import type { Refusal } from '../domain/outcome.ts'
import type { RefusalKey, RefusalWords } from '../domain/refusals.ts'

export class Refused extends Error {
  readonly refusal: Refusal

  constructor(key: RefusalKey, words: RefusalWords = {}) {
    super(key)
    this.refusal = { key, words }
  }
}
