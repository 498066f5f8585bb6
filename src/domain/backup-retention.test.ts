/** Retention of backups: the newest of each day, week and month stays, and the last good one is never removed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsToRemove, type KnownBackup, parseRetention } from './backup-retention.ts'
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
})
