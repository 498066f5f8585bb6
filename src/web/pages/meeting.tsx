/** One meeting: what was said by force, each statement with its words and what became of it, who was there, and what is not yet read. */
import { mayEver } from '../../domain/actor.ts'
import type { StatementKind } from '../../domain/proposal.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Line, type Station } from '../parts/line.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { StatementKey, StatementSquares } from '../parts/statement-cells.tsx'
import { type StatusName, statusOf, statusOrder, statusWords } from '../parts/status.tsx'
import { type AgendaGroup, MeetingAgenda } from './meeting-agenda.tsx'
import { MeetingRail } from './meeting-rail.tsx'
import type { MeetingPageView, PlacedStatement } from './meeting-view.ts'
import { StatementRow } from './statement-row.tsx'
import { kindOrder } from './statement-words.ts'

type Part = { readonly ask: Ask; readonly view: MeetingPageView }

export function meetingFrame(ask: Ask, view: MeetingPageView): PageFrame {
  const { meeting } = view
  const date = meeting.date === null ? null : dateInWords(meeting.date)
  return {
    title: date === null || meeting.title.includes(date) ? titleInWords(meeting) : `${titleInWords(meeting)}, ${date}`,
    nav: 'meetings',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Meetings', to: pathTo(ask, '/meetings') }, { words: meeting.id }],
    actions: ask.side === 'public' ? null : <Actions ask={ask} view={view} />,
    children: (
      <>
        <Finding ask={ask} view={view} />
        <Line label="From the meeting to what was delivered" stations={stationsOf(ask, view)} />
        <ByForce ask={ask} view={view} />
        <div class="cols">
          <Statements ask={ask} view={view} />
          <MeetingRail ask={ask} view={view} />
        </div>
      </>
    )
  }
}

function Actions({ ask, view: { meeting, document } }: Part) {
  const { actor } = ask.viewer
  return (
    <>
      {mayEver(actor, 'review') ? (
        <ButtonLink to={`/documents/${meeting.document}/review`}>
          {document?.waiting == null || document.waiting === 0 ? 'Open the review' : `Review ${count(document.waiting, 'proposal')}`}
        </ButtonLink>
      ) : null}
      {mayEver(actor, 'publish') && !meeting.published ? (
        <ButtonLink to={`/publish/preview?id=${meeting.id}`}>Preview and publish</ButtonLink>
      ) : null}
    </>
  )
}

/** How many of its commitments stand how, in the order of what needs attention. */
function standings(view: MeetingPageView): { readonly status: StatusName; readonly amount: number }[] {
  const all = view.statements.flatMap(({ commitment }) => (commitment === null ? [] : [statusOf(commitment)]))
  return statusOrder
    .map((status) => ({ status, amount: all.filter((one) => one === status).length }))
    .filter(({ amount }) => amount > 0)
    .reverse()
}

function Finding({ ask, view }: Part) {
  const { statements, total, document } = view
  const carried = statements.filter(({ commitment }) => commitment !== null).length
  const waiting = document?.waiting ?? 0
  const standing = standings(view)
  if (total === 0)
    return (
      <p class="lead">
        {waiting > 0
          ? `${count(waiting, 'proposal')} of its minutes ${waiting === 1 ? 'waits' : 'wait'} for review.`
          : 'No statement of it is in the record yet.'}
      </p>
    )
  return (
    <p class="lead">
      <strong>
        {count(total, 'statement')} {total === 1 ? 'was' : 'were'} made. {carried} became {carried === 1 ? 'a commitment' : 'commitments'};{' '}
        {total - carried} {total - carried === 1 ? 'was' : 'were'} noted only.
      </strong>
      {standing.length === 0 ? null : (
        <>
          {' '}
          Of the {carried},{' '}
          {standing.map(({ status, amount }, place) => [
            place === 0 ? '' : place === standing.length - 1 ? ' and ' : ', ',
            status === 'late' ? (
              <a key={status} href={pathTo(ask, `/commitments?status=late&meeting=${view.meeting.id}`)}>
                {amount} {amount === 1 ? 'is' : 'are'} late
              </a>
            ) : (
              `${amount} ${amount === 1 ? 'is' : 'are'} ${statusWords[status].toLowerCase()}`
            )
          ])}
          .
        </>
      )}
      {waiting > 0 ? ` ${count(waiting, 'proposal')} ${waiting === 1 ? 'waits' : 'wait'} for review.` : null}
    </p>
  )
}

