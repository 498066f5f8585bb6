/** `close`: checks and closes a commitment that was reported done, withdraws one, or takes an ended one up again. */
import { closeAfterCheck } from '../../actions/close-commitment.ts'
import { idOf } from '../../actions/request.ts'
import { reopen, withdraw } from '../../actions/withdraw-commitment.ts'
import type { Event } from '../../domain/event.ts'
import type { ObjectId } from '../../domain/id.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import type { Opened } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { optionalId } from '../object-id.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const close: Verb = {
  name: 'close',
  group: 'Carry out',
  summary: 'Close a commitment that was reported done, after a check on its evidence. Or withdraw it, or reopen it.',
  usage: 'C-1',
  words: [1, 1],
  examples: [
    ['close C-1 --check "Readings seen for all 24 schools"', 'enter the check and close, in one step'],
    ['close C-1 --words "Accepted by the Cabinet"', 'close what is checked already'],
    ['close C-1 --withdraw "Replaced by the regional plan" --meeting M-4', 'no longer pursued, and who decided so'],
    ['close C-1 --reopen "The monitors were taken down"', 'take an ended commitment up again']
  ],
  options: {
    check: { type: 'string', value: 'WORDS', words: 'what was checked, by someone other than the owner' },
    words: { type: 'string', value: 'WORDS', words: 'words to close with' },
    withdraw: { type: 'string', value: 'REASON', words: 'why it is no longer pursued' },
    meeting: { type: 'string', value: 'M-1', words: 'with --withdraw: the meeting that decided so' },
    reopen: { type: 'string', value: 'REASON', words: 'why it is taken up again' }
  },
  writes: true,
  run: async (context, given) => {
    const id = idOf(given.words[0] ?? '', 'commitment')
    if (!id.ok) return id
    const meeting = optionalId(given.value('meeting'), 'meeting')
    if (!meeting.ok) return meeting
    oneOf(given)
    const opened = await context.open()
    if (!opened.ok) return opened
    const events = await enter(opened.value, given, id.value, meeting.value)
    return events.ok ? agree(enteredAnswer(context, events.value, `Next: throughline publish ${id.value}`)) : events
  }
}

function oneOf(given: Given): void {
  const closes = given.has('check') || given.has('words')
  if ([closes, given.has('withdraw'), given.has('reopen')].filter(Boolean).length > 1)
    throw new UsageError('Close, --withdraw or --reopen: one at a time.')
  if (given.has('meeting') && !given.has('withdraw')) throw new UsageError('--meeting goes with --withdraw.')
}

function enter({ record, request }: Opened, given: Given, id: ObjectId, meeting: ObjectId | null): Promise<Outcome<readonly Event[]>> {
  const withdrawn = given.value('withdraw')
  const reopened = given.value('reopen')
  if (withdrawn !== null) return withdraw(record, request, id, { reason: withdrawn, meeting })
  if (reopened !== null) return reopen(record, request, id, reopened)
  return closeAfterCheck(record, request, id, { check: given.value('check'), words: given.value('words') })
}
