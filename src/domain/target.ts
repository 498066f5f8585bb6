/**
 * Targets: the number that a commitment is to reach, where its words name exactly one, and the even pace towards it. What is not stated
 * is not guessed: with two numbers in the words there is no target.
 */
import { type CalendarDate, daysBetween } from './calendar-date.ts'

export type TargetWords = {
  /** What counts as done. */
  readonly doneWhen: string | null
  /** Measures of the statement it came from. */
  readonly measures?: readonly { readonly number: number; readonly comparator: string }[]
  /** Unit of the newest report, which may name the whole: "of 24 schools". */
  readonly unit?: string | null
}

export function targetOf({ doneWhen, measures = [], unit = null }: TargetWords): number | null {
  const whole = wholeIn(unit)
  if (whole !== null) return whole
  const stated = numbersIn(doneWhen ?? '')
  if (stated.length === 1) return stated[0]!
  const measured = measures.filter(({ comparator }) => comparator !== '~')
  return stated.length === 0 && measured.length === 1 ? measured[0]!.number : null
}

/** The unit without the whole: "of 24 schools" → "schools". */
export function unitAlone(unit: string | null): string {
  return (unit ?? '').replace(/^of \d[\d,.]*\s*/, '')
}

function wholeIn(unit: string | null): number | null {
  const written = /^of (\d[\d,]*(?:\.\d+)?)\b/.exec(unit ?? '')?.[1]
  return written === undefined ? null : Number(written.replaceAll(',', ''))
}

/** Numbers that count something: no years, times, dates, or parts of names. */
function numbersIn(words: string): number[] {
  const found = words.match(/(?<![\p{L}\p{N}.,:/–-])\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?(?![\p{L}\p{N}:/–-]|[.,]\d)/gu) ?? []
  return found.filter((written) => !/^(?:19|20)\d\d$/.test(written)).map((written) => Number(written.replaceAll(',', '')))
}

export type PacePoint = { readonly on: CalendarDate; readonly value: number }
/** A straight line from what there was on the first day to the target on the due day. */
export type Pace = { readonly from: PacePoint; readonly to: PacePoint }

export type PaceFacts = {
  readonly madeOn: CalendarDate
  readonly due: CalendarDate | null
  readonly target: number | null
  readonly first: PacePoint | null
}

/** Counts that rise begin at nothing on the day the commitment was made; counts that are to fall begin at the first that was reported. */
export function evenPace({ madeOn, due, target, first }: PaceFacts): Pace | null {
  if (due === null || target === null || first === null) return null
  const from = first.value > target ? first : { on: madeOn, value: 0 }
  return from.on < due ? { from, to: { on: due, value: target } } : null
}

/** What an even pace has on a day, as whole as the target is. */
export function expectedOn({ from, to }: Pace, day: CalendarDate): number {
  const share = Math.min(Math.max(daysBetween(from.on, day) / daysBetween(from.on, to.on), 0), 1)
  const value = from.value + share * (to.value - from.value)
  return Number.isInteger(to.value) && Number.isInteger(from.value) ? Math.round(value) : Math.round(value * 10) / 10
}
