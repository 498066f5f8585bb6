/**
 * The trajectory: reported numbers over time against the target and the due date, with today and the forecast. Drawn wide and narrow.
 * With no report it says so in words instead of an empty drawing.
 */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayInWords, shortDay } from '../../formats/date-words.ts'
import { type DayAxis, dayAxis, earliest, latest, monthTicks, type NumberAxis, numberAxis, numberInWords } from './axis.ts'
import { ChartFrame, type ChartFrameProps, type ChartLinks, type ChartRows } from './chart-frame.tsx'

export type ReportedNumber = { readonly on: CalendarDate; readonly value: number }

export type TrajectoryNumbers = {
  /** What is counted, such as "live" or "days". */
  readonly unit: string
  /** In order of day. */
  readonly points: readonly ReportedNumber[]
  readonly target: number | null
  readonly due: CalendarDate | null
  readonly today: CalendarDate
  /** The day the owner expects the target to be reached. */
  readonly forecast?: CalendarDate | null
  /** What the plan expected, where there is one. */
  readonly plan?: readonly ReportedNumber[]
}

export type TrajectoryProps = ChartLinks & TrajectoryNumbers & Pick<ChartFrameProps, 'note'>

export function Trajectory({ tableTo, csvTo, note, ...numbers }: TrajectoryProps) {
  if (numbers.points.length === 0) return <p class="meta">No number has been reported yet, so there is nothing to draw.</p>
  return (
    <ChartFrame tableTo={tableTo} csvTo={csvTo} note={note}>
      <Drawing numbers={numbers} size={{ width: 840, height: 310, left: 44, right: 124, labels: 9 }} look="large" />
      <Drawing numbers={numbers} size={{ width: 340, height: 250, left: 34, right: 22, labels: 4 }} look="small" />
    </ChartFrame>
  )
}

export function trajectoryRows({ unit, points, plan = [], target, due, forecast }: TrajectoryNumbers): ChartRows {
  const aim = target === null || due === null ? [] : [['Target', due, target]]
  const end = target === null || forecast == null ? [] : [['Forecast', forecast, target]]
  return {
    columns: ['Series', 'Day', `Number (${unit})`],
    rows: [...points.map(({ on, value }) => ['Reported', on, value]), ...plan.map(({ on, value }) => ['Plan', on, value]), ...aim, ...end]
  }
}

export type TrajectorySize = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly labels: number
}

/** Every day and number that is drawn lies on these axes. */
export function trajectoryAxes(numbers: TrajectoryNumbers, size: TrajectorySize): { readonly x: DayAxis; readonly y: NumberAxis } {
  const { points, plan = [], target, due, today, forecast } = numbers
  const days = [...points, ...plan].map(({ on }) => on)
  const marks = [today, due, forecast].filter((day) => day != null)
  const all = [...days, ...marks]
  const values = [...points, ...plan].map(({ value }) => value)
  return {
    x: dayAxis(earliest(all), latest(all), { from: size.left, to: size.width - size.right }),
    y: numberAxis(target === null ? values : [...values, target], { from: size.height - 34, to: 36 })
  }
}

type DrawingProps = { readonly numbers: TrajectoryNumbers; readonly size: TrajectorySize; readonly look: 'large' | 'small' }

function Drawing({ numbers, size, look }: DrawingProps) {
  const { points, plan = [], target, due, today, forecast } = numbers
  const { x, y } = trajectoryAxes(numbers, size)
  const last = points.at(-1)!
  const place = ({ on, value }: ReportedNumber) => `${x.x(on)} ${y.y(value)}`
  const foot = size.height - 34
  return (
    <svg class={look} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={spoken(numbers)}>
      <Grid x={x} y={y} size={size} />
      {plan.length < 2 ? null : <path class="plan" d={`M${plan.map(place).join('L')}`} />}
      {target === null ? null : <path class="goal" d={`M${size.left} ${y.y(target)}H${size.width - size.right}`} />}
      {due === null ? null : <path class="due" d={`M${x.x(due)} 22V${foot}`} />}
      <path class="today" d={`M${x.x(today)} 22V${foot}`} />
      {forecast == null || target === null || forecast < last.on ? null : (
        <path class="forecast" d={`M${place(last)}L${place({ on: forecast, value: target })}`} />
      )}
      {points.length < 2 ? null : <path class="actual" d={`M${points.map(place).join('L')}`} />}
      {points.map((point) => (
        <circle key={`${point.on} ${point.value}`} class="dot" cx={x.x(point.on)} cy={y.y(point.value)} r="3.5" />
      ))}
      <Labels numbers={numbers} size={size} />
      <text class="strong halo" {...beside(x.x(last.on), size)} y={y.y(last.value) + (rising(points) ? -12 : 22)}>
        {reached(last.value, numbers)}
      </text>
    </svg>
  )
}

