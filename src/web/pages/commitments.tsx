/** Commitments: the finding in a sentence, the filters in force, the list, and the panel to filter it with. */
import { mayEver } from '../../domain/actor.ts'
import { count, number } from '../../formats/count-words.ts'
import { dayInWords } from '../../formats/date-words.ts'
import type { CommitmentChoices } from '../../store/queries/commitment-choices.ts'
import type { CommitmentRow } from '../../store/queries/commitment-list.ts'
import { type CommitmentStatus, commitmentStatuses, openStatuses } from '../../store/queries/commitment-status.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { type Chip, Chips } from '../parts/chips.tsx'
import { Empty } from '../parts/empty.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { statusWords } from '../parts/status.tsx'
import { isNarrowed, type ListFilter, perPage, toList } from './commitment-filter.ts'
import { findingOf, type Phrase } from './commitments-finding.ts'
import { CommitmentsPanel, gapWords } from './commitments-panel.tsx'
import { CommitmentsTable } from './commitments-table.tsx'

export type CommitmentsView = {
  readonly filter: ListFilter
  readonly rows: readonly CommitmentRow[]
  readonly choices: CommitmentChoices
  /** By status, whatever the filter. */
  readonly all: Readonly<Record<CommitmentStatus, number>>
  /** Names of what the filter names by number. */
  readonly meetingTitle: string | null
}

export function commitmentsFrame(ask: Ask, view: CommitmentsView): PageFrame {
  const { filter, choices, all } = view
  const finding = findingOf({ filter, total: choices.total, byStatus: choices.byStatus, all })
  const none = Object.values(all).every((amount) => amount === 0)
  return {
    title: finding.map(({ words }) => words).join(''),
    heading: <Finding ask={ask} filter={filter} phrases={finding} />,
    nav: 'commitments',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Commitments' }],
    actions:
      ask.side === 'inside' && mayEver(ask.viewer.actor, 'make') && !none ? (
        <ButtonLink look="go" to="/commitments/new">
          New commitment
        </ButtonLink>
      ) : null,
    children: none ? <Nothing ask={ask} /> : <List ask={ask} view={view} />
  }
}

function Finding({ ask, filter, phrases }: { readonly ask: Ask; readonly filter: ListFilter; readonly phrases: readonly Phrase[] }) {
  return (
    <>
      {phrases.map(({ words, status }) =>
        status === undefined ? (
          words
        ) : (
          <a
            key={status}
            href={toList(ask, filter, { statuses: [status] })}
            {...(status === 'late' || status === 'risk' ? { class: status } : {})}
          >
            {words}
          </a>
        )
      )}
    </>
  )
}

function Nothing({ ask }: { readonly ask: Ask }) {
  if (ask.side === 'public') return <Empty>No commitment has been published yet.</Empty>
  const may = mayEver(ask.viewer.actor, 'make')
  return (
    <Empty action={may ? <ButtonLink to="/commitments/new">New commitment</ButtonLink> : undefined}>
      Commitments are made from accepted statements: review the minutes of a meeting, then carry a decision on as a commitment.
    </Empty>
  )
}

function List({ ask, view }: { readonly ask: Ask; readonly view: CommitmentsView }) {
  const { filter, rows, choices } = view
  return (
    <div class="cols">
      <section aria-label="Commitments">
        <Chips chips={chipsOf(ask, view)} clearTo={toList(ask, nothingChosen(filter))} after={<After ask={ask} filter={filter} />} />
        {rows.length === 0 ? (
          <Empty action={<a href={toList(ask, nothingChosen(filter), { statuses: commitmentStatuses })}>Show all commitments</a>}>
            {filter.at > 1 ? 'This page of the list is empty.' : 'Nothing matches these filters. Take one off, or widen it.'}
          </Empty>
        ) : (
          <CommitmentsTable ask={ask} filter={filter} rows={rows} />
        )}
        <Pager
          first={(filter.at - 1) * perPage + 1}
          shown={rows.length}
          total={choices.total}
          noun="commitments"
          previousTo={filter.at > 1 ? toList(ask, filter, { at: filter.at - 1 }) : undefined}
          nextTo={filter.at * perPage < choices.total ? toList(ask, filter, { at: filter.at + 1 }) : undefined}
        />
        <Hidden ask={ask} view={view} />
      </section>
      <CommitmentsPanel ask={ask} filter={filter} choices={choices} />
    </div>
  )
}

