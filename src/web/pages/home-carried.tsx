/** What became of what the latest meetings said: one small square for each statement. */
import { dateInWords } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import { StatementCells, StatementKey } from '../parts/statement-cells.tsx'
import type { CarriedMeeting, HomeView } from './home-view.ts'

export function CarriedThrough({ ask, view }: { readonly ask: Ask; readonly view: HomeView }) {
  const { carried, holds } = view
  return (
    <section class="far" aria-labelledby="carried">
      <div class="head">
        <h2 id="carried">Carried through</h2>
        {carried.length === 0 ? null : (
          <StatementKey kinds={ask.side === 'public' ? ['carried', 'noted'] : ['carried', 'waiting', 'noted']} />
        )}
      </div>
      {carried.length === 0 ? (
        <p>No meeting is in the record yet. A meeting is recorded when its minutes are reviewed.</p>
      ) : (
        <>
          <FoldTable
            caption="What became of every statement"
            columns={[
              { label: 'Meeting', title: true },
              { label: 'Acting on', whole: true },
              { label: 'Every statement made', whole: true },
              { label: 'Commitments', labelled: true },
              { label: 'Delivered', labelled: true }
            ]}
            rows={carried.map((meeting) => ({ key: meeting.id, cells: cellsOf(ask, meeting) }))}
          />
          {holds.meetings > carried.length ? (
            <p>
              <a href={pathTo(ask, '/meetings')}>All {holds.meetings} meetings</a>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

function cellsOf(ask: Ask, meeting: CarriedMeeting) {
  const { actingOn, carried, statements, waiting, outcomes } = meeting
  return [
    <>
      <a class="t" href={pathTo(ask, `/meetings/${meeting.id}`)}>
        {titleInWords(meeting)}
      </a>
      <span class="meta">{meeting.date === null ? <Gap words="Date not stated" /> : dateInWords(meeting.date)}</span>
    </>,
    actingOn.length === 0
      ? null
      : actingOn.map((directive, place) => (
          <>
            {place === 0 ? null : ', '}
            <a key={directive.id} href={pathTo(ask, `/directives/${directive.id}`)}>
              {directive.title}
            </a>
          </>
        )),
    <StatementCells carried={carried} waiting={waiting} noted={statements - carried} />,
    outcomes.commitments,
    outcomes.delivered
  ]
}
