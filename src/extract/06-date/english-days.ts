/**
 * English wordings of days and spans of days: "May 4, 2026", "4-6 May", "2026-05-04", "5/18/2026".
 */
import { calendarDate } from '../../domain/calendar-date.ts'
import { monthPattern as month, monthNumbers, weekdayPattern } from '../lexicon/en/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { dayReading, dayWithoutYear, fullYear, interval, monthEdtf, numericDay, yearFor } from './reading.ts'

const year = '((?:19|20)\\d\\d)'
const day = '(\\d{1,2})(?: ?(?:st|nd|rd|th|ST|ND|RD|TH)\\b)?'
const dash = '\\s?(?:-|–|—|to|through|thru|until|and|&)\\s?'
const sticky = (source: string): RegExp => new RegExp(source, 'y')

export const monthOfName = (name: string): number => monthNumbers[name.slice(0, 3).toLowerCase()]!

/** A day, with the weekday thrown away: a weekday that contradicts the day does not change what was written. */
function named(place: Place, monthName: string, dayNumber: string, yearWritten: string | undefined): Reading | null {
  const number = monthOfName(monthName)
  return yearWritten === undefined
    ? dayWithoutYear(place, number, Number(dayNumber))
    : dayReading(fullYear(yearWritten), number, Number(dayNumber))
}

function range(
  place: Place,
  first: readonly [number, number],
  last: readonly [number, number],
  yearWritten: string | undefined
): Reading | null {
  const until = yearWritten === undefined ? yearFor(place, last[0], last[1]) : Number(yearWritten)
  if (until === null) return { edtf: null, kind: 'range', inferred: ['year'] }
  const from = first[0] > last[0] ? until - 1 : until
  const edtf = interval(calendarDate(from, first[0], first[1]), calendarDate(until, last[0], last[1]))
  return edtf === null ? null : { edtf, kind: 'range', ...(yearWritten === undefined ? { inferred: ['year'] } : {}) }
}

/** Words before a bare "5/18" that make it a date and not a fraction, a score or a number of something. */
const dateCue =
  /\b(?:by|on|before|until|due|from|after|since|of|starting|deadline|dated?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)[:,.]?\s{1,2}\(?$/i

function beforePlace(place: Place, length: number): string {
  return place.view.slice(Math.max(0, place.start - length), place.start)
}

const paperBefore = /\b(?:minutes|notes|meeting|held|agenda|date)\b.{0,12}$/i
const paperBehind = /^[\s:–-]{1,4}(?:minutes|notes|meeting|agenda)\b/i

/** "14.5.26" is a day beside words of a meeting's paper, and else the number of a paragraph. */
function besidePaper(place: Place, length: number): boolean {
  return paperBefore.test(beforePlace(place, 28)) || paperBehind.test(place.view.slice(place.start + length, place.start + length + 16))
}

/** "3.21.07" alone on its line, where only one order makes it a day. */
function aloneOnLine({ view, start }: Place, length: number): boolean {
  const before = view[start - 1]
  const behind = view[start + length]
  return (before === undefined || before === '\n') && (behind === undefined || behind === '\n')
}

/** "Minutes 14. May 2026" has the stop of an ordinal; at the beginning of a line it may be that of an item's number. */
function isOrdinalStop(place: Place, length: number): boolean {
  const before = place.view[place.start - 1]
  return (before !== undefined && before !== '\n') || aloneOnLine(place, length)
}

/** "By the 3rd", "on Friday the 3rd". */
const nthCue = /\b(?:by|on|before|until)\s(?:the\s)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s(?:the\s)?)?$/i

/** Friends number their months and name none. */
const numberedMonths = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
  'Twelfth'
]

