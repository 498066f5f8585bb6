/** `review`: goes through what was proposed for a document, one key for each decision; without a terminal, lists it. */
import { idOf } from '../../actions/request.ts'
import { agree } from '../../domain/outcome.ts'
import { listAnswer, summary } from '../review/list.ts'
import { reviewInTerminal } from '../review/session.ts'
import { reviewOf, stateOf } from '../review/under-review.ts'
import type { Verb } from '../verb.ts'

export const review: Verb = {
  name: 'review',
  group: 'Decide',
  summary: 'Go through what was proposed for a document: accept, edit, dismiss, put off, undo. Without a terminal: list it.',
  usage: 'D-1',
  words: [1, 1],
  examples: [
    ['review D-1', 'the meeting, cited sources, named terms and statements, one card and one key each'],
    ['review D-1 --list', 'the list, with the number of each, for accept and dismiss'],
    ['review D-1 --json', 'the same for a program']
  ],
  options: { list: { type: 'boolean', words: 'list everything, ask nothing' } },
  writes: true,
  run: async (context, given) => {
    const id = idOf(given.words[0] ?? '', 'document')
    if (!id.ok) return id
    const opened = await context.open()
    if (!opened.ok) return opened
    const review = await reviewOf(opened.value, id.value)
    if (!review.ok) return review
    const { terminal } = context.environment
    if (context.json || given.has('list') || !terminal.in || !terminal.out) return agree(listAnswer(context, review.value))
    const reviewed = await reviewInTerminal(context, opened.value, review.value)
    if (!reviewed.ok) return reviewed
    const first = reviewed.value.cards.find((card) => card.kind === 'statement' && stateOf(card) === 'accepted')
    const next = first?.made == null ? '' : `Next: throughline commit ${first.made}`
    return agree({ text: `\n${summary(context, reviewed.value)}`, json: listAnswer(context, reviewed.value).json, next })
  }
}
