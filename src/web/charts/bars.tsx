/** Bars: how many of each, upright when wide, lying when narrow. The highest is written out; the others are read from the axis. */
import { numberAxis, numberInWords, tenth } from './axis.ts'
import { ChartFrame, type ChartFrameProps, type ChartLinks, type ChartRows } from './chart-frame.tsx'

export type BarCount = { readonly label: string; readonly note?: string; readonly value: number }

export type BarsProps = ChartLinks &
  Pick<ChartFrameProps, 'note'> & {
    /** What is counted, such as "Uses each month". */
    readonly label: string
    readonly bars: readonly BarCount[]
    /** Bars of source words are yellow. */
    readonly quoted?: boolean
  }

export function Bars({ label, bars, quoted = false, tableTo, csvTo, note }: BarsProps) {
  if (bars.length === 0) return <p class="meta">Nothing to count yet.</p>
  return (
    <ChartFrame tableTo={tableTo} csvTo={csvTo} note={note}>
      <Upright label={label} bars={bars} quoted={quoted} />
      <Lying label={label} bars={bars} quoted={quoted} />
    </ChartFrame>
  )
}

export function barsRows({ label, bars }: Pick<BarsProps, 'label' | 'bars'>): ChartRows {
  return { columns: ['Of', label], rows: bars.map((bar) => [bar.note === undefined ? bar.label : `${bar.label}, ${bar.note}`, bar.value]) }
}

type DrawingProps = Required<Pick<BarsProps, 'label' | 'bars' | 'quoted'>>

const width = 840
const foot = 150

/** Where each upright bar stands. */
export function uprightBars(bars: readonly BarCount[]) {
  const axis = numberAxis([0, ...bars.map(({ value }) => value)], { from: foot, to: 26 })
  const slot = (width - 44) / Math.max(bars.length, 1)
  const thick = tenth(Math.min(slot * 0.5, 44))
  const drawn = bars.map((bar, place) => {
    const middle = tenth(44 + slot * (place + 0.5))
    const top = axis.y(bar.value)
    return { bar, middle, x: tenth(middle - thick / 2), top, height: tenth(foot - top), thick }
  })
  return { axis, drawn }
}

function Upright({ label, bars, quoted }: DrawingProps) {
  const { axis, drawn } = uprightBars(bars)
  const highest = Math.max(...bars.map(({ value }) => value))
  const every = Math.ceil(bars.length / 16)
  return (
    <svg class="large" viewBox={`0 0 ${width} ${foot + 44}`} role="img" aria-label={spoken(label, bars)}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M44 ${axis.y(tick)}H${width}`} />
          <text x="34" y={axis.y(tick) + 4} text-anchor="end">
            {numberInWords(tick)}
          </text>
        </g>
      ))}
      {drawn.map(({ bar, middle, x, top, height, thick }, place) => (
        <g key={bar.label}>
          <rect class={quoted ? 'column quoted' : 'column'} x={x} y={top} width={thick} height={height} />
          {bar.value === highest && bar.value > 0 ? (
            <text class="strong halo" x={middle} y={top - 6} text-anchor="middle">
              {numberInWords(bar.value)}
            </text>
          ) : null}
          {place % every === 0 ? (
            <text x={middle} y={foot + 18} text-anchor="middle">
              {bar.label}
            </text>
          ) : null}
          {bar.note === undefined ? null : (
            <text x={middle} y={foot + 36} text-anchor="middle">
              {bar.note}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

function Lying({ label, bars, quoted }: DrawingProps) {
  const highest = Math.max(...bars.map(({ value }) => value), 1)
  const row = 26
  return (
    <svg class="small" viewBox={`0 0 340 ${bars.length * row}`} role="img" aria-label={spoken(label, bars)}>
      {bars.map(({ label: name, value }, place) => (
        <g key={name}>
          <text x="0" y={place * row + 17}>
            {name}
          </text>
          <rect
            class={quoted ? 'column quoted' : 'column'}
            x="110"
            y={place * row + 6}
            width={tenth((Math.max(value, 0) / highest) * 185)}
            height="14"
          />
          <text class="strong" x={tenth(116 + (Math.max(value, 0) / highest) * 185)} y={place * row + 17}>
            {numberInWords(value)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function spoken(label: string, bars: readonly BarCount[]): string {
  return `${label}: ${bars.map((bar) => `${bar.label} ${numberInWords(bar.value)}`).join(', ')}`
}
