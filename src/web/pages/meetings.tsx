/** Meetings by year, each with one small square for every statement made. */
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import type { MeetingRow } from '../../store/queries/meeting-list.ts'
import type { Outcomes } from '../../store/queries/meeting-outcomes.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Empty } from '../parts/empty.tsx'
import { FoldTable, type RowGroup } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { StatementCells, StatementKey } from '../parts/statement-cells.tsx'

export type MeetingsView = {
  readonly rows: readonly (MeetingRow & { readonly waiting: number; readonly outcomes: Outcomes })[]
  readonly total: number
  readonly years: readonly string[]
  readonly year: string | null
  readonly at: number
  readonly perPage: number
}

export function meetingsFrame(ask: Ask, view: MeetingsView): PageFrame {
  const { rows, total, year } = view
  return {
    title: year === null ? 'Meetings' : `Meetings in ${year}`,
    nav: 'meetings',
    children: (
      <>
        {total === 0 ? null : (
          <p class="lead">
            <strong>{count(total, 'meeting')}</strong> {total === 1 ? 'is' : 'are'} in the record{year === null ? '' : ` for ${year}`}.{' '}
            {rows.length === total ? saidIn(rows) : null}
          </p>
        )}
        <Years ask={ask} view={view} />
        {rows.length === 0 ? (
          <Nothing ask={ask} year={year} />
        ) : (
          <section aria-labelledby="all">
            <div class="head">
              <h2 id="all">What became of every statement</h2>
              <StatementKey kinds={ask.side === 'public' ? ['carried', 'noted'] : ['carried', 'waiting', 'noted']} />
            </div>
            <FoldTable
              caption="Meetings"
              columns={[
                { label: 'Meeting', title: true },
                { label: 'Every statement made', whole: true },
                { label: 'Commitments', labelled: true },
                { label: 'Delivered', labelled: true }
              ]}
              groups={byYear(ask, rows)}
            />
          </section>
        )}
        <Pages ask={ask} view={view} />
      </>
    )
  }
}

function saidIn(rows: MeetingsView['rows']): string {
  const statements = rows.reduce((sum, row) => sum + row.statements, 0)
  const carried = rows.reduce((sum, row) => sum + row.carried, 0)
  return statements === 0 ? '' : `${count(statements, 'statement')} were accepted from them; ${carried} became commitments.`
}

function byYear(ask: Ask, rows: MeetingsView['rows']): RowGroup[] {
  const years = [...new Set(rows.map(yearIn))]
  return years.map((year) => ({
    heading: year ?? <Gap words="Date not stated" />,
    rows: rows
      .filter((row) => yearIn(row) === year)
      .map((row) => ({
        key: row.id,
        cells: [
          <>
            <a class="t" href={pathTo(ask, `/meetings/${row.id}`)}>
              {titleInWords(row)}
            </a>
            <span class="meta">{row.date === null ? <Gap words="Date not stated" /> : dateInWords(row.date)}</span>
          </>,
          <StatementCells carried={row.carried} waiting={row.waiting} noted={row.statements - row.carried} />,
          row.outcomes.commitments,
          row.outcomes.delivered
        ]
      }))
  }))
}

function yearIn({ date }: MeetingRow): string | null {
  return date === null ? null : date.slice(0, 4)
}

function Years({ ask, view: { years, year } }: { readonly ask: Ask; readonly view: MeetingsView }) {
  if (years.length < 2 && year === null) return null
  return (
    <nav class="tabs" aria-label="Years">
      <a href={pathTo(ask, '/meetings')} aria-current={year === null ? 'page' : undefined}>
        All
      </a>
      {years.map((one) => (
        <a key={one} href={pathTo(ask, `/meetings?year=${one}`)} aria-current={year === one ? 'page' : undefined}>
          {one}
        </a>
      ))}
    </nav>
  )
}

function Nothing({ ask, year }: { readonly ask: Ask; readonly year: string | null }) {
  if (year !== null) return <Empty action={<a href={pathTo(ask, '/meetings')}>Show all years</a>}>No meetings in {year}.</Empty>
  if (ask.side === 'public') return <Empty>Nothing published yet.</Empty>
  return (
    <Empty action={<a href="/documents/new">Add minutes</a>}>
      No meetings yet. Add a meeting’s minutes; its meeting is recorded when they are reviewed.
    </Empty>
  )
}

function Pages({ ask, view: { rows, total, at, perPage, year } }: { readonly ask: Ask; readonly view: MeetingsView }) {
  if (total <= perPage) return null
  const to = (page: number) => pathTo(ask, `/meetings?${year === null ? '' : `year=${year}&`}page=${page}`)
  return (
    <Pager
      noun="meetings"
      first={(at - 1) * perPage + 1}
      shown={rows.length}
      total={total}
      previousTo={at > 1 ? to(at - 1) : undefined}
      nextTo={at * perPage < total ? to(at + 1) : undefined}
    />
  )
}
