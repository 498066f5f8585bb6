/** Chinese wordings of days, months, quarters and years: 2025年6月底前, 今年第三季度, 17日至18日. */
import { calendarDate, lastDayOfMonth, monthOf, yearOf } from '../../domain/calendar-date.ts'
import { hanNumber, hanRelativeYears, hanSeasons, hanToNumber, hanYear, planPeriods } from '../lexicon/zh/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { dayReading, dayWithoutYear, endOfMonth, interval, monthEdtf, yearFor } from './reading.ts'

const limit = '(?:\\s?(?:之前|以前|前|止|截止|(?:之|以)?内))?'
/** The same behind a day, with the hour at most: 6月20日下班前, 3月5日17:00前. */
const dayLimit =
  '(?:(?:[（(](?:星期|周)[一二三四五六日天][)）](?=之?以?前|下班))?\\s?(?:(?:下班|中午|上午|下午|[0-9]{1,2}(?:[:：][0-9]{2}|[时点]))?(?:或?之前|或?以前|前)|止|截止|(?:之|以)?内))?'
const anyYear = `(?:${hanYear}\\s?年|([今本当明次后去])年)`
const sticky = (source: string): RegExp => new RegExp(source, 'y')
const setsLimit = (words: string): boolean => /(?:前|止|内)$/.test(words)

type Year = { readonly year: number | null; readonly inferred: readonly string[] }

/** The year of groups 1 (written) and 2 (今, 明 …), or none. */
function yearOfWords(written: string | undefined, relative: string | undefined, place: Place): Year | null {
  if (written !== undefined) {
    const year = hanToNumber(written)
    return year === null || year < 1900 ? null : { year, inferred: [] }
  }
  if (relative === undefined) return null
  return { year: place.reference === null ? null : yearOf(place.reference) + hanRelativeYears[relative]!, inferred: [] }
}

/** A reading, with what its last character says about a limit. */
function limited(words: string, reading: Reading | null): Reading | null {
  return reading === null ? null : { ...reading, deadline: setsLimit(words) }
}

function partOfMonth(year: number | null, month: number, part: string | undefined): Reading | null {
  if (month < 1 || month > 12) return null
  if (year === null) return { edtf: null, kind: part === undefined ? 'month' : 'day' }
  const last = lastDayOfMonth(year, month)
  if (part === undefined || part === '份' || part === '中') return { edtf: monthEdtf(year, month), kind: 'month' }
  if (/^[底末]/.test(part)) return { edtf: endOfMonth(year, month), kind: 'day' }
  if (part === '初') return { edtf: `${monthEdtf(year, month)}-01~`, kind: 'approximate' }
  const [from, to] = part === '上旬' ? [1, 10] : part === '中旬' ? [11, 20] : [21, last]
  return { edtf: interval(calendarDate(year, month, from!), calendarDate(year, month, to!)), kind: 'range' }
}

const monthPart = '(底|末|初|上旬|中旬|下旬|中(?!旬)|份(?:底|末)?)?'

