/** `directive`: registers a text from above or outside, or records that it was conveyed at a meeting. */
import { conveyAt, enterDirective } from '../../actions/register-directive.ts'
import { idOf } from '../../actions/request.ts'
import { dueFrom } from '../../domain/deadline.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import type { Context } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { optionalId } from '../object-id.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const directive: Verb = {
  name: 'directive',
  group: 'Carry out',
  summary: 'Register a directive from above or outside; or record that one was conveyed at a meeting.',
  usage: '[R-1]',
  words: [0, 1],
  examples: [
    ['directive --title "RTA 2026/4" --issuer "Regional Transport Authority" --date 2026-03-03', 'a text that obliges or guides the body'],
    ['directive R-1 --conveyed-at M-3', 'it was conveyed at a meeting']
  ],
  options: {
    title: { type: 'string', value: 'WORDS', words: 'what it is called' },
    issuer: { type: 'string', value: 'NAME', words: 'who issued it' },
    date: { type: 'string', value: 'DATE', words: 'its date' },
    document: { type: 'string', value: 'D-1', words: 'the document that holds its text' },
    'conveyed-at': { type: 'string', value: 'M-1', words: 'the meeting it was conveyed at' }
  },
  writes: true,
  run: (context, given) => (given.words[0] === undefined ? register(context, given) : convey(context, given, given.words[0]))
}

async function register(context: Context, given: Given): Promise<Outcome<Answer>> {
  const title = given.value('title')
  if (title === null)
    throw new UsageError('Say what it is called: --title "RTA 2026/4". Or name one: throughline directive R-1 --conveyed-at M-3.')
  if (given.has('conveyed-at')) throw new UsageError('Register it first; then: throughline directive R-1 --conveyed-at M-3.')
  const document = optionalId(given.value('document'), 'document')
  if (!document.ok) return document
  const written = given.value('date')
  const date = written === null ? agree(null) : dueFrom(written)
  if (!date.ok) return date
  const opened = await context.open()
  if (!opened.ok) return opened
  const wanted = { title, issuer: given.value('issuer'), date: date.value?.edtf ?? null, document: document.value }
  const events = await enterDirective(opened.value.record, opened.value.request, wanted)
  return events.ok ? agree(enteredAnswer(context, events.value)) : events
}

async function convey(context: Context, given: Given, written: string): Promise<Outcome<Answer>> {
  const id = idOf(written, 'directive')
  if (!id.ok) return id
  const meeting = optionalId(given.value('conveyed-at'), 'meeting')
  if (!meeting.ok) return meeting
  if (meeting.value === null) throw new UsageError(`Say at which meeting: throughline directive ${id.value} --conveyed-at M-3.`)
  const opened = await context.open()
  if (!opened.ok) return opened
  const events = await conveyAt(opened.value.record, opened.value.request, id.value, meeting.value)
  return events.ok ? agree(enteredAnswer(context, events.value)) : events
}
