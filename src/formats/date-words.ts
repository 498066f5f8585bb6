/**
 * Dates as a person reads them, in English: "30 November 2026", "second half of 2027", "every 3 months".
 */
import { type CalendarDate, dayOf, monthOf, parseCalendarDate, yearOf } from '../domain/calendar-date.ts'
import { type EdtfPoint, parseEdtf } from '../domain/edtf.ts'
import { dayIn, type Instant } from '../domain/instant.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const
const parts: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  37: 'first third of',
  38: 'second third of',
  39: 'last third of',
  40: 'first half of',
  41: 'second half of'
}

export function dayInWords(day: CalendarDate): string {
  return `${dayOf(day)} ${months[monthOf(day) - 1]} ${yearOf(day)}`
}

/** For lists: "30 Nov", with its year where that is not the year of `today`. */
export function shortDay(day: CalendarDate, today: CalendarDate): string {
  const short = `${dayOf(day)} ${months[monthOf(day) - 1]!.slice(0, 3)}`
  return yearOf(day) === yearOf(today) ? short : `${short} ${yearOf(day)}`
}

/** An EDTF date in words; what cannot be read as one stays as it is written. */
export function dateInWords(edtf: string): string {
  const parsed = parseEdtf(edtf)
  if (parsed === null) return edtf
  if (parsed.kind === 'point') return pointInWords(parsed.point)
  if (parsed.from === null) return `by ${pointInWords(parsed.to!)}`
  return parsed.to === null ? `from ${pointInWords(parsed.from)}` : `${pointInWords(parsed.from)} to ${pointInWords(parsed.to)}`
}

function pointInWords(point: EdtfPoint): string {
  const { year, month, day, part } = point
  const words =
    part !== null
      ? `${parts[part] ?? parts[((part - 21) % 4) + 21]} ${year}`
      : [day, month === null ? null : months[month - 1], year].filter((word) => word !== null).join(' ')
  return `${point.approximate ? 'about ' : ''}${words}${point.uncertain ? ' (uncertain)' : ''}`
}

/** "20 November 2026": the day of an instant in a time zone. */
export function dayOfInstant(zone: string, at: Instant): string {
  return dayInWords(dayIn(zone, at))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** "20 November 2026 at 09:12": an instant to the minute, in a time zone. */
export function momentInWords(zone: string, at: Instant): string {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  clocks.set(zone, clock)
  return `${dayOfInstant(zone, at)} at ${clock.format(Date.parse(at))}`
}

const units: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

/** `P3M` → "every 3 months". */
export function intervalInWords(duration: string): string {
  const match = /^P(\d+)([DWMY])$/.exec(duration)
  const unit = units[match?.[2] ?? '']
  if (match === null || unit === undefined) return duration
  return match[1] === '1' ? `every ${unit}` : `every ${match[1]} ${unit}s`
}

/** A date as the record keeps it, day or EDTF, or the words for none. */
export function dueInWords(due: string | null, reviewEvery: string | null): string {
  if (due !== null) {
    const day = parseCalendarDate(due)
    return day === null ? dateInWords(due) : dayInWords(day)
  }
  return reviewEvery === null ? 'no date' : `ongoing, reviewed ${intervalInWords(reviewEvery)}`
}
