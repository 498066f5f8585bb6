/** Which English rules are tried at a candidate place: the table from the first letters of a word to the wordings that begin with it. */
import { isDigit, isLetter, unitAt } from '../code-units.ts'
import type { DateRule } from './date-rule.ts'
import { digitDays, monthDays } from './english-days.ts'
import { feastRules, numberedMeetingRules, placeInMonthRules, splitYearRules, weekendRules } from './english-named-days.ts'
import { digitPeriods, edgeRules, fiscalRules, monthRules, quarterRules, seasonRules, vagueRules } from './english-periods.ts'
import { agoRules, countRules, eventRules, nextRules, oneUnitRules, recurringRules, weekRules } from './english-relative.ts'
import { yearEndRules } from './english-year-end.ts'

const months = [...monthDays, ...monthRules]
const digits = [...placeInMonthRules, ...digitDays, ...splitYearRules, ...numberedMeetingRules, ...digitPeriods, ...countRules]
const table: Readonly<Record<string, readonly DateRule[]>> = {
  jan: months,
  feb: months,
  mar: months,
  apr: months,
  may: months,
  jun: months,
  jul: months,
  aug: months,
  sep: months,
  oct: months,
  nov: months,
  dec: months,
  mon: [...weekRules, ...recurringRules, ...yearEndRules, ...oneUnitRules],
  tue: weekRules,
  wed: weekRules,
  thu: weekRules,
  fri: weekRules,
  sat: weekRules,
  sun: weekRules,
  quar: [...recurringRules, ...oneUnitRules],
  end: edgeRules,
  clos: edgeRules,
  begi: edgeRules,
  star: edgeRules,
  mid: [...edgeRules, ...vagueRules],
  earl: vagueRules,
  late: vagueRules,
  latt: quarterRules,
  firs: [...placeInMonthRules, ...quarterRules],
  seco: [...placeInMonthRules, ...quarterRules],
  thir: [...placeInMonthRules, ...quarterRules, ...countRules],
  onc: recurringRules,
  twic: recurringRules,
  agm: eventRules,
  chri: feastRules,
  xma: feastRules,
  new: feastRules,
  hall: feastRules,
  memo: feastRules,
  labo: feastRules,
  than: feastRules,
  east: feastRules,
  this: nextRules,
  four: [...placeInMonthRules, ...quarterRules, ...countRules, ...recurringRules],
  fina: [...quarterRules, ...fiscalRules],
  last: [...placeInMonthRules, ...quarterRules],
  fy: fiscalRules,
  fisc: fiscalRules,
  scho: fiscalRules,
  acad: fiscalRules,
  spri: seasonRules,
  summ: seasonRules,
  autu: seasonRules,
  fall: seasonRules,
  wint: seasonRules,
  next: nextRules,
  foll: nextRules,
  upco: nextRules,
  subs: nextRules,
  comi: nextRules,
  toda: agoRules,
  toni: agoRules,
  tomo: agoRules,
  yest: agoRules,
  one: countRules,
  two: countRules,
  thre: [...countRules, ...recurringRules],
  fort: [...countRules, ...recurringRules, ...oneUnitRules],
  five: countRules,
  six: countRules,
  seve: countRules,
  eigh: countRules,
  nine: countRules,
  ten: countRules,
  elev: countRules,
  twel: countRules,
  twen: countRules,
  fift: [...placeInMonthRules, ...countRules],
  dail: recurringRules,
  week: [...weekendRules, ...recurringRules, ...yearEndRules, ...oneUnitRules],
  bi: recurringRules,
  annu: [...recurringRules, ...eventRules],
  year: [...recurringRules, ...yearEndRules, ...oneUnitRules],
  semi: recurringRules,
  regu: recurringRules,
  ongo: recurringRules,
  cont: recurringRules,
  ever: recurringRules,
  each: recurringRules,
  eo: yearEndRules,
  cob: yearEndRules
}

const firstHan = 0x3400
/** What stands before a bare year that words announce ("by 2027"). */
const isBlankOrDash = (unit: number): boolean => unit === 32 || unit === 10 || unit === 45

