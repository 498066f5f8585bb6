/**
 * A text that grows block by block. The block being written can be looked at; finished ones are only joined at the end, because looking
 * into a string that is still being added to copies all of it each time.
 */

export class GrowingText {
  readonly #finished: string[] = []
  #before = 0
  #open = ''

  get length(): number {
    return this.#before + this.#open.length
  }

  add(words: string): void {
    this.#open += words
  }

  /** The words from an offset of the open block to its end. */
  from(offset: number): string {
    return this.#open.slice(Math.max(0, offset - this.#before))
  }

  /** The last character code of the open block; 0 where it is empty. */
  last(): number {
    return this.#open === '' ? 0 : this.#open.charCodeAt(this.#open.length - 1)
  }

  /** Ends the open block. */
  finish(): void {
    this.#finished.push(this.#open)
    this.#before += this.#open.length
    this.#open = ''
  }

  whole(): string {
    this.finish()
    return this.#finished.join('')
  }
}