/** "19 live"; one alone would ask for another form of the unit, which is the office's own word: "1 of 3 stages". */
function reached(value: number, { unit, target }: TrajectoryNumbers): string {
  return `${numberInWords(value)} ${value === 1 && target !== null && target > 1 ? `of ${numberInWords(target)} ` : ''}${unit}`
}

/** The last number is written on the side where its line does not come from. */
function rising(points: readonly ReportedNumber[]): boolean {
  const [before, last] = points.slice(-2).map(({ value }) => value)
  return last !== undefined && last >= before!
}

/** A label left of its point, unless that would leave the drawing. */
function beside(x: number, size: TrajectorySize): { readonly x: number; readonly 'text-anchor': 'start' | 'end' } {
  return x < size.left + 80 ? { x: x + 4, 'text-anchor': 'start' } : { x: x - 2, 'text-anchor': 'end' }
}

function Grid({ x, y, size }: { readonly x: DayAxis; readonly y: NumberAxis; readonly size: TrajectorySize }) {
  return (
    <g>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${size.left} ${y.y(tick)}H${size.width - size.right}`} />
          <text x={size.left - 8} y={y.y(tick) + 4} text-anchor="end">
            {numberInWords(tick)}
          </text>
        </g>
      ))}
      {monthTicks(x, size.labels).map(({ day, words }) => (
        <text key={day} x={x.x(day)} y={size.height - 12} text-anchor="middle">
          {words}
        </text>
      ))}
    </g>
  )
}

/** Today, the due date and the forecast; the earlier of today and due writes to its left, the later to its right, so that they never meet. */
function Labels({ numbers, size }: { readonly numbers: TrajectoryNumbers; readonly size: TrajectorySize }) {
  const { due, today, forecast, target } = numbers
  const { x, y } = trajectoryAxes(numbers, size)
  const todayFirst = due === null || today <= due
  const fits = (at: number) => at > 70
  const side = (at: number, left: boolean) =>
    left && fits(at) ? { x: at - 5, 'text-anchor': 'end' as const } : { x: at + 5, 'text-anchor': 'start' as const }
  const small = size.width < 500
  const dueSide =
    due === null
      ? null
      : small && !todayFirst
        ? side(x.x(due), true)
        : small
          ? { x: size.width, 'text-anchor': 'end' as const }
          : side(x.x(due), !todayFirst)
  return (
    <g>
      <text class="strong" {...(small ? side(x.x(today), x.x(today) > size.width / 2) : side(x.x(today), todayFirst))} y={small ? 28 : 16}>
        Today
      </text>
      {due === null || dueSide === null ? null : (
        <text class="accent" {...dueSide} y={small ? 12 : 16}>
          Due {shortDay(due, today)}
        </text>
      )}
      {forecast == null || target === null || small ? null : (
        <text class="risk" x={x.x(forecast) + 8} y={y.y(target) + 14}>
          forecast {shortDay(forecast, today)}
        </text>
      )}
    </g>
  )
}

function spoken(numbers: TrajectoryNumbers): string {
  const { points, target, due, forecast } = numbers
  const last = points.at(-1)!
  return [
    `${reached(last.value, numbers)} on ${dayInWords(last.on)}, from ${numberInWords(points[0]!.value)} on ${dayInWords(points[0]!.on)}`,
    target === null ? null : `target ${numberInWords(target)}${due === null ? '' : ` by ${dayInWords(due)}`}`,
    forecast == null ? null : `forecast ${dayInWords(forecast)}`
  ]
    .filter((one) => one !== null)
    .join('; ')
}
