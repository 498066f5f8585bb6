/**
 * English wordings that count from another day: "within 30 days of approval", "next Friday", "by the next regular meeting", "monthly".
 */
import { addDays, addMonths, calendarDate, monthOf, weekday as weekdayOf, yearOf } from '../../domain/calendar-date.ts'
import {
  monthPattern as month,
  numberWords,
  quantityPattern as quantity,
  weekdayPattern as weekday,
  weekdayNumbers
} from '../lexicon/en/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { after, duration, interval, mondayOf, monthEdtf, weekdayAfter } from './reading.ts'

const loose = (source: string): RegExp => new RegExp(source, 'iy')
const sticky = (source: string): RegExp => new RegExp(source, 'y')
const meetingNames =
  "(?:(?:regular(?:ly)?|scheduled|monthly|weekly|quarterly|annual|special|board|council|committee|commission|general|public|full|plenary|business|working|group|team|town|township|village|city|parish|county|district|tsc|tac|steering|members?'?|f2f|agm|membership|planning|budget|work|study|executive|directors?'?|trustees?'?|joint)\\s){0,4}(?:meeting|mtg|session|call|agm|telecon|teleconference|workshop|plenary|sync|stocktake|catch-?up|check-?in|meet-?up|stand-?up|huddle|retreat|gathering)\\b"

/** Words after a length of time that say what it counts from. */
const anchorAfter =
  /^\s{1,12}(?:of|after|from|following|before|prior\s{1,12}to|since)\s{1,12}(?:the\s|its\s|their\s|this\s|a\s)?((?:date\sof\s(?:the\s|this\s)?)?[A-Za-z][A-Za-z'-]{1,24}(?:\s(?:of\s(?:the\s|this\s)?)?[A-Za-z][A-Za-z'-]{1,24}){0,3})/
