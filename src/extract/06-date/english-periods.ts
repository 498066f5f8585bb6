/**
 * English wordings of months, quarters, halves, seasons and years, and of their beginnings and ends.
 */
import { addDays, type CalendarDate, calendarDate, monthOf, yearOf } from '../../domain/calendar-date.ts'
import { monthPattern as month, ordinalWords, seasonCodes } from '../lexicon/en/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { monthOfName } from './english-days.ts'
import { endOfMonth, endOfQuarter, fullYear, interval, mondayOf, monthEdtf, monthYear, yearForMonth } from './reading.ts'

const year = '((?:19|20)\\d\\d)(?![\\d%]|[,.]\\d)'
const calendarYear = `(?:calendar\\syear\\s)?${year}`
const quarter = '(?:[Qq]([1-4])|([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th)\\s[Qq](?:uarter|tr)\\b)'
const sticky = (source: string): RegExp => new RegExp(source, 'y')
const loose = (source: string): RegExp => new RegExp(source, 'iy')
const ofThe = '(?:\\s(?:of|in)(?:\\sthe)?)?'

const ordinal = (written: string): number => ordinalWords[written.toLowerCase()] ?? Number(written[0])

/** Words before a bare month or year that make it a date: "by June", "in 2027". */
const periodCue =
  /\b(?:in|by|before|until|till|during|since|of|for|through|from|after|next|this|last|each|early|late|mid|between|and|to|end|beginning|due:?|deadline:?|target:?|around|about|circa|throughout|no later than|later than)[\s-](?:the\s|about\s|calendar\syear\s|the\syear\s|year\s|mid-)?$/i

function hasCue(place: Place): boolean {
  return periodCue.test(place.view.slice(Math.max(0, place.start - 28), place.start))
}

const fiscal = (rule: string): Reading => ({ edtf: null, kind: 'fiscal', rule, anchor: 'fiscal year' })
const inferredYear = (written: string | undefined): { inferred?: readonly string[] } =>
  written === undefined ? { inferred: ['year'] } : {}

function quarterOf(m: RegExpExecArray, place: Place, first: number): { number: number; year: number | null; written: string | undefined } {
  const number = m[first] === undefined ? ordinal(m[first + 1]!) : Number(m[first])
  const written = m[first + 2]
  return { number, year: written === undefined ? yearForMonth(place, number * 3) : fullYear(written), written }
}

