/**
 * The due line: every open commitment on the day it is due, as its status shape, stacked where days are close; late to the left of today.
 * Drawn twice, wide and narrow, and switched by the stylesheet: a drawing made small cannot be read.
 */
import { addDays, addMonths, type CalendarDate, dayOf } from '../../domain/calendar-date.ts'
import { dayInWords, shortDay } from '../../formats/date-words.ts'
import { type StatusName, statusOrder, statusWords } from '../parts/status.tsx'
import { statusShapes } from '../parts/status-mark.tsx'
import { StatusKey } from '../parts/tally.tsx'
import { type DayAxis, dayAxis, earliest, latest, monthTicks, tenth } from './axis.ts'
import { ChartFrame, type ChartLinks, type ChartRows } from './chart-frame.tsx'

export type DuePoint = {
  readonly id: string
  readonly title: string
  readonly to: string
  readonly due: CalendarDate
  readonly status: StatusName
}

export type DueLineProps = ChartLinks & { readonly points: readonly DuePoint[]; readonly today: CalendarDate }

export type DueSize = {
  readonly width: number
  readonly pitch: number
  readonly most: number
  readonly labels: number
  /** Under the pointer too, or heard only, where no pointer is expected: that is one node fewer for each point. */
  readonly names: 'shown' | 'heard'
}

export const wideSize: DueSize = { width: 1168, pitch: 24, most: 8, labels: 13, names: 'shown' }
export const narrowSize: DueSize = { width: 340, pitch: 24, most: 8, labels: 5, names: 'heard' }

/** Months before and after today that are drawn; what lies outside is counted in words. */
const monthsBefore = 6
const monthsAfter = 12
const edge = 16

export function DueLine({ points, today, ...links }: DueLineProps) {
  if (points.length === 0) return <p class="meta">No open commitment has a date yet, so there is nothing to draw.</p>
  const { shown, before, after } = window(points, today)
  const counts = Object.fromEntries(statusOrder.map((status) => [status, shown.filter((point) => point.status === status).length]))
  const note = outsideWords({ before: before.length, after: after.length, drawn: shown.length > 0 }, today)
  if (shown.length === 0)
    return (
      <p class="meta">
        {note} {links.tableTo === undefined ? null : <a href={links.tableTo}>Show the numbers</a>}
      </p>
    )
  return (
    <ChartFrame {...links} {...(note === null ? {} : { note })}>
      <Drawing points={shown} today={today} size={wideSize} look="large whole" />
      <Drawing points={shown} today={today} size={narrowSize} look="small" />
      <StatusKey counts={counts} />
    </ChartFrame>
  )
}

/** Every point given, by date, also those outside the drawing. */
export function dueLineRows(points: readonly DuePoint[]): ChartRows {
  const sorted = [...points].sort(byDue)
  return {
    columns: ['Commitment', 'Title', 'Due', 'Status'],
    rows: sorted.map(({ id, title, due, status }) => [id, title, due, statusWords[status]])
  }
}

export type Stack = { readonly x: number; readonly points: readonly DuePoint[] }

/** Points in stacks no closer than the pitch, so that each keeps a target of its own; none crosses today. */
export function stacksOf(
  points: readonly DuePoint[],
  today: CalendarDate,
  { axis, pitch }: { readonly axis: DayAxis; readonly pitch: number }
): Stack[] {
  const middle = axis.x(today)
  const sorted = [...points].sort(byDue)
  const past = stackUp(
    sorted.filter(({ due }) => due < today).reverse(),
    (due) => Math.max(Math.min(axis.x(due), middle - pitch / 2), 0),
    pitch
  )
  const coming = stackUp(
    sorted.filter(({ due }) => due >= today),
    (due) => Math.max(axis.x(due), middle + pitch / 2),
    pitch
  )
  return [...past.reverse(), ...coming]
}

function stackUp(points: readonly DuePoint[], xOf: (due: CalendarDate) => number, pitch: number): Stack[] {
  const stacks: { x: number; points: DuePoint[] }[] = []
  for (const point of points) {
    const x = xOf(point.due)
    const last = stacks.at(-1)
    if (last !== undefined && Math.abs(x - last.x) < pitch) last.points.push(point)
    else stacks.push({ x, points: [point] })
  }
  return stacks
}

/** The axis: from the earliest shown day to the latest, three months at least, today always on it. */
export function dueAxis(points: readonly DuePoint[], today: CalendarDate, width: number): DayAxis {
  const days = points.map(({ due }) => due)
  const first = earliest([...days, addDays(today, -14)])
  const last = latest([...days, addMonths(today, 3)])
  return dayAxis(monthStart(first), last, { from: edge, to: width - edge })
}

