/** Beside what needs attention: what is the reader's to do, what comes next, and what the record lacks. */
import { type CalendarDate, weekday } from '../../domain/calendar-date.ts'
import { count } from '../../formats/count-words.ts'
import { shortDay } from '../../formats/date-words.ts'
import { orderingKinds } from '../../store/queries/record-gaps.ts'
import { type Ask, pathTo } from '../ask.ts'
import { statusOf, statusWords } from '../parts/status.tsx'
import { type ToDo, ToDoList } from '../parts/to-do-list.tsx'
import type { HomeView } from './home-view.ts'

type Part = { readonly ask: Ask; readonly view: HomeView }

export function HomeRail({ ask, view }: Part) {
  return (
    <div>
      {ask.side === 'public' ? null : <Yours ask={ask} view={view} />}
      <Coming ask={ask} view={view} />
      <Gaps ask={ask} view={view} />
    </div>
  )
}

/** Seconds a practised reviewer needs for a proposal. */
const secondsEach = 35
const mostTasks = 5

function Yours({ ask, view }: Part) {
  const rows = tasksOf(ask, view)
  const more = view.waiting.length - mostTasks
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">Yours to do</h2>
      {rows.length === 0 ? <p>Nothing is waiting for you.</p> : <ToDoList rows={rows} />}
      {more > 0 ? (
        <p class="meta">
          <a href="/documents">{count(more, 'more document')} to review</a>
        </p>
      ) : null}
    </section>
  )
}

function tasksOf(ask: Ask, { own, waiting, toCheck }: HomeView): ToDo[] {
  const { today } = ask.viewer
  return [
    ...own.slice(0, mostTasks).map((one) => ({
      what: `Report on ${one.title}`,
      to: `/commitments/${one.id}/report`,
      aside: one.due_latest === null ? undefined : shortDay(one.due_latest as CalendarDate, today),
      note: `${one.id}, ${statusWords[statusOf(one)].toLowerCase()}`
    })),
    ...waiting.slice(0, mostTasks).map((one) => ({
      what: `Review ${count(one.waiting, 'proposal')}`,
      to: `/documents/${one.id}/review`,
      aside: `about ${Math.max(1, Math.round((one.waiting * secondsEach) / 60))} min`,
      note: one.title
    })),
    ...(toCheck.evidence === 0
      ? []
      : [
          {
            what: `Check ${count(toCheck.evidence, 'piece')} of evidence`,
            to: `/commitments/${toCheck.evidenceOn[0]}`,
            aside: undefined,
            note: `On ${namedFew(toCheck.evidenceOn)}`
          }
        ]),
    ...(toCheck.done.length === 0
      ? []
      : [
          {
            what: `Check what is reported done: ${toCheck.done.length}`,
            to: `/commitments/${toCheck.done[0]}`,
            aside: undefined,
            note: namedFew(toCheck.done)
          }
        ])
  ]
}

function namedFew(ids: readonly string[]): string {
  const named = ids.slice(0, 4).join(', ')
  return ids.length > 4 ? `${named} and ${ids.length - 4} more` : named
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

function Coming({ ask, view }: Part) {
  const { today } = ask.viewer
  return (
    <section class="far" aria-labelledby="coming">
      <h2 id="coming">Coming up</h2>
      {view.coming.length === 0 ? (
        <p>No open commitment falls due in the next year.</p>
      ) : (
        <ToDoList
          rows={view.coming.map((one) => {
            const due = one.due_latest as CalendarDate
            return {
              what: one.title,
              to: pathTo(ask, `/commitments/${one.id}`),
              aside: `${days[weekday(due) - 1]} ${shortDay(due, today)}`,
              note: `${one.id} due, ${statusWords[statusOf(one)].toLowerCase()}`
            }
          })}
        />
      )}
    </section>
  )
}

function Gaps({ ask, view }: Part) {
  const rows = gapsOf(view, ask.side).filter(({ aside }) => Number(aside) > 0)
  return (
    <section class="far" aria-labelledby="gaps">
      <h2 id="gaps">Gaps in the record</h2>
      {rows.length === 0 ? (
        <p>None found.</p>
      ) : (
        <ToDoList rows={rows.map((row) => ({ ...row, to: row.to === undefined ? undefined : pathTo(ask, row.to) }))} />
      )}
    </section>
  )
}

const kindGaps = {
  decided: 'Decided',
  assigned: 'Given to someone',
  directed: 'Directed'
}

function gapsOf({ byGap, gaps }: HomeView, side: Ask['side']): ToDo[] {
  const carriedBy = side === 'public' ? 'no published commitment' : 'carried by nothing'
  return [
    { what: 'No owner', to: '/commitments?gap=no-owner', aside: byGap['no-owner'], note: 'Nobody answers for it' },
    { what: 'What counts as done is not stated', aside: gaps.unmeasured, note: 'Done cannot be judged until it is' },
    { what: 'No evidence', to: '/commitments?gap=no-evidence', aside: byGap['no-evidence'], note: 'Reported on, with nothing to show' },
    { what: 'No report for 40 days', to: '/commitments?gap=no-news', aside: byGap['no-news'] },
    { what: 'Date moved without a decision', to: '/commitments?gap=undecided-move', aside: byGap['undecided-move'] },
    ...orderingKinds.map((kind) => ({
      what: `${kindGaps[kind]}, ${carriedBy}`,
      to: `/statements?kind=${kind}&became=nothing`,
      aside: gaps.uncarried[kind]
    })),
    { what: `Directives, ${carriedBy}`, to: '/directives', aside: gaps.unanswered },
    { what: 'Meetings without a date', to: '/meetings', aside: gaps.undated }
  ]
}
