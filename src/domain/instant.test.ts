import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, type Instant, instantOf, isZone, parseInstant } from './instant.ts'

describe('an instant', () => {
  it('is UTC to the second, and is read back as it was printed', () => {
    expect(instantOf(Date.UTC(2026, 10, 20, 9, 12, 44, 999))).toBe('2026-11-20T09:12:44Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = instantOf(seconds * 1000)
        expect(parseInstant(instant)).toBe(instant)
      })
    )
  })

  it.each([
    ['2026-11-20', '2026-11-20T00:00:00Z'],
    ['2026-11-20T09:12Z', '2026-11-20T09:12:00Z'],
    ['2026-11-20T17:12:44+08:00', '2026-11-20T09:12:44Z'],
    ['2026-11-20T09:12:44.5Z', '2026-11-20T09:12:44Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z']
  ])('%s is %s', (written, instant) => {
    expect(parseInstant(written)).toBe(instant)
  })

  it.each([
    '',
    'now',
    '2026-11',
    '2026-11-20 09:12',
    '2026-11-20T09:12:44',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-11-20T25:00Z'
  ])('%j is none', (written) => {
    expect(parseInstant(written)).toBeNull()
  })

  it.each([
    ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29'],
    ['2026-06-30T23:30:00Z', 'Europe/London', '2026-07-01'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01']
  ])('%s in %s is the day %s', (instant, zone, day) => {
    expect(dayIn(zone, instant as Instant)).toBe(day)
  })

  it('knows a time zone from any other words', () => {
    expect([isZone('Asia/Shanghai'), isZone('UTC'), isZone('Port/Meridian'), isZone('')]).toEqual([true, true, false, false])
  })
})
