/** One body, unit or post: what it answers for with its standing, what stands under it, and where a body met. */
import { count, list } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import type { MeetingRow } from '../../store/queries/meeting-list.ts'
import type { OfficeRow } from '../../store/queries/office-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { type Fact, FactRail } from '../parts/fact-rail.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { StatementCells, StatementKey } from '../parts/statement-cells.tsx'
import { type StatusName, statusOf, statusOrder, statusWords } from '../parts/status.tsx'
import { Tally } from '../parts/tally.tsx'
import { kindNames, toOffice } from './offices.tsx'
import { CommitmentRows } from './statement-commitments.tsx'

export type OfficePageView = {
  readonly office: OfficeRow & { readonly under: readonly OfficeRow[] }
  /** What it leads, by date; what stands under a body is not counted as its own. */
  readonly commitments: readonly CommitmentView[]
  readonly total: number
  readonly meetings: readonly MeetingRow[]
}

type Part = { readonly ask: Ask; readonly view: OfficePageView }

export function officeFrame(ask: Ask, view: OfficePageView): PageFrame {
  const { office } = view
  return {
    title: office.name,
    crumbs: [
      { words: 'Home', to: pathTo(ask, '/') },
      { words: 'Bodies, units and posts', to: pathTo(ask, '/offices') },
      { words: kindNames[office.kind] }
    ],
    children: (
      <>
        <p class="lead">{findingOf(view)}</p>
        <div class="cols">
          <div>
            {office.kind === 'body' ? <Meetings ask={ask} view={view} /> : <Answers ask={ask} view={view} />}
            <Under ask={ask} view={view} />
          </div>
          <FactRail label="About it" facts={factsOf(ask, view)} />
        </div>
      </>
    )
  }
}

function standings({ commitments }: OfficePageView): Readonly<Partial<Record<StatusName, number>>> {
  const all = commitments.map(statusOf)
  return Object.fromEntries(statusOrder.map((status) => [status, all.filter((one) => one === status).length]))
}

function findingOf(view: OfficePageView) {
  const { office, total, meetings } = view
  if (office.kind === 'body')
    return (
      <strong>
        {office.meetings === 0
          ? 'No meeting of it is in the record.'
          : `${count(office.meetings, 'meeting')} of it ${office.meetings === 1 ? 'is' : 'are'} in the record.`}
        {meetings[0]?.date == null ? '' : ` The latest was on ${dateInWords(meetings[0].date)}.`}
      </strong>
    )
  if (total === 0) return <strong>It answers for no commitment.</strong>
  const counts = standings(view)
  const words = statusOrder
    .filter((status) => (counts[status] ?? 0) > 0)
    .map((status) => `${counts[status]} ${statusWords[status].toLowerCase()}`)
  return (
    <>
      <strong>It answers for {count(total, 'commitment')}.</strong>{' '}
      {total > view.commitments.length ? `Of the first ${view.commitments.length}: ` : ''}
      {list(words)}.
    </>
  )
}

function Answers({ ask, view }: Part) {
  const { commitments, total, office } = view
  return (
    <section aria-labelledby="answers">
      <div class="head">
        <h2 id="answers">What it answers for</h2>
        {total === 0 ? null : <a href={pathTo(ask, `/commitments?status=any&owner=${office.slug}`)}>All {total} in the list</a>}
      </div>
      {commitments.length === 0 ? (
        <p>Nothing yet. Commitments name it when they are made.</p>
      ) : (
        <>
          <p>
            <Tally counts={standings(view)} />
          </p>
          <CommitmentRows ask={ask} commitments={commitments} caption="Commitments it answers for" own />
        </>
      )}
    </section>
  )
}

function Meetings({ ask, view: { meetings, office } }: Part) {
  return (
    <section aria-labelledby="meetings">
      <div class="head">
        <h2 id="meetings">Its meetings</h2>
        {meetings.length === 0 ? null : <StatementKey kinds={['carried', 'noted']} />}
      </div>
      {meetings.length === 0 ? (
        <p>None yet. A meeting is named after the body its minutes name.</p>
      ) : (
        <FoldTable
          caption="Meetings of the body"
          columns={[
            { label: 'Meeting', title: true },
            { label: 'Every statement made', whole: true }
          ]}
          rows={meetings.map((meeting) => ({
            key: meeting.id,
            cells: [
              <>
                <a class="t" href={pathTo(ask, `/meetings/${meeting.id}`)}>
                  {meeting.title}
                </a>
                <span class="meta">{meeting.date === null ? <Gap words="Date not stated" /> : dateInWords(meeting.date)}</span>
              </>,
              <StatementCells carried={meeting.carried} waiting={0} noted={meeting.statements - meeting.carried} />
            ]
          }))}
        />
      )}
      {office.meetings > meetings.length ? (
        <p class="meta">
          The newest {meetings.length} of {office.meetings}.
        </p>
      ) : null}
    </section>
  )
}

function Under({ ask, view: { office } }: Part) {
  if (office.under.length === 0) return null
  return (
    <section aria-labelledby="under">
      <h2 id="under">What stands under it</h2>
      <FoldTable
        caption="What stands under it"
        columns={[
          { label: 'Name', title: true },
          { label: 'Kind', labelled: true },
          { label: 'Open commitments', labelled: true },
          { label: 'Late', labelled: true }
        ]}
        rows={office.under.map((row) => ({
          key: `${row.kind} ${row.slug}`,
          cells: [
            <a class="t" href={toOffice(ask, row)}>
              {row.name}
            </a>,
            kindNames[row.kind],
            row.commitments.open,
            row.commitments.overdue
          ]
        }))}
      />
    </section>
  )
}

function factsOf(ask: Ask, { office }: OfficePageView): Fact[] {
  const above = office.kind === 'post' ? 'unit' : 'body'
  return [
    { label: 'Kind', value: kindNames[office.kind] },
    {
      label: 'Stands under',
      value:
        office.parent === null ? null : (
          <a href={toOffice(ask, { kind: above, slug: office.parent })}>{office.parentName ?? office.parent}</a>
        ),
      missing: 'Nothing on record'
    }
  ]
}
