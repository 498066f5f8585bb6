/** One statement: its words where they stand, how they are read slot by slot, what they led to, and who decided what on them. */
import { mayEver } from '../../domain/actor.ts'
import type { Event } from '../../domain/event.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { actInWords } from '../../formats/act-words.ts'
import { dateInWords, dayOfInstant } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import { forceWords, kindWords } from '../../formats/kind-words.ts'
import { slotWordsOf } from '../../formats/slot-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { type Fact, FactList, FactRail } from '../parts/fact-rail.tsx'
import { GapBar } from '../parts/gap.tsx'
import { Line, type Station } from '../parts/line.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Quote, Said } from '../parts/quote.tsx'
import { Status, statusOf } from '../parts/status.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { toPlace } from './statement-place.ts'
import type { StatementPageView } from './statement-view.ts'
import { asksForAction, missingWords } from './statement-words.ts'

type Part = { readonly ask: Ask; readonly view: StatementPageView }

export function statementFrame(ask: Ask, view: StatementPageView, errors: readonly FormError[] = []): PageFrame {
  const { statement, meeting, place, document } = view
  const title = `Statement ${statement.id}, ${kindWords[statement.kind].toLowerCase()}${meeting === null ? '' : ` at ${titleInWords(meeting)}`}`
  return {
    title: errors.length > 0 ? `Error: ${title}` : title,
    heading: title,
    nav: 'meetings',
    crumbs: [
      { words: 'Home', to: pathTo(ask, '/') },
      meeting === null
        ? { words: 'Statements', to: pathTo(ask, '/statements') }
        : { words: titleInWords(meeting), to: pathTo(ask, `/meetings/${meeting.id}`) },
      { words: statement.id }
    ],
    actions: ask.side === 'public' ? null : <Actions ask={ask} view={view} />,
    children: (
      <>
        <ErrorSummary heading="Not decided yet" errors={errors} />
        <p class="lead">{findingOf(view)}</p>
        <Line label="From the meeting to what was done" stations={stationsOf(ask, view)} />
        <section aria-labelledby="words">
          <h2 id="words" class="vh">
            Its words
          </h2>
          <Quote
            quoted={{
              words: statement.words,
              lang: document?.language,
              ...(place === null ? {} : { before: place.before, after: place.after })
            }}
            source={{
              words: [document?.title ?? 'The document is not published', ...(place === null ? [] : [place.words])].join(', '),
              to: toPlace(ask, statement, place),
              more: place === null ? <a href="#reading">How these words are read</a> : undefined
            }}
          />
        </section>
        <div class="cols">
          <div>
            <Reading ask={ask} view={view} />
            <History ask={ask} view={view} />
            {ask.side === 'inside' && mayEver(ask.viewer.actor, 'review') ? <Decide ask={ask} view={view} errors={errors} /> : null}
          </div>
          <FactRail label="About this statement" facts={factsOf(ask, view)} />
        </div>
      </>
    )
  }
}

function Actions({ ask, view: { statement, commitment } }: Part) {
  const { actor } = ask.viewer
  return (
    <>
      {statement.state === 'accepted' && commitment === null && mayEver(actor, 'make') ? (
        <ButtonLink look="go" to={`/commitments/new?statement=${statement.id}`}>
          Make commitment
        </ButtonLink>
      ) : null}
      {mayEver(actor, 'review') ? <ButtonLink to={`/documents/${statement.document}/review`}>Open the review</ButtonLink> : null}
      {mayEver(actor, 'publish') && !statement.published && statement.state === 'accepted' ? (
        <ButtonLink to={`/publish/preview?id=${statement.id}`}>Preview and publish</ButtonLink>
      ) : null}
    </>
  )
}

function findingOf({ statement, commitment }: StatementPageView) {
  if (statement.state === 'dismissed') return <strong>It was dismissed: it stands in the document, not in the record.</strong>
  if (commitment !== null) return <strong>It became a commitment.</strong>
  if (!asksForAction(statement)) return <strong>It was noted. Nothing is to be done because of it.</strong>
  const missing = missingWords(statement)
  return (
    <>
      <strong>Nothing carries it.</strong>
      {missing === null ? '' : ` ${missing}.`}
    </>
  )
}

function stationsOf(ask: Ask, { statement, meeting, document, commitment, directives }: StatementPageView): Station[] {
  const [first] = directives
  return [
    ...(first === undefined
      ? []
      : [{ label: 'Directive', what: first.title, to: pathTo(ask, `/directives/${first.id}`), state: 'done' as const }]),
    meeting === null
      ? {
          label: 'Document',
          what: document?.title ?? 'Not published',
          to: document === null ? undefined : pathTo(ask, `/documents/${document.id}`),
          state: 'done'
        }
      : {
          label: 'Meeting',
          what: meeting.title,
          to: pathTo(ask, `/meetings/${meeting.id}`),
          note: meeting.date === null ? undefined : dateInWords(meeting.date),
          state: 'done'
        },
    { label: 'Statement', what: kindWords[statement.kind], note: statement.id, state: 'here' },
    commitment === null
      ? { label: 'Commitment', what: 'None', state: 'open' }
      : {
          label: 'Commitment',
          what: commitment.title,
          to: pathTo(ask, `/commitments/${commitment.id}`),
          note: commitment.id,
          state: 'done'
        },
    {
      label: 'Delivered',
      what: commitment !== null && statusOf(commitment) === 'done' ? 'Yes' : 'Not yet',
      state: commitment !== null && statusOf(commitment) === 'done' ? 'done' : 'open'
    }
  ]
}

