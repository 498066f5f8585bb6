import { describe, expect, it } from 'vitest'
import type { CalendarDate } from './calendar-date.ts'
import { evenPace, expectedOn, targetOf, unitAlone } from './target.ts'

const day = (written: string) => written as CalendarDate

const plain = { doneWhen: null, title: 'Do it', unit: null }

describe('the target', () => {
  it.each([
    ['Monitors read at 24 schools', 24],
    ['Monitors read at 24 schools by 2027', 24],
    ['1,250 homes on the register', 1250],
    ['Waits of 14.5 days or less', 14.5],
    ['24 schools within 150 metres', null],
    ['The plan is published', null],
    ['Open until 20:00 on the A-38', null],
    ['In force by 2026-11-30', null]
  ])('is, without a unit, the only number of what counts as done: %s', (doneWhen, target) => {
    expect(targetOf({ ...plain, doneWhen })).toBe(target)
  })

  it.each([
    ['schools live', 'Monitors at all 24 primary schools within 150 metres', 'Fit monitors', 24],
    ['vans ordered', 'Ordered for less than 38,000 each', 'Order 40 electric vans', 40],
    ['% in 20 days', 'Shown each month', 'Pay 95 % of invoices within 20 days', 95],
    ['km', 'All laid and open', 'Resurface 18 km of the route', 18],
    ['% on time', 'All 23 routes are shown each month', 'Publish punctuality', null],
    ['days', '14 days, or 20 days in winter', 'Cut waits', null]
  ])('is the number that stands before a word of the unit: %s', (unit, doneWhen, title, target) => {
    expect(targetOf({ unit, doneWhen, title })).toBe(target)
  })

  it('is what the reported unit calls the whole, before anything else', () => {
    expect(targetOf({ ...plain, doneWhen: 'Monitors read at 20 schools', unit: 'of 24 live' })).toBe(24)
    expect([unitAlone('of 24 live'), unitAlone('lamps'), unitAlone(null)]).toEqual(['live', 'lamps', ''])
  })
})

describe('an even pace', () => {
  const facts = { madeOn: day('2026-04-01'), due: day('2026-04-21'), target: 20, first: { on: day('2026-04-05'), value: 3 } }

  it('rises from nothing on the first day to the target on the due day', () => {
    const pace = evenPace(facts)!
    expect(['2026-03-01', '2026-04-01', '2026-04-11', '2026-04-21', '2026-06-01'].map((on) => expectedOn(pace, day(on)))).toEqual([
      0, 0, 10, 20, 20
    ])
  })

  it('falls from the first number where the target lies below it', () => {
    const pace = evenPace({ ...facts, target: 1, first: { on: day('2026-04-01'), value: 5 } })!
    expect(expectedOn(pace, day('2026-04-11'))).toBe(3)
  })

  it('is not drawn without a target, a date or a number', () => {
    for (const missing of [{ target: null }, { due: null }, { first: null }, { due: day('2026-04-01') }])
      expect(evenPace({ ...facts, ...missing })).toBeNull()
  })
})
