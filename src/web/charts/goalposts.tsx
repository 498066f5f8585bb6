/** Goalposts: every promised date as a post on the line, those given up struck through, with the days on which the date was changed. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayInWords, shortDay } from '../../formats/date-words.ts'
import { dayAxis, earliest, latest, tenth } from './axis.ts'
import { ChartFrame, type ChartFrameProps, type ChartLinks, type ChartRows } from './chart-frame.tsx'

export type Goalpost = {
  /** The promised day. */
  readonly day: CalendarDate
  /** The day it was promised, or put in place of the one before. */
  readonly setOn: CalendarDate
  readonly decided: boolean
}

export type GoalpostsProps = ChartLinks &
  Pick<ChartFrameProps, 'note'> & {
    /** Oldest first, at least one. */
    readonly posts: readonly Goalpost[]
    readonly today: CalendarDate
    /** The day it was met, if it was. */
    readonly met?: CalendarDate | null
  }

type Size = { readonly width: number; readonly look: 'large' | 'small' }

export function Goalposts({ posts, today, met = null, tableTo, csvTo, note }: GoalpostsProps) {
  if (posts.length === 0) return <p class="meta">No date has been promised.</p>
  return (
    <ChartFrame tableTo={tableTo} csvTo={csvTo} note={note}>
      <Drawing posts={posts} today={today} met={met} size={{ width: 840, look: 'large' }} />
      <Drawing posts={posts} today={today} met={met} size={{ width: 340, look: 'small' }} />
    </ChartFrame>
  )
}

export function goalpostRows(posts: readonly Goalpost[]): ChartRows {
  return {
    columns: ['Promised day', 'Set on', 'Decided by a meeting'],
    rows: posts.map(({ day, setOn, decided }) => [day, setOn, decided ? 'yes' : 'no'])
  }
}

const ordinals = ['First date', 'Second', 'Third', 'Fourth', 'Fifth'] as const

/** Where each post and each change stands; labels that would meet are set higher, row by row, each to the left of its post. */
export function goalpostPlaces({ posts, today, met }: Pick<GoalpostsProps, 'posts' | 'today' | 'met'>, width: number) {
  const days = posts.flatMap(({ day, setOn }) => [day, setOn])
  const axis = dayAxis(earliest([...days, today]), latest([...days, today, ...(met == null ? [] : [met])]), { from: 30, to: width - 46 })
  const xs = posts.map(({ day }) => axis.x(day))
  const middle = levelsOf(xs.map((x) => ({ from: x - 34, to: x + 34 })))
  const crowded = middle.some((level) => level > 0)
  const levels = crowded ? levelsOf(xs.map((x) => ({ from: x - 72, to: x }))) : middle
  return {
    placed: posts.map((post, place) => ({ post, x: xs[place]!, level: levels[place]!, words: ordinals[place] ?? `Date ${place + 1}` })),
    changes: posts.map((post) => ({ post, x: axis.x(post.setOn) })),
    todayX: axis.x(today),
    metX: met == null ? null : axis.x(met),
    levels: Math.max(...levels, 0) + 1,
    crowded
  }
}

/** The lowest row on which each label meets none before it. */
function levelsOf(labels: readonly { readonly from: number; readonly to: number }[]): number[] {
  const ends: number[] = []
  return labels.map(({ from, to }) => {
    const free = ends.findIndex((end) => from > end)
    const level = free === -1 ? ends.length : free
    ends[level] = to
    return level
  })
}

function Drawing(props: Required<Pick<GoalpostsProps, 'posts' | 'today' | 'met'>> & { readonly size: Size }) {
  const { posts, today, met, size } = props
  const { placed, changes, todayX, metX, levels, crowded } = goalpostPlaces(props, size.width)
  const base = 58 + levels * 16
  const words = spoken(posts)
  return (
    <svg class={size.look} viewBox={`0 0 ${size.width} ${base + 52}`} role="img" aria-label={words}>
      <path class="base" d={`M${changes[0]!.x} ${base}H${Math.max(todayX, changes[0]!.x)}`} />
      <path class="ahead" d={`M${todayX} ${base}H${size.width}`} />
      {placed.map(({ post, x, level, words: name }, place) => {
        const given = place < posts.length - 1
        const late = !given && met === null && post.day < today
        return (
          <g key={`${post.day} ${post.setOn}`}>
            <path class={late ? 'post late' : given ? 'post' : 'post kept'} d={`M${x} ${30 + (levels - 1 - level) * 16 + 4}V${base + 8}`} />
            <text
              class={given ? 'struck' : 'strong'}
              {...(crowded ? { x: Math.max(x - 3, 60), 'text-anchor': 'end' as const } : { x, 'text-anchor': 'middle' as const })}
              y={26 + (levels - 1 - level) * 16}
            >
              {shortDay(post.day, today)}
            </text>
            {size.look === 'large' && !crowded ? (
              <text x={x} y={base + 26} text-anchor="middle">
                {name}
              </text>
            ) : null}
          </g>
        )
      })}
      <path class="today" d={`M${todayX} 22V${base + 10}`} />
      <text class="strong" x={tenth(Math.min(todayX + 5, size.width - 36))} y="14">
        Today
      </text>
      {changes.map(({ post, x }, place) => (
        <circle
          key={`${post.setOn} ${post.day}`}
          class={place === 0 ? 'station' : post.decided ? 'station turn' : 'station gap'}
          cx={x}
          cy={base}
          r={place === 0 ? 7 : 5.5}
        />
      ))}
      {metX === null ? null : <circle class="station" cx={metX} cy={base} r="7" />}
      <text x={tenth(Math.max(changes[0]!.x - 8, 0))} y={base + 44}>
        Promised {shortDay(posts[0]!.setOn, today)}
      </text>
    </svg>
  )
}

function spoken(posts: readonly Goalpost[]): string {
  const [first, ...moved] = posts.map(({ day }) => dayInWords(day))
  return moved.length === 0 ? `Promised for ${first}; never moved` : `Promised for ${first}, then ${moved.join(', then ')}`
}
