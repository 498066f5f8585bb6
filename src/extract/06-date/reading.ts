/**
 * From the numbers a wording holds to its EDTF reading. Nothing is guessed without saying so in `inferred`; what the calendar does not
 * have ("31 June") is no date.
 */
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  weekday,
  yearOf
} from '../../domain/calendar-date.ts'
import type { Place, Reading } from './date-rule.ts'

const two = (number: number): string => String(number).padStart(2, '0')
export const monthEdtf = (year: number, month: number): string => `${year}-${two(month)}`

export function dayReading(year: number, month: number, day: number): Reading | null {
  const date = calendarDate(year, month, day)
  return date === null ? null : { edtf: date, kind: 'day' }
}

/** Written years: four digits, or two, which mean this century. */
export function fullYear(written: string): number {
  const year = Number(written)
  if (written.length > 2) return year
  // "86" is a year that has been, "26" one that is near.
  return year < 70 ? 2000 + year : 1900 + year
}

/**
 * The year of a month and day written without one: the one that lies ahead of the reference where a limit is set, else the one nearest to
 * it. Null without a reference.
 */
export function yearFor(place: Place, month: number, day: number): number | null {
  if (place.reference === null) return null
  const year = yearOf(place.reference)
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => {
    const last = month >= 1 && month <= 12 ? lastDayOfMonth(candidate, month) : 0
    const date = calendarDate(candidate, month, Math.min(day, last))
    return date === null ? [] : [{ candidate, distance: daysBetween(place.reference!, date) }]
  })
  const ahead = place.forward ? candidates.filter(({ distance }) => distance >= 0) : candidates
  ahead.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
  return ahead[0]?.candidate ?? null
}

/** A month and day without a year. */
export function dayWithoutYear(place: Place, month: number, day: number): Reading | null {
  if (calendarDate(2024, month, day) === null) return null
  const year = place.carried?.year ?? yearFor(place, month, day)
  const date = year === null ? null : calendarDate(year, month, day)
  if (year !== null && date === null) return null
  return { edtf: date, kind: 'day', inferred: ['year'] }
}

/** A month whose year may not be written. */
export function monthYear(place: Place, month: number, year: number | null): { year: number | null; inferred: readonly string[] } {
  if (year !== null) return { year, inferred: [] }
  return { year: place.carried?.year ?? yearFor(place, month, 28), inferred: ['year'] }
}

export function endOfMonth(year: number | null, month: number): CalendarDate | null {
  return year === null || month < 1 || month > 12 ? null : calendarDate(year, month, lastDayOfMonth(year, month))
}

/** The last day of a part of a year, for wordings such as "end of Q3". */
export function endOfQuarter(year: number | null, quarter: number): CalendarDate | null {
  return endOfMonth(year, quarter * 3)
}

/** The year of a quarter, half or season written without one: ahead of the reference where a limit is set, else the reference's. */
export function yearForMonth(place: Pick<Place, 'reference' | 'forward'>, lastMonth: number): number | null {
  if (place.reference === null) return null
  const year = yearOf(place.reference)
  return place.forward && lastMonth < monthOf(place.reference) ? year + 1 : year
}

/** Dates with full stops put the day first where nothing else tells their order; the caller says so. */
export function numericDay(place: Pick<Place, 'order'>, first: number, second: number, year: number): Reading | null {
  const dayMonth = calendarDate(year, second, first)
  const monthDay = calendarDate(year, first, second)
  if (dayMonth === null && monthDay === null) return null
  if (dayMonth === null || monthDay === null || dayMonth === monthDay) return { edtf: monthDay ?? dayMonth, kind: 'day' }
  if (place.order === null) return { edtf: null, kind: 'ambiguous', readings: [monthDay, dayMonth] }
  return { edtf: place.order === 'day-month' ? dayMonth : monthDay, kind: 'day', inferred: ['order'] }
}

/** Two dates as an interval; null when either is none or they run backwards. */
export function interval(from: string | null, to: string | null): string | null {
  return from === null || to === null || from > to ? null : `${from}/${to}`
}

const unitLetters: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y', quarter: 'M', hour: 'H' }

/** ISO 8601 duration: `P30D`, `PT24H`; working days, which need a calendar of holidays, are `P5D working`. */
export function duration(count: number, unit: string, working: boolean): string {
  const number = unit === 'quarter' ? count * 3 : count
  return `P${unit === 'hour' ? 'T' : ''}${number}${unitLetters[unit]}${working ? ' working' : ''}`
}

export function after(reference: CalendarDate, count: number, unit: string): CalendarDate | null {
  if (count > 5000) return null
  if (unit === 'day') return addDays(reference, count)
  if (unit === 'week') return addDays(reference, count * 7)
  if (unit === 'month') return addMonths(reference, count)
  if (unit === 'quarter') return addMonths(reference, count * 3)
  return unit === 'year' && count < 200 ? addMonths(reference, count * 12) : null
}

/** The first such weekday after the reference (1 Monday to 7 Sunday). */
export function weekdayAfter(reference: CalendarDate, day: number): CalendarDate {
  return addDays(reference, ((day - weekday(reference) + 6) % 7) + 1)
}

/** Monday of the reference's week, some weeks on. */
export function mondayOf(reference: CalendarDate, weeks: number): CalendarDate {
  return addDays(reference, 1 - weekday(reference) + weeks * 7)
}
