/**
 * English wordings of days that have names of their own or a place in their month: "by Memorial Day", "by the weekend", "the first of June",
 * "the last Friday in May"; and of meetings and years known by a number: "the 38th meeting", "2024/25".
 */
import { addDays, type CalendarDate, calendarDate, weekday as weekdayOf, yearOf } from '../../domain/calendar-date.ts'
import { monthPattern as month, ordinalWords, weekdayNumbers, weekdayPattern } from '../lexicon/en/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { monthOfName } from './english-days.ts'
import { dayReading, dayWithoutYear, endOfMonth, interval, weekdayAfter, yearFor } from './reading.ts'

const loose = (source: string): RegExp => new RegExp(source, 'iy')
const sticky = (source: string): RegExp => new RegExp(source, 'y')

/** What sets a day as a limit without a date: only then the name of a day is one. */
const limit = /\b(?:by|before|until|till|til|(?:prior|up)\sto|ahead\sof|in\sadvance\sof|in\stime\sfor)\s(?:the\s|our\s|its\s)?$/i
const isLimit = ({ view, start }: Place): boolean => limit.test(view.slice(Math.max(0, start - 24), start))

/** The nth such weekday of a month, the last for 5. */
function nthWeekday(year: number, monthNumber: number, nth: number, day: number): CalendarDate | null {
  const last = endOfMonth(year, monthNumber)
  if (last === null) return null
  if (nth === 5) return addDays(last, -((weekdayOf(last) - day + 7) % 7))
  return addDays(weekdayAfter(addDays(calendarDate(year, monthNumber, 1)!, -1), day), (nth - 1) * 7)
}

/** Sunday of Easter in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
function easter(year: number): CalendarDate | null {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return calendarDate(year, Math.floor(n / 31), (n % 31) + 1)
}

const feasts: readonly { readonly name: RegExp; readonly day: (year: number) => CalendarDate | null }[] = [
  { name: /^christmas eve/i, day: (year) => calendarDate(year, 12, 24) },
  { name: /^(?:christmas|xmas)/i, day: (year) => calendarDate(year, 12, 25) },
  { name: /^new year's eve/i, day: (year) => calendarDate(year, 12, 31) },
  { name: /^new year/i, day: (year) => calendarDate(year, 1, 1) },
  { name: /^halloween/i, day: (year) => calendarDate(year, 10, 31) },
  { name: /^memorial/i, day: (year) => nthWeekday(year, 5, 5, 1) },
  { name: /^labor/i, day: (year) => nthWeekday(year, 9, 1, 1) },
  { name: /^thanksgiving/i, day: (year) => nthWeekday(year, 11, 4, 4) },
  { name: /^easter/i, day: easter }
]

function comingFeast(name: string, { reference }: Place): Reading | null {
  const feast = feasts.find((one) => one.name.test(name))
  if (feast === undefined) return null
  if (reference === null) return { edtf: null, kind: 'day', rule: name.toLowerCase(), inferred: ['year'], deadline: true }
  const own = feast.day(yearOf(reference))
  const day = own !== null && own >= reference ? own : feast.day(yearOf(reference) + 1)
  return day === null ? null : { edtf: day, kind: 'day', rule: name.toLowerCase(), inferred: ['year'], deadline: true }
}

/** Days that all know, told by what happens on them. Thanksgiving is the American one, since the word is rare elsewhere. */
export const feastRules: readonly DateRule[] = [
  {
    id: 'en.date.feast',
    regex: sticky(
      "(?:Christmas(?:\\sEve|\\sDay)?|Xmas|(?:New|new)\\s[Yy]ear(?:'s(?:\\s(?:Day|Eve))?)?|Halloween|Memorial\\sDay|Labor\\sDay|Thanksgiving|Easter(?:\\sSunday)?)(?![\\w'-]|\\s[A-Za-z]{4,})"
    ),
    read: (m, place) => (isLimit(place) ? comingFeast(m[0], place) : null)
  }
]

