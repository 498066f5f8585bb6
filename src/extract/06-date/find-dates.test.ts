import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCalendarDate } from '../../domain/calendar-date.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import { findDates } from './find-dates.ts'

const reference = parseCalendarDate('2026-05-14')
const pieces = fc.constantFrom(
  ...[
    'May',
    'by ',
    'the ',
    'end of ',
    'Q3',
    ' ',
    ' ',
    '2026',
    '31',
    '2',
    '/',
    '-',
    ', ',
    'next ',
    'week',
    'Friday',
    'within ',
    'days',
    ' of '
  ],
  ...[
    '2026年',
    '6月',
    '底',
    '前',
    '每',
    '十',
    '二',
    '日',
    '至',
    '。',
    '内',
    '\n',
    'June ',
    'FY',
    "'",
    'half of ',
    'th',
    '.',
    'first ',
    'meeting'
  ]
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 60, unit: 'grapheme' })
)

describe('finding dates', () => {
  it('gives sorted spans inside the text, apart from one another, each with a reading EDTF knows', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const date of findDates(text, reference, 'und')) {
          expect(date.start).toBeGreaterThanOrEqual(last)
          expect(date.end).toBeGreaterThan(date.start)
          expect(date.end).toBeLessThanOrEqual(text.length)
          if (date.edtf !== null) expect(parseEdtf(date.edtf), `${text}: ${date.edtf}`).not.toBeNull()
          last = date.end
        }
      }),
      { numRuns: 2000 }
    )
  })
  it('gives the same dates every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findDates(text, reference, 'und')).toEqual(findDates(text, reference, 'und'))
      })
    )
  })
  it('never names a year that is neither written nor told by the reference', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const date of findDates(text, null, 'und'))
          if (date.edtf !== null) expect(text.slice(0, date.end)).toMatch(/(?:19|20)\d\d|\d\d|十/)
      })
    )
  })
  it('follows a date that is shifted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2020, max: 2035 }), (day, year) => {
        const edtf = `${year}-06-${String(day).padStart(2, '0')}`
        for (const text of [`due June ${day}, ${year}.`, `by ${day} June ${year}`, `于${year}年6月${day}日前完成`, `before ${edtf}`]) {
          expect(findDates(text, reference, 'und').map((date) => date.edtf)).toEqual([edtf])
        }
      })
    )
  })
  it('takes time in proportion to the text', () => {
    const text = 'The clerk will report by June 30, 2026 on the 3/4 and the first half of 2027 within ten days of 2025年6月底前. '
    const time = (count: number): number => {
      const long = text.repeat(count)
      const start = performance.now()
      findDates(long, reference, 'und')
      return performance.now() - start
    }
    time(400)
    const [short, long] = [Math.min(time(200), time(200), time(200)), Math.min(time(2000), time(2000))]
    expect(long).toBeLessThan(short * 80 + 50)
  })
})
