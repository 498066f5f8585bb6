import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import { Bars, barsRows, uprightBars } from './bars.tsx'
import { Goalposts, goalpostPlaces, goalpostRows } from './goalposts.tsx'
import { SmallLine, smallLinePlaces, smallLineRows } from './small-line.tsx'
import { Trajectory, type TrajectoryNumbers, trajectoryAxes, trajectoryRows } from './trajectory.tsx'

const today = '2026-11-23' as CalendarDate
const on = (offset: number) => addDays(today, offset)
const broken = /NaN|Infinity|undefined/
const size = { width: 340, height: 250, left: 34, right: 22, labels: 4 }
const numbers = (some: Partial<TrajectoryNumbers>): TrajectoryNumbers => ({
  unit: 'live',
  points: [],
  target: null,
  due: null,
  today,
  ...some
})
const series = fc
  .array(fc.record({ day: fc.integer({ min: -3000, max: 0 }), value: fc.integer({ min: -1e6, max: 1e6 }) }), {
    minLength: 1,
    maxLength: 20
  })
  .map((found) => found.sort((a, b) => a.day - b.day).map(({ day, value }) => ({ on: on(day), value })))

describe('the trajectory', () => {
  it('keeps numbers, target, due date and forecast within the drawing', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -4000, max: 20_000 }), fc.integer({ min: -100, max: 9000 }), (points, due, forecast) => {
        const given = numbers({ points, target: 24, due: on(due), forecast: on(forecast) })
        const { x, y } = trajectoryAxes(given, size)
        for (const day of [...points.map(({ on }) => on), today, on(due), on(forecast)]) {
          expect(day >= x.first && day <= x.last).toBe(true)
          expect(x.x(day) >= size.left && x.x(day) <= size.width - size.right).toBe(true)
        }
        for (const value of [...points.map(({ value }) => value), 24]) expect(y.y(value) >= 36 && y.y(value) <= size.height - 34).toBe(true)
        expect(render(<Trajectory {...given} />)).not.toMatch(broken)
      }),
      { numRuns: 50 }
    )
  })

  it('says in words that nothing was reported, and draws one number as a dot without a line', () => {
    expect(render(<Trajectory {...numbers({})} />)).toContain('No number has been reported yet')
    const one = render(<Trajectory {...numbers({ points: [{ on: today, value: 3 }] })} />)
    expect(one).not.toMatch(broken)
    expect(one).not.toContain('class="actual"')
    expect(one.match(/class="dot"/g)).toHaveLength(2)
  })

  it('gives every number it draws as a row', () => {
    const given = numbers({
      points: [{ on: on(-9), value: 1 }],
      plan: [{ on: on(-10), value: 0 }],
      target: 5,
      due: on(7),
      forecast: on(9)
    })
    expect(trajectoryRows(given).rows).toEqual([
      ['Reported', on(-9), 1],
      ['Plan', on(-10), 0],
      ['Target', on(7), 5],
      ['Forecast', on(9), 5]
    ])
  })
})

describe('bars', () => {
  it('stand on the foot of the drawing and keep within it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1, maxLength: 40 }), (values) => {
        const bars = values.map((value, n) => ({ label: `M${n}`, value }))
        for (const { x, top, height, thick } of uprightBars(bars).drawn) {
          expect(x >= 0 && x + thick <= 840.1).toBe(true)
          expect(top + height).toBeCloseTo(150, 0)
          expect(top).toBeGreaterThanOrEqual(26)
        }
        expect(render(<Bars label="Uses" bars={bars} />)).not.toMatch(broken)
      }),
      { numRuns: 50 }
    )
  })

  it('draw nothing of nothing, and give their rows', () => {
    expect(render(<Bars label="Uses" bars={[]} />)).toContain('Nothing to count yet.')
    expect(barsRows({ label: 'Uses', bars: [{ label: 'Apr', note: 'Cabinet', value: 11 }] }).rows).toEqual([['Apr, Cabinet', 11]])
  })
})

describe('the small line', () => {
  it('keeps within its drawing, its goal too', () => {
    fc.assert(
      fc.property(series, fc.option(fc.integer({ min: -1e6, max: 1e6 })), (points, goal) => {
        const { places, goalY } = smallLinePlaces({ points, goal })
        for (const { x, y } of places) expect(x >= 0 && x <= 240 && y >= 0 && y <= 64).toBe(true)
        if (goalY !== null) expect(goalY >= 0 && goalY <= 64).toBe(true)
      })
    )
  })

  it('draws no number and one number', () => {
    expect(render(<SmallLine label="Wait" points={[]} />)).toContain('No number yet.')
    expect(render(<SmallLine label="Wait" points={[{ on: today, value: 0 }]} goal={0} />)).not.toMatch(broken)
    expect(smallLineRows({ label: 'Wait', points: [{ on: today, value: 2 }] }).rows).toEqual([[today, 2]])
  })
})

describe('goalposts', () => {
  it('keep within the drawing, and no two labels meet', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 6 }), (days) => {
        const posts = days.sort((a, b) => a - b).map((day, n) => ({ day: on(day - 900), setOn: on(n * 30 - 1000), decided: n % 2 === 0 }))
        const { placed, crowded } = goalpostPlaces({ posts, today, met: null }, 340)
        for (const { x } of placed) expect(x >= 0 && x <= 340).toBe(true)
        const reach = crowded ? { left: 72, right: 0 } : { left: 34, right: 34 }
        for (const [n, one] of placed.entries())
          for (const other of placed.slice(n + 1))
            if (one.level === other.level) expect(one.x + reach.right).toBeLessThan(other.x - reach.left)
        expect(render(<Goalposts posts={posts} today={today} />)).not.toMatch(broken)
      }),
      { numRuns: 50 }
    )
  })

  it('say in words that nothing was promised, and give their rows', () => {
    expect(render(<Goalposts posts={[]} today={today} />)).toContain('No date has been promised.')
    expect(goalpostRows([{ day: on(1), setOn: today, decided: false }]).rows).toEqual([[on(1), today, 'no']])
  })
})
