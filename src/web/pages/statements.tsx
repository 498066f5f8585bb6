/** Statements: everything that was accepted, filtered by kind, force, meeting and what became of it. */
import { statementForces } from '../../domain/proposal.ts'
import { count, number } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { forceWords, kindWords } from '../../formats/kind-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import type { MeetingView } from '../../store/queries/meetings.ts'
import type { StatementRow as Row, StatementList, StatementListFilter } from '../../store/queries/statement-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { type Chip, Chips } from '../parts/chips.tsx'
import { Choice } from '../parts/choice.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterPanel } from '../parts/filter-panel.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Select } from '../parts/select.tsx'
import { StatementRow } from './statement-row.tsx'
import { kindOrder } from './statement-words.ts'

export type StatementsView = StatementList & {
  readonly filter: StatementListFilter
  readonly commitments: ReadonlyMap<string, CommitmentView>
  /** Meetings to choose from. */
  readonly meetings: readonly MeetingView[]
  readonly at: number
  readonly perPage: number
}

type Part = { readonly ask: Ask; readonly view: StatementsView }

export function statementsFrame(ask: Ask, view: StatementsView): PageFrame {
  const { total, rows, filter } = view
  const chips = chipsOf(ask, view)
  return {
    title: chips.length === 0 ? 'Statements' : `${count(total, 'statement')} found`,
    nav: 'meetings',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Statements' }],
    children: (
      <>
        <p class="lead">
          <strong>
            {count(total, 'statement')} {total === 1 ? 'is' : 'are'}{' '}
            {filter.state === 'dismissed' ? 'dismissed' : chips.length === 0 ? 'in the record' : 'shown'}.
          </strong>{' '}
          {kindsIn(view)}
        </p>
        <Chips chips={chips} clearTo={pathTo(ask, '/statements')} after={<a href="#filter">Change filters</a>} />
        <div class="cols">
          <div>
            {rows.length === 0 ? <Nothing ask={ask} filtered={chips.length > 0} /> : <Rows ask={ask} view={view} />}
            <Pages ask={ask} view={view} />
          </div>
          <Panel ask={ask} view={view} />
        </div>
      </>
    )
  }
}

function kindsIn({ byKind }: StatementsView): string {
  const words = kindOrder
    .filter((kind) => (byKind[kind] ?? 0) > 0)
    .map((kind) => `${number(byKind[kind]!)} ${kindWords[kind].toLowerCase()}`)
  return words.length === 0 ? '' : `By kind: ${words.join(', ')}.`
}

function Rows({ ask, view }: Part) {
  const { rows, commitments } = view
  return (
    <section aria-labelledby="said">
      <h2 id="said" class="vh">
        What was said
      </h2>
      <ol>
        {rows.map((statement) => (
          <StatementRow
            key={statement.id}
            ask={ask}
            statement={statement}
            number={Number(statement.id.slice(2))}
            place={null}
            lang={null}
            commitment={statement.commitment === null ? null : (commitments.get(statement.commitment) ?? null)}
            meta={<From ask={ask} statement={statement} />}
          />
        ))}
      </ol>
    </section>
  )
}

function From({ ask, statement }: { readonly ask: Ask; readonly statement: Row }) {
  const { id, meetingOf, meetingTitle, meetingDate, documentTitle, document } = statement
  return (
    <>
      {' · '}
      <span class="id">{id}</span>
      {' · '}
      {meetingOf !== null ? (
        <a href={pathTo(ask, `/meetings/${meetingOf}`)}>
          {meetingTitle}
          {meetingDate === null ? '' : `, ${dateInWords(meetingDate)}`}
        </a>
      ) : documentTitle === null ? (
        'from a document that is not published'
      ) : (
        <a href={pathTo(ask, `/documents/${document}`)}>{documentTitle}</a>
      )}
    </>
  )
}

function Nothing({ ask, filtered }: { readonly ask: Ask; readonly filtered: boolean }) {
  if (filtered) return <Empty action={<a href={pathTo(ask, '/statements')}>Take off all filters</a>}>Nothing matches these filters.</Empty>
  if (ask.side === 'public') return <Empty>Nothing published yet.</Empty>
  return (
    <Empty action={<a href="/documents">Documents to review</a>}>
      No statement has been accepted yet. They are accepted in the review of a document.
    </Empty>
  )
}

