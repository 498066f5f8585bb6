/** Home: the finding in a sentence, what falls due when, what needs attention, what is the reader's to do, and what became of each meeting. */
import { type CalendarDate, weekday } from '../../domain/calendar-date.ts'
import { count, list } from '../../formats/count-words.ts'
import { dayInWords } from '../../formats/date-words.ts'
import { openStatuses } from '../../store/queries/commitment-status.ts'
import { type Ask, pathTo } from '../ask.ts'
import { DueLine, type DuePoint } from '../charts/due-line.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Status } from '../parts/status.tsx'
import { Attention } from './home-attention.tsx'
import { CarriedThrough } from './home-carried.tsx'
import { HomeRail } from './home-rail.tsx'
import type { HomeView } from './home-view.ts'

/** `points` is null where there are too many to draw. */
export function homeFrame(ask: Ask, view: HomeView, points: readonly DuePoint[] | null): PageFrame {
  const { today } = ask.viewer
  const { documents, commitments } = view.holds
  return {
    title: findingOf(view)
      .map(({ words }) => words)
      .join(''),
    heading: <Finding ask={ask} view={view} />,
    above: `${weekdays[weekday(today) - 1]} ${dayInWords(today)}`,
    nav: 'home',
    children:
      documents + commitments + view.holds.meetings + view.holds.statements === 0 ? (
        <Nothing ask={ask} />
      ) : (
        <>
          {ask.side === 'public' ? <WhatBecame ask={ask} /> : null}
          <Dates ask={ask} view={view} points={points} />
          <div class="cols">
            <Attention ask={ask} view={view} />
            <HomeRail ask={ask} view={view} />
          </div>
          <CarriedThrough ask={ask} view={view} />
        </>
      )
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

type Phrase = { readonly words: string; readonly to?: string; readonly tone?: 'late' | 'risk' }

/** "31 commitments are open. 4 are late, 5 are at risk and 2 fall due by next Monday." */
function findingOf(view: HomeView): Phrase[] {
  const { open, byStatus, dueSoon, monday, holds } = view
  if (open === 0) {
    if (byStatus.done > 0) return [{ words: `No commitment is open. ${count(byStatus.done, 'is', 'are')} delivered.` }]
    return [{ words: holds.documents + holds.meetings + holds.statements === 0 ? 'Nothing here yet' : 'No commitment is here yet' }]
  }
  const are = (amount: number, words: string) => `${amount}\u00a0${amount === 1 ? 'is' : 'are'}\u00a0${words}`
  const found: Phrase[] = [
    ...(byStatus.late > 0 ? [{ words: are(byStatus.late, 'late'), to: '/commitments?status=late', tone: 'late' as const }] : []),
    ...(byStatus.risk > 0 ? [{ words: are(byStatus.risk, 'at risk'), to: '/commitments?status=risk', tone: 'risk' as const }] : []),
    ...(dueSoon > 0
      ? [
          {
            words: `${dueSoon}\u00a0${dueSoon === 1 ? 'falls' : 'fall'} due by next\u00a0Monday`,
            to: `/commitments?status=risk&status=track&status=todo&due=${monday}`
          }
        ]
      : [])
  ]
  const opening = `${count(open, 'commitment')} ${open === 1 ? 'is' : 'are'} open. `
  if (found.length === 0) return [{ words: `${opening}None is late or at risk.` }]
  return [
    { words: opening },
    ...found.flatMap((phrase, place) => [...(place === 0 ? [] : [{ words: place === found.length - 1 ? ' and ' : ', ' }]), phrase]),
    { words: '.' }
  ]
}

function Finding({ ask, view }: { readonly ask: Ask; readonly view: HomeView }) {
  return (
    <>
      {findingOf(view).map(({ words, to, tone }) =>
        to === undefined ? (
          words
        ) : (
          <a key={to} href={pathTo(ask, to)} {...(tone === undefined ? {} : { class: tone })}>
            {words}
          </a>
        )
      )}
    </>
  )
}

function Dates({ ask, view, points }: { readonly ask: Ask; readonly view: HomeView; readonly points: readonly DuePoint[] | null }) {
  if (view.open === 0) return null
  if (points === null)
    return (
      <p class="lead">
        {list(
          openStatuses
            .filter((status) => view.byStatus[status] > 0)
            .map((status) => `${count(view.byStatus[status], statusNouns[status]!, statusNouns[status]!)}`)
        )}
        . <a href={pathTo(ask, '/due')}>When they fall due</a>
      </p>
    )
  const undated = view.open - points.length
  return (
    <>
      <DueLine points={points} today={ask.viewer.today} tableTo={pathTo(ask, '/due')} csvTo={pathTo(ask, '/due.csv')} />
      {undated === 0 ? null : (
        <p class="meta">
          {count(undated, 'open commitment')} more {undated === 1 ? 'has' : 'have'} no date: ongoing, reviewed at set times.
        </p>
      )}
    </>
  )
}

const statusNouns: Readonly<Record<string, string>> = { late: 'late', risk: 'at risk', track: 'on track', todo: 'not started' }

/** The question most readers of a public record come with. */
function WhatBecame({ ask }: { readonly ask: Ask }) {
  return (
    <form class="search-big" method="get" action={pathTo(ask, '/search')}>
      <label for="became">What became of a decision?</label>
      <input id="became" type="search" name="q" required aria-describedby="became-hint" />
      <button class="btn go" type="submit">
        Find it
      </button>
      <span class="hint" id="became-hint">
        Words of it, such as a street or a subject, or a number such as C-44
      </span>
    </form>
  )
}

function Nothing({ ask }: { readonly ask: Ask }) {
  if (ask.side === 'public') return <Empty>Nothing published yet.</Empty>
  return (
    <Empty
      action={
        <>
          <ButtonLink look="go" to="/documents/new">
            Add minutes
          </ButtonLink>
          {ask.settings.openExample === null || ask.example ? null : (
            <form method="post" action="/example">
              <Csrf ask={ask} />
              <Button>Look round the example</Button>
            </form>
          )}
        </>
      }
    >
      No documents yet. Add a meeting’s minutes, or look round the example.
    </Empty>
  )
}

/** The due line's numbers as a table. */
export function dueFrame(ask: Ask, points: readonly DuePoint[]): PageFrame {
  const sorted = [...points].sort((a, b) => (a.due < b.due ? -1 : 1))
  return {
    title: `${count(points.length, 'open commitment')} by the day ${points.length === 1 ? 'it is' : 'they are'} due`,
    nav: 'home',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'By day due' }],
    actions: <ButtonLink to={pathTo(ask, '/due.csv')}>Download CSV</ButtonLink>,
    children:
      sorted.length === 0 ? (
        <Empty>No open commitment has a date.</Empty>
      ) : (
        <FoldTable
          caption="Open commitments by the day they are due"
          columns={[{ label: 'Commitment', title: true }, { label: 'Due', labelled: true }, { label: 'Status' }]}
          rows={sorted.map((point) => ({
            key: point.id,
            cells: [
              <>
                <a class="t" href={point.to}>
                  {point.title}
                </a>
                <span class="meta id">{point.id}</span>
              </>,
              dayInWords(point.due as CalendarDate),
              <Status status={point.status} />
            ]
          }))}
        />
      )
  }
}
