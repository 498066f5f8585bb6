import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import { statusOrder } from '../parts/status.tsx'
import { DueLine, type DuePoint, dueAxis, dueLineRows, narrowSize, stacksOf, wideSize } from './due-line.tsx'

const today = '2026-11-23' as CalendarDate
const points = (offsets: readonly number[]): DuePoint[] =>
  offsets.map((offset, n) => ({
    id: `C-${n}`,
    title: `Promise <${n}>`,
    to: `/commitments/C-${n}`,
    due: addDays(today, offset),
    status: statusOrder[n % statusOrder.length]!
  }))
const offsets = fc.array(fc.integer({ min: -180, max: 360 }), { maxLength: 80 })
const drawings = (html: string) => html.split('<svg class=').filter((part) => /^"(?:large|small)/.test(part))

describe('the due line', () => {
  it.each([wideSize, narrowSize])('keeps every stack within $width, each at its own target, late left of today', (size) => {
    fc.assert(
      fc.property(offsets, (days) => {
        const given = points(days)
        const axis = dueAxis(given, today, size.width)
        const stacks = stacksOf(given, today, { axis, pitch: size.pitch })
        expect(stacks.flatMap((stack) => stack.points.map(({ id }) => id)).sort()).toEqual(given.map(({ id }) => id).sort())
        const xs = stacks.map(({ x }) => x)
        for (const x of xs) expect(x >= 0 && x <= size.width).toBe(true)
        for (const [n, x] of xs.entries()) if (n > 0) expect(x - xs[n - 1]!).toBeGreaterThanOrEqual(size.pitch - 0.2)
        for (const stack of stacks)
          for (const { due } of stack.points) expect(due < today ? stack.x < axis.x(today) : stack.x > axis.x(today)).toBe(true)
      })
    )
  })

  it('draws as many marks as its legend counts, twice', () => {
    const given = points([-20, -3, 0, 1, 9, 40, 41, 90, 200, 300])
    const html = render(<DueLine points={given} today={today} />)
    for (const drawing of drawings(html)) expect(drawing.match(/<a href/g)).toHaveLength(given.length)
    const legend = [...html.matchAll(/<span>(?:Late|At risk|On track|Not started|Delivered|Ended without delivery) (\d+)<\/span>/g)]
    expect(legend.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(given.length)
  })

  it('counts in words what lies outside, and holds it in its rows', () => {
    const given = points([-2000, 5, 3000, 4000])
    const html = render(<DueLine points={given} today={today} />)
    expect(html).toContain('Not drawn: 1 more was due before 23 May 2026; 2 more are due after 23 November 2027.')
    expect(drawings(html)[0]!.match(/<a href/g)).toHaveLength(1)
    expect(dueLineRows(given).rows.map(([id]) => id)).toEqual(['C-0', 'C-1', 'C-2', 'C-3'])
  })

  it('draws nothing where every date lies outside, and says so', () => {
    const html = render(<DueLine points={points([3000, 4000])} today={today} tableTo="/table" />)
    expect(html).toBe('<p class="meta">2 are due after 23 November 2027. <a href="/table">Show the numbers</a></p>')
  })

  it('says in words that nothing has a date', () => {
    expect(render(<DueLine points={[]} today={today} tableTo="/table" />)).toBe(
      '<p class="meta">No open commitment has a date yet, so there is nothing to draw.</p>'
    )
  })

  it.each([[[0]], [[-1]], [Array.from({ length: 40 }, () => 3)]])('has no broken number for %j', (days) => {
    const html = render(<DueLine points={points(days)} today={today} tableTo="/table" csvTo="/csv" />)
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
    expect(html).toContain('Show the numbers')
  })

  it('shows titles as words, never as markup', () => {
    expect(render(<DueLine points={points([1])} today={today} />)).toContain('Promise &lt;0>')
  })
})