/** "end of …", "close of …", "beginning of …": tried where the first of these words stands. */
export const edgeRules: readonly DateRule[] = [
  {
    id: 'en.date.edge-fiscal',
    regex: loose(
      `(end|close|beginning|start|middle)\\sof\\s(?:the\\s|this\\s|next\\s|our\\s)?(?:current\\s)?(?:(?:first|second|third|fourth)\\squarter\\sof\\s)?(?:the\\s)?(?:FY|fiscal(?:\\syear)?|financial\\syear|school\\syear|academic\\syear|biennium)\\s?'?(\\d{2,4}(?:[-/]\\d{2,4})?)?\\b`
    ),
    read: (m) => fiscal(m[2] === undefined ? 'FY' : `FY${m[2]}`)
  },
  {
    id: 'en.date.edge-quarter',
    regex: sticky(
      `([Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart)\\sof\\s(?:the\\s)?${quarter}(?:,?${ofThe}\\s${year})?(?!\\s(?:FY|fiscal|of\\s(?:FY|fiscal)))`
    ),
    read: (m, place) => {
      const { number, year: of, written } = quarterOf(m, place, 2)
      if (/^(?:end|close)/i.test(m[1]!)) return { edtf: endOfQuarter(of, number), kind: 'day', ...inferredYear(written) }
      const start = of === null ? null : calendarDate(of, number * 3 - 2, 1)
      return { edtf: start === null ? null : `${start}~`, kind: 'approximate', ...inferredYear(written) }
    }
  },
  {
    id: 'en.date.edge-month',
    regex: sticky(
      `([Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart|[Mm]iddle)(?:\\sof|(?<=(?<!the\\s)[Ee]nd))[\\s-]${month}(?:,?(?:\\sof)?\\s${year})?(?!\\s?\\d)`
    ),
    read: (m, place) => {
      const of = monthYear(place, monthOfName(m[2]!), m[3] === undefined ? null : Number(m[3]))
      if (/^(?:end|close)/i.test(m[1]!)) return { edtf: endOfMonth(of.year, monthOfName(m[2]!)), kind: 'day', inferred: of.inferred }
      const start = of.year === null ? null : monthEdtf(of.year, monthOfName(m[2]!))
      const edtf = start === null ? null : /^middle/i.test(m[1]!) ? start : `${start}-01~`
      return { edtf, kind: 'approximate', inferred: of.inferred }
    }
  },
  {
    id: 'en.date.edge-year',
    regex: sticky(`([Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart|[Mm]iddle)\\sof\\s(?:the\\syear\\s)?${calendarYear}(?![-/]\\d)`),
    read: (m) => {
      if (/^(?:end|close)/i.test(m[1]!)) return { edtf: `${m[2]}-12-31`, kind: 'day' }
      return { edtf: /^middle/i.test(m[1]!) ? `${m[2]}-38` : `${m[2]}-37`, kind: 'approximate' }
    }
  },
  {
    id: 'en.date.edge-half',
    regex: loose(`(end|close)\\sof\\s(?:the\\s)?(?:h([12])|(first|second)\\shalf)(?:,?${ofThe}\\s${year})?`),
    read: (m, place) => {
      const half = m[2] === undefined ? ordinal(m[3]!) : Number(m[2])
      const of = m[4] === undefined ? yearForMonth(place, half * 6) : Number(m[4])
      return { edtf: endOfMonth(of, half * 6), kind: 'day', ...inferredYear(m[4]) }
    }
  },
  {
    id: 'en.date.edge-season',
    regex: loose(`(?:end|close)\\sof\\s(?:the\\s|this\\s)?(spring|summer|autumn|fall|winter)(?:,?(?:\\sof)?\\s${year}|(?=[.,;)]|$))`),
    read: (m, place) => {
      const code = seasonCodes[m[1]!.toLowerCase()]!
      const of = m[2] === undefined ? yearForMonth(place, lastMonthOf(code)) : Number(m[2])
      return { edtf: of === null ? null : `${of}-${code}`, kind: 'season', ...inferredYear(m[2]) }
    }
  },
  {
    id: 'en.date.edge-term',
    regex: loose(
      'end\\sof\\s(?:the\\s|this\\s|(?:the\\s)?(?:spring|summer|autumn|fall|winter)\\s)?(?:\\d{4}[-/]\\d{2,4}\\s)?(?:(?!of\\b)[a-z]{3,10}\\s)?(?:term|semester|season)\\b'
    ),
    read: (m) => ({ edtf: null, kind: 'relative', rule: m[0].toLowerCase() })
  },
  {
    id: 'en.date.edge-current',
    regex: loose(
      '(?:end|close)\\sof\\s(?:(this|the|next|the\\snext|the\\scurrent)\\s)?(?:calendar\\s)?(month|year|quarter|week)\\b(?!\\s?\\d)'
    ),
    read: (m, place) => ({
      edtf: endOfCurrent(place.reference, m[2]!.toLowerCase(), /next/i.test(m[1] ?? '')),
      kind: 'day',
      rule: `end of ${m[2]!.toLowerCase()}`
    })
  }
]

/** The last day of the reference's own month, quarter or year, or the last working day of its week, or of the next. */
export function endOfCurrent(reference: CalendarDate | null, unit: string, next: boolean): CalendarDate | null {
  if (reference === null) return null
  const [ofYear, ofMonth] = [yearOf(reference), monthOf(reference)]
  if (unit === 'week') {
    const friday = addDays(mondayOf(reference, next ? 1 : 0), 4)
    return friday < reference ? addDays(friday, 2) : friday
  }
  if (unit === 'year') return calendarDate(next ? ofYear + 1 : ofYear, 12, 31)
  const last = unit === 'quarter' ? Math.ceil(ofMonth / 3) * 3 + (next ? 3 : 0) : ofMonth + (next ? 1 : 0)
  return last > 12 ? endOfMonth(ofYear + 1, last - 12) : endOfMonth(ofYear, last)
}

