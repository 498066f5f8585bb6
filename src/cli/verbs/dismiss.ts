/** `dismiss`: says no to proposed statements, or takes accepted ones back. */
import { dismissAccepted } from '../../actions/decide-statement.ts'
import { idOf } from '../../actions/request.ts'
import type { Event } from '../../domain/event.ts'
import { parseObjectId } from '../../domain/id.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { Context, Opened } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { dismiss as dismissOne } from '../review/decide.ts'
import { cardCalled, reviewOf } from '../review/under-review.ts'
import { UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const dismiss: Verb = {
  name: 'dismiss',
  group: 'Decide',
  summary: 'Dismiss proposed statements, or one that was accepted. Dismissals are entered too, and can be taken back with accept.',
  usage: 'D-1 s1... | S-3',
  words: [1, 10_000],
  examples: [
    ['dismiss D-1 s5 s6 --reason "A heading, not a statement"', 'say no to two proposals of D-1'],
    ['dismiss S-3 --reason "Accepted by mistake"', 'take an accepted statement back']
  ],
  options: { reason: { type: 'string', value: 'WORDS', words: 'why; kept with the dismissal' } },
  writes: true,
  run: async (context, given) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const [first = '', ...proposals] = given.words
    const reason = given.value('reason')
    if (parseObjectId(first)?.kind === 'statement') {
      if (proposals.length > 0) throw new UsageError('An accepted statement is dismissed alone: throughline dismiss S-3.')
      const id = idOf(first, 'statement')
      if (!id.ok) return id
      const events = await dismissAccepted(opened.value.record, opened.value.request, id.value, reason)
      return events.ok ? agree(enteredAnswer(context, events.value)) : events
    }
    if (proposals.length === 0) throw new UsageError('Say which proposals, such as: throughline dismiss D-1 s5 s6.')
    return dismissProposed(context, opened.value, first, proposals, reason)
  }
}

async function dismissProposed(
  context: Context,
  opened: Opened,
  written: string,
  proposals: readonly string[],
  reason: string | null
): Promise<Outcome<Answer>> {
  const id = idOf(written, 'document')
  if (!id.ok) return id
  const review = await reviewOf(opened, id.value)
  if (!review.ok) return review
  const cards = proposals.map((proposal) => cardCalled(review.value, proposal))
  const missing = cards.find((card) => !card.ok)
  if (missing !== undefined && !missing.ok) return missing
  const events: Event[] = []
  for (const card of cards) {
    if (!card.ok) continue
    const entered = await dismissOne(opened, review.value, card.value, reason)
    if (entered.ok) events.push(...entered.value)
    else if (events.length === 0) return entered
    else {
      context.say(`Stopped at ${card.value.id}: ${wordRefusal(entered.refusal.key, entered.refusal.words)}`)
      return agree({ ...enteredAnswer(context, events), status: 1 })
    }
  }
  return agree(enteredAnswer(context, events))
}