export const chineseYearRules: readonly DateRule[] = [
  {
    id: 'zh.date.days',
    regex: sticky(
      `${anyYear}\\s?(${hanNumber})\\s?月\\s?(${hanNumber})\\s?[日号]?\\s?(?:至|到|—{1,2}|-|~|～)\\s?(?:${hanYear}年)?(?:(${hanNumber})\\s?月)?\\s?(${hanNumber})\\s?[日号]`
    ),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      if (own === null) return null
      const [month, first, last] = [hanToNumber(m[3]!), hanToNumber(m[4]!), hanToNumber(m[7]!)]
      const lastMonth = m[6] === undefined ? month : hanToNumber(m[6])
      const lastYear = m[5] === undefined ? own.year : hanToNumber(m[5])
      if (own.year === null || lastYear === null) return { edtf: null, kind: 'range' }
      const edtf = interval(calendarDate(own.year, month ?? 0, first ?? 0), calendarDate(lastYear, lastMonth ?? 0, last ?? 0))
      return edtf === null ? null : { edtf, kind: 'range' }
    }
  },
  {
    id: 'zh.date.day',
    regex: sticky(`${anyYear}\\s?(${hanNumber})\\s?月\\s?(${hanNumber})\\s?[日号]${dayLimit}`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      const [month, day] = [hanToNumber(m[3]!), hanToNumber(m[4]!)]
      if (own === null || month === null || day === null) return null
      return limited(m[0], own.year === null ? { edtf: null, kind: 'day' } : dayReading(own.year, month, day))
    }
  },
  {
    id: 'zh.date.month',
    regex: sticky(`${anyYear}\\s?(${hanNumber})\\s?月\\s?${monthPart}${limit}(?!\\s?[0-9])`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      const month = hanToNumber(m[3]!)
      if (own === null || month === null) return null
      return limited(m[0], partOfMonth(own.year, month, m[4]?.replace(/^份(?=.)/, '')))
    }
  },
  {
    id: 'zh.date.quarter',
    regex: sticky(`${anyYear}\\s?第?([一二三四1-4])个?季度([底末])?${limit}`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      const quarter = hanToNumber(m[3]!)
      if (own === null || quarter === null) return null
      if (m[4] !== undefined) return limited(m[0], { edtf: endOfMonth(own.year, quarter * 3), kind: 'day' })
      return limited(m[0], { edtf: own.year === null ? null : `${own.year}-${32 + quarter}`, kind: 'quarter' })
    }
  },
  {
    id: 'zh.date.half',
    regex: sticky(`${anyYear}\\s?([上下])半年${limit}`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      return own === null
        ? null
        : limited(m[0], { edtf: own.year === null ? null : `${own.year}-${m[3] === '上' ? 40 : 41}`, kind: 'half' })
    }
  },
  {
    id: 'zh.date.season',
    regex: sticky(`${anyYear}\\s?(春|夏|秋|冬)(?:季|天)`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      return own === null ? null : { edtf: own.year === null ? null : `${own.year}-${hanSeasons[m[3]!]}`, kind: 'season' }
    }
  },
  {
    id: 'zh.date.year-end',
    regex: sticky(`${anyYear}\\s?(?:年)?(底|末|初|中|年底|年末)${limit}(?![国央心学小])`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      if (own === null) return null
      if (own.year === null) return { edtf: null, kind: 'day', deadline: setsLimit(m[0]) }
      if (m[3] === '初' || m[3] === '中') return limited(m[0], { edtf: `${own.year}-${m[3] === '初' ? 37 : 38}`, kind: 'approximate' })
      return limited(m[0], { edtf: `${own.year}-12-31`, kind: 'day' })
    }
  },
  {
    id: 'zh.date.years',
    regex: sticky(`((?:19|20)[0-9]{2})年?\\s?(?:至|到|—{1,2}|-|~|～)\\s?((?:19|20)[0-9]{2})年(?:底|末)?`),
    read: (m) => (Number(m[2]) > Number(m[1]) ? { edtf: `${m[1]}/${m[2]}`, kind: 'range' } : null)
  },
  {
    id: 'zh.date.year',
    regex: sticky(`${anyYear}(年?内|度内|之内|以前|之前|前)?(?![0-9月前来])`),
    read: (m, place) => {
      const own = yearOfWords(m[1], m[2], place)
      if (own === null) return null
      if (m[3] !== undefined && /前$/.test(m[3])) return { edtf: null, kind: 'ambiguous', deadline: true }
      const before = place.view.slice(Math.max(0, place.start - 2), place.start)
      return { edtf: own.year === null ? null : String(own.year), kind: 'year', deadline: m[3] !== undefined || /[到至]$/.test(before) }
    }
  },
  {
    id: 'zh.date.numeric',
    regex: sticky('((?:19|20)[0-9]{2})\\s?[./-]\\s?([0-9]{1,2})\\s?[./-]\\s?([0-9]{1,2})(?![0-9])(?:\\s?(?:之前|以前|前))?'),
    read: (m) => limited(m[0], dayReading(Number(m[1]), Number(m[2]), Number(m[3])))
  }
]

/** DDL：9.30, 截止9/30. */
const dueLabel = /(?:DDL|ddl|[Dd]eadline|截[止至]|[时期]限|完成时间)(?:日期|时间|到|至|于)?[：:]?\s?$/
const standsAlone = (view: string, start: number, end: number): boolean =>
  /(?:^|[（(，：|\n])\s?$/.test(view.slice(Math.max(0, start - 2), start)) && /^\s?(?:$|[）)，。；|\n])/.test(view.slice(end, end + 2))

