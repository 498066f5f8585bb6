/**
 * Which backups are kept: the newest good one of each of the last days, weeks and months, counted by the days there are backups of. The
 * newest good one of all always stays. One that was never found good counts for nothing, and goes once a later one is good.
 */
import { addDays, addMonths, type CalendarDate, weekday } from './calendar-date.ts'
import type { Instant } from './instant.ts'

export type Retention = { readonly daily: number; readonly weekly: number; readonly monthly: number }

/** The rule where nothing else is said. */
export const usualRetention: Retention = { daily: 7, weekly: 4, monthly: 3 }

export type KnownBackup = { readonly name: string; readonly at: Instant; readonly good: boolean }

/** Reads "7 daily, 4 weekly, 12 monthly", in any order, each at most once and one at least; null for anything else. */
export function parseRetention(written: string): Retention | null {
  const found = { daily: 0, weekly: 0, monthly: 0 }
  const seen = new Set<string>()
  for (const part of written.split(',')) {
    const match = /^\s*(\d{1,3}) (daily|weekly|monthly)\s*$/.exec(part)
    if (match === null || seen.has(match[2]!)) return null
    seen.add(match[2]!)
    found[match[2] as keyof Retention] = Number(match[1])
  }
  return found
}

/** "7 daily, 4 weekly, 3 monthly". */
export function retentionInWords(keep: Retention): string {
  const parts = Object.entries(keep).filter(([, many]) => many > 0)
  return parts.length === 0 ? '0 daily' : parts.map(([kind, many]) => `${many} ${kind}`).join(', ')
}

/** The day from which on no backup that was taken up to a day is kept, where one is taken every day. */
export function goneFrom(day: CalendarDate, { daily, weekly, monthly }: Retention): CalendarDate {
  const nextMonth = `${addMonths(day, 1).slice(0, 7)}-01` as CalendarDate
  const last = [
    addDays(day, Math.max(daily, 1)),
    ...(weekly === 0 ? [] : [addDays(day, 8 - weekday(day) + 7 * (weekly - 1))]),
    ...(monthly === 0 ? [] : [addMonths(nextMonth, monthly - 1)])
  ]
    .toSorted()
    .at(-1)!
  // The last one goes in the course of that day.
  return addDays(last, 1)
}

/** An erasure, and the day from which on no backup may hold what it took. */
export type Promised = { readonly at: Instant; readonly freeFrom: CalendarDate }

/** The names of the backups that hold what should be gone from all of them, whatever the rule says; the newest good one stays. */
export function backupsPastTheirDay(backups: readonly KnownBackup[], erasures: readonly Promised[], today: CalendarDate): string[] {
  const due = erasures.filter(({ freeFrom }) => freeFrom <= today)
  const newest = backups
    .filter(({ good }) => good)
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  return backups.filter(({ at, good }) => !(good && at === newest) && due.some((erasure) => at <= erasure.at)).map(({ name }) => name)
}

const dayNumber = (at: Instant): number => Math.floor(Date.parse(at) / 86_400_000)
const periods: Readonly<Record<keyof Retention, (at: Instant) => string | number>> = {
  daily: dayNumber,
  // Day 0 was a Thursday; weeks begin on Monday.
  weekly: (at) => Math.floor((dayNumber(at) + 3) / 7),
  monthly: (at) => at.slice(0, 7)
}

/** The names of the backups that may go. */
export function backupsToRemove(backups: readonly KnownBackup[], keep: Retention): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1))
  const good = newestFirst.filter((backup) => backup.good)
  const [newest] = good
  if (newest === undefined) return []
  const kept = new Set([newest.name])
  for (const [kind, periodOf] of Object.entries(periods)) {
    const held = new Set<string | number>()
    for (const { name, at } of good) {
      if (held.size === keep[kind as keyof Retention]) break
      if (held.has(periodOf(at))) continue
      held.add(periodOf(at))
      kept.add(name)
    }
  }
  return newestFirst.filter(({ name, at, good: whole }) => !kept.has(name) && (whole || at < newest.at)).map(({ name }) => name)
}
