/** English short forms: "month-end", "year end", "EOY", "COB Friday", "week of May 4". */
import { addDays, parseCalendarDate } from '../../domain/calendar-date.ts'
import { monthPattern as month } from '../lexicon/en/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { monthOfName } from './english-days.ts'
import { endOfCurrent } from './english-periods.ts'
import { dayReading, dayWithoutYear } from './reading.ts'

const loose = (source: string): RegExp => new RegExp(source, 'iy')
const units: Readonly<Record<string, string>> = { y: 'year', m: 'month', w: 'week', q: 'quarter' }

function endOf(place: Place, unit: string, year: string | undefined): Reading {
  if (unit === 'year' && year !== undefined) return { edtf: `${year}-12-31`, kind: 'day' }
  return { edtf: endOfCurrent(place.reference, unit, false), kind: 'day', rule: `end of ${unit}`, inferred: ['anchor'] }
}

export const yearEndRules: readonly DateRule[] = [
  {
    id: 'en.date.week-ending',
    regex: new RegExp(
      `(?:[Ww]eek[\\s-][Ee]nding|[Ww]/e)\\s(?:the\\s)?(?:(?:Fri|Satur|Sun)day,?\\s)?(?:${month}\\s(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month})(?:,?\\s((?:19|20)\\d\\d))?(?!\\d)`,
      'y'
    ),
    read: (m, place) => {
      const [monthNumber, day] = [monthOfName(m[1] ?? m[4]!), Number(m[2] ?? m[3])]
      return m[5] === undefined ? dayWithoutYear(place, monthNumber, day) : dayReading(Number(m[5]), monthNumber, day)
    }
  },
  {
    id: 'en.date.end-short',
    regex: loose('eo(y|m|w|q)\\b(?:\\s((?:19|20)\\d\\d)(?!\\d))?'),
    read: (m, place) => endOf(place, units[m[1]!.toLowerCase()]!, m[2])
  },
  {
    id: 'en.date.year-end',
    regex: loose(
      '(year|month|week|quarter)[\\s-]end\\b(?:\\s((?:19|20)\\d\\d)(?!\\d))?(?!\\s(?:report|close|audit|budget|financial|accounts|statement|balance))'
    ),
    read: (m, place) => (place.forward || m[2] !== undefined ? endOf(place, m[1]!.toLowerCase(), m[2]) : null)
  },
  {
    id: 'en.date.week-of',
    regex: new RegExp(
      `(?:[Ww]eek\\s(?:of|commencing|beginning|starting)|[Ww]/c)\\s(?:the\\s)?(?:Monday,?\\s)?(?:${month}\\s(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month})(?:,?\\s((?:19|20)\\d\\d))?(?!\\d)`,
      'y'
    ),
    read: (m, place) => {
      const [monthNumber, day] = [monthOfName(m[1] ?? m[4]!), Number(m[2] ?? m[3])]
      const reading = m[5] === undefined ? dayWithoutYear(place, monthNumber, day) : dayReading(Number(m[5]), monthNumber, day)
      const first = reading?.edtf == null ? null : parseCalendarDate(reading.edtf)
      if (reading === null) return null
      return { ...reading, edtf: first === null ? null : `${first}/${addDays(first, 6)}`, kind: 'week' }
    }
  }
]