function After({ ask, filter }: { readonly ask: Ask; readonly filter: ListFilter }) {
  return (
    <>
      <a href="#filter">Change filters</a>
      <a href={toList(ask, filter, {}, '/commitments.csv')}>CSV</a>
    </>
  )
}

/** How many the filter hides, and the way to them. */
function Hidden({ ask, view: { filter, choices, all } }: { readonly ask: Ask; readonly view: CommitmentsView }) {
  const whole = Object.values(all).reduce((sum, amount) => sum + amount, 0)
  const hidden = whole - choices.total
  if (hidden <= 0) return null
  const openTotal = openStatuses.reduce((sum, status) => sum + all[status], 0)
  const onlyDue = filter.usual && filter.dueBy !== null && !isNarrowed({ ...filter, dueBy: null })
  const later = openTotal - choices.total
  return (
    <p class="meta">
      {onlyDue && later > 0 ? (
        <>
          {number(later)} {later === 1 ? 'is' : 'are'} hidden by the due date.{' '}
          <a href={toList(ask, filter, { dueBy: null })}>Show all {number(openTotal)} open</a>
        </>
      ) : (
        <>
          {number(hidden)} {hidden === 1 ? 'is' : 'are'} hidden by the filter.{' '}
          <a href={toList(ask, nothingChosen(filter), { statuses: commitmentStatuses })}>Show all {count(whole, 'commitment')}</a>
        </>
      )}
    </p>
  )
}

function nothingChosen(filter: ListFilter): ListFilter {
  return {
    ...filter,
    statuses: openStatuses,
    usual: true,
    dueTyped: '',
    dueBy: null,
    owner: '',
    directive: null,
    meeting: null,
    gaps: [],
    words: ''
  }
}

function chipsOf(ask: Ask, { filter, choices, meetingTitle }: CommitmentsView): Chip[] {
  const without = (change: Partial<ListFilter>): string => toList(ask, filter, change)
  const { statuses, dueBy, owner, directive, meeting, gaps, words } = filter
  const isOpen = statuses.length === openStatuses.length && openStatuses.every((status) => statuses.includes(status))
  const ownStatuses: Chip[] = isOpen
    ? [{ words: 'Open', without: without({ statuses: commitmentStatuses }) }]
    : statuses.length === commitmentStatuses.length
      ? []
      : statuses.map((status) => ({
          words: statusWords[status],
          without: without({ statuses: statuses.length === 1 ? commitmentStatuses : statuses.filter((other) => other !== status) })
        }))
  const ownerName = choices.byOwner.find(({ slug }) => slug === owner)?.name ?? owner
  const directiveTitle = choices.byDirective.find(({ id }) => id === directive)?.title ?? directive
  return [
    ...ownStatuses,
    ...(dueBy === null ? [] : [{ words: `Due by ${dayInWords(dueBy)}`, without: without({ dueBy: null }) }]),
    ...(owner === '' ? [] : [{ words: ownerName, without: without({ owner: '' }) }]),
    ...(directive === null ? [] : [{ words: `Carries out ${directiveTitle}`, without: without({ directive: null }) }]),
    ...(meeting === null ? [] : [{ words: `From ${meetingTitle ?? meeting}`, without: without({ meeting: null }) }]),
    ...gaps.map((gap) => ({ words: gapWords[gap], without: without({ gaps: gaps.filter((other) => other !== gap) }) })),
    ...(words === '' ? [] : [{ words: `“${words}”`, without: without({ words: '' }) }])
  ]
}
