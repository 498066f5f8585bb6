/**
 * Instants: when something was entered, in UTC, to the second. A promise is a `CalendarDate` in the authority's zone instead.
 */
import { type CalendarDate, parseCalendarDate } from './calendar-date.ts'

/** "2026-11-20T09:12:44Z" */
export type Instant = string & { readonly brand: 'Instant' }

export function instantOf(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant
}

/** Reads an ISO 8601 date ("2026-11-20", taken as midnight UTC) or date and time with zone; null when it is neither. */
export function parseInstant(written: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.test(written)) return null
  const milliseconds = Date.parse(written)
  // Date.parse reads 30 February as 2 March.
  if (Number.isNaN(milliseconds) || parseCalendarDate(written.slice(0, 10)) === null) return null
  return instantOf(milliseconds)
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** Days of the quarters of an hour last asked about, for each zone: no zone is off UTC by less than a quarter of an hour. */
const knownDays = new Map<string, Map<number, CalendarDate>>()
const mostDays = 500
const quarterHour = 900_000

/** The calendar day it is at an instant in an IANA time zone. */
export function dayIn(zone: string, instant: Instant): CalendarDate {
  if (zone === 'UTC') return instant.slice(0, 10) as CalendarDate
  const milliseconds = Date.parse(instant)
  const quarter = Math.floor(milliseconds / quarterHour)
  const days = knownDays.get(zone) ?? new Map<number, CalendarDate>()
  const known = days.get(quarter)
  if (known !== undefined) return known
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  const day = format.format(milliseconds) as CalendarDate
  if (days.size >= mostDays) days.clear()
  knownDays.set(zone, days.set(quarter, day))
  return day
}

/** Whether a name is a time zone this system knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
