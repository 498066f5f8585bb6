/**
 * Calendar dates: a day as a body names it, "2026-03-31", without hour or zone. A promise is kept or late by calendar date.
 *
 * Years 0001 to 9999 of the proleptic Gregorian calendar, as ISO 8601 has it. Dates compare and sort as strings.
 */

/** "2026-03-31" */
export type CalendarDate = string & { readonly brand: 'CalendarDate' }

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/
const dayLength = 86_400_000

/** The date, or null when the words are not one ("2026-02-29", "2026-3-1"). */
export function parseCalendarDate(written: string): CalendarDate | null {
  const match = pattern.exec(written)
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The date of a year, month (1 to 12) and day, or null when the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > lastDayOfMonth(year, month)) return null
  return written(year, month, day)
}

/** Number of the month's last day, 28 to 31. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10))
}

/** Throws a RangeError beyond the years 1 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = dayFrom(dayNumber(date) + days)
  if (moved === null) throw new RangeError(`${date} and ${days} days leave the calendar`)
  return moved
}

/** The same day some months later, or the month's last day where it is shorter. Throws a RangeError beyond the years 1 to 9999. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const moved = calendarDate(year, month, Math.min(dayOf(date), lastDayOfMonth(year, month)))
  if (moved === null) throw new RangeError(`${date} and ${months} months leave the calendar`)
  return moved
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday to 7 Sunday. */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** Days since 1970-01-01. `Date.UTC` takes years below 100 for those of the last century, so the year is set apart. */
function dayNumber(date: CalendarDate): number {
  return new Date(0).setUTCFullYear(yearOf(date), monthOf(date) - 1, dayOf(date)) / dayLength
}

function dayFrom(number: number): CalendarDate | null {
  const instant = new Date(number * dayLength)
  return calendarDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate())
}

function written(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate
}
