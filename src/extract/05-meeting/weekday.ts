/** The weekday a day is written with. */
import { parseCalendarDate, weekday } from '../../domain/calendar-date.ts'
import type { FoundDate, NumericOrder } from '../06-date/date-rule.ts'
import { findDates } from '../06-date/find-dates.ts'

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Whether a day is the weekday it is written with; null where it is written with none. */
export function fitsItsWeekday(view: string, { start, end, edtf }: FoundDate): boolean | null {
  const named = weekdayNames.indexOf(view.slice(start, Math.min(end, start + 3)).toLowerCase())
  const day = edtf === null ? null : parseCalendarDate(edtf)
  return named < 0 || day === null ? null : weekday(day) === named + 1
}

const weekdayWord = /\b(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?\b/i

/** The order of day and month in which a numeric date of some words is the weekday that they name: "5/3/2024 (Tuesday)". */
export function orderByWeekday(words: string): NumericOrder {
  const named = weekdayWord.exec(words)?.[1]?.toLowerCase()
  if (named === undefined) return null
  const fits = (['month-day', 'day-month'] as const).filter((order) => {
    const [date] = findDates(words, null, 'en', order).filter(({ kind }) => kind === 'day')
    const day = date?.edtf == null ? null : parseCalendarDate(date.edtf)
    return day !== null && weekdayNames[weekday(day) - 1] === named
  })
  return fits.length === 1 ? fits[0]! : null
}
