/** Words about one commitment that several pages use: how its date stands, how often it moved, how far it is. */
import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { latestDay, parseEdtf } from '../../domain/edtf.ts'
import { isLevel, targetOf, unitAlone } from '../../domain/target.ts'
import { count, number } from '../../formats/count-words.ts'
import { dueInWords, shortDay } from '../../formats/date-words.ts'
import type { CommitmentRow, CountedReport } from '../../store/queries/commitment-list.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'

export function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${number(times)} times`
}

/** "54 days late", or null. */
export function lateWords(one: Pick<CommitmentView, 'signs' | 'due_latest'>, today: CalendarDate): string | null {
  if (!one.signs.includes('overdue') || one.due_latest === null) return null
  return `${count(daysBetween(one.due_latest as CalendarDate, today), 'day')} late`
}

/** The date as lists write it. */
export function dueShort(one: Pick<CommitmentView, 'due' | 'due_latest' | 'review_every'>, today: CalendarDate): string {
  return one.due !== null && one.due === one.due_latest ? shortDay(one.due as CalendarDate, today) : dueInWords(one.due, one.review_every)
}

/** What stands under the date in a list. */
export function dueAside(one: CommitmentRow, today: CalendarDate): { readonly words: string; readonly late: boolean } | null {
  const moved = one.moves === 0 ? '' : `moved ${timesWords(one.moves)}`
  const late = lateWords(one, today)
  if (late !== null) return { words: [late, moved].filter((words) => words !== '').join(', '), late: true }
  const words = [aside(one, today), moved].filter((words) => words !== '').join(', ')
  return words === '' ? null : { words, late: false }
}

function aside(one: CommitmentRow, today: CalendarDate): string {
  if (one.done_on !== null) return `done ${shortDay(one.done_on as CalendarDate, today)}`
  if (one.state === 'withdrawn') return ''
  const forecast = forecastDay(one.latest?.forecast ?? null)
  if (forecast !== null && one.due_latest !== null && forecast > one.due_latest) return `forecast ${shortDay(forecast, today)}`
  if (one.signs.includes('stale')) return `no news for ${count(daysBetween(one.last_at.slice(0, 10) as CalendarDate, today), 'day')}`
  return one.due_latest === null ? '' : daysAhead(one.due_latest as CalendarDate, today)
}

export function daysAhead(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day)
  return days === 0 ? 'today' : days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`
}

/** The latest day a forecast allows. */
export function forecastDay(forecast: string | null): CalendarDate | null {
  const parsed = forecast === null ? null : parseEdtf(forecast)
  return parsed === null ? null : latestDay(parsed)
}

/** "19 of 24 live", "19.2 days, target 14", "6 schools". */
export function countedWords(counted: CountedReport, target: number | null, level: boolean): string {
  const unit = unitAlone(counted.unit)
  const end = unit === '' ? '' : ` ${unit}`
  if (target === null) return `${number(counted.number)}${end}`
  return level ? `${number(counted.number)}${end}, target ${number(target)}` : `${number(counted.number)} of ${number(target)}${end}`
}

export type Standing = { readonly target: number | null; readonly level: boolean }

/** The target of a row, and whether its number is a level rather than a count. */
export function standingOf(one: Pick<CommitmentRow, 'title' | 'done_when' | 'firstCount' | 'lastCount'>): Standing {
  const target = one.lastCount === null ? null : targetOf({ doneWhen: one.done_when, title: one.title, unit: one.lastCount.unit })
  return { target, level: isLevel(one.lastCount?.unit ?? null, one.firstCount?.number ?? null, target) }
}

/** The beginning of some words, cut at a word. */
export function beginning(words: string, most: number): string {
  const line = words.split(/\s*\n/)[0]!.trim()
  if ([...line].length <= most) return line
  const cut = [...line].slice(0, most).join('')
  return `${cut.replace(/\s+\S*$/, '')} …`
}
