import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
  lastDayOfMonth,
  parseCalendarDate,
  weekday
} from './calendar-date.ts'

const date = (written: string): CalendarDate => parseCalendarDate(written)!
const dates = fc
  .record({ year: fc.integer({ min: 2, max: 9990 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => calendarDate(year, month, day)!)

describe('a calendar date', () => {
  it.each(['2026-03-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (written) => {
    expect(parseCalendarDate(written)).toBe(written)
  })
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-3-1',
    '20260301',
    '2026-03-01T10:00',
    '',
    '0000-01-01'
  ])('refuses %s', (written) => {
    expect(parseCalendarDate(written)).toBeNull()
  })
  it('refuses what is no whole number', () => {
    expect(calendarDate(2026, 1.5, 1)).toBeNull()
    expect(calendarDate(2026, 1, Number.NaN)).toBeNull()
  })
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['0050-01-01', 31, '0050-02-01']
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(date(from), days)).toBe(to)
  })
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
    ['2026-01-15', -13, '2024-12-15']
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to)
  })
  it.each([
    ['2026-08-03', 1],
    ['2026-08-09', 7],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2000-02-29', 2]
  ])('the weekday of %s is %i', (of, is) => {
    expect(weekday(date(of))).toBe(is)
  })
  it('knows the last day of each month', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => lastDayOfMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    ])
  })
  it('refuses to leave the calendar', () => {
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(date('0001-01-01'), -1)).toThrow(RangeError)
  })
  it('counts days back to where it came from', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -300, max: 3000 }), (from, days) => daysBetween(from, addDays(from, days)) === days))
  })
  it('keeps the order of dates and their strings', () => {
    fc.assert(fc.property(dates, dates, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)))
  })
  it('moves a month forward never beyond the next month', () => {
    fc.assert(fc.property(dates, (from) => daysBetween(from, addMonths(from, 1)) >= 28 && daysBetween(from, addMonths(from, 1)) <= 31))
  })
})
