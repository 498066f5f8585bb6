/**
 * A review in the terminal: one card after the other, one key for each decision. Every decision is entered at once; nothing waits for the
 * end, so a session may be left at any time.
 */
import type { Amendment } from '../../actions/review-amendment.ts'
import { putOffCard } from '../../actions/review-cards.ts'
import { redoReview, undoReview } from '../../actions/review-undo.ts'
import type { Event } from '../../domain/event.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { actInWords } from '../../formats/act-words.ts'
import type { Context, Opened } from '../context.ts'
import { cut } from '../layout.ts'
import { inline, style } from '../paint.ts'
import { cardText } from './card.ts'
import { accept, dismiss, eventsOf, refTo } from './decide.ts'
import { editStatement } from './edit.ts'
import { keysOf, type ReadKey } from './key-input.ts'
import { type Card, type Review, reviewOf, stateOf } from './under-review.ts'

const lastKeys = 'z undo  k previous  q quit '
const keys = 'a accept  e edit  x dismiss  l later  z undo  r redo  j next  k previous  q quit '

class Session {
  readonly #context: Context
  readonly #opened: Opened
  readonly #readKey: ReadKey
  /** The meeting, source or term that was recorded last, until something else is decided. */
  #kept: Card | null = null
  #review: Review
  #at: number

  constructor(context: Context, opened: Opened, review: Review) {
    this.#context = context
    this.#opened = opened
    this.#review = review
    this.#readKey = keysOf(context.environment)
    this.#at = Math.max(
      0,
      review.cards.findIndex((card) => stateOf(card) === 'waiting')
    )
  }

  /** Runs until the reviewer quits; answers with the review as it then stands. */
  async run(): Promise<Review> {
    for (let shown = true; ; ) {
      const card = this.#review.cards[this.#at]
      if (shown && card !== undefined) await this.#show(card)
      const key = await this.#readKey(card === undefined ? `That was the last one.  ${lastKeys}> ` : `${keys}> `)
      if (key === null || key === 'q' || (card === undefined && key !== 'z' && key !== 'k')) return this.#review
      this.#context.say('')
      shown = card === undefined ? await this.#pressAfterLast(key) : await this.#press(key, card)
    }
  }

  #show(card: Card): Promise<void> {
    const place = `${this.#at + 1} of ${this.#review.cards.length}`
    return this.#context.print(cardText(this.#review, card, place, this.#context.columns))
  }

  async #pressAfterLast(key: string): Promise<boolean> {
    if (key === 'z') return this.#undo()
    this.#at = Math.max(0, this.#review.cards.length - 1)
    return true
  }

  /** Does what a key says; answers whether a card is to be shown anew. */
  async #press(key: string, card: Card): Promise<boolean> {
    switch (key) {
      case 'a':
        return this.#accept(card, {})
      case 'e':
        return this.#edit(card)
      case 'x':
        return this.#dismiss(card)
      case 'l':
        return this.#later(card)
      case 'z':
        return this.#undo()
      case 'r':
        return this.#back(await redoReview(this.#opened.record, this.#opened.request, this.#review))
      case 'j':
      case 'enter':
        this.#at++
        return true
      case 'k':
        this.#at = Math.max(0, this.#at - 1)
        return true
      default:
        this.#context.say(`"${inline(key)}" does nothing here.`)
        return false
    }
  }

  async #accept(card: Card, amendment: Amendment): Promise<boolean> {
    if (!this.#tell(await accept(this.#opened, this.#review, card, amendment))) return false
    this.#kept = card.kind === 'statement' ? null : card
    return this.#goOn()
  }

  async #edit(card: Card): Promise<boolean> {
    if (card.kind !== 'statement') return this.#says('Only statements can be edited.')
    const reading = await editStatement(this.#context, this.#review, card, this.#readKey)
    if (reading === null) return true
    return this.#accept(card, reading === card.reading ? {} : reading)
  }

  async #dismiss(card: Card): Promise<boolean> {
    if (card.kind !== 'statement') return this.#says(`${card.id} is kept only when it is accepted. Go on with j.`)
    if (!this.#tell(await dismiss(this.#opened, this.#review, card, null))) return false
    this.#kept = null
    return this.#goOn()
  }

  async #later(card: Card): Promise<boolean> {
    if (card.kind !== 'statement') {
      this.#at++
      return true
    }
    const { record, request } = this.#opened
    if (!this.#tell(eventsOf(await putOffCard(record, request, { ...refTo(this.#review, card), later: true })))) return false
    if (this.#context.dryRun) this.#context.say(`${card.id} would be put off.`)
    this.#kept = null
    return this.#goOn()
  }

  async #undo(): Promise<boolean> {
    const kept = this.#kept
    this.#kept = null
    const card = this.#review.cards.find((one) => one.id === kept?.id)
    if (card !== undefined) return this.#says(`${card.id} was recorded as ${card.made ?? 'kept'}; that is not taken back here.`)
    return this.#back(await undoReview(this.#opened.record, this.#opened.request, this.#review))
  }

  async #back(undone: Awaited<ReturnType<typeof undoReview>>): Promise<boolean> {
    if (!this.#tell(eventsOf(undone)) || !undone.ok) return false
    await this.#read()
    const place = this.#review.cards.findIndex((one) => one.id === undone.value.cards[0])
    if (place >= 0) this.#at = place
    return true
  }

  /** Reads the list again and goes to the next card that waits, or past the end. */
  async #goOn(): Promise<boolean> {
    await this.#read()
    const next = this.#review.cards.findIndex((card, i) => i > this.#at && stateOf(card) === 'waiting')
    this.#at = next < 0 ? this.#review.cards.length : next
    return true
  }

  async #read(): Promise<void> {
    const again = await reviewOf(this.#opened, this.#review.document)
    if (again.ok) this.#review = again.value
  }

  #tell(outcome: Outcome<readonly Event[]>): outcome is { readonly ok: true; readonly value: readonly Event[] } {
    if (!outcome.ok) this.#context.say(wordRefusal(outcome.refusal.key, outcome.refusal.words))
    else
      for (const event of outcome.value)
        this.#context.say(style('good', `${event.on.length <= 10 ? `${event.on}  ` : ''}${cut(inline(actInWords(event)), 90)}`))
    return outcome.ok
  }

  #says(words: string): boolean {
    this.#context.say(words)
    return false
  }
}

export async function reviewInTerminal(context: Context, opened: Opened, review: Review): Promise<Outcome<Review>> {
  return agree(await new Session(context, opened, review).run())
}
