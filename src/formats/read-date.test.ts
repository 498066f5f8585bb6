import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { dateInWords, dayInWords } from './date-words.ts'
import { readDate } from './read-date.ts'

const today = '2026-12-02' as CalendarDate

describe('a date as it is typed', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    [' 30 November 2026 ', '2026-11-30'],
    ['30 nov. 2026', '2026-11-30'],
    ['by 30 November 2026', '2026-11-30'],
    ['November 30th, 2026', '2026-11-30'],
    ['3rd of Sept 2026', '2026-09-03'],
    ['30/11/2026', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['14 Nov', '2026-11-14'],
    ['4 January', '2027-01-04'],
    ['today', '2026-12-02'],
    ['yesterday', '2026-12-01'],
    ['November 2026', '2026-11'],
    ['end of March 2027', '2027-03'],
    ['spring 2027', '2027-21'],
    ['Q2 2027', '2027-34'],
    ['the second half of 2027', '2027-41'],
    ['last quarter of 2027', '2027-36'],
    ['2027', '2027'],
    ['2026-03/2026-06', '2026-03/2026-06']
  ])('%s is %s', (written, edtf) => {
    expect(readDate(written, today)).toBe(edtf)
  })

  it.each(['', 'soon', '31 February 2026', '30 Nov 26', 'Marchember 2027', '32/1/2026', 'third half of 2027', 'when 3 are done', 'may'])(
    '%s is none',
    (written) => {
      expect(readDate(written, today)).toBeNull()
    }
  )

  it('reads back what pages write', () => {
    for (const edtf of ['2026-11', '2027', '2027-22', '2027-34', '2027-38', '2027-41'])
      expect(readDate(dateInWords(edtf), today)).toBe(edtf)
    expect(readDate(dayInWords(today), today)).toBe(today)
  })
})
