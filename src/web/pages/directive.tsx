/** One directive: what became of every clause, where it was conveyed, and what speaks of it. */
import { mayEver } from '../../domain/actor.ts'
import { count, list } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { type Fact, FactRail } from '../parts/fact-rail.tsx'
import { GapBar } from '../parts/gap.tsx'
import { Line, type Station } from '../parts/line.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Select } from '../parts/select.tsx'
import { statusOf, statusWords } from '../parts/status.tsx'
import { StatusKey } from '../parts/tally.tsx'
import { ClauseMatrix } from './directive-matrix.tsx'
import type { DirectivePageView } from './directive-view.ts'
import { CommitmentRows } from './statement-commitments.tsx'
import { StatementRow } from './statement-row.tsx'

type Part = { readonly ask: Ask; readonly view: DirectivePageView }

export function directiveFrame(ask: Ask, view: DirectivePageView, errors: readonly FormError[] = []): PageFrame {
  const { directive } = view
  const publishes = ask.side === 'inside' && mayEver(ask.viewer.actor, 'publish') && !directive.published
  return {
    title: errors.length > 0 ? `Error: ${titleInWords(directive)}` : titleInWords(directive),
    heading: titleInWords(directive),
    nav: 'directives',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Directives', to: pathTo(ask, '/directives') }, { words: directive.id }],
    actions: publishes ? <ButtonLink to={`/publish/preview?id=${directive.id}`}>Preview and publish</ButtonLink> : null,
    children: (
      <>
        <ErrorSummary heading="Not entered yet" errors={errors} />
        <p class="lead">{findingOf(view, ask.side)}</p>
        <Line label="From the directive to what was delivered" stations={stationsOf(ask, view)} />
        <Clauses ask={ask} view={view} />
        <div class="cols">
          <div>
            <Apart ask={ask} view={view} />
            <Conveyed ask={ask} view={view} />
            <Naming ask={ask} view={view} />
          </div>
          <FactRail label="About this directive" facts={factsOf(ask, view)} />
        </div>
      </>
    )
  }
}

function findingOf({ clauses, carrying, directive }: DirectivePageView, side: Ask['side']) {
  const answered = clauses.filter(({ carriedBy }) => carriedBy.length > 0).length
  const standing = standingWords(carrying)
  if (carrying.length === 0)
    return (
      <strong>
        {clauses.length === 0 ? '' : `${count(clauses.length, 'clause')}. `}
        {side === 'public' ? 'No published commitment carries it.' : 'No commitment carries it.'}
      </strong>
    )
  const open = clauses.length - answered
  return (
    <>
      <strong>
        {clauses.length === 0
          ? `${count(carrying.length, 'commitment')} ${carrying.length === 1 ? 'carries' : 'carry'} it.`
          : `${count(clauses.length, 'clause')}: ${answered} ${answered === 1 ? 'is' : 'are'} carried, ${open} ${open === 1 ? 'has' : 'have'} no answer.`}
      </strong>{' '}
      {`Of the ${carrying.length} ${carrying.length === 1 ? 'commitment' : 'commitments'}, ${standing}.`}
      {directive.conveyedAt.length === 0 ? ' It was conveyed at no meeting on record.' : ''}
    </>
  )
}

function standingWords(all: readonly CommitmentView[]): string {
  const statuses = all.map(statusOf)
  return list(
    (['done', 'track', 'todo', 'risk', 'late'] as const).flatMap((status) => {
      const amount = statuses.filter((one) => one === status).length
      return amount === 0 ? [] : [`${amount} ${amount === 1 ? 'is' : 'are'} ${statusWords[status].toLowerCase()}`]
    })
  )
}

function stationsOf(ask: Ask, { directive, conveyedAt, clauses, carrying }: DirectivePageView): Station[] {
  const latest = conveyedAt.at(-1)
  const answered = clauses.filter(({ carriedBy }) => carriedBy.length > 0).length
  const done = carrying.filter((one) => statusOf(one) === 'done').length
  return [
    {
      label: 'Directive',
      what: directive.issuer ?? 'Issuer not stated',
      note: directive.date === null ? 'Date not stated' : dateInWords(directive.date),
      state: 'here'
    },
    {
      label: 'Conveyed',
      what: conveyedAt.length === 0 ? 'At no meeting' : conveyedAt.length === 1 ? latest!.title : count(conveyedAt.length, 'meeting'),
      to: latest === undefined ? undefined : conveyedAt.length === 1 ? pathTo(ask, `/meetings/${latest.id}`) : '#conveyed',
      note: latest?.date == null ? undefined : dateInWords(latest.date),
      state: conveyedAt.length === 0 ? 'open' : 'done'
    },
    {
      label: 'Commitments',
      what: carrying.length === 0 ? 'None made' : `${carrying.length} made`,
      to: carrying.length === 0 ? undefined : pathTo(ask, `/commitments?status=any&directive=${directive.id}`),
      note: clauses.length === 0 ? undefined : `${answered} of ${clauses.length} clauses answered`,
      state: carrying.length === 0 ? 'open' : 'done'
    },
    {
      label: 'Delivered',
      what: carrying.length === 0 ? 'Nothing yet' : `${done} of ${carrying.length}`,
      state: carrying.length > 0 && done === carrying.length ? 'done' : 'open'
    }
  ]
}