export const digitDays: readonly DateRule[] = [
  {
    id: 'en.date.iso-days',
    regex: sticky(`${year}-(\\d\\d)-(\\d\\d)/(\\d\\d)(?![\\w/-])`),
    read: (m, place) => range(place, [Number(m[2]), Number(m[3])], [Number(m[2]), Number(m[4])], m[1])
  },
  {
    id: 'en.date.numbered-month',
    regex: sticky(`${day}\\s(?:of\\s)?(${numberedMonths.join('|')})\\s[Mm]onth,?\\s${year}(?!\\d)`),
    read: (m) => dayReading(Number(m[3]), numberedMonths.indexOf(m[2]!) + 1, Number(m[1]))
  },
  {
    id: 'en.date.iso',
    regex: sticky(`${year}([-/._])(\\d{1,2})\\2(\\d{1,2})(?![\\d/-])(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,6})?)?Z?)?`),
    read: (m) => {
      const reading = dayReading(Number(m[1]), Number(m[3]), Number(m[4]))
      return reading === null ? null : { ...reading, trim: m[0].length - m[1]!.length - m[3]!.length - m[4]!.length - 2 }
    }
  },
  {
    id: 'en.date.iso-slug',
    regex: sticky('(20[0-3]\\d)([-_])(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=[-_][A-Za-z])'),
    read: (m, place) => (/^(?:|[#*=\s]{1,3})$/.test(beforePlace(place, 4)) ? dayReading(Number(m[1]), Number(m[3]), Number(m[4])) : null)
  },
  {
    id: 'en.date.iso-blanks',
    regex: sticky('(20[0-3]\\d)\\s(0[1-9]|1[0-2])\\s(0[1-9]|[12]\\d|3[01])(?![\\d.,:%/-]|\\s\\d)'),
    read: (m, place) =>
      /(?:[\d#=/.,$£€+-]|\d\s)$/.test(beforePlace(place, 2)) ? null : dayReading(Number(m[1]), Number(m[2]), Number(m[3]))
  },
  {
    id: 'en.date.iso-month',
    regex: sticky(`${year}-(0[1-9]|1[0-2])(?![\\w-]|[./]\\d)`),
    read: (m, place) => (dateCue.test(beforePlace(place, 16)) ? { edtf: monthEdtf(Number(m[1]), Number(m[2])), kind: 'month' } : null)
  },
  {
    id: 'en.date.compact',
    regex: sticky('(20[0-3]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\w/.-]\\w|\\w)'),
    read: (m, place) => (/[#=/.$£€+-]$/.test(beforePlace(place, 1)) ? null : dayReading(Number(m[1]), Number(m[2]), Number(m[3])))
  },
  {
    id: 'en.date.iso-name',
    regex: sticky(`${year}-${month}(?:-(\\d{1,2}))?(?![\\w-])`),
    read: (m) =>
      m[3] === undefined
        ? { edtf: monthEdtf(Number(m[1]), monthOfName(m[2]!)), kind: 'month' }
        : dayReading(Number(m[1]), monthOfName(m[2]!), Number(m[3]))
  },
  {
    id: 'en.date.year-month-day',
    regex: sticky(
      `${year},?\\s${month}\\s${day}(?![\\d:/%]|[.,]\\d|\\s?[-–—]\\s?\\d|\\s(?:members|votes|items|people|percent|more|new)\\b)`
    ),
    read: (m) => dayReading(Number(m[1]), monthOfName(m[2]!), Number(m[3]))
  },
  {
    id: 'en.date.numeric-year',
    regex: sticky('(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![\\d/-]|\\.\\d)'),
    read: (m, place) => numericDay({ order: place.order ?? (m[2] === '.' ? 'day-month' : null) }, Number(m[1]), Number(m[3]), Number(m[4]))
  },
  {
    id: 'en.date.numeric-short-year',
    regex: sticky('(\\d{1,2})/(\\d{1,2})/(\\d\\d)(?![\\d/-])'),
    read: (m, place) => {
      const reading = numericDay(place, Number(m[1]), Number(m[2]), fullYear(m[3]!))
      return reading === null ? null : { ...reading, inferred: [...(reading.inferred ?? []), 'century'] }
    }
  },
  {
    id: 'en.date.numeric-dashed-year',
    regex: sticky('(\\d{1,2})([-.])(\\d{1,2})\\2(\\d\\d)(?![\\d/-]|\\.\\d)'),
    read: (m, place) => {
      const short = m[3]!.length < 2 || (m[2] === '.' && m[1]!.length < 2)
      const only = Number(m[3]) > 12 || Number(m[1]) > 12
      if (Number(m[3]) > 31 || (short && !besidePaper(place, m[0].length) && !(only && aloneOnLine(place, m[0].length)))) return null
      const reading = numericDay(place, Number(m[1]), Number(m[3]), fullYear(m[4]!))
      return reading === null ? null : { ...reading, inferred: [...(reading.inferred ?? []), 'century'] }
    }
  },
  {
    id: 'en.date.day-month-short-year',
    regex: sticky(`${day}\\s${month}\\s(\\d\\d)(?![\\d:/.-]|\\s?[ap]\\.?m)`),
    read: (m, place) => {
      const reading = named(place, m[2]!, m[1]!, m[3])
      return reading === null ? null : { ...reading, inferred: ['century'] }
    }
  },
  {
    id: 'en.date.numeric-dashed-name',
    regex: sticky(`(\\d{1,2})[-/.]${month}[-/.]((?:19|20)?\\d\\d)(?![\\d/-])`),
    read: (m, place) => named(place, m[2]!, m[1]!, m[3])
  },
  {
    id: 'en.date.glued',
    regex: sticky(`(\\d{1,2})${month}((?:19|20)?\\d\\d)(?![\\w/-])`.replace(')\\b', ')')),
    read: (m, place) => named(place, m[2]!, m[1]!, m[3])
  },
  {
    id: 'en.date.days-months',
    regex: sticky(`${day}\\s(?:of\\s)?${month}${dash}${day}\\s(?:of\\s)?${month}(?:,?\\s${year}(?!\\d))?`),
    read: (m, place) => range(place, [monthOfName(m[2]!), Number(m[1])], [monthOfName(m[4]!), Number(m[3])], m[5])
  },
  {
    id: 'en.date.days-month',
    regex: sticky(`${day}${dash}${day}\\s{1,2}(?:of\\s)?${month}(?:,?\\s${year}(?!\\d))?`),
    read: (m, place) =>
      /and|&/.test(m[0]) ? null : range(place, [monthOfName(m[3]!), Number(m[1])], [monthOfName(m[3]!), Number(m[2])], m[4])
  },
  {
    id: 'en.date.day-month',
    regex: sticky(`${day}[,.]?\\s{0,2}(?:of\\s)?${month},?(?:\\s{1,2}|\\s?['’])(?:of\\s)?((?:19|20)\\d\\d|(?<=['’])\\d\\d)(?!\\d|,\\d)`),
    read: (m, place) => (/^\d{1,2}\./.test(m[0]) && !isOrdinalStop(place, m[0].length) ? null : named(place, m[2]!, m[1]!, m[3]))
  },
  {
    id: 'en.date.day-of-month-legal',
    regex: sticky(`${day}\\sday\\sof\\s${month},?\\s(?:A\\.?D\\.?,?\\s)?${year}(?!\\d)`),
    read: (m, place) => named(place, m[2]!, m[1]!, m[3])
  },
  {
    id: 'en.date.day-month-no-year',
    regex: sticky(`${day}\\s{1,2}(?:of\\s)?${month}(?!\\s?\\d|\\.\\d)`),
    read: (m, place) => named(place, m[2]!, m[1]!, undefined)
  },
  {
    id: 'en.date.numeric-no-year',
    regex: sticky('(\\d{1,2})/(\\d{1,2})(?![\\d/%-]|\\.\\d)'),
    read: (m, place) => {
      if (!dateCue.test(beforePlace(place, 16))) return null
      const [first, second] = [Number(m[1]), Number(m[2])]
      const monthFirst = calendarDate(2024, first, second) !== null
      const dayFirst = calendarDate(2024, second, first) !== null
      if (monthFirst && dayFirst && first !== second && place.order === null) return { edtf: null, kind: 'ambiguous', inferred: ['year'] }
      if (monthFirst && (place.order !== 'day-month' || !dayFirst)) return dayWithoutYear(place, first, second)
      return dayFirst ? dayWithoutYear(place, second, first) : null
    }
  },
  {
    id: 'en.date.compact',
    regex: sticky(`${year}(\\d\\d)(\\d\\d)(?![\\w-])`),
    read: (m, place) => (dateCue.test(beforePlace(place, 16)) ? dayReading(Number(m[1]), Number(m[2]), Number(m[3])) : null)
  },
  {
    id: 'en.date.nth',
    regex: sticky(
      '(\\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|\\s*$|\\s(?:at|if|and|or|so|to|for)\\b|\\sof\\s(?:this|next|the)\\smonth)(?:\\sof\\s(?:this|the)\\smonth)?'
    ),
    read: (m, place) => {
      if (place.reference === null || !nthCue.test(beforePlace(place, 26))) return null
      const [referenceYear, referenceMonth, referenceDay] = place.reference.split('-').map(Number) as [number, number, number]
      const number = Number(m[1])
      const later = number >= referenceDay ? referenceMonth : referenceMonth + 1
      const reading = dayReading(later > 12 ? referenceYear + 1 : referenceYear, later > 12 ? 1 : later, number)
      return reading === null || /next/.test(m[0]) ? null : { ...reading, inferred: ['year', 'month'] }
    }
  }
]

export const monthDays: readonly DateRule[] = [
  {
    id: 'en.date.month-days',
    regex: sticky(`${month}\\s{1,2}${day}(?:,?\\s${year})?${dash}${month}\\s{1,2}${day}(?:,?\\s{1,2}${year}(?!\\d))?`),
    read: (m, place) => {
      if (/\band\b|&/.test(m[0])) return null
      if (m[3] !== undefined && m[6] !== undefined) {
        const edtf = interval(
          calendarDate(Number(m[3]), monthOfName(m[1]!), Number(m[2])),
          calendarDate(Number(m[6]), monthOfName(m[4]!), Number(m[5]))
        )
        return edtf === null ? null : { edtf, kind: 'range' }
      }
      return range(place, [monthOfName(m[1]!), Number(m[2])], [monthOfName(m[4]!), Number(m[5])], m[6] ?? m[3])
    }
  },
  {
    id: 'en.date.month-days-same',
    regex: sticky(`${month}\\s{1,2}${day}\\s?(?:-|–|—|to|through|thru)\\s?${day}(?!\\d|:|\\s?[ap]\\.?m)(?:,?\\s{1,2}${year}(?!\\d))?`),
    read: (m, place) => range(place, [monthOfName(m[1]!), Number(m[2])], [monthOfName(m[1]!), Number(m[3])], m[4])
  },
  {
    id: 'en.date.month-day-year',
    regex: sticky(
      `${month}(?:[\\s-]{0,2}|/|\\sthe\\s)${day}(?:\\s{0,2},\\s{0,2}|\\.?\\s{1,2}|[-/]|,?\\s')((?:19|20)\\d\\d|(?<=')\\d\\d)(?!\\d|,\\d)`
    ),
    read: (m, place) => named(place, m[1]!, m[2]!, m[3])
  },
  {
    id: 'en.date.month-day-weekday-year',
    regex: sticky(`${month}\\s{1,2}${day}\\s\\((?:${weekdayPattern})\\),?\\s${year}(?!\\d)`),
    read: (m, place) => named(place, m[1]!, m[2]!, m[4])
  },
  {
    id: 'en.date.month-day-no-year',
    regex: sticky(`${month}\\s{1,2}(?:the\\s)?${day}(?![\\d:/%]|\\.\\d|,\\d|-\\d|\\s(?:members|votes|items|people|percent|more|new)\\b)`),
    read: (m, place) => named(place, m[1]!, m[2]!, undefined)
  }
]
