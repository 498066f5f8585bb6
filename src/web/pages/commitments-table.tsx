/** Commitments as a table that folds on phones: status, title and owner, date, how far it is, where it came from, what is newest. */
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import { dayIn } from '../../domain/instant.ts'
import { evenPace, expectedOn, unitAlone } from '../../domain/target.ts'
import { number } from '../../formats/count-words.ts'
import { dateInWords, shortDay } from '../../formats/date-words.ts'
import type { CommitmentSort } from '../../store/queries/commitment-filter.ts'
import type { CommitmentRow } from '../../store/queries/commitment-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { type Column, FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Status, statusOf } from '../parts/status.tsx'
import { type ListFilter, toList } from './commitment-filter.ts'
import { beginning, dueAside, dueShort, standingOf } from './commitment-words.ts'

type TableProps = { readonly ask: Ask; readonly filter: ListFilter; readonly rows: readonly CommitmentRow[] }

export function CommitmentsTable({ ask, filter, rows }: TableProps) {
  const { today, authority } = ask.viewer
  return (
    <FoldTable
      caption="Commitments"
      columns={columnsOf(ask, filter)}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Status key="status" status={statusOf(row)} />,
          <Named key="named" ask={ask} row={row} />,
          <Due key="due" row={row} today={today} />,
          <Progress key="progress" row={row} today={today} zone={authority.zone} />,
          <From key="from" ask={ask} row={row} />,
          <span key="updated" class="meta num">
            {shortDay(dayIn(authority.zone, row.last_at), today)}
          </span>
        ]
      }))}
    />
  )
}

function columnsOf(ask: Ask, filter: ListFilter): Column[] {
  const sorting = (sort: CommitmentSort, falls = false): Pick<Column, 'sortTo' | 'sorted'> => {
    const on = filter.sort === sort
    const descending = falls !== filter.reversed
    return {
      sortTo: toList(ask, filter, { sort, reversed: on ? !filter.reversed : false }),
      sorted: on ? (descending ? 'descending' : 'ascending') : undefined
    }
  }
  return [
    { label: 'Status', whole: true },
    { label: 'Commitment and owner', title: true, ...sorting('title') },
    { label: 'Due', labelled: true, ...sorting('due') },
    { label: 'Progress', note: 'tick: expected by now' },
    { label: 'From', wideOnly: true },
    { label: 'Updated', wideOnly: true, ...sorting('changed', true) }
  ]
}

function Named({ ask, row: { id, title, owner, ownerName } }: { readonly ask: Ask; readonly row: CommitmentRow }) {
  return (
    <>
      <a class="t" href={pathTo(ask, `/commitments/${id}`)}>
        {title}
      </a>
      <span class="meta">
        <span class="id">{id}</span> · {ownerName ?? owner ?? <Gap words="No owner" />}
      </span>
    </>
  )
}

function Due({ row, today }: { readonly row: CommitmentRow; readonly today: CalendarDate }) {
  const aside = dueAside(row, today)
  return (
    <>
      {row.due === null && row.review_every === null ? <Gap words="No date" /> : dueShort(row, today)}
      {aside === null ? null : <span class={aside.late ? 'meta late' : 'meta'}>{aside.words}</span>}
    </>
  )
}

/** How far it is: a bar where there is a target, else the number, else the words. */
export function Progress({ row, today, zone }: { readonly row: CommitmentRow; readonly today: CalendarDate; readonly zone: string }) {
  const { lastCount, firstCount, latest } = row
  if (lastCount === null) {
    if (latest !== null) return <span>{beginning(latest.words, 30)}</span>
    return row.state === 'withdrawn' ? null : <Gap words="No report yet" />
  }
  const { target, level } = standingOf(row)
  const unit = unitAlone(lastCount.unit)
  if (target === null || level)
    return (
      <>
        {number(lastCount.number)}{' '}
        <span class="meta beside">
          {unit}
          {target === null ? '' : `, target ${number(target)}`}
        </span>
      </>
    )
  const due = row.due_latest as CalendarDate | null
  const first = { on: firstCount!.as_of as CalendarDate, value: firstCount!.number }
  const pace = evenPace({ madeOn: dayIn(zone, row.made_at), due, target, first })
  return (
    <ProgressBar
      value={lastCount.number}
      of={target}
      unit={unit}
      expected={pace === null || row.done_on !== null ? undefined : expectedOn(pace, today)}
    />
  )
}

function From({ ask, row: { meeting, directive } }: { readonly ask: Ask; readonly row: CommitmentRow }) {
  if (meeting !== null) {
    const day = meeting.date === null ? null : parseCalendarDate(meeting.date)
    const when = meeting.date === null ? '' : `, ${day === null ? dateInWords(meeting.date) : shortDay(day, ask.viewer.today)}`
    return (
      <a class="meta" href={pathTo(ask, `/meetings/${meeting.id}`)}>
        {beginning(meeting.title, 24)}
        {when}
      </a>
    )
  }
  if (directive === null) return <span class="meta">Not stated</span>
  return ask.side === 'public' ? (
    <span class="meta">{directive}</span>
  ) : (
    <a class="meta id" href={pathTo(ask, `/directives/${directive}`)}>
      {directive}
    </a>
  )
}
