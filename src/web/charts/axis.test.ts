import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import { dayAxis, monthTicks, numberAxis } from './axis.ts'

const day = (words: string) => words as CalendarDate

describe('an axis of days', () => {
  it('keeps every day within the drawing, in order', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.array(fc.integer({ min: -500, max: 200_500 }), { maxLength: 20 }), (length, offsets) => {
        const first = day('1990-03-05')
        const axis = dayAxis(first, addDays(first, length), { from: 20, to: 320 })
        const xs = offsets.sort((a, b) => a - b).map((offset) => axis.x(addDays(first, offset)))
        expect(xs.every((x) => x >= 20 && x <= 320)).toBe(true)
        expect(xs).toEqual([...xs].sort((a, b) => a - b))
      })
    )
  })

  it('puts a single day in the middle', () => {
    expect(dayAxis(day('2026-11-23'), day('2026-11-23'), { from: 0, to: 100 }).x(day('2026-11-23'))).toBe(50)
  })

  it('names no more months than fit, however far apart the days are', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.integer({ min: 2, max: 14 }), (length, most) => {
        const first = day('2019-07-15')
        const ticks = monthTicks({ first, last: addDays(first, length) }, most)
        expect(ticks.length).toBeLessThanOrEqual(most)
        expect(ticks.every(({ day }) => day >= first && day.endsWith('-01'))).toBe(true)
      })
    )
  })

  it('names the year at the first month and at each new one', () => {
    const words = monthTicks({ first: day('2026-11-01'), last: day('2027-02-10') }, 6).map(({ words }) => words)
    expect(words).toEqual(['Nov 2026', 'Dec', 'Jan 2027', 'Feb'])
  })
})

describe('an axis of numbers', () => {
  const numbers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 12 }).map((all) => all.map((one) => one / 100))

  it('holds every number, and none is not a number', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { y, ticks } = numberAxis(values, { from: 200, to: 20 })
        for (const value of values) expect(y(value)).toBeGreaterThanOrEqual(20)
        for (const value of values) expect(y(value)).toBeLessThanOrEqual(200)
        expect(ticks.every(Number.isFinite)).toBe(true)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(9)
        for (const value of values) expect(ticks.at(-1)!).toBeGreaterThanOrEqual(value - Math.abs(value) * 1e-9)
      })
    )
  })

  it.each([
    [
      [0, 24],
      [0, 6, 12, 18, 24]
    ],
    [[3], [0, 1, 2, 3]],
    [[], [0, 1]],
    [
      [0, 0],
      [0, 1]
    ]
  ])('of %j has the steps %j', (values, ticks) => {
    expect(numberAxis(values, { from: 0, to: 1 }).ticks).toEqual(ticks)
  })
})