const today = /^(?:today|now|tonight|(?:date\sof\s)?(?:this|today's|the)?\s?meeting)\b/i

type Length = { readonly count: number; readonly unit: string; readonly working: boolean; readonly end: number }

function counted(place: Place, { count, unit, working, end }: Length): Reading | null {
  const rule = duration(count, unit, working)
  const before = place.view.slice(Math.max(0, place.start - 40), place.start)
  const tail = anchorAfter.exec(place.view.slice(end, end + 90))
  const limit =
    /\b(?:within|in|no\s(?:later|more)\sthan|not\slater\sthan|(?:not|no)\s(?:less|fewer)\sthan|at\sleast|inside|over|for|during|up\sto|(?:over|for|in|within)\s(?:the\s)?(?:next|coming|following))\s(?:a\s|the\s)?(?:maximum\sof\s|period\sof\s)?(?:next\s|coming\s|following\s)?(?:couple\sof\s)?$/i.exec(
      before
    )
  if (tail !== null) {
    if (limit === null && !/^\s{1,12}(?:after|from|following|before|prior)/.test(tail[0])) return null
    if (limit !== null && /\b(?:over|for|during)\s/i.test(limit[0]) && !/^\s{1,12}from\s(?:now|today)/.test(tail[0])) return null
    const sign = /^\s{1,12}(?:before|prior)/.test(tail[0]) ? '-' : ''
    if (sign === '-' || !today.test(tail[1]!)) {
      return { edtf: null, kind: 'relative', rule: sign + rule, anchor: tail[1]!.slice(0, 60), deadline: true }
    }
    return {
      edtf: place.reference === null ? null : after(place.reference, count, unit),
      kind: 'relative',
      rule,
      anchor: 'meeting',
      deadline: true
    }
  }
  if (limit === null) return null
  const deictic = /\bnext|coming|\bin\s(?:a\s)?(?:couple\sof\s)?$/i.test(limit[0])
  const lasting = /\b(?:over|for|during|up)\b/i.test(limit[0])
  if (lasting && !deictic) return null
  if (/\bin\s$/i.test(limit[0]) && /^\s(?:of|old|long)\b/.test(place.view.slice(end, end + 6))) return null
  const day = place.reference === null || rule.endsWith('working') ? null : after(place.reference, count, unit)
  if (lasting)
    return {
      edtf: place.reference === null ? null : interval(place.reference, day),
      kind: 'range',
      rule,
      inferred: ['anchor'],
      deadline: true
    }
  return {
    edtf: deictic ? day : null,
    kind: 'relative',
    rule,
    ...(deictic ? { anchor: 'meeting', inferred: ['anchor'] } : {}),
    deadline: true
  }
}

const longUnits: Readonly<Record<string, string>> = { fortnight: 'week', wk: 'week', mth: 'month', yr: 'year', hr: 'hour' }

export const countRules: readonly DateRule[] = [
  {
    id: 'en.date.count',
    regex: loose(
      `${quantity}(?:\\s\\(\\d{1,3}\\))?(?:\\s|-)(calendar\\s|consecutive\\s|clear\\s|working\\s|business\\s|school\\s)?(day|week|month|year|quarter|hour|fortnight|wk|mth|yr|hr)s?(?:'(?:\\stime)?)?\\b`
    ),
    read: (m, place) =>
      counted(place, {
        count: (numberWords[m[1]!.toLowerCase()] ?? Number(m[1])) * (/^f/i.test(m[3]!) ? 2 : 1),
        unit: longUnits[m[3]!.toLowerCase()] ?? m[3]!.toLowerCase(),
        working: m[2] !== undefined && !/calendar|consecutive|clear/i.test(m[2]),
        end: place.start + m[0].length
      })
  }
]

const oneBefore = /\b(?:within|in|inside|over|during)\s(?:(?:a|the)\s)?(?:(?:next|coming|following)\s)?(?:couple\sof\s)?$/i

/** "Within a week", "in the next fortnight", "in a couple of months": the unit, with its number before it or none. */
export const oneUnitRules: readonly DateRule[] = [
  {
    id: 'en.date.unit',
    regex: loose("(fortnight|week|month|quarter|year)s?(?:'s\\stime)?\\b(?![\\s-](?:end|of\\s(?:the\\s)?[A-Z\\d]|long|old))"),
    read: (m, place) => {
      const before =
        oneBefore.exec(place.view.slice(Math.max(0, place.start - 40), place.start))?.[0] ??
        (/^\s(?:before|prior\sto|after)\s/.test(place.view.slice(place.start + m[0].length, place.start + m[0].length + 10))
          ? /\b(?:a|one)\s(?:full\s)?$/i.exec(place.view.slice(Math.max(0, place.start - 11), place.start))?.[0]
          : undefined)
      if (before === undefined || /^(?:in|over|during)\s(?:the\s)?$/i.test(before)) return null
      const count = (/couple/i.test(before) ? 2 : 1) * (/^f/i.test(m[1]!) ? 2 : 1)
      const unit = /^f/i.test(m[1]!) ? 'week' : m[1]!.toLowerCase()
      return counted(place, { count, unit, working: false, end: place.start + m[0].length })
    }
  }
]

export const agoRules: readonly DateRule[] = [
  {
    id: 'en.date.day-after',
    regex: loose("(today|tonight|tomorrow|yesterday)(?![\\w-]|'s)"),
    read: (m, place) => {
      if (/\b(?:from|after|of|since)\s$/i.test(place.view.slice(Math.max(0, place.start - 6), place.start))) return null
      const shift = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 }[m[1]!.toLowerCase()]!
      return {
        edtf: place.reference === null ? null : addDays(place.reference, shift),
        kind: 'day',
        rule: m[1]!.toLowerCase(),
        inferred: ['anchor']
      }
    }
  }
]

const beforeEvent = /\b(?:by|before|until|till|(?:prior|up)\sto|ahead\sof|in\sadvance\sof|in\stime\sfor)\s(?:the\s|our\s|its\s)?$/i

/** "Before the AGM". */
export const eventRules: readonly DateRule[] = [
  {
    id: 'en.date.annual-meeting',
    regex: loose("(?:agm|annual\\s(?:general\\s|parish\\s|town\\s|members'?\\s)?meeting)\\b(?!\\s(?:minutes|agenda|in\\s(?:19|20)\\d\\d))"),
    read: (m, place) => {
      const before = place.view.slice(Math.max(0, place.start - 24), place.start)
      if (!beforeEvent.test(before)) return null
      return { edtf: null, kind: 'meeting', rule: 'annual meeting', anchor: m[0].toLowerCase(), deadline: true }
    }
  }
]

/** "next …", "this …", "following …": tried at the first word. */
export const nextRules: readonly DateRule[] = [
  {
    id: 'en.date.next-meeting',
    regex: loose(`(?:next|following|upcoming|subsequent|coming)\\s${meetingNames}`),
    read: (m) => ({ edtf: null, kind: 'meeting', rule: 'next meeting', anchor: m[0].toLowerCase().slice(0, 60) })
  },
  {
    id: 'en.date.next-time',
    regex: loose('next\\stime(?=[.;)]|\\s*$)'),
    read: (_, place) =>
      /\b(?:shown|brought|reported|presented|included|discussed|considered|back|agenda|back to|for|by|until|list|present|report|bring)\s$/i.test(
        place.view.slice(Math.max(0, place.start - 12), place.start)
      )
        ? { edtf: null, kind: 'meeting', rule: 'next meeting', anchor: 'next time', deadline: true }
        : null
  },
  {
    id: 'en.date.next-weekday',
    regex: loose(`(next|this|coming|this\\scoming)\\s${weekday}(?![\\w-])`),
    read: (m, place) => nextWeekday(m[1]!.toLowerCase(), weekdayNumbers[m[2]!.slice(0, 3).toLowerCase()]!, place)
  },
  {
    id: 'en.date.next-period',
    regex: loose("(next|this|coming)\\s(?:calendar\\s)?(week|month|year|quarter)\\b(?!\\s?-|'s\\s(?:meeting|call|agenda))"),
    read: (m, place) =>
      !/this/i.test(m[1]!) && /\b(?:in|within|over|during)\sthe\s$/i.test(place.view.slice(Math.max(0, place.start - 11), place.start))
        ? null
        : nextPeriod(place, m[2]!.toLowerCase(), !/this/i.test(m[1]!))
  }
]

function nextWeekday(word: string, day: number, place: Place): Reading {
  if (place.reference === null) return { edtf: null, kind: 'relative', rule: `${word} weekday ${day}` }
  const own = weekdayOf(place.reference)
  // Of tomorrow nobody says "next".
  if (word === 'next' && day - own === 1)
    return { edtf: addDays(place.reference, 8), kind: 'day', rule: `next weekday ${day}`, inferred: ['week'] }
  if (word === 'next' && day > own) return { edtf: null, kind: 'ambiguous', rule: `next weekday ${day}` }
  if (word === 'this' && day < own) return { edtf: null, kind: 'ambiguous', rule: `this weekday ${day}` }
  return {
    edtf: word === 'this' && day === own ? place.reference : weekdayAfter(place.reference, day),
    kind: 'day',
    rule: `${word} weekday ${day}`,
    inferred: ['week']
  }
}

function nextPeriod(place: Place, unit: string, next: boolean): Reading {
  const rule = `${next ? 'next' : 'this'} ${unit}`
  if (place.reference === null) return { edtf: null, kind: unit as 'week' | 'month' | 'year' | 'quarter', rule }
  const [year, month] = [yearOf(place.reference), monthOf(place.reference)]
  if (unit === 'week') {
    const monday = mondayOf(place.reference, next ? 1 : 0)
    return { edtf: `${monday}/${addDays(monday, 6)}`, kind: 'week', rule }
  }
  if (unit === 'year') return { edtf: String(next ? year + 1 : year), kind: 'year', rule }
  if (unit === 'month') {
    const first = addMonths(calendarDate(year, month, 1)!, next ? 1 : 0)
    return { edtf: monthEdtf(yearOf(first), monthOf(first)), kind: 'month', rule }
  }
  const quarter = Math.ceil(month / 3) + (next ? 1 : 0)
  return { edtf: quarter > 4 ? `${year + 1}-33` : `${year}-${32 + quarter}`, kind: 'quarter', rule }
}

const shortDay = /^(?:Mon|Tues|Weds?|Thurs?|Fri)\.?$/

export const weekRules: readonly DateRule[] = [
  {
    id: 'en.date.weekday',
    regex: sticky(`${weekday}(?![\\w'-]|,?\\s(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))`),
    read: (m, place) => {
      const day = weekdayNumbers[m[1]!.slice(0, 3).toLowerCase()]!
      const before = place.view.slice(Math.max(0, place.start - 8), place.start)
      const long = /^[A-Z]\w{2,}day\.?$/.test(m[0])
      if (!(place.forward || (long && /\son\s$/.test(before))) || !(long || shortDay.test(m[0]))) return null
      return {
        edtf: place.reference === null ? null : weekdayAfter(place.reference, day),
        kind: 'day',
        rule: `weekday ${day}`,
        inferred: ['week']
      }
    }
  }
]

const every: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  annually: 'P1Y',
  yearly: 'P1Y',
  semiannually: 'P6M',
  biannually: 'P6M',
  annual: 'P1Y',
  regular: 'ongoing',
  ongoing: 'ongoing',
  continuing: 'ongoing',
  continuous: 'ongoing'
}
/** How often, by the unit behind "each", as an ISO 8601 duration. */
export const unitRules: Readonly<Record<string, string>> = {
  day: 'P1D',
  week: 'P1W',
  fortnight: 'P2W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
  meeting: 'each meeting'
}

