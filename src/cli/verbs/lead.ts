/** `lead`: hands a commitment to another post or unit. */
import { handLead } from '../../actions/change-lead.ts'
import { idOf } from '../../actions/request.ts'
import { agree } from '../../domain/outcome.ts'
import { enteredAnswer } from '../entered.ts'
import { UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const lead: Verb = {
  name: 'lead',
  group: 'Carry out',
  summary: 'Hand a commitment to another post or unit. Its date stays.',
  usage: 'C-1',
  words: [1, 1],
  examples: [['lead C-1 --owner "Director of Highways" --reason "The crossing moved to her budget"', 'the new lead, and why']],
  options: {
    owner: { type: 'string', value: 'POST', words: 'post or unit that answers for it from now on' },
    'new-owner': { type: 'boolean', words: 'create the post where there is none of this name' },
    reason: { type: 'string', value: 'WORDS', words: 'why; the public page shows it' }
  },
  writes: true,
  run: async (context, given) => {
    const id = idOf(given.words[0] ?? '', 'commitment')
    if (!id.ok) return id
    const owner = given.value('owner')
    if (owner === null) throw new UsageError('Say who leads now: --owner "Director of Highways".')
    const opened = await context.open()
    if (!opened.ok) return opened
    const to = { owner, newOwner: given.has('new-owner'), reason: given.value('reason') ?? '' }
    const events = await handLead(opened.value.record, opened.value.request, id.value, to)
    return events.ok ? agree(enteredAnswer(context, events.value)) : events
  }
}
