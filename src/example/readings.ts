/** Five indicators' values, one for each month from November 2025 to October 2026, and how their offices report them. */
import { addMonths, type CalendarDate, lastDayOfMonth, monthOf, yearOf } from '../domain/calendar-date.ts'
import { file, report, type Turn } from './life.ts'

export type Indicator = {
  readonly name: string
  readonly unit: string
  readonly values: readonly number[]
  readonly digits: number
  /** What a report says of a month: "the mean wait for a repair". */
  readonly subject: string
}

const first = '2025-11-01' as CalendarDate
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const repairWait: Indicator = {
  name: 'repair-wait',
  unit: 'days',
  values: [15.6, 15.9, 16.4, 16.6, 16.5, 16.8, 17.1, 17.4, 17.9, 18.3, 18.8, 19.2],
  digits: 1,
  subject: 'the mean wait for an ordinary repair'
}
export const planningOnTime: Indicator = {
  name: 'planning-decisions-on-time',
  unit: '% on time',
  values: [60, 57, 58, 59, 61, 60, 62, 64, 65, 67, 69, 71],
  digits: 0,
  subject: 'the share of planning applications decided within eight weeks'
}
export const invoicesPaid: Indicator = {
  name: 'invoices-paid-in-20-days',
  unit: '% in 20 days',
  values: [88, 87, 89, 90, 91, 91, 92, 91, 92, 91, 92, 93],
  digits: 0,
  subject: 'the share of invoices paid within 20 days'
}
export const quayStreetAir: Indicator = {
  name: 'nitrogen-dioxide-quay-street',
  unit: 'µg/m³',
  values: [46, 45, 47, 45, 44, 42, 41, 40, 39, 38, 39, 38],
  digits: 0,
  subject: 'the mean of nitrogen dioxide at Quay Street'
}
export const busesOnTime: Indicator = {
  name: 'buses-on-time',
  unit: '% on time',
  values: [70, 68, 69, 71, 72, 73, 73, 75, 76, 78, 77, 79],
  digits: 0,
  subject: 'the share of buses that left on time'
}

/** A report about each month from one to another (0 is November 2025), entered on a day of the month after; `said` adds words to some. */
export function monthly(indicator: Indicator, from: number, to: number, day: string, said: Readonly<Record<number, string>> = {}): Turn[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).map((month) => {
    const begins = addMonths(first, month)
    const asOf = `${begins.slice(0, 8)}${lastDayOfMonth(yearOf(begins), monthOf(begins))}`
    const on = `${addMonths(begins, 1).slice(0, 8)}${day}`
    const number = indicator.values[month]!
    const words = [`In ${nameOf(begins)} ${indicator.subject} was ${shown(indicator, number)}${compared(indicator, month)}.`, said[month]]
    return report(on, words.filter((part) => part !== undefined).join(' '), { number, unit: indicator.unit, asOf })
  })
}

/** The readings up to a month as a CSV file. */
export function readingsFile(on: string, indicator: Indicator, to: number): Turn {
  const rows = indicator.values.slice(0, to + 1).map((value, i) => `${addMonths(first, i).slice(0, 7)},${value.toFixed(indicator.digits)}`)
  const until = addMonths(first, to)
  const text = `month,${indicator.unit}\n${rows.join('\n')}\n`
  return file(on, `${indicator.name}-to-${until.slice(0, 7)}.csv`, `Monthly readings to ${nameOf(until)}`, text)
}

function compared(indicator: Indicator, month: number): string {
  const before = indicator.values[month - 1]
  if (before === undefined) return ''
  const change = indicator.values[month]! - before
  if (Math.abs(change) < 0.05) return ', as the month before'
  return `, ${change > 0 ? 'up' : 'down'} from ${before.toFixed(indicator.digits)}`
}

function shown({ unit, digits }: Indicator, value: number): string {
  return unit.startsWith('%') ? `${value.toFixed(digits)} %` : `${value.toFixed(digits)} ${unit}`
}

function nameOf(day: CalendarDate): string {
  return `${months[monthOf(day) - 1]} ${yearOf(day)}`
}
