import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { dateInWords, dueInWords, intervalInWords, shortDay } from './date-words.ts'

describe('dates in words', () => {
  it.each([
    ['2026-11-30', '30 November 2026'],
    ['2026-11', 'November 2026'],
    ['2026', '2026'],
    ['2026~', 'about 2026'],
    ['2026-22', 'summer 2026'],
    ['2026-26', 'summer 2026'],
    ['2026-33', 'first quarter of 2026'],
    ['2027-41', 'second half of 2027'],
    ['2026-03/2026-06', 'March 2026 to June 2026'],
    ['../2026-06-30', 'by 30 June 2026'],
    ['2026-03/..', 'from March 2026'],
    ['soon', 'soon']
  ])('%s is %s', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words)
  })

  it('are short in lists, with the year where it is another', () => {
    expect(shortDay('2026-11-30' as CalendarDate, '2026-01-01' as CalendarDate)).toBe('30 Nov')
    expect(shortDay('2027-05-03' as CalendarDate, '2026-01-01' as CalendarDate)).toBe('3 May 2027')
  })

  it('say how often what has no end is reviewed', () => {
    expect(intervalInWords('P1M')).toBe('every month')
    expect(dueInWords(null, 'P3M')).toBe('ongoing, reviewed every 3 months')
    expect(dueInWords('2026-11-30', null)).toBe('30 November 2026')
    expect(dueInWords(null, null)).toBe('no date')
  })
})