function Clauses({ ask, view }: Part) {
  const { clauses, directive, document } = view
  if (clauses.length === 0)
    return directive.document === null && ask.side === 'inside' ? (
      <section>
        <GapBar words="Its text is not in this record.">Without it nobody can say which of its clauses is carried.</GapBar>
      </section>
    ) : null
  return (
    <section aria-labelledby="clauses">
      <div class="head">
        <h2 id="clauses">What became of every clause</h2>
        <StatusKey />
      </div>
      <ClauseMatrix ask={ask} view={view} />
      {document === null ? null : (
        <p class="meta">
          The words of each clause are the directive’s own. <a href={pathTo(ask, `/documents/${document.id}/read`)}>Read it whole</a>
        </p>
      )}
    </section>
  )
}

function Apart({ ask, view: { apart, clauses } }: Part) {
  if (apart.length === 0) return null
  return (
    <section aria-labelledby="apart">
      <h2 id="apart">{clauses.length === 0 ? 'What carries it' : 'Carries it, but none of its clauses by name'}</h2>
      <CommitmentRows ask={ask} commitments={apart} caption="Commitments that name the directive" />
    </section>
  )
}

function Conveyed({ ask, view }: Part) {
  const { conveyedAt, meetings, directive } = view
  const makes = ask.side === 'inside' && mayEver(ask.viewer.actor, 'make')
  return (
    <section aria-labelledby="conveyed">
      <h2 id="conveyed">Where it was conveyed</h2>
      {conveyedAt.length === 0 ? (
        <GapBar words="At no meeting on record.">Nobody can say when the body heard of it.</GapBar>
      ) : (
        <ul>
          {conveyedAt.map((meeting) => (
            <li key={meeting.id}>
              <a href={pathTo(ask, `/meetings/${meeting.id}`)}>{meeting.title}</a>{' '}
              <span class="meta">{meeting.date === null ? 'date not stated' : dateInWords(meeting.date)}</span>
            </li>
          ))}
        </ul>
      )}
      {makes && meetings.length > 0 ? (
        <form class="paper form" method="post" action={`/directives/${directive.id}/conveyances`}>
          <Csrf ask={ask} />
          <Select
            name="meeting"
            label="It was conveyed at"
            value={ask.form.get('meeting')}
            none="Choose a meeting"
            options={meetings.map((meeting) => ({
              value: meeting.id,
              words: `${meeting.title}, ${meeting.date === null ? 'date not stated' : dateInWords(meeting.date)}`
            }))}
          />
          <div class="acts">
            <Button>Record that it was conveyed</Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}

function Naming({ ask, view: { naming } }: Part) {
  if (naming.length === 0) return null
  return (
    <section aria-labelledby="naming">
      <h2 id="naming">Statements that name it</h2>
      <ul>
        {naming.map(({ statement, place, commitment }, at) => (
          <StatementRow
            key={statement.id}
            ask={ask}
            statement={statement}
            number={at + 1}
            place={place}
            lang={null}
            commitment={commitment}
          />
        ))}
      </ul>
    </section>
  )
}

function factsOf(ask: Ask, { directive, document, terms }: DirectivePageView): Fact[] {
  return [
    { label: 'Issued by', value: directive.issuer },
    { label: 'Date', value: directive.date === null ? null : dateInWords(directive.date) },
    {
      label: 'Its text',
      value: document === null ? null : <a href={pathTo(ask, `/documents/${document.id}`)}>{document.title}</a>,
      missing: ask.side === 'public' ? 'Not published' : 'Not in this record'
    },
    {
      label: 'Named terms in it',
      value:
        terms.length === 0 ? null : (
          <ul>
            {terms.map((term) => (
              <li key={term.id}>
                <a href={pathTo(ask, `/terms/${term.id}`)}>“{term.label}”</a>
              </li>
            ))}
          </ul>
        ),
      missing: 'None on record'
    }
  ]
}
