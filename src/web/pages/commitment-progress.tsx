/** How a commitment is going: its numbers over time against the target and an even pace, and the same numbers as a table. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { unitAlone } from '../../domain/target.ts'
import { number } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import type { ChartRows } from '../charts/chart-frame.tsx'
import { Trajectory, type TrajectoryNumbers, trajectoryRows } from '../charts/trajectory.tsx'
import { Gap } from '../parts/gap.tsx'
import type { OneCommitment } from './commitment-view.ts'
import { countedWords } from './commitment-words.ts'

export function HowItIsGoing({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const { counted, target, level, pace, commitment } = view
  const last = counted.at(-1)
  return (
    <section aria-labelledby="going">
      <h2 id="going">How it is going</h2>
      {counted.length >= 2 ? (
        <Trajectory
          {...numbersOf(view, ask.viewer.today)}
          note={pace === null ? undefined : 'Dashed: an even pace to the target on the due date.'}
          tableTo={pathTo(ask, `/commitments/${commitment.id}/numbers`)}
          csvTo={pathTo(ask, `/commitments/${commitment.id}/numbers.csv`)}
        />
      ) : last === undefined ? (
        <Words view={view} />
      ) : (
        <p>
          <strong>{countedWords(last, target, level)}</strong> on {dateInWords(last.as_of)}.{' '}
          <span class="meta">A line is drawn from the second number on.</span>
        </p>
      )}
    </section>
  )
}

function Words({ view: { history } }: { readonly view: OneCommitment }) {
  const report = history.reports.findLast(({ kind }) => kind === 'progress' || kind === 'done')
  if (report === undefined)
    return (
      <p>
        <Gap words="No progress reported yet" />
      </p>
    )
  return (
    <>
      <p class="reading">{report.words}</p>
      <p class="meta">Report of {dateInWords(report.as_of)}, in words only.</p>
    </>
  )
}

function numbersOf({ counted, target, pace, forecast, commitment }: OneCommitment, today: CalendarDate): TrajectoryNumbers {
  return {
    unit: unitAlone(counted.at(-1)?.unit ?? null),
    points: counted.map(({ as_of, number: value }) => ({ on: as_of as CalendarDate, value })),
    target,
    due: commitment.due_latest as CalendarDate | null,
    today,
    forecast,
    ...(pace === null ? {} : { plan: [pace.from, pace.to] })
  }
}

export function numberRows(view: OneCommitment, today: CalendarDate): ChartRows {
  return trajectoryRows(numbersOf(view, today))
}

export function NumbersTable({ view, today }: { readonly view: OneCommitment; readonly today: CalendarDate }) {
  const { columns, rows } = numberRows(view, today)
  return (
    <table>
      <caption class="vh">Numbers of {view.commitment.id}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, place) => (
              <td key={columns[place]}>{typeof cell === 'number' ? number(cell) : dateInWords(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
