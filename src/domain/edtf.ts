/**
 * Vague dates as ISO 8601-2 (EDTF) writes them: the part of it a meeting needs.
 *
 * Understood: a day "2026-03-31", a month "2026-03", a year "2026", a part of a year ("2026-22" summer, "2026-33" first quarter, "2026-41"
 * second half), each with `~` for about, `?` for uncertain or `%` for both, and an interval of two of them, "2026-03/2026-06", where `..`
 * stands for an end that is not set. Whoever must judge a date judges it by the latest day it allows.
 */
import { type CalendarDate, calendarDate, lastDayOfMonth } from './calendar-date.ts'

export type EdtfPoint = {
  readonly year: number
  /** 1 to 12, or null. */
  readonly month: number | null
  readonly day: number | null
  /** Seasons 21 to 24 (also 25 to 28 northern, 29 to 32 southern), quarters 33 to 36, thirds 37 to 39, halves 40 and 41, or null. */
  readonly part: number | null
  readonly approximate: boolean
  readonly uncertain: boolean
}

/** `null` is an end that is not set. */
export type Edtf =
  | { readonly kind: 'point'; readonly point: EdtfPoint }
  | { readonly kind: 'interval'; readonly from: EdtfPoint | null; readonly to: EdtfPoint | null }

/** Null when the words are not in the part of EDTF described above. */
export function parseEdtf(written: string): Edtf | null {
  const slash = written.indexOf('/')
  if (slash < 0) {
    const point = parsePoint(written)
    return point === null ? null : { kind: 'point', point }
  }
  const left = written.slice(0, slash)
  const right = written.slice(slash + 1)
  const from = left === '..' ? null : parsePoint(left)
  const to = right === '..' ? null : parsePoint(right)
  if ((from === null && left !== '..') || (to === null && right !== '..') || (from === null && to === null)) return null
  if (from !== null && to !== null && firstDay(from) > lastDay(to)) return null
  return { kind: 'interval', from, to }
}

/** The first day the date allows; null when its beginning is not set. */
export function earliestDay(edtf: Edtf): CalendarDate | null {
  const point = edtf.kind === 'point' ? edtf.point : edtf.from
  return point === null ? null : firstDay(point)
}

/** The last day the date allows, by which it is judged; null when its end is not set. */
export function latestDay(edtf: Edtf): CalendarDate | null {
  const point = edtf.kind === 'point' ? edtf.point : edtf.to
  return point === null ? null : lastDay(point)
}

const pointPattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/

function parsePoint(written: string): EdtfPoint | null {
  const match = pointPattern.exec(written)
  if (match === null) return null
  const year = Number(match[1])
  const second = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  const mark = match[4]!
  const signs = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
  if (year < 1 || year > 9998) return null
  if (second === null) return { year, month: null, day: null, part: null, ...signs }
  if (second >= 21 && second <= 41) return day === null ? { year, month: null, day: null, part: second, ...signs } : null
  if (calendarDate(year, second, day ?? 1) === null) return null
  return { year, month: second, day, part: null, ...signs }
}

/** First month of a part of the year and how many months it has; seasons are the meteorological ones. */
function monthsOf(part: number): readonly [first: number, count: number] {
  if (part <= 28) return [[3, 6, 9, 12][(part - 21) % 4]!, 3]
  if (part <= 32) return [[9, 12, 3, 6][part - 29]!, 3]
  if (part <= 36) return [(part - 33) * 3 + 1, 3]
  if (part <= 39) return [(part - 37) * 4 + 1, 4]
  return [(part - 40) * 6 + 1, 6]
}

function firstDay(point: EdtfPoint): CalendarDate {
  const month = point.part === null ? (point.month ?? 1) : monthsOf(point.part)[0]
  return calendarDate(point.year, month, point.day ?? 1)!
}

function lastDay(point: EdtfPoint): CalendarDate {
  if (point.day !== null) return calendarDate(point.year, point.month!, point.day)!
  const [first, count] = point.part === null ? (point.month === null ? [1, 12] : [point.month, 1]) : monthsOf(point.part)
  const last = first + count - 1
  const year = last > 12 ? point.year + 1 : point.year
  const month = last > 12 ? last - 12 : last
  return calendarDate(year, month, lastDayOfMonth(year, month))!
}