function monthStart(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - dayOf(day))
}

function window(points: readonly DuePoint[], today: CalendarDate) {
  const first = addMonths(today, -monthsBefore)
  const last = addMonths(today, monthsAfter)
  return {
    before: points.filter(({ due }) => due < first),
    shown: points.filter(({ due }) => due >= first && due <= last),
    after: points.filter(({ due }) => due > last)
  }
}

type Outside = { readonly before: number; readonly after: number; readonly drawn: boolean }

function outsideWords({ before, after, drawn }: Outside, today: CalendarDate): string | null {
  const more = drawn ? ' more' : ''
  const words = [
    before === 0 ? null : `${before}${more} ${before === 1 ? 'was' : 'were'} due before ${dayInWords(addMonths(today, -monthsBefore))}`,
    after === 0 ? null : `${after}${more} ${after === 1 ? 'is' : 'are'} due after ${dayInWords(addMonths(today, monthsAfter))}`
  ].filter((one) => one !== null)
  return words.length === 0 ? null : `${drawn ? 'Not drawn: ' : ''}${words.join('; ')}.`
}

function byDue(a: DuePoint, b: DuePoint): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1
  return statusOrder.indexOf(b.status) - statusOrder.indexOf(a.status)
}

type DrawingProps = {
  readonly points: readonly DuePoint[]
  readonly today: CalendarDate
  readonly size: DueSize
  readonly look: 'large whole' | 'small'
}

function Drawing({ points, today, size, look }: DrawingProps) {
  const axis = dueAxis(points, today, size.width)
  const stacks = stacksOf(points, today, { axis, pitch: size.pitch })
  const rows = Math.max(2, ...stacks.map((stack) => Math.min(stack.points.length, size.most)))
  const base = 26 + rows * size.pitch + 4
  const now = axis.x(today)
  const late = points.some(({ due }) => due < today)
  return (
    <svg class={look} viewBox={`0 0 ${size.width} ${base + 30}`}>
      <title>{`${points.length} commitments by the day they are due`}</title>
      <Months axis={axis} base={base} labels={size.labels} />
      <path class="past" d={`M0 ${base}H${now}`} />
      <path class="base" d={`M${now} ${base}H${size.width}`} />
      <path class="today" d={`M${now} 4V${base + 6}`} />
      {late && now > 70 ? (
        <text x={now - 6} y="14" text-anchor="end">
          Was due
        </text>
      ) : null}
      <text class="strong" x={now > size.width - 110 ? now - 6 : now + 6} y="14" text-anchor={now > size.width - 110 ? 'end' : 'start'}>
        Today, {shortDay(today, today)}
      </text>
      {stacks.map((stack) => (
        <Stacked key={stack.x} stack={stack} foot={base - 4} size={size} />
      ))}
    </svg>
  )
}

function Months({ axis, base, labels }: { readonly axis: DayAxis; readonly base: number; readonly labels: number }) {
  const ticks = monthTicks(axis, labels)
  return (
    <>
      <path class="grid" d={ticks.map(({ day }) => `M${axis.x(day)} 20V${base}`).join('')} />
      {ticks.map(({ day, words }) => (
        <text key={day} x={tenth(axis.x(day) + 4)} y={base + 22}>
          {words}
        </text>
      ))}
    </>
  )
}

function nameOf({ title, id, status, due }: DuePoint): string {
  return `${title}, ${id}: ${statusWords[status]}, due ${dayInWords(due)}`
}

function Stacked({ stack, foot, size }: { readonly stack: Stack; readonly foot: number; readonly size: DueSize }) {
  const over = stack.points.length > size.most
  const drawn = over ? stack.points.slice(0, size.most - 1) : stack.points
  const half = size.pitch / 2
  return (
    <>
      {drawn.map((point, row) => (
        <a key={point.id} href={point.to} {...(size.names === 'heard' ? { 'aria-label': nameOf(point) } : {})}>
          {size.names === 'heard' ? null : <title>{nameOf(point)}</title>}
          <path
            class={`at dot-${point.status}`}
            transform={`translate(${tenth(stack.x - 7)} ${tenth(foot - row * size.pitch - half - 7)})`}
            d={statusShapes[point.status]}
          />
        </a>
      ))}
      {over ? (
        <text class="strong" x={stack.x} y={foot - (size.most - 1) * size.pitch - 7} text-anchor="middle">
          +{stack.points.length - drawn.length}
        </text>
      ) : null}
    </>
  )
}
