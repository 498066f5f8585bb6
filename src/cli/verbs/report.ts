/** `report`: what happened on a commitment, or that it is done. */
import { reportDoneOn, reportProgressOn } from '../../actions/report-progress.ts'
import { idOf } from '../../actions/request.ts'
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import { dueFrom } from '../../domain/deadline.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { enteredAnswer } from '../entered.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const report: Verb = {
  name: 'report',
  group: 'Carry out',
  summary: 'Report what happened on a commitment, or with --done that it is done.',
  usage: 'C-1 WORDS',
  words: [2, 10_000],
  examples: [
    ['report C-1 "Monitors fitted at 19 schools" --number 19 --unit schools', 'progress, with a number'],
    ['report C-1 "Waiting for the supplier" --forecast 2026-12-14', 'progress, and when it is now expected'],
    ['report C-1 "Monitors read at all 24 schools" --done --as-of 2026-11-20', 'done, on a day']
  ],
  options: {
    number: { type: 'string', value: 'N', words: 'how much, in the unit of the measure' },
    unit: { type: 'string', value: 'WORDS', words: 'what the number counts' },
    forecast: { type: 'string', value: 'DATE', words: 'when it is now expected' },
    'as-of': { type: 'string', value: 'DAY', words: 'the day the report is about (default: today where the record is kept)' },
    done: { type: 'boolean', words: 'it is done' }
  },
  writes: true,
  run: async (context, given) => {
    const [written = '', ...said] = given.words
    const id = idOf(written, 'commitment')
    if (!id.ok) return id
    const words = said.join(' ')
    const asOf = dayGiven(given.value('as-of'))
    if (!asOf.ok) return asOf
    const opened = await context.open()
    if (!opened.ok) return opened
    const { record, request } = opened.value
    if (given.has('done')) {
      if (given.has('number') || given.has('unit') || given.has('forecast'))
        throw new UsageError('--done stands alone: report a number first, without --done.')
      const events = await reportDoneOn(record, request, id.value, { words, on: asOf.value })
      return events.ok ? agree(enteredAnswer(context, events.value, `Next: throughline evidence ${id.value} FILE`)) : events
    }
    const forecast = forecastGiven(given.value('forecast'))
    if (!forecast.ok) return forecast
    const { number, unit } = amountGiven(given)
    const events = await reportProgressOn(record, request, id.value, { words, number, unit, forecast: forecast.value, asOf: asOf.value })
    return events.ok ? agree(enteredAnswer(context, events.value)) : events
  }
}

export function dayGiven(written: string | null): Outcome<CalendarDate | null> {
  if (written === null) return agree(null)
  const day = parseCalendarDate(written)
  return day === null ? refuse('date.malformed', { written }) : agree(day)
}

function forecastGiven(written: string | null): Outcome<string | null> {
  if (written === null) return agree(null)
  const forecast = dueFrom(written)
  return forecast.ok ? agree(forecast.value.edtf) : forecast
}

function amountGiven(given: Given): { readonly number: number | null; readonly unit: string | null } {
  const written = given.value('number')
  const unit = given.value('unit')
  if (written === null) {
    if (unit !== null) throw new UsageError('--unit goes with --number.')
    return { number: null, unit: null }
  }
  if (!/^-?\d+(\.\d+)?$/.test(written)) throw new UsageError(`"${written}" is not a number. Write 19 or 19.5.`)
  return { number: Number(written), unit }
}
