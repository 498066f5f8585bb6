/**
 * Dates as a person types them, in English: "30 November 2026", "30 Nov", "November 2026", "30/11/2026", "second half of 2027", or EDTF.
 */
import { addDays, type CalendarDate, calendarDate, daysBetween, yearOf } from '../domain/calendar-date.ts'
import { parseEdtf } from '../domain/edtf.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }
const ordinals: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  last: 2,
  fourth: 3,
  '1st': 0,
  '2nd': 1,
  '3rd': 2,
  '4th': 3
}
const partsOf: Readonly<Record<string, number>> = { quarter: 33, third: 37, half: 40 }

/** The EDTF that the words mean; null where they are no date. A day without a year is the one nearest to today. */
export function readDate(written: string, today: CalendarDate): string | null {
  const words = written.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/^by /, '')
  if (words === 'today') return today
  if (words === 'yesterday') return addDays(today, -1)
  const upper = words.toUpperCase()
  if (parseEdtf(upper) !== null) return upper
  return dayIn(words, today) ?? monthIn(words) ?? partIn(words)
}

function dayIn(words: string, today: CalendarDate): string | null {
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words)
  if (figures !== null) return calendarDate(Number(figures[3]), Number(figures[2]), Number(figures[1]))
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]{3,9})\.?,?(?: (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/.exec(words)
  const month = monthOf(named?.groups?.['month'] ?? '')
  if (named?.groups === undefined || month === null) return null
  const { day, year } = named.groups
  if (year !== undefined) return calendarDate(Number(year), month, Number(day))
  const near = [-1, 0, 1].flatMap((step) => calendarDate(yearOf(today) + step, month, Number(day)) ?? [])
  return near.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? null
}

function monthIn(words: string): string | null {
  const match = /^(?:end of )?([a-z]{3,9})\.? (\d{4})$/.exec(words)
  const month = monthOf(match?.[1] ?? '')
  return match === null || month === null ? null : `${match[2]}-${String(month).padStart(2, '0')}`
}

function partIn(words: string): string | null {
  const season = /^([a-z]{4,6}) (\d{4})$/.exec(words)
  const named = seasons[season?.[1] ?? '']
  if (season !== null && named !== undefined) return `${season[2]}-${named}`
  const quarter = /^q([1-4]) (\d{4})$/.exec(words)
  if (quarter !== null) return `${quarter[2]}-${32 + Number(quarter[1])}`
  const part = /^(?:the )?(\w{3,6}) (quarter|third|half) of (\d{4})$/.exec(words)
  const nth = ordinals[part?.[1] ?? '']
  const last = { quarter: 3, third: 2, half: 1 }[part?.[2] ?? 'half']!
  if (part === null || nth === undefined || nth > last) return null
  return `${part[3]}-${partsOf[part[2]!]! + (part[1] === 'last' ? last : nth)}`
}

function monthOf(written: string): number | null {
  const at = months.indexOf(written.slice(0, 3))
  const names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
  return at >= 0 && names[at]!.startsWith(written.replace(/^sept$/, 'sep')) ? at + 1 : null
}