export const fiscalRules: readonly DateRule[] = [
  {
    id: 'en.date.fiscal-year',
    regex: loose(
      "(?:FY|fiscal\\syears?|financial\\syears?|school\\syear|academic\\syear)\\s?'?((?:20)?\\d\\d(?:\\s?[-/]\\s?(?:20)?\\d\\d)?)\\b"
    ),
    read: (m) => fiscal(`FY${m[1]!.replaceAll(' ', '')}`)
  }
]

/** "early 2026", "mid-May", "late summer 2026": tried at the first word. */
export const vagueRules: readonly DateRule[] = [
  {
    id: 'en.date.vague-year',
    regex: loose(`(early|mid|late)[\\s-](?:in\\s)?${year}(?![-/]\\d)`),
    read: (m) => ({ edtf: `${m[2]}-${{ early: 37, mid: 38, late: 39 }[m[1]!.toLowerCase()]}`, kind: 'approximate' })
  },
  {
    id: 'en.date.vague-month',
    regex: sticky(
      `(?:[Ee]arly|[Mm]id|[Ll]ate)(?:\\s(?:in\\s)?|-|\\sto\\slate\\s|-to-late\\s)${month}(?:,?(?:\\sof)?\\s${year})?(?!\\s?\\d)`
    ),
    read: (m, place) => {
      const of = monthYear(place, monthOfName(m[1]!), m[2] === undefined ? null : Number(m[2]))
      return { edtf: of.year === null ? null : monthEdtf(of.year, monthOfName(m[1]!)), kind: 'approximate', inferred: of.inferred }
    }
  },
  {
    id: 'en.date.vague-quarter',
    regex: sticky(`(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-]${quarter}(?:,?${ofThe}\\s${year})?`),
    read: (m, place) => {
      const { number, year: of, written } = quarterOf(m, place, 1)
      return { edtf: of === null ? null : `${of}-${32 + number}~`, kind: 'approximate', ...inferredYear(written) }
    }
  }
]

/** The second year of "Q1 2025/26". */
const yearPair = /^[/–-](?:20)?\d\d(?!\d|[/-]\d)/

export const quarterRules: readonly DateRule[] = [
  {
    id: 'en.date.quarter',
    regex: sticky(
      `${quarter}(?:(?:,?${ofThe}\\s(?:calendar\\syear\\s)?|/|-|,)${year}|\\s?'(\\d\\d)\\b|(?=\\s(?:FY|of\\sFY|of\\s(?:the\\s)?fiscal|fiscal))|(?![\\w'/-]))(\\s(?:of\\s)?(?:the\\s)?(?:FY|fiscal\\syear)\\s?'?\\d{0,4})?`
    ),
    read: (m, place) => {
      if (m[5] !== undefined) return fiscal(`${m[0].slice(0, m[0].length - m[5].length)} ${m[5].trim()}`.slice(0, 60))
      const years = m[3] === undefined ? null : yearPair.exec(place.view.slice(place.start + m[0].length, place.start + m[0].length + 6))
      if (years !== null) return fiscal(`${m[0]}${years[0]}`)
      const number = m[1] === undefined ? ordinal(m[2]!) : Number(m[1])
      const written = m[3] ?? m[4]
      if (written === undefined && !hasCue(place) && m[1] === undefined) return null
      const of = written === undefined ? yearForMonth(place, number * 3) : fullYear(written)
      return { edtf: of === null ? null : `${of}-${32 + number}`, kind: 'quarter', ...inferredYear(written) }
    }
  },
  {
    id: 'en.date.half',
    regex: loose(`(?:(?<![a-z])h([12])|([12])h|(first|second|latter|last)\\shalf)(?:(?:,?${ofThe}\\s|-|/)${year}|(?=\\sof\\sthe\\syear))`),
    read: (m, place) => {
      const half = Number(m[1] ?? m[2] ?? (/^first/i.test(m[3]!) ? 1 : 2))
      const of = m[4] === undefined ? yearForMonth(place, half * 6) : Number(m[4])
      return { edtf: of === null ? null : `${of}-${39 + half}`, kind: 'half', ...inferredYear(m[4]) }
    }
  },
  {
    id: 'en.date.half-of-month',
    regex: sticky(`(?:first|second|latter|last)\\s(?:half|part)\\sof\\s${month}(?:,?\\s${year})?`),
    read: (m, place) => {
      const of = monthYear(place, monthOfName(m[1]!), m[2] === undefined ? null : Number(m[2]))
      return { edtf: of.year === null ? null : monthEdtf(of.year, monthOfName(m[1]!)), kind: 'approximate', inferred: of.inferred }
    }
  },
  {
    id: 'en.date.week-of-month',
    regex: sticky(`([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd)\\sweek\\s(?:of|in)\\s${month}(?:,?\\s${year})?`),
    read: (m, place) => {
      const of = monthYear(place, monthOfName(m[2]!), m[3] === undefined ? null : Number(m[3]))
      const first = ordinal(m[1]!) * 7 - 6
      const at = (day: number): CalendarDate | null => (of.year === null ? null : calendarDate(of.year, monthOfName(m[2]!), day))
      return { edtf: interval(at(first), at(first + 6)), kind: 'week', inferred: of.inferred }
    }
  }
]