/** Each slot with the words it was read from. */
function Reading({ ask, view }: Part) {
  const to = toPlace(ask, view.statement, view.place)
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">How it is read</h2>
      <FactList facts={slotsOf(view)} />
      {to === undefined ? null : (
        <p class="meta">
          Each is read from words of the document. <a href={to}>See them in their place</a>
        </p>
      )}
    </section>
  )
}

function slotsOf({ statement, source, document }: StatementPageView): Fact[] {
  const { owners, due, measures, vote, condition } = statement.slots
  const words = slotWordsOf(statement, source as SourceText | null)
  const said = (span: { readonly start: number; readonly end: number }) => (
    <Said words={`“${words.at(span) ?? 'words that are not published'}”`} lang={document?.language} />
  )
  return [
    {
      label: 'Force',
      value:
        statement.force === null && !statement.negative
          ? null
          : [statement.force === null ? null : forceWords[statement.force], statement.negative ? 'not to be done' : null]
              .filter((one) => one !== null)
              .join(', ')
    },
    {
      label: 'Who acts',
      value:
        owners.length === 0
          ? null
          : owners.map((owner, place) => (
              <>
                {place === 0 ? null : ', '}
                {said(owner)}
                {owner.role === 'lead' ? null : <span class="meta beside"> supporting</span>}
              </>
            ))
    },
    {
      label: 'By when',
      value:
        due === null ? null : (
          <>
            {due.edtf === null ? 'Not settled' : dateInWords(due.edtf)} {said(due)}
            {due.inferred.length === 0 ? null : <span class="meta beside"> the {due.inferred.join(' and the ')} inferred</span>}
          </>
        )
    },
    { label: 'Measure', value: measures.length === 0 ? null : measures.map((measure, place) => [place === 0 ? '' : ', ', said(measure)]) },
    ...(vote === null ? [] : [{ label: 'Vote', value: [vote.result ?? 'Result not stated', ' ', said(vote)] }]),
    ...(condition === null ? [] : [{ label: 'Only if', value: said(condition) }])
  ]
}

function factsOf(ask: Ask, { statement, meeting, document, commitment }: StatementPageView): Fact[] {
  return [
    {
      label: 'What it led to',
      value:
        commitment === null ? (
          asksForAction(statement) ? null : (
            'Noted only'
          )
        ) : (
          <>
            <a href={pathTo(ask, `/commitments/${commitment.id}`)}>{commitment.id}</a> <Status status={statusOf(commitment)} />
          </>
        ),
      note: commitment?.title,
      missing: 'Nothing carries it'
    },
    {
      label: 'Meeting',
      value: meeting === null ? null : <a href={pathTo(ask, `/meetings/${meeting.id}`)}>{meeting.title}</a>,
      note: meeting?.date == null ? undefined : dateInWords(meeting.date),
      missing: ask.side === 'public' ? 'Not published' : 'None on record'
    },
    {
      label: 'Document',
      value: document === null ? null : <a href={pathTo(ask, `/documents/${document.id}`)}>{document.title}</a>,
      missing: 'Not published'
    },
    { label: 'Accepted', value: dayOfInstant(ask.viewer.authority.zone, statement.accepted_at) }
  ]
}

function History({ ask, view: { acts } }: Part) {
  if (acts.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">What was decided on it</h2>
      <Timeline label="Acts on this statement, newest first" entries={[...acts].reverse().map((event) => entryOf(ask, event))} />
    </section>
  )
}

function entryOf(ask: Ask, event: Event) {
  const by = event.person === null ? '' : `, ${event.person}`
  return {
    key: String(event.n),
    what: <a href={pathTo(ask, `/log?before=${event.n + 1}`)}>{shortly(event)}</a>,
    when: `${dayOfInstant(ask.viewer.authority.zone, event.at)}${by}`,
    words: event.act.startsWith('statement.') && 'reason' in event.body && event.body.reason != null ? String(event.body.reason) : null
  }
}

const acted: Readonly<Record<string, string>> = {
  'statement.accepted': 'Accepted',
  'statement.amended': 'Changed',
  'statement.dismissed': 'Dismissed',
  'statement.reopened': 'Taken up again'
}

function shortly(event: Event): string {
  return acted[event.act] ?? actInWords(event)
}

function Decide({ ask, view: { statement, commitment }, errors }: Part & { readonly errors: readonly FormError[] }) {
  const path = `/statements/${statement.id}`
  if (statement.state === 'dismissed')
    return (
      <section aria-labelledby="decide">
        <h2 id="decide">Take it up again</h2>
        <form class="paper form" method="post" action={`${path}/reopen`}>
          <Csrf ask={ask} />
          <p>It stands in the record again, with the words and the reading it had.</p>
          <div class="acts">
            <Button>Take it up again</Button>
          </div>
        </form>
      </section>
    )
  if (commitment !== null)
    return <GapBar words="It cannot be dismissed while a commitment stands on it.">Withdraw {commitment.id} first.</GapBar>
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">It is no statement?</h2>
      <form class="paper form" method="post" action={`${path}/dismiss`}>
        <Csrf ask={ask} />
        <TextArea
          name="reason"
          label="Why it is dismissed"
          value={ask.form.get('reason')}
          rows={3}
          error={errors.find(({ field }) => field === 'reason')?.words}
          hint="Kept with the dismissal. It can be taken back."
        />
        <div class="acts">
          <Button look="grave">Dismiss this statement</Button>
        </div>
      </form>
    </section>
  )
}
