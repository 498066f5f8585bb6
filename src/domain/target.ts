/**
 * Targets: the number that a commitment is to reach, where its words name exactly one, and the even pace towards it. What is not stated
 * is not guessed: with two numbers that might be meant there is no target.
 */
import { type CalendarDate, daysBetween } from './calendar-date.ts'

export type TargetWords = {
  /** What counts as done. */
  readonly doneWhen: string | null
  readonly title: string
  /** Unit of the newest report, which may name the whole: "of 24 schools". */
  readonly unit: string | null
}

/** What the unit calls the whole; else the number that stands before a word of the unit; without a unit, the only number there is. */
export function targetOf({ doneWhen, title, unit }: TargetWords): number | null {
  const whole = wholeIn(unit)
  if (whole !== null) return whole
  const wanted = unitWords(unit)
  for (const words of [doneWhen ?? '', title]) {
    const stated = numbersIn(words).filter(({ after }) => wanted.size === 0 || after.some((word) => wanted.has(word)))
    const values = [...new Set(stated.map(({ value }) => value))]
    if (values.length > 0) return values.length === 1 ? values[0]! : null
  }
  return null
}

/** Whether a number is a level to reach, a rate or one that is to fall, and not a count towards the target. */
export function isLevel(unit: string | null, first: number | null, target: number | null): boolean {
  return isRate(unit) || (first !== null && target !== null && first > target)
}

/** A share of the whole says nothing about an even pace. */
export function isRate(unit: string | null): boolean {
  return unitAlone(unit).includes('%')
}

/** The unit without the whole: "of 24 schools" → "schools". */
export function unitAlone(unit: string | null): string {
  return (unit ?? '').replace(/^of \d[\d,.]*\s*/, '')
}

function wholeIn(unit: string | null): number | null {
  const written = /^of (\d[\d,]*(?:\.\d+)?)\b/.exec(unit ?? '')?.[1]
  return written === undefined ? null : Number(written.replaceAll(',', ''))
}

const small = new Set(['the', 'and', 'for', 'with', 'done', 'all', 'are'])

function unitWords(unit: string | null): ReadonlySet<string> {
  const words: readonly string[] =
    unitAlone(unit)
      .toLowerCase()
      .match(/%|[\p{L}/³²]+/gu) ?? []
  if (words.includes('%')) return new Set(['%'])
  return new Set(words.filter((word) => word === 'km' || (word.length > 2 && !small.has(word))))
}

type Stated = { readonly value: number; readonly after: readonly string[] }

/** Numbers that count something, with the three words after each: no years, times, dates, or parts of names. */
function numbersIn(words: string): Stated[] {
  const found = words.matchAll(/(?=\d)(?<![\p{L}\p{N}.,:/–-])\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?(?![\p{L}\p{N}:/–-]|[.,]\d)/gu)
  return [...found]
    .filter(([written]) => !/^(?:19|20)\d\d$/.test(written))
    .map((match) => ({
      value: Number(match[0].replaceAll(',', '')),
      after: words
        .slice(match.index + match[0].length)
        .matchAll(/%|[\p{L}\p{N}/³²]+/gu)
        .take(3)
        .map(([word]) => word.toLowerCase())
        .toArray()
    }))
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
