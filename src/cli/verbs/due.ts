/** `due`: what falls due, what is late, and by how much. Ends with 1 where anything is late, so that a script may ask. */
import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { dueSoonDays } from '../../domain/commitment.ts'
import { agree } from '../../domain/outcome.ts'
import { count } from '../../formats/count-words.ts'
import { shortDay } from '../../formats/date-words.ts'
import { type CommitmentView, commitments } from '../../store/queries/commitments.ts'
import { camelCase } from '../camel-case.ts'
import { table } from '../layout.ts'
import { wholeGiven } from '../limit.ts'
import { inline, style } from '../paint.ts'
import type { Verb } from '../verb.ts'

export const due: Verb = {
  name: 'due',
  group: 'Ask',
  summary: 'Show what falls due in the next days, and what is late. Exit status 1 where anything is late.',
  usage: '',
  words: [0, 0],
  examples: [
    ['due', `what is late, and due within ${dueSoonDays} days`],
    ['due --days 90 --now 2026-11-23', 'within 90 days of a given day']
  ],
  options: { days: { type: 'string', value: 'N', words: `how many days ahead (default ${dueSoonDays})` } },
  writes: false,
  run: async (context, given) => {
    const days = wholeGiven(given, 'days', dueSoonDays, 36_500)
    const opened = await context.open()
    if (!opened.ok) return opened
    const { viewer } = opened.value
    const { today } = viewer
    const found = await commitments(viewer, { open: true, dueBy: addDays(today, days), limit: 10_000 })
    const late = found.filter((one) => one.signs.includes('overdue'))
    const rows = found.map((one) => row(one, today, one === late[0]))
    const verdict = late.length === 0 ? '' : ` Exit 1 because ${late.length} ${late.length === 1 ? 'is' : 'are'} late.`
    const sentence =
      found.length === 0 ? `Nothing is late or due within ${count(days, 'day')}.\n` : `${count(found.length, 'item')}.${verdict}\n`
    return agree({
      text: table(rows, context.tableColumns, 2) + sentence,
      json: { today, days, late: late.length, commitments: found.map(camelCase) },
      status: late.length === 0 ? 0 : 1
    })
  }
}

function row(one: CommitmentView, today: CalendarDate, first: boolean): string[] {
  const latest = one.due_latest as CalendarDate
  const owner = inline(one.ownerName ?? one.owner ?? 'nobody')
  if (!one.signs.includes('overdue')) return [shortDay(latest, today), one.id, inline(one.title), owner]
  return [style('late', `${first ? 'LATE' : '    '} ${String(daysBetween(latest, today)).padStart(4)} d`), one.id, inline(one.title), owner]
}
