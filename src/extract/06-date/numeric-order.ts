/** In which order a document writes day and month in numbers, told by what else it says; what is told this way is `inferred`. */
import { type CalendarDate, calendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { monthPattern } from '../lexicon/en/dates.ts'
import { matchesOf } from '../matches.ts'
import type { NumericOrder } from './date-rule.ts'
import { monthOfName } from './english-days.ts'

const numeric = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])/g
/** Money, titles, bodies and spelling of countries that write the day first. */
const dayFirstCountry =
  /[£₹]\s?\d|\bCllrs?\b|\b(?:[Pp]arish|[Cc]ommunity|[Ss]hire|[Bb]orough) [Cc]ouncil|\bA\.?O\.?B\b|\b(?:programmes?|centres?|organis\w{1,8}|recognis\w{1,6}|colours?|favour\w{0,5}|neighbour\w{0,6}|labour|cheques?|licence|Hon\. Secretary)\b/
/** The same of the country that writes the month first. */
const monthFirstCountry =
  /\b(?:[Ss]electboards?|[Ss]electmen|[Bb]oard of (?:Selectmen|Supervisors|Education|Aldermen)|[Tt]ownship|[Cc]ity [Cc]ouncil|[Cc]ounty [Cc]ommission\w{0,4}|[Ss]chool [Dd]istrict|PT[OA]|HOA|Pledge of Allegiance|[A-Z]{2} \d{5}|organiz\w{1,8}|recogniz\w{1,6}|colors?|favor|neighbor\w{0,6}|centers?|programs)\b/

type Numbers = { readonly first: number; readonly second: number; readonly year: number }

/** The order that other numeric dates of the text prove, or where they lie close together; null where nothing tells it or they disagree. */
export function numericOrder(view: string, reference: CalendarDate | null): NumericOrder {
  let dayFirst = false
  let monthFirst = false
  const open: Numbers[] = []
  for (const match of matchesOf(numeric, view)) {
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (match[2] !== '/' && match[4]!.length < 4) {
      if (match[2] === '-') open.push({ first, second, year: 2000 + Number(match[4]) })
      continue
    }
    if (first > 12 && first <= 31 && second <= 12) dayFirst = true
    else if (second > 12 && second <= 31 && first <= 12) monthFirst = true
    else if (reference !== null && first !== second && Number(match[4]) % 100 === Number(reference.slice(2, 4))) {
      const [month, day] = [Number(reference.slice(5, 7)), Number(reference.slice(8, 10))]
      if (first === day && second === month) dayFirst = true
      else if (first === month && second === day) monthFirst = true
    }
    open.push({ first, second, year: match[4]!.length < 4 ? 2000 + Number(match[4]) : Number(match[4]) })
  }
  if (dayFirst !== monthFirst) return dayFirst ? 'day-month' : 'month-day'
  if (dayFirst || (open.length === 0 && !withoutYear.test(view))) return null
  return open.length === 0 ? (orderOfCountry(view) ?? orderOfNames(view)) : (closer(open) ?? orderOfCountry(view))
}

const withoutYear = /(?<![\d/.-])\d{1,2}\/\d{1,2}(?![\d/%-])/

/** Who writes "11 March" everywhere, and nowhere "March 11", writes the day first in numbers too. */
function orderOfNames(view: string): NumericOrder {
  const [before, behind] = [dayBefore, dayBehind].map((pattern) => matchesOf(pattern, view).length > 0)
  return before === behind ? null : before ? 'day-month' : 'month-day'
}

/** A place left open for a date: "published on dd/mm/yyyy". */
const writtenForm = /\b(?:dd\/mm|mm\/dd|DD\/MM|MM\/DD)\/[yY]{2}/

function orderOfCountry(view: string): NumericOrder {
  const form = writtenForm.exec(view)
  if (form !== null) return /^d/i.test(form[0]) ? 'day-month' : 'month-day'
  const [day, month] = [dayFirstCountry.test(view), monthFirstCountry.test(view)]
  return day === month ? null : day ? 'day-month' : 'month-day'
}

/** The dates of one paper lie weeks apart and not most of a year, where one of the orders makes them so. */
function closer(dates: readonly Numbers[]): NumericOrder {
  const spread = (day: (date: Numbers) => CalendarDate | null): number => {
    const days = dates.flatMap((date) => day(date) ?? []).sort()
    return days.length < dates.length ? Number.POSITIVE_INFINITY : daysBetween(days[0]!, days.at(-1)!)
  }
  const dayMonth = spread(({ first, second, year }) => calendarDate(year, second, first))
  const monthDay = spread(({ first, second, year }) => calendarDate(year, first, second))
  if (dates.length < 2 || Math.min(dayMonth, monthDay) > 62 || Math.max(dayMonth, monthDay) < 120) return null
  return dayMonth < monthDay ? 'day-month' : 'month-day'
}

const dayBefore = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${monthPattern}`, 'g')
const dayBehind = new RegExp(`\\b${monthPattern}\\s(\\d{1,2})(?!\\d|:)`, 'g')

/** The order in which a numeric date is the day that the text also writes with the month's name ("7 October … 07/10/26"). */
export function orderByName(view: string, date: string): NumericOrder {
  const [, first, , second] = new RegExp(numeric.source).exec(date) ?? []
  if (first === undefined || second === undefined) return null
  const named = [
    ...matchesOf(dayBefore, view).map((match) => [Number(match[1]), monthOfName(match[2]!)] as const),
    ...matchesOf(dayBehind, view).map((match) => [Number(match[2]), monthOfName(match[1]!)] as const)
  ]
  const says = (day: number, month: number): boolean => named.some(([a, b]) => a === day && b === month)
  const [dayMonth, monthDay] = [says(Number(first), Number(second)), says(Number(second), Number(first))]
  return dayMonth === monthDay ? null : dayMonth ? 'day-month' : 'month-day'
}