const lastMonthOf = (code: number): number => (code === 24 ? 12 : (code - 20) * 3 + 2)

/** "Before the summer recess", which no calendar knows. */
const ofSchool = /^\s(?:recess|break|holidays?|vacation|term|semester|half|shutdown|closure|season)\b/i

export const seasonRules: readonly DateRule[] = [
  {
    id: 'en.date.season',
    regex: loose(`(spring|summer|autumn|fall|winter)(?:,?\\s(?:of\\s)?(?:the\\s)?${year}(?!\\s?[-/]\\s?\\d)|(?=[\\s.,;)]|$))`),
    read: (m, place) => {
      const code = seasonCodes[m[1]!.toLowerCase()]!
      if (ofSchool.test(place.view.slice(place.start + m[0].length, place.start + m[0].length + 14))) return null
      if (m[2] !== undefined) return { edtf: `${m[2]}-${code}`, kind: 'season' }
      const before = place.view.slice(Math.max(0, place.start - 14), place.start)
      const alone = /^(?:[.,;)]|$|\s(?:and|to|so|for|at)\b)/.test(
        place.view.slice(place.start + m[0].length, place.start + m[0].length + 6)
      )
      if (!/\b(?:by|this|before|until)\s(?:the\s)?$/i.test(before) && !(alone && /\b(?:over|during|in)\sthe\s$/i.test(before))) return null
      const of = yearForMonth({ reference: place.reference, forward: true }, lastMonthOf(code))
      return { edtf: of === null ? null : `${of}-${code}`, kind: 'season', inferred: ['year'] }
    }
  }
]

/** A day stands before the month that the month does not have ("31 June 2026"): the words are no month either. */
function afterDay(place: Place): boolean {
  return /\b\d{1,2}(?:st|nd|rd|th)?,?\s(?:of\s)?$/.test(place.view.slice(Math.max(0, place.start - 9), place.start))
}