function stationsOf(ask: Ask, view: MeetingPageView): Station[] {
  const { meeting, document, total, directives, statements } = view
  const waiting = document?.waiting ?? 0
  const carried = statements.filter(({ commitment }) => commitment !== null).length
  const delivered = standings(view).find(({ status }) => status === 'done')?.amount ?? 0
  const first = directives[0]
  return [
    ...(first === undefined
      ? []
      : [
          {
            label: directives.length === 1 ? 'Directive conveyed' : 'Directives conveyed',
            what: directives.length === 1 ? first.title : `${directives.length} directives`,
            to: directives.length === 1 ? pathTo(ask, `/directives/${first.id}`) : undefined,
            state: 'done' as const
          }
        ]),
    {
      label: 'Held',
      what: meeting.body_as_written ?? 'Body not stated',
      note: meeting.date === null ? 'Date not stated' : dateInWords(meeting.date),
      state: 'here'
    },
    {
      label: 'Reviewed',
      what: waiting > 0 ? `${total} of ${total + waiting} statements` : count(total, 'statement'),
      to: total === 0 ? undefined : pathTo(ask, `/statements?meeting=${meeting.id}`),
      note: waiting > 0 ? `${waiting} waiting` : undefined,
      state: waiting > 0 || total === 0 ? 'open' : 'done'
    },
    {
      label: 'Commitments',
      what: carried === 0 ? 'None made' : `${carried} made`,
      to: carried === 0 ? undefined : pathTo(ask, `/commitments?status=any&meeting=${meeting.id}`),
      state: carried === 0 ? 'open' : 'done'
    },
    {
      label: 'Delivered',
      what: carried === 0 ? 'Nothing yet' : `${delivered} of ${carried}`,
      state: carried > 0 && delivered === carried ? 'done' : 'open'
    }
  ]
}

function ByForce({ ask, view }: Part) {
  if (view.statements.length === 0) return null
  const kinds = kindOrder.filter((kind) => view.statements.some(({ statement }) => statement.kind === kind))
  return (
    <section aria-labelledby="force">
      <div class="head">
        <h2 id="force">What was said, by force</h2>
        <span class="key">
          <StatementKey kinds={['carried', 'noted']} />
          <span>One square is one statement, in the order it was made</span>
        </span>
      </div>
      <div class="paper cols even">
        {[kinds.filter((kind) => binding.has(kind)), kinds.filter((kind) => !binding.has(kind))].map((some, place) => (
          <dl key={place} class="facts">
            {some.map((kind) => (
              <KindRow key={kind} ask={ask} view={view} kind={kind} />
            ))}
          </dl>
        ))}
      </div>
    </section>
  )
}

const binding: ReadonlySet<StatementKind> = new Set(['decided', 'assigned', 'directed', 'proposed'])

function KindRow({ ask, view, kind }: Part & { readonly kind: StatementKind }) {
  const said = view.statements.filter(({ statement }) => statement.kind === kind)
  const carried = said.filter(({ commitment }) => commitment !== null).length
  return (
    <>
      <dt>
        <b>{kindWords[kind]}</b> {said.length}
      </dt>
      <dd class="head">
        <StatementSquares
          statements={said.map(({ statement, number, commitment }) => ({
            number,
            carried: commitment === null ? 'noted' : 'carried',
            to: pathTo(ask, `/statements/${statement.id}`)
          }))}
        />
        {carried === 0 ? null : <span class="meta">{carried} carried</span>}
      </dd>
    </>
  )
}

/** Most statements shown with their words. */
const mostRows = 50

function Statements({ ask, view }: Part) {
  const { statements, total, meeting } = view
  if (statements.length === 0) return <NoStatements ask={ask} view={view} />
  const groups = groupsOf(statements.slice(0, mostRows))
  return (
    <div>
      <MeetingAgenda groups={groups} />
      {groups.map((group) => (
        <section key={group.rows[0]!.statement.id} aria-labelledby={`said-${group.rows[0]!.statement.id}`}>
          <h2 id={`said-${group.rows[0]!.statement.id}`}>{group.heading ?? 'What was said'}</h2>
          <ul>
            {group.rows.map(({ statement, number, place, commitment }) => (
              <StatementRow
                key={statement.id}
                ask={ask}
                statement={statement}
                number={number}
                place={place}
                lang={view.document?.language ?? null}
                commitment={commitment}
              />
            ))}
          </ul>
        </section>
      ))}
      {total > mostRows ? (
        <p>
          <a href={pathTo(ask, `/statements?meeting=${meeting.id}`)}>All {total} statements</a>
        </p>
      ) : null}
    </div>
  )
}

/** Statements under the nearest heading of the document, in its order. */
function groupsOf(statements: readonly PlacedStatement[]): AgendaGroup[] {
  const groups: { heading: string | null; rows: PlacedStatement[] }[] = []
  for (const one of statements) {
    const heading = one.place?.headings.at(-1) ?? null
    const last = groups.at(-1)
    if (last !== undefined && last.heading === heading) last.rows.push(one)
    else groups.push({ heading, rows: [one] })
  }
  return groups
}

function NoStatements({ ask, view: { meeting, document } }: Part) {
  if (ask.side === 'public') return <Empty>None of its statements is published yet.</Empty>
  const waits = document?.waiting ?? 0
  return (
    <Empty
      action={
        <ButtonLink look="go" to={`/documents/${meeting.document}/review`}>
          {waits > 0 ? `Review ${count(waits, 'proposal')}` : 'Open the review'}
        </ButtonLink>
      }
    >
      No statement has been accepted yet. Accept or dismiss what was proposed, in the review.
    </Empty>
  )
}
