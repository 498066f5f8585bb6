/** `deadline`: gives a commitment its first date, or moves it with a reason. */
import { setDeadline } from '../../actions/move-deadline.ts'
import { idOf } from '../../actions/request.ts'
import { agree } from '../../domain/outcome.ts'
import { enteredAnswer } from '../entered.ts'
import { optionalId } from '../object-id.ts'
import type { Verb } from '../verb.ts'

export const deadline: Verb = {
  name: 'deadline',
  group: 'Carry out',
  summary: 'Give a commitment its first date, or move the date with a reason. Every past date stays visible beside its reason.',
  usage: 'C-1 DATE',
  words: [2, 2],
  examples: [['deadline C-1 2026-12-14 --reason "The supplier is late" --meeting M-4', 'a new date, why, and the meeting that agreed']],
  options: {
    reason: { type: 'string', value: 'WORDS', words: 'why it moves; the public page shows it' },
    meeting: { type: 'string', value: 'M-1', words: 'the meeting that agreed to it' }
  },
  writes: true,
  run: async (context, given) => {
    const [written = '', due = ''] = given.words
    const id = idOf(written, 'commitment')
    if (!id.ok) return id
    const meeting = optionalId(given.value('meeting'), 'meeting')
    if (!meeting.ok) return meeting
    const opened = await context.open()
    if (!opened.ok) return opened
    const to = { due, reason: given.value('reason'), meeting: meeting.value }
    const events = await setDeadline(opened.value.record, opened.value.request, id.value, to)
    return events.ok ? agree(enteredAnswer(context, events.value)) : events
  }
}