/** The table by the first letters packed into one number, so that a word is looked up without making a string of it. */
const packed = new Map<number, readonly DateRule[]>(Object.entries(table).map(([key, rules]) => [pack(key, 0, key.length), rules]))

/** Marks the first three letters of all words in the table: most words of a text are none of them. */
const heads = new Uint8Array(32 * 32 * 32)
for (const key of Object.keys(table)) {
  const ends = key.length === 2 ? Array.from({ length: 32 }, (_, third) => third) : [key.charCodeAt(2) & 31]
  for (const third of ends) heads[pack(key, 0, 2) * 32 + third] = 1
}

function pack(words: string, start: number, length: number): number {
  let number = 0
  for (let i = start; i < start + length; i++) number = number * 32 + (unitAt(words, i) & 31)
  return number
}

/** Offset of the next word or number from an offset on; the text's length when there is none. */
export function nextCandidate(view: string, from: number): number {
  let before = from === 0 ? 32 : unitAt(view, from - 1)
  for (let at = from; at < view.length; at++) {
    const unit = view.charCodeAt(at)
    if ((isLetter(unit) || isDigit(unit)) && !isLetter(before) && !isDigit(before) && englishRulesAt(view, at) !== null) return at
    before = unit
  }
  return view.length
}

/** The wordings that may begin with the word or number at an offset, or null. */
export function englishRulesAt(view: string, at: number): readonly DateRule[] | null {
  const first = view.charCodeAt(at)
  if (isDigit(first)) return mayBeDate(view, at) ? digits : null
  const [second, third] = [unitAt(view, at + 1), unitAt(view, at + 2)]
  if (isDigit(second)) return (first | 32) === 113 || (first | 32) === 104 ? quarterRules : null
  if (!isLetter(second)) return (first | 32) === 119 && second === 47 ? yearEndRules : null
  if (heads[pack(view, at, 3)] !== 1) return null
  const two = packed.get(pack(view, at, 2))
  if (two !== undefined) return two
  return isLetter(third) ? (packed.get(pack(view, at, 3)) ?? packed.get(pack(view, at, 4)) ?? null) : null
}

/** Whether a number is followed by what can make it part of a date; most numbers are not and need no pattern. */
function mayBeDate(view: string, at: number): boolean {
  let end = at
  while (end < at + 9 && isDigit(unitAt(view, end))) end++
  const length = end - at
  if (length === 4 && unitAt(view, end) >= firstHan) return isBlankOrDash(unitAt(view, at - 1))
  if (length === 4 || length === 8) return true
  if (length > 3) return false
  const [unit, next] = [unitAt(view, end) | 32, unitAt(view, end + 1)]
  if (unit === 32 || unit === 44) return beginsDate(view, next === 32 ? end + 2 : end + 1)
  if (isLetter(unit) && isDigit(unitAt(view, end + 3)) && afterNumber.has(pack(view, end, 3))) return true
  return (
    unit === 45 ||
    unit === 46 ||
    unit === 47 ||
    unit === 115 ||
    unit === 110 ||
    unit === 114 ||
    unit === 116 ||
    unitAt(view, end) === 0x2014
  )
}

/** First letters of the words, longer than two, that may stand behind a number in a date. */
const afterNumber = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec day wee mon yea qua hou cal con wor bus thr unt and wks mth yrs hrs fir sec thi fou fif six sev eig nin ten ele twe'
    .split(' ')
    .map((letters) => pack(letters, 0, 3))
)

function beginsDate(view: string, at: number): boolean {
  const first = unitAt(view, at)
  if (!isLetter(first)) return isDigit(first) || first === 32 || first === 40 || first === 45 || first === 38 || first === 0x2014
  return afterNumber.has(pack(view, at, 3)) || !isLetter(unitAt(view, at + 2))
}

const weekdays = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name) => pack(name, 0, 3)))

export function isWeekday(view: string, at: number): boolean {
  return weekdays.has(pack(view, at, 3))
}

/** The rules a weekday may stand before: "Monday, May 4". */
export const englishDayRules: readonly DateRule[] = [...monthDays, ...digitDays]
