/** A small line: where a number stood over time and where it should be, without axes. The number itself stands beside it in words. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayInWords } from '../../formats/date-words.ts'
import type { StatusName } from '../parts/status.tsx'
import { dayAxis, numberAxis, numberInWords } from './axis.ts'
import type { ChartRows } from './chart-frame.tsx'

export type SmallLineProps = {
  readonly label: string
  readonly points: readonly { readonly on: CalendarDate; readonly value: number }[]
  readonly goal?: number | null
  /** Shape of colour at the end of the line. */
  readonly status?: StatusName
}

const width = 240
const height = 64
const right = 170

export function smallLinePlaces({ points, goal }: Pick<SmallLineProps, 'points' | 'goal'>) {
  const first = points[0]?.on
  const last = points.at(-1)?.on
  if (first === undefined || last === undefined) return { places: [], goalY: null }
  const days = dayAxis(first, last, { from: 4, to: right })
  const values = [...points.map(({ value }) => value), ...(goal == null ? [] : [goal])]
  const { y } = numberAxis([Math.min(...values), Math.max(...values)], { from: height - 8, to: 10 })
  return { places: points.map(({ on, value }) => ({ x: days.x(on), y: y(value) })), goalY: goal == null ? null : y(goal) }
}

export function SmallLine({ label, points, goal, status = 'todo' }: SmallLineProps) {
  const { places, goalY } = smallLinePlaces({ points, goal: goal ?? null })
  const end = places.at(-1)
  if (end === undefined) return <p class="meta">No number yet.</p>
  const words = `${label}: ${points.map(({ on, value }) => `${numberInWords(value)} on ${dayInWords(on)}`).join(', ')}${goal == null ? '' : `; goal ${numberInWords(goal)}`}`
  return (
    <svg class="fig-line" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      {goalY === null ? null : (
        <>
          <path class="goal" d={`M4 ${goalY}H${right}`} />
          <text x={right + 8} y={goalY + 4}>
            goal {numberInWords(goal!)}
          </text>
        </>
      )}
      {places.length < 2 ? null : <path class="actual" d={`M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`} />}
      <circle class={`dot-${status}`} cx={end.x} cy={end.y} r="4.5" />
    </svg>
  )
}

export function smallLineRows({ label, points }: Pick<SmallLineProps, 'label' | 'points'>): ChartRows {
  return { columns: ['Day', label], rows: points.map(({ on, value }) => [on, value]) }
}
