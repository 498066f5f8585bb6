/** Patterns that are asked of nearly every line and seldom match: most lines begin otherwise, and the pattern is not tried on them. */
import { mayStart, type Sieve, sieveOf } from './sieve.ts'

/** A pattern that says how a text begins. */
export class Sifted {
  readonly #regex: RegExp
  readonly #sieve: Sieve

  constructor(regex: RegExp) {
    this.#regex = regex
    this.#sieve = sieveOf(regex)
    if (this.#sieve.start < 0 || regex.global || regex.sticky)
      throw new Error(`A pattern that cannot be told by a text's start: ${regex.source}`)
  }

  test(text: string): boolean {
    return mayStart(this.#sieve, text) && this.#regex.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return mayStart(this.#sieve, text) ? this.#regex.exec(text) : null
  }
}

export const sifted = (regex: RegExp): Sifted => new Sifted(regex)