export const weekendRules: readonly DateRule[] = [
  {
    id: 'en.date.weekend',
    regex: loose('(?:this\\s|coming\\s)?weekend\\b'),
    read: (_, place) =>
      isLimit(place)
        ? {
            edtf: place.reference === null ? null : weekdayAfter(place.reference, 6),
            kind: 'day',
            rule: 'weekend',
            inferred: ['week'],
            deadline: true
          }
        : overWeekend(place)
  }
]

/** "At the weekend", "over the weekend": both its days. */
function overWeekend({ view, start, reference }: Place): Reading | null {
  if (!/\b(?:at|over|during)\s(?:the\s)?$/i.test(view.slice(Math.max(0, start - 11), start))) return null
  const saturday = reference === null ? null : weekdayAfter(reference, 6)
  const edtf = saturday === null ? null : interval(saturday, addDays(saturday, 1))
  return { edtf, kind: 'range', rule: 'weekend', inferred: ['week'], deadline: true }
}

const nth = '(first|second|third|fourth|last|1st|2nd|3rd|4th)'
const nthOf = (written: string): number => (/^last$/i.test(written) ? 5 : (ordinalWords[written.toLowerCase()] ?? Number(written[0])))

/** "The first of June", "the last day of May", "the second Tuesday in March". */
export const placeInMonthRules: readonly DateRule[] = [
  {
    id: 'en.date.first-of-month',
    regex: loose(`(first|fifteenth)\\sof\\s${month}(?:,?\\s((?:19|20)\\d\\d)(?!\\d))?`),
    read: (m, place) => {
      const day = /^fif/i.test(m[1]!) ? 15 : 1
      return m[3] === undefined ? dayWithoutYear(place, monthOfName(m[2]!), day) : dayReading(Number(m[3]), monthOfName(m[2]!), day)
    }
  },
  {
    id: 'en.date.weekday-of-month',
    regex: sticky(`${nth.replace('first', '[Ff]irst')}\\s${weekdayPattern}\\s(?:of|in)\\s${month}(?:,?\\s((?:19|20)\\d\\d)(?!\\d))?`),
    read: (m, place) => {
      const [number, day, ofMonth] = [nthOf(m[1]!), weekdayNumbers[m[2]!.slice(0, 3).toLowerCase()]!, monthOfName(m[3]!)]
      const year = m[4] === undefined ? yearFor(place, ofMonth, 15) : Number(m[4])
      return {
        edtf: year === null ? null : nthWeekday(year, ofMonth, number, day),
        kind: 'day',
        ...(m[4] === undefined ? { inferred: ['year'] } : {})
      }
    }
  }
]

/** "2024/25" behind a word that makes it a time. */
export const splitYearRules: readonly DateRule[] = [
  {
    id: 'en.date.split-year',
    regex: sticky('(20\\d\\d)/(\\d\\d)(?![\\d/-])'),
    read: (m, { view, start }) =>
      (Number(m[1]) + 1) % 100 === Number(m[2]) &&
      /\b(?:in|to|until|till|by|before|during|for)\s$/i.test(view.slice(Math.max(0, start - 8), start))
        ? { edtf: null, kind: 'fiscal', rule: `FY${m[0]}`, anchor: 'fiscal year' }
        : null
  }
]

/** "The 38th meeting". */
export const numberedMeetingRules: readonly DateRule[] = [
  {
    id: 'en.date.numbered-meeting',
    regex: sticky('\\d{1,3}(?:st|nd|rd|th)\\s(?:[A-Za-z]{2,12}\\s){0,2}(?:meeting|session|plenary)\\b'),
    read: (m, { view, start }) =>
      /\b(?:by|before|until|to|at|for)\s(?:the\s|our\s|its\s)?$/i.test(view.slice(Math.max(0, start - 12), start))
        ? { edtf: null, kind: 'meeting', rule: 'meeting', anchor: m[0].toLowerCase().slice(0, 60) }
        : null
  }
]
