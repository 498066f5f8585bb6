/** What needs attention, by name: late first, then at risk, with how far each is and when it was last heard of. */
import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { dayIn } from '../../domain/instant.ts'
import { count, number } from '../../formats/count-words.ts'
import { dateInWords, dueInWords, shortDay } from '../../formats/date-words.ts'
import type { CommitmentRow } from '../../store/queries/commitment-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import { Status } from '../parts/status.tsx'
import { forecastDay } from './commitment-words.ts'
import { Progress } from './commitments-table.tsx'
import type { HomeView } from './home-view.ts'

export function Attention({ ask, view }: { readonly ask: Ask; readonly view: HomeView }) {
  const { late, risk, byStatus, open } = view
  const groups = [
    { status: 'late', rows: late, total: byStatus.late, words: `${byStatus.late} late` },
    { status: 'risk', rows: risk, total: byStatus.risk, words: `${byStatus.risk} at risk` }
  ] as const
  return (
    <section aria-labelledby="attention">
      <div class="head">
        <h2 id="attention">Needs attention</h2>
        {open === 0 ? null : <a href={pathTo(ask, '/commitments')}>All {number(open)} open commitments</a>}
      </div>
      {late.length + risk.length === 0 ? (
        <p>
          {open === 0
            ? 'No commitment is open. They are made from accepted statements.'
            : 'Nothing. No open commitment is late or at risk.'}
        </p>
      ) : (
        <FoldTable
          caption="Late and at risk"
          columns={[
            { label: 'Commitment and owner', title: true },
            { label: 'Due', labelled: true },
            { label: 'Progress', note: 'tick: expected by now' },
            { label: 'Updated', wideOnly: true }
          ]}
          groups={groups
            .filter(({ rows }) => rows.length > 0)
            .map(({ status, rows, total, words }) => ({
              heading: (
                <>
                  <Status status={status} words={words} />
                  {total > rows.length ? (
                    <>
                      {' '}
                      · <a href={pathTo(ask, `/commitments?status=${status}`)}>Show all</a>
                    </>
                  ) : null}
                </>
              ),
              rows: rows.map((one) => ({ key: one.id, cells: cellsOf(ask, one) }))
            }))}
        />
      )}
    </section>
  )
}

function cellsOf(ask: Ask, one: CommitmentRow) {
  const { today, authority } = ask.viewer
  return [
    <>
      <a class="t" href={pathTo(ask, `/commitments/${one.id}`)}>
        {one.title}
      </a>
      <span class="meta">
        <span class="id">{one.id}</span> · {one.ownerName ?? one.owner ?? <Gap words="No owner" />}
      </span>
    </>,
    <>
      <span class="num">
        {one.due_latest === null ? dueInWords(one.due, one.review_every) : shortDay(one.due_latest as CalendarDate, today)}
      </span>
      <span class="meta">{whyIn(one, today)}</span>
    </>,
    <Progress key="progress" row={one} today={today} zone={authority.zone} />,
    <span class="meta num">{shortDay(dayIn(authority.zone, one.last_at), today)}</span>
  ]
}

/** Why it stands in this list, in two or three words. */
function whyIn(one: CommitmentRow, today: CalendarDate): string | null {
  if (one.signs.includes('overdue')) return `${count(daysBetween(one.due_latest as CalendarDate, today), 'day')} late`
  if (one.signs.includes('unowned')) return 'nobody answers for it'
  if (one.signs.includes('unevidenced')) return 'done, no evidence'
  const forecast = one.latest?.forecast ?? null
  const day = forecastDay(forecast)
  if (forecast !== null) return `forecast ${day === null ? dateInWords(forecast) : shortDay(day, today)}`
  if (one.signs.includes('stale')) return `no news for ${count(daysBetween(one.last_at.slice(0, 10) as CalendarDate, today), 'day')}`
  return one.state === 'accepted' ? 'nothing reported' : null
}