/** Dates without their own year; the year is that of the date before it in the sentence, else the nearest to the reference. */
export const chineseMonthRules: readonly DateRule[] = [
  {
    id: 'zh.date.days-no-year',
    regex: sticky(
      `(${hanNumber})\\s?月\\s?(${hanNumber})\\s?[日号]?\\s?(?:至|到|—{1,2}|-|~|～)\\s?(?:(${hanNumber})\\s?月)?\\s?(${hanNumber})\\s?[日号]`
    ),
    read: (m, place) => {
      const [month, first, last] = [hanToNumber(m[1]!), hanToNumber(m[2]!), hanToNumber(m[4]!)]
      if (month === null || first === null || last === null) return null
      const lastMonth = m[3] === undefined ? month : (hanToNumber(m[3]) ?? 0)
      const year = place.carried?.year ?? yearFor(place, month, first)
      if (year === null) return { edtf: null, kind: 'range', inferred: ['year'] }
      const edtf = interval(calendarDate(year, month, first), calendarDate(lastMonth < month ? year + 1 : year, lastMonth, last))
      return edtf === null ? null : { edtf, kind: 'range', inferred: ['year'] }
    }
  },
  {
    id: 'zh.date.day-no-year',
    regex: sticky(`(${hanNumber})\\s?月\\s?(${hanNumber})\\s?[日号]${dayLimit}`),
    read: (m, place) => {
      const [month, day] = [hanToNumber(m[1]!), hanToNumber(m[2]!)]
      if (month === null || day === null) return null
      return limited(m[0], dayWithoutYear({ ...place, forward: place.forward || setsLimit(m[0]) }, month, day))
    }
  },
  {
    id: 'zh.date.slash',
    regex: sticky('([0-9]{1,2})[/.]([0-9]{1,2})(?![0-9/.])(?:\\s?(?:之前|以前|前))?'),
    read: (m, place) => {
      const [month, day] = [Number(m[1]), Number(m[2])]
      if (dueLabel.test(place.view.slice(Math.max(0, place.start - 8), place.start))) {
        const reading = dayWithoutYear({ ...place, forward: true }, month, day)
        return reading === null ? null : { ...reading, deadline: true }
      }
      if (m[0].includes('.')) return null
      // Alone between marks, or with the word for a limit: 7/14 elsewhere is a fraction.
      if (!m[0].endsWith('前') && !standsAlone(place.view, place.start, place.start + m[0].length)) return null
      return limited(m[0], dayWithoutYear({ ...place, forward: true }, month, day))
    }
  },
  {
    id: 'zh.date.month-no-year',
    regex: sticky(
      `(${hanNumber})\\s?月(?:\\s?(底|末|初|上旬|中旬|下旬|份)${limit}|(?:之前|以前|前(?!后|往|来|期)|内)|(?=$|[，。；）)]|完成|上线|建成))`
    ),
    read: (m, place) => {
      const month = hanToNumber(m[1]!)
      if (month === null) return null
      const year = place.carried?.year ?? yearFor({ ...place, forward: place.forward || setsLimit(m[0]) }, month, 28)
      const reading = partOfMonth(year, month, m[2])
      return limited(m[0], reading === null ? null : { ...reading, inferred: ['year'] })
    }
  },
  {
    id: 'zh.date.days-no-month',
    regex: sticky(`([0-9]{1,2})日(?:至|到|—{1,2}|-)([0-9]{1,2})日`),
    read: (m, place) => {
      if (place.reference === null) return { edtf: null, kind: 'range', inferred: ['year', 'month'] }
      const year = place.carried?.year ?? yearOf(place.reference)
      const month = place.carried?.month ?? monthOf(place.reference)
      const edtf = interval(calendarDate(year, month, Number(m[1])), calendarDate(year, month, Number(m[2])))
      return edtf === null ? null : { edtf, kind: 'range', inferred: ['year', 'month'] }
    }
  }
]

export const planRules: readonly DateRule[] = [
  {
    id: 'zh.date.plan-period',
    regex: sticky('[“"「]?(十[二三四五六]五)[”"」]?(期间|时期|期末|末|规划期内)?'),
    read: (m, place) => {
      const first = planPeriods[m[1]!]
      if (first === undefined || m[2] === undefined) return null
      const skip = m[0].indexOf('十')
      if (/末/.test(m[2]))
        return {
          edtf: `${first + 4}-12-31`,
          kind: 'day',
          rule: m[1]!,
          skip,
          deadline: /[到至]$/.test(place.view.slice(Math.max(0, place.start - 1), place.start))
        }
      return { edtf: `${first}/${first + 4}`, kind: 'range', rule: m[1]!, skip }
    }
  }
]
