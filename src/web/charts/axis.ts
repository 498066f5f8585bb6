/** The axes of the charts: where a day or a number stands in a drawing, and which days and numbers are written beside. */
import { addMonths, type CalendarDate, calendarDate, dayOf, daysBetween, monthOf, yearOf } from '../../domain/calendar-date.ts'

export type Span = { readonly from: number; readonly to: number }

export type DayAxis = {
  readonly first: CalendarDate
  readonly last: CalendarDate
  /** Kept within the drawing. */
  readonly x: (day: CalendarDate) => number
}

/** A single day stands in the middle. */
export function dayAxis(first: CalendarDate, last: CalendarDate, { from, to }: Span): DayAxis {
  const days = daysBetween(first, last)
  const x = (day: CalendarDate) => {
    const share = days <= 0 ? 0.5 : Math.min(Math.max(daysBetween(first, day) / days, 0), 1)
    return tenth(from + share * (to - from))
  }
  return { first, last, x }
}

/** Of at least one day. */
export function earliest(days: readonly CalendarDate[]): CalendarDate {
  return [...days].sort()[0]!
}

/** Of at least one day. */
export function latest(days: readonly CalendarDate[]): CalendarDate {
  return [...days].sort().at(-1)!
}

export type DayTick = { readonly day: CalendarDate; readonly words: string }

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000] as const

/** Firsts of months, the closest that are at most `most`; the year is named at the first and at each new one. */
export function monthTicks({ first, last }: Pick<DayAxis, 'first' | 'last'>, most: number): DayTick[] {
  const months = (yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first)
  for (const step of monthSteps) {
    if (months / step > most) continue
    const days = firstsOfMonths(first, last, step)
    if (days.length <= most) return days.map((day, place) => ({ day, words: tickWords(day, days[place - 1], step) }))
  }
  return []
}

function firstsOfMonths(first: CalendarDate, last: CalendarDate, step: number): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = firstOn(first, step); day !== null && day <= last; day = stepOn(day, step)) days.push(day)
  return days
}

function tickWords(day: CalendarDate, before: CalendarDate | undefined, step: number): string {
  if (step >= 12) return String(yearOf(day))
  const short = shortMonths[monthOf(day) - 1]!
  return before === undefined || yearOf(before) !== yearOf(day) ? `${short} ${yearOf(day)}` : short
}

/** The first day of a month, on or after `day`, whose month the step falls on when counted from January. */
function firstOn(day: CalendarDate, step: number): CalendarDate | null {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + (dayOf(day) === 1 ? 0 : 1)
  const next = Math.ceil(count / step) * step
  return calendarDate(Math.floor(next / 12), (next % 12) + 1, 1)
}

function stepOn(day: CalendarDate, step: number): CalendarDate | null {
  return yearOf(day) + step / 12 >= 9999 ? null : addMonths(day, step)
}

export type NumberAxis = {
  readonly ticks: readonly number[]
  /** Larger numbers stand higher, so `from` is the foot. */
  readonly y: (value: number) => number
}

/** Round numbers that hold all values: from zero where the smallest is not far from it, in about four steps. */
export function numberAxis(values: readonly number[], { from, to }: Span): NumberAxis {
  const finite = values.filter((value) => Number.isFinite(value))
  const smallest = finite.length === 0 ? 0 : Math.min(...finite)
  const largest = finite.length === 0 ? 1 : Math.max(...finite)
  const foot = smallest >= 0 && (smallest <= largest * 0.6 || smallest === largest) ? 0 : smallest
  const step = roundStep((largest - foot) / 4, finite.every(Number.isInteger))
  const low = Math.floor(foot / step) * step
  const steps = Math.max(Math.ceil((largest - low) / step - 1e-9), 1)
  const ticks = Array.from({ length: steps + 1 }, (_, n) => clean(low + n * step))
  const high = ticks.at(-1)!
  return { ticks, y: (value) => tenth(from + ((Math.min(Math.max(value, low), high) - low) / (high - low)) * (to - from)) }
}

/** A round number at or above the wanted step; a whole one where whole things are counted. */
function roundStep(wanted: number, whole: boolean): number {
  if (!(wanted > 0) || !Number.isFinite(wanted)) return 1
  const power = 10 ** Math.floor(Math.log10(wanted))
  const factors = [1, 2, 2.5, 3, 4, 5, 6, 8, 10]
  const step = factors.map((factor) => factor * power).find((step) => step >= wanted * (1 - 1e-9) && (!whole || step >= 1))
  return whole ? Math.max(Math.ceil(step ?? wanted), 1) : (step ?? 10 * power)
}

/** Without the dust of floating point. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** "1,250", "19.2": up to two decimals. */
export function numberInWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
