/**
 * What a request is known by when it is sent again: a form sent twice, an answer that was lost on the way. Everything that a request enters
 * is noted with its key in the same transaction, so that a second one with the key finds it and enters nothing (decision 0012).
 */
export class RequestKey {
  readonly words: string
  /** What the transaction under way wants to be told again besides its acts; what was told then, where it was found. Plain values only. */
  beside: unknown = null
  /** Transactions that were entered now, and those that were found to have been entered before. */
  entered = 0
  found = 0
  #turn = 0

  constructor(words: string) {
    this.words = words
  }

  /** The place of the request's next transaction among its own. */
  next(): number {
    return this.#turn++
  }
}