/** "monthly", "each quarter", "on an ongoing basis". */
export const recurringRules: readonly DateRule[] = [
  {
    id: 'en.date.recurring-basis',
    regex: loose(
      '(daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|annual|yearly|semi-?annual|regular|ongoing|continuing|continuous)\\sbasis\\b'
    ),
    read: (m) => {
      const rule = every[m[1]!.toLowerCase().replace('-', '')] ?? 'P6M'
      return rule === 'ongoing' ? { edtf: null, kind: 'ongoing', rule } : { edtf: null, kind: 'recurring', rule }
    }
  },
  {
    id: 'en.date.recurring-times',
    regex: loose(
      '(once|twice|three\\stimes|four\\stimes)\\s(?:a|an|per|each|every|in\\seach)\\s(?:calendar\\s|financial\\s)?(day|week|month|quarter|year)\\b'
    ),
    read: (m) => {
      const [times, unit] = [m[1]!.toLowerCase(), m[2]!.toLowerCase()]
      const months = { quarter: 3, year: 12 }[unit]
      const each = { once: 1, twice: 2 }[times] ?? numberWords[times.split(' ')[0]!]!
      const whole = months !== undefined && months % each === 0
      return {
        edtf: null,
        kind: 'recurring',
        rule: each === 1 ? unitRules[unit]! : whole ? `P${months / each}M` : `${each} × ${unitRules[unit]}`
      }
    }
  },
  {
    id: 'en.date.recurring-name',
    regex: new RegExp(`(?:[Ee]ach|[Ee]very)\\s(?:${month}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b`, 'y'),
    read: (m) => ({ edtf: null, kind: 'recurring', rule: m[1] === undefined ? 'P1W' : 'P1Y' })
  },
  {
    id: 'en.date.recurring-adverb',
    regex: loose(
      '(daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|annually|yearly|semi-?annually)(?=\\s*(?:[.,;)]|$)|\\s(?:to|on|at|in|until|through|from|by|and\\s(?:report|review|update|submit|publish|send|share|provide|present|brief))\\s)'
    ),
    read: (m) => ({ edtf: null, kind: 'recurring', rule: every[m[1]!.toLowerCase().replace('-', '')]! })
  },
  {
    id: 'en.date.recurring-each',
    regex: loose(
      '(?:every|each)\\s(?:(other|two|three|six)\\s)?(?:calendar\\s|financial\\s)?(day|week|fortnight|month|quarter|year|meeting)s?\\b(?!\\s(?:without|that)\\b)'
    ),
    read: (m) => {
      const count = m[1] === undefined ? 1 : m[1].toLowerCase() === 'other' ? 2 : numberWords[m[1].toLowerCase()]!
      const rule = unitRules[m[2]!.toLowerCase()]!
      return {
        edtf: null,
        kind: 'recurring',
        rule: count === 1 || rule === 'each meeting' ? rule : duration(count, m[2]!.toLowerCase(), false)
      }
    }
  }
]
