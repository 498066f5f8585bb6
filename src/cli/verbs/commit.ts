/** `commit`: makes a commitment from a statement. What the statement says of owner and date is offered, and said to come from it. */
import { type CommitmentForm, makeCommitmentFrom } from '../../actions/make-commitment.ts'
import { idOf } from '../../actions/request.ts'
import type { ObjectId } from '../../domain/id.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { slotWordsOf } from '../../formats/slot-words.ts'
import { textOf } from '../../store/queries/documents.ts'
import { type StatementView, statement } from '../../store/queries/statements.ts'
import type { Context, Opened } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { optionalId } from '../object-id.ts'
import { inline } from '../paint.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const commit: Verb = {
  name: 'commit',
  group: 'Carry out',
  summary: 'Make a commitment from a statement, with an owner, a date or a review interval, and what counts as done.',
  usage: 'S-3',
  words: [1, 1],
  examples: [
    ['commit S-3 --owner "Head of Highways" --due 2026-11-30 --done-when "The crossing is open"', 'an owner who is already known'],
    [
      'commit S-3 --owner "Head of Highways" --new-owner --due 2026-11 --done-when "The crossing is open"',
      'a post named for the first time; a month is judged by its last day'
    ],
    ['commit S-3 --done-when "Monitors read at 24 schools"', 'owner and date as the statement says them; refused where it does not'],
    ['commit S-3 --owner "Head of Parks" --ongoing P3M --done-when "Paths kept open"', 'without an end, reviewed every 3 months']
  ],
  options: {
    owner: { type: 'string', value: 'POST', words: 'post or unit that answers for it (default: as the statement says)' },
    'new-owner': { type: 'boolean', words: 'create the post where there is none of this name' },
    due: { type: 'string', value: 'DATE', words: 'day, month, year or other EDTF date (default: as the statement says)' },
    ongoing: { type: 'string', value: 'INTERVAL', words: 'instead of a date: reviewed every P1M, P3M, P1Y' },
    'done-when': { type: 'string', value: 'WORDS', words: 'what counts as done' },
    title: { type: 'string', value: 'WORDS', words: 'title (default: the words of the statement)' },
    directive: { type: 'string', value: 'R-1', words: 'the directive it carries out' }
  },
  writes: true,
  run: async (context, given) => {
    const id = idOf(given.words[0] ?? '', 'statement')
    if (!id.ok) return id
    const directive = optionalId(given.value('directive'), 'directive')
    if (!directive.ok) return directive
    if (given.has('due') && given.has('ongoing')) throw new UsageError('Give --due or --ongoing, not both.')
    const opened = await context.open()
    if (!opened.ok) return opened
    const from = await statement(opened.value.viewer, id.value)
    if (from === null) return refuse('object.not-found', { id: id.value })
    const form = await filledForm(context, opened.value, given, from, directive.value)
    return make(context, opened.value, form, from)
  }
}

async function make(context: Context, opened: Opened, form: CommitmentForm, from: StatementView) {
  const made = await makeCommitmentFrom(opened.record, opened.request, form, async () => inline(from.words))
  if (!made.ok) return made as Outcome<never>
  const entered = made.value.find((event) => event.act === 'commitment.made')
  return agree(enteredAnswer(context, made.value, `Next: throughline report ${entered?.on ?? 'C-1'} "What happened"`))
}

async function filledForm(
  context: Context,
  { viewer }: Opened,
  given: Given,
  from: StatementView,
  directive: ObjectId | null
): Promise<CommitmentForm> {
  const { owners, due, measures } = from.slots
  const words = slotWordsOf(from, await textOf(viewer, from.reading))
  const lead = owners.find((owner) => owner.role === 'lead') ?? owners[0]
  const stated = lead === undefined ? null : words.at(lead)
  const owner = given.value('owner') ?? (stated === null ? null : inline(stated))
  if (!given.has('owner') && owner !== null) context.say(`Owner, as ${from.id} says: “${owner}”`)
  const dated = given.has('due') || given.has('ongoing') ? null : (due?.edtf ?? null)
  if (dated !== null && due !== null) context.say(`Due, as ${from.id} says: ${dateInWords(dated)}, “${inline(words.at(due) ?? dated)}”`)
  if (!given.has('done-when') && measures[0] !== undefined)
    context.say(`${from.id} measures: ${measures.map((measure) => `“${inline(words.at(measure) ?? '')}”`).join(', ')}`)
  return {
    statement: from.id,
    directive,
    title: given.value('title'),
    owner,
    newOwner: given.has('new-owner'),
    due: given.value('due') ?? dated,
    ongoing: given.value('ongoing'),
    doneWhen: given.value('done-when')
  }
}
