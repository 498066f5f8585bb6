/** `accept`: enters what was proposed, by its number in the review; or takes a dismissed statement up again. */
import { reopenDismissed } from '../../actions/decide-statement.ts'
import { idOf } from '../../actions/request.ts'
import type { Event } from '../../domain/event.ts'
import { parseObjectId } from '../../domain/id.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { count } from '../../formats/count-words.ts'
import type { Context, Opened } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { accept as acceptOne } from '../review/decide.ts'
import { type Card, cardCalled, type Review, reviewOf, stateOf } from '../review/under-review.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const accept: Verb = {
  name: 'accept',
  group: 'Decide',
  summary:
    'Accept what was proposed: statements, the meeting, cited sources as directives, named terms. Or take a dismissed statement up again.',
  usage: 'D-1 [meeting|c1|t1|s1]... | S-3',
  words: [1, 10_000],
  examples: [
    ['accept D-1 meeting s3 s4', 'record the meeting of D-1 and accept two of its statements'],
    ['accept D-1 c1 t2', 'register a cited source as a directive, keep a named term'],
    ['accept D-1 --all-ready', 'accept every waiting statement of the tray "ready"'],
    ['accept S-3', 'take a dismissed statement up again']
  ],
  options: { 'all-ready': { type: 'boolean', words: 'every waiting statement of the tray "ready"' } },
  writes: true,
  run: async (context, given) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const [first = '', ...proposals] = given.words
    if (parseObjectId(first)?.kind === 'statement') return reopen(context, opened.value, first, proposals)
    const id = idOf(first, 'document')
    if (!id.ok) return id
    if (proposals.length === 0 && !given.has('all-ready'))
      throw new UsageError(
        `Say what to accept, such as: throughline accept ${id.value} meeting s1. To see the list: throughline review ${id.value}.`
      )
    const review = await reviewOf(opened.value, id.value)
    if (!review.ok) return review
    const cards = chosen(review.value, given, proposals)
    return cards.ok ? acceptAll(context, opened.value, review.value, cards.value) : cards
  }
}

async function reopen(context: Context, opened: Opened, written: string, more: readonly string[]): Promise<Outcome<Answer>> {
  if (more.length > 0) throw new UsageError('A statement is taken up again alone: throughline accept S-3.')
  const id = idOf(written, 'statement')
  if (!id.ok) return id
  const events = await reopenDismissed(opened.record, opened.request, id.value)
  return events.ok ? agree(enteredAnswer(context, events.value)) : events
}

function chosen(review: Review, given: Given, proposals: readonly string[]): Outcome<readonly Card[]> {
  const cards: Card[] = []
  for (const written of proposals) {
    const card = cardCalled(review, written)
    if (!card.ok) return card
    if (!cards.includes(card.value)) cards.push(card.value)
  }
  if (!given.has('all-ready')) return agree(cards)
  const ready = review.cards.filter(
    (card) => card.kind === 'statement' && card.item.proposal.tray === 'ready' && stateOf(card) === 'waiting'
  )
  return agree([...cards, ...ready.filter((card) => !cards.includes(card))])
}

/** Each is an act of its own; the first refusal ends the row, and what was entered before it stands. */
async function acceptAll(context: Context, opened: Opened, review: Review, cards: readonly Card[]): Promise<Outcome<Answer>> {
  const events: Event[] = []
  for (const card of cards) {
    const entered = await acceptOne(opened, review, card)
    if (entered.ok) events.push(...entered.value)
    else if (events.length === 0) return entered
    else {
      const { key, words } = entered.refusal
      context.say(`Stopped at ${card.id}: ${wordRefusal(key, words)}`)
      return agree({ ...enteredAnswer(context, events), status: 1 })
    }
  }
  if (events.length === 0)
    return agree({ text: 'Nothing of the tray "ready" is waiting.\n', json: { dryRun: context.dryRun, entered: [] } })
  const first = events.find((event) => event.act === 'statement.accepted')
  const next = first === undefined ? undefined : `Next: throughline commit ${first.on} (${count(cards.length, 'decision')} entered)`
  return agree(enteredAnswer(context, events, next))
}