function Panel({ ask, view: { filter, byKind, meetings } }: Part) {
  const became = filter.carried === undefined ? [] : [filter.carried ? 'commitment' : 'nothing']
  return (
    <FilterPanel action={pathTo(ask, '/statements')} kept={filter.document === undefined ? [] : [['document', filter.document]]}>
      <Field name="words" label="Words in it" value={filter.words} type="search" />
      <Choice
        name="kind"
        label="Kind"
        chosen={[filter.kind ?? '']}
        rows={[
          { value: '', words: 'Any kind' },
          ...kindOrder.map((kind) => ({ value: kind, words: kindWords[kind], count: byKind[kind] ?? 0 }))
        ]}
      />
      <Choice
        name="became"
        label="What became of it"
        chosen={became.length === 0 ? [''] : became}
        rows={[
          { value: '', words: 'Either' },
          { value: 'commitment', words: 'Became a commitment' },
          { value: 'nothing', words: 'Carried by nothing' }
        ]}
      />
      <Select
        name="force"
        label="How strongly it binds"
        value={filter.force}
        none="Any force"
        options={statementForces.map((force) => ({ value: force, words: forceWords[force] }))}
      />
      <Select
        name="meeting"
        label="Meeting"
        value={filter.meeting}
        none="Any meeting"
        options={meetings.map((meeting) => ({
          value: meeting.id,
          words: `${meeting.title}${meeting.date === null ? '' : `, ${dateInWords(meeting.date)}`}`
        }))}
      />
      {ask.side === 'public' ? null : (
        <Choice
          name="state"
          label="Standing"
          chosen={[filter.state ?? 'accepted']}
          rows={[
            { value: 'accepted', words: 'Accepted' },
            { value: 'dismissed', words: 'Dismissed' }
          ]}
        />
      )}
    </FilterPanel>
  )
}

/** The filter as an address. */
function toWith(ask: Ask, filter: StatementListFilter, page = 1): string {
  const query = new URLSearchParams()
  const { kind, force, meeting, document, carried, state, words } = filter
  for (const [name, value] of Object.entries({ kind, force, meeting, document, words })) if (value !== undefined) query.set(name, value)
  if (carried !== undefined) query.set('became', carried ? 'commitment' : 'nothing')
  if (state === 'dismissed') query.set('state', state)
  if (page > 1) query.set('page', String(page))
  const written = query.toString()
  return pathTo(ask, written === '' ? '/statements' : `/statements?${written}`)
}

function chipsOf(ask: Ask, { filter, meetings }: StatementsView): Chip[] {
  const without = (name: keyof StatementListFilter) =>
    toWith(ask, Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name)))
  const meeting = meetings.find((one) => one.id === filter.meeting)
  const words: readonly (readonly [keyof StatementListFilter, string | null])[] = [
    ['words', filter.words === undefined ? null : `“${filter.words}”`],
    ['kind', filter.kind === undefined ? null : kindWords[filter.kind]],
    ['carried', filter.carried === undefined ? null : filter.carried ? 'Became a commitment' : 'Carried by nothing'],
    ['force', filter.force === undefined ? null : forceWords[filter.force]],
    ['meeting', filter.meeting === undefined ? null : (meeting?.title ?? filter.meeting)],
    ['document', filter.document ?? null],
    ['state', filter.state === 'dismissed' ? 'Dismissed' : null]
  ]
  return words.flatMap(([name, said]) => (said === null ? [] : [{ words: said, without: without(name) }]))
}

function Pages({ ask, view: { rows, total, at, perPage, filter } }: Part) {
  return (
    <Pager
      noun="statements"
      first={(at - 1) * perPage + 1}
      shown={rows.length}
      total={total}
      previousTo={at > 1 ? toWith(ask, filter, at - 1) : undefined}
      nextTo={at * perPage < total ? toWith(ask, filter, at + 1) : undefined}
    />
  )
}