export const monthRules: readonly DateRule[] = [
  {
    id: 'en.date.months',
    regex: sticky(`${month}\\s?(?:-|–|/|to|through|and|&)\\s?${month},?\\s${year}`),
    read: (m) => {
      const [first, last] = [monthOfName(m[1]!), monthOfName(m[2]!)]
      const from = first > last ? Number(m[3]) - 1 : Number(m[3])
      return { edtf: interval(monthEdtf(from, first), monthEdtf(Number(m[3]), last)), kind: 'range' }
    }
  },
  {
    id: 'en.date.month-year',
    regex: sticky(`${month}(?:,?\\s{1,2}(?:of\\s)?|-|/)${year}(?![-/]\\d)`),
    read: (m, place) => (afterDay(place) ? null : { edtf: monthEdtf(Number(m[2]), monthOfName(m[1]!)), kind: 'month' })
  },
  {
    id: 'en.date.month-short-year',
    regex: sticky(`${month}\\s?'(\\d\\d)\\b`),
    read: (m) => ({ edtf: monthEdtf(fullYear(m[2]!), monthOfName(m[1]!)), kind: 'month', inferred: ['century'] })
  },
  {
    id: 'en.date.month-meeting',
    regex: sticky(
      `${month}(?:(?:\\s(?:regular|board|council|committee|monthly|town|full)){0,2}\\s(?:meeting|mtg|session|call|plenary|telecon)\\b|\\s(?:[Cc]abinet|[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Ss]enate|[Cc]ourt|[Aa]ssembly|[Cc]ongress|[Cc]onference|[Ee]xecutive|[Tt]rustees|[Gg]overnors|[Ff]orum|[Ss]tocktake|[Ss]ync|TSC|AGM)(?=\\s*(?:[.,;)|]|$)|\\s(?:and|so|for)\\b))`
    ),
    read: (m, place) => {
      const of = monthYear(place, monthOfName(m[1]!), null)
      return {
        edtf: of.year === null ? null : monthEdtf(of.year, monthOfName(m[1]!)),
        kind: 'meeting',
        inferred: of.inferred,
        anchor: m[0].slice(0, 60)
      }
    }
  },
  {
    id: 'en.date.month',
    regex: sticky(`${month}(?![\\w'-]|\\s?\\d|\\s[A-Z][a-z])`),
    read: (m, place) => {
      if (!/^[A-Z]/.test(m[1]!) || !hasCue(place) || afterDay(place)) return null
      const of = monthYear(place, monthOfName(m[1]!), null)
      return { edtf: of.year === null ? null : monthEdtf(of.year, monthOfName(m[1]!)), kind: 'month', inferred: of.inferred }
    }
  }
]

export const digitPeriods: readonly DateRule[] = [
  {
    id: 'en.date.year-quarter',
    regex: sticky('((?:19|20)\\d\\d)[\\s-]?(?:Q([1-4])|H([12]))\\b'),
    read: (m) =>
      m[2] === undefined
        ? { edtf: `${m[1]}-${39 + Number(m[3])}`, kind: 'half' }
        : { edtf: `${m[1]}-${32 + Number(m[2])}`, kind: 'quarter' }
  },
  {
    id: 'en.date.year-fiscal',
    regex: loose('((?:19|20)\\d\\d(?:[-/]\\d{2,4})?)\\s(?:fiscal|financial|school|academic|budget)\\syear\\b'),
    read: (m) => fiscal(`FY${m[1]}`)
  },
  {
    id: 'en.date.years',
    regex: sticky('((?:19|20)\\d\\d)\\s?(?:-|–|to|through|and)\\s?((?:19|20)\\d\\d)(?![\\d-]|[,.]\\d)'),
    read: (m, place) => {
      if (
        Number(m[2]) <= Number(m[1]) ||
        Number(m[2]) - Number(m[1]) > 40 ||
        (/and/.test(m[0]) && !/\bbetween\s$/i.test(place.view.slice(Math.max(0, place.start - 8), place.start)))
      )
        return null
      return hasCue(place) || /and/.test(m[0]) ? { edtf: `${m[1]}/${m[2]}`, kind: 'range' } : null
    }
  },
  {
    id: 'en.date.year',
    regex: sticky(
      "((?:19|20)\\d\\d)(?![\\w%'/-]|[,.:]\\d|\\s(?:people|persons|homes|houses|members|households|students|trees|units|jobs|square|feet|metres|meters|hours|m|km|kg|copies|signatures|residents|dollars|euros|words|pages|acres|miles)\\b)"
    ),
    read: (m, place) => {
      if (!hasCue(place)) return null
      return { edtf: m[1]!, kind: 'year' }
    }
  }
]
