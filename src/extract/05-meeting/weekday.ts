/** The weekday a day is written with. */
import { parseCalendarDate, weekday } from '../../domain/calendar-date.ts'
import type { FoundDate } from '../06-date/date-rule.ts'

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Whether a day is the weekday it is written with; null where it is written with none. */
export function fitsItsWeekday(view: string, { start, end, edtf }: FoundDate): boolean | null {
  const named = weekdayNames.indexOf(view.slice(start, Math.min(end, start + 3)).toLowerCase())
  const day = edtf === null ? null : parseCalendarDate(edtf)
  return named < 0 || day === null ? null : weekday(day) === named + 1
}
