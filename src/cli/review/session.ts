/**
 * A review in the terminal: one card after the other, one key for each decision. Every decision is entered at once; nothing waits for the
 * end, so a session may be left at any time.
 */
import { dismissAccepted } from '../../actions/decide-statement.ts'
import { amendAccepted, putOffProposal, takeBack } from '../../actions/review-proposal.ts'
import type { Event } from '../../domain/event.ts'
import type { ObjectId } from '../../domain/id.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { StatementReading } from '../../domain/statement.ts'
import { actInWords } from '../../formats/act-words.ts'
import type { Context, Opened } from '../context.ts'
import { cut } from '../layout.ts'
import { inline, style } from '../paint.ts'
import { cardText } from './card.ts'
import { acceptCard, dismissCard } from './decide.ts'
import { editStatement } from './edit.ts'
import { keysOf, type ReadKey } from './key-input.ts'
import { type Card, type Review, reviewOf, stateOf } from './under-review.ts'

const lastKeys = 'z undo  k previous  q quit '
const keys = 'a accept  e edit  x dismiss  l later  z undo  j next  k previous  q quit '

/** What was decided last, so that it can be taken back. */
type Decision =
  | { readonly card: string; readonly kind: 'statement'; readonly statement: ObjectId }
  | { readonly card: string; readonly kind: 'dismissed' | 'later' | 'kept' }

class Session {
  readonly #context: Context
  readonly #opened: Opened
  readonly #readKey: ReadKey
  readonly #decisions: Decision[] = []
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

  async #accept(card: Card, change: Partial<StatementReading>): Promise<boolean> {
    const entered = await acceptCard(this.#opened, this.#review, card, change)
    if (!this.#tell(entered)) return false
    const statement = entered.value.find((event) => event.on.startsWith('S-'))
    const { id } = card
    this.#decisions.push(
      statement === undefined ? { card: id, kind: 'kept' } : { card: id, kind: 'statement', statement: statement.on as ObjectId }
    )
    return this.#goOn()
  }

  async #edit(card: Card): Promise<boolean> {
    if (card.kind !== 'statement') return this.#says('Only statements can be edited.')
    const reading = await editStatement(this.#context, this.#review, card, this.#readKey)
    if (reading === null) return true
    const { record, request } = this.#opened
    if (card.item.state !== 'accepted' || card.made === null) return this.#accept(card, reading === card.reading ? {} : reading)
    return this.#tell(await amendAccepted(record, request, this.#review, card.made, reading, null)) ? this.#goOn() : false
  }

  async #dismiss(card: Card): Promise<boolean> {
    if (card.kind !== 'statement') return this.#says(`${card.id} is kept only when it is accepted. Go on with j.`)
    if (!this.#tell(await dismissCard(this.#opened, this.#review, card, null))) return false
    this.#decisions.push({ card: card.id, kind: 'dismissed' })
    return this.#goOn()
  }

  async #later(card: Card): Promise<boolean> {
    if (card.kind !== 'statement') {
      this.#at++
      return true
    }
    if (this.#context.dryRun) this.#context.say(`${card.id} would be put off.`)
    else await putOffProposal(this.#opened.record, this.#review, card.item, true)
    this.#decisions.push({ card: card.id, kind: 'later' })
    return this.#goOn()
  }

  async #undo(): Promise<boolean> {
    const last = this.#decisions.pop()
    const card = this.#review.cards.find((one) => one.id === last?.card)
    if (last === undefined || card === undefined) return this.#says('Nothing was decided yet that could be taken back.')
    const { record, request } = this.#opened
    if (last.kind === 'kept') return this.#says(`${card.id} was recorded as ${card.made ?? 'kept'}; that is not taken back here.`)
    if (last.kind === 'later' && card.kind === 'statement' && !this.#context.dryRun)
      await putOffProposal(record, this.#review, card.item, false)
    if (last.kind === 'statement' && !this.#tell(await dismissAccepted(record, request, last.statement, 'Taken back by the reviewer')))
      return false
    if (last.kind === 'dismissed' && card.kind === 'statement' && !this.#tell(await takeBack(record, request, this.#review, card.item)))
      return false
    await this.#read()
    this.#at = this.#review.cards.findIndex((one) => one.id === last.card)
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
