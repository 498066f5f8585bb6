/**
 * Which backups are kept: the newest good one of each of the last days, weeks and months, counted by the days there are backups of. The
 * newest good one of all always stays. One that was never found good counts for nothing, and goes once a later one is good.
 */
import type { Instant } from './instant.ts'

export type Retention = { readonly daily: number; readonly weekly: number; readonly monthly: number }

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
