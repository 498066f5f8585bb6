/** Retention of backups: the newest of each day, week and month stays, and the last good one is never removed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backupsPastTheirDay,
  backupsToRemove,
  goneFrom,
  type KnownBackup,
  parseRetention,
  retentionInWords,
  usualRetention
} from './backup-retention.ts'
import type { CalendarDate } from './calendar-date.ts'
import { type Instant, instantOf } from './instant.ts'

const keep = { daily: 7, weekly: 4, monthly: 12 }
const start = Date.parse('2026-01-01T03:00:00Z')
const daily = (days: number): KnownBackup[] =>
  Array.from({ length: days }, (_, day) => ({ name: `b${day}`, at: instantOf(start + day * 86_400_000), good: true }))
const anyBackups = fc
  .array(fc.record({ hour: fc.nat(20_000), good: fc.boolean() }), { maxLength: 80 })
  .map((all) => all.map(({ hour, good }, i): KnownBackup => ({ name: `b${i}`, at: instantOf(start + hour * 3_600_000), good })))
const anyRetention = fc.record({ daily: fc.nat(9), weekly: fc.nat(6), monthly: fc.nat(14) })

describe('which backups are kept', () => {
  it('keeps the last 7 days, the last of 4 weeks and the last of 12 months of a year of nightly backups', () => {
    const year = daily(365)
    const gone = new Set(backupsToRemove(year, keep))
    const left = year.filter(({ name }) => !gone.has(name)).map(({ at }) => at.slice(0, 10))
    expect(left.slice(-7)).toEqual(['25', '26', '27', '28', '29', '30', '31'].map((day) => `2026-12-${day}`))
    expect(left).toContain('2026-12-20')
    expect(left).toContain('2026-12-13')
    expect(left.filter((day) => /-(28|30|31)$/.test(day) && !day.startsWith('2026-12'))).toHaveLength(11)
    expect(left).toHaveLength(7 + 2 + 11)
  })

  it('never removes the newest good one, whatever is asked for, and nothing while none is good', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, retention) => {
        const gone = backupsToRemove(backups, retention)
        const good = backups.filter((backup) => backup.good)
        if (good.length === 0) return gone.length === 0
        const last = good
          .map(({ at }) => at)
          .sort()
          .at(-1)
        return good.some(({ name, at }) => at === last && !gone.includes(name))
      })
    )
  })

  it('does not remove twice: what it keeps it keeps when asked again', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, retention) => {
        const gone = new Set(backupsToRemove(backups, retention))
        return (
          backupsToRemove(
            backups.filter(({ name }) => !gone.has(name)),
            retention
          ).length === 0
        )
      })
    )
  })

  it('lets a copy that was not found good go only when a later one is good', () => {
    const bad = { name: 'bad', at: '2026-03-02T03:00:00Z' as Instant, good: false }
    const earlier = { name: 'earlier', at: '2026-03-01T03:00:00Z' as Instant, good: true }
    const later = { name: 'later', at: '2026-03-03T03:00:00Z' as Instant, good: true }
    expect(backupsToRemove([bad, earlier], keep)).toEqual([])
    expect(backupsToRemove([bad, earlier, later], keep)).toEqual(['bad'])
  })

  it.each([
    ['7 daily, 4 weekly, 12 monthly', keep],
    ['3 daily', { daily: 3, weekly: 0, monthly: 0 }],
    ['seven daily', null],
    ['7 daily, 7 daily', null],
    ['', null]
  ])('reads %j', (written, expected) => {
    expect(parseRetention(written)).toEqual(expected)
  })

  it('names the day from which on no backup from before is kept, whatever the hour of each day it is taken at', () => {
    fc.assert(
      fc.property(anyRetention, fc.nat(1200), fc.infiniteStream(fc.nat(23)), (retention, offset, hours) => {
        const day = (at: Instant): CalendarDate => at.slice(0, 10) as CalendarDate
        const erased = instantOf(start + offset * 86_400_000 + 43_200_000)
        const free = goneFrom(day(erased), retention)
        let there: KnownBackup[] = []
        for (let n = -500; ; n++) {
          const at = instantOf(Date.parse(`${day(erased)}T00:00:00Z`) + n * 86_400_000 + hours.next().value * 3_600_000)
          if (day(at) >= free) break
          there.push({ name: `b${n}`, at, good: true })
          const gone = new Set(backupsToRemove(there, retention))
          there = there.filter(({ name }) => !gone.has(name))
        }
        expect(there.filter(({ at }) => at <= erased)).toEqual([])
      }),
      { numRuns: 40 }
    )
    expect(goneFrom('2026-05-01' as CalendarDate, usualRetention)).toBe('2026-08-02')
    expect(goneFrom('2026-05-01' as CalendarDate, { daily: 3, weekly: 0, monthly: 0 })).toBe('2026-05-05')
  })

  it('lets go what holds something that is to be gone by now, also where days were missed or the rule was changed', () => {
    const backups = [
      { name: 'before', at: '2026-04-30T03:00:00Z' as Instant, good: true },
      { name: 'broken', at: '2026-04-30T04:00:00Z' as Instant, good: false },
      { name: 'after', at: '2026-05-02T03:00:00Z' as Instant, good: true }
    ]
    const erasures = [{ at: '2026-05-01T09:00:00Z' as Instant, freeFrom: '2026-08-02' as CalendarDate }]
    expect(backupsPastTheirDay(backups, erasures, '2026-08-01' as CalendarDate)).toEqual([])
    expect(backupsPastTheirDay(backups, erasures, '2026-08-02' as CalendarDate)).toEqual(['before', 'broken'])
    expect(backupsPastTheirDay(backups.slice(0, 2), erasures, '2026-08-02' as CalendarDate)).toEqual(['broken'])
  })

  it('is written as it is read', () => {
    fc.assert(
      fc.property(anyRetention, (retention) => {
        expect(parseRetention(retentionInWords(retention))).toEqual(retention)
      })
    )
  })
})
