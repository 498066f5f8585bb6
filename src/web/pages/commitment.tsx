/** One commitment: how it stands, its line back to the source words, how it is going, what counts as done, and all that has happened. */
import { can } from '../../domain/actor.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { type Fact, FactList } from '../parts/fact-rail.tsx'
import { GapBar } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Quote } from '../parts/quote.tsx'
import { Status, statusOf } from '../parts/status.tsx'
import { HowThePromiseMoved } from './commitment-dates.tsx'
import { CommitmentLine } from './commitment-line.tsx'
import { HowItIsGoing, NumbersTable } from './commitment-progress.tsx'
import { CommitmentRail } from './commitment-rail.tsx'
import { SaidAgain } from './commitment-said.tsx'
import { sentenceOf } from './commitment-sentence.ts'
import { WhatHasHappened } from './commitment-timeline.tsx'
import type { OneCommitment } from './commitment-view.ts'
import { countedWords } from './commitment-words.ts'
import { toPlace } from './statement-place.ts'

export function commitmentFrame(ask: Ask, view: OneCommitment): PageFrame {
  const { commitment } = view
  return {
    title: commitment.title,
    nav: 'commitments',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Commitments', to: pathTo(ask, '/commitments') }, { words: commitment.id }],
    actions: ask.side === 'public' ? null : <Buttons ask={ask} view={view} />,
    children: (
      <>
        <Standing ask={ask} view={view} />
        <CommitmentLine ask={ask} view={view} />
        <div class="cols">
          <div>
            <WhatWasDecided ask={ask} view={view} />
            <HowItIsGoing ask={ask} view={view} />
            <WhatCountsAsDone view={view} />
            <HowThePromiseMoved ask={ask} view={view} />
            <SaidAgain ask={ask} view={view} />
            <WhatHasHappened ask={ask} view={view} />
          </div>
          <CommitmentRail ask={ask} view={view} />
        </div>
      </>
    )
  }
}

function Buttons({ ask, view: { commitment } }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const { id, state, owner, owner_kind } = commitment
  const owned = owner === null || owner_kind === null ? null : { kind: owner_kind, slug: owner }
  const may = (verb: Parameters<typeof can>[1]): boolean => can(ask.viewer.actor, verb, { published: false, owner: owned })
  const open = state !== 'closed' && state !== 'withdrawn'
  const toCheck = (state === 'reported_done' || state === 'verified') && may('check')
  const reports = open && may('report')
  return (
    <>
      {toCheck ? (
        <ButtonLink look="go" to={`/commitments/${id}/close`}>
          {state === 'verified' ? 'Close it' : 'Check and close'}
        </ButtonLink>
      ) : null}
      {reports ? (
        <ButtonLink {...(toCheck ? {} : { look: 'go' as const })} to={`/commitments/${id}/report`}>
          Report progress
        </ButtonLink>
      ) : null}
      {reports ? <ButtonLink to={`/commitments/${id}/evidence`}>Add evidence</ButtonLink> : null}
      {!reports && may('check') && commitment.evidence > 0 ? <ButtonLink to={`/commitments/${id}/evidence`}>Evidence</ButtonLink> : null}
    </>
  )
}

function Standing({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const { today, authority } = ask.viewer
  const { finding, rest } = sentenceOf(view, { today, zone: authority.zone })
  return (
    <p class="lead">
      <Status status={statusOf(view.commitment)} /> <strong>{finding}</strong> {rest}
    </p>
  )
}

function WhatWasDecided({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const { commitment, line, place } = view
  const { statement, document, meeting } = line
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">What was decided</h2>
      {statement === null ? (
        <GapBar
          words={commitment.statement === null ? 'No words of a source stand behind it.' : 'The words it was made from are not public.'}
        >
          {commitment.statement === null ? 'It was made without a statement.' : null}
        </GapBar>
      ) : (
        <Quote
          quoted={{ words: statement.words, lang: document?.language ?? null, ...around(place) }}
          source={{
            words: [meeting?.title ?? document?.title, meeting?.date == null ? null : dateInWords(meeting.date), place?.words]
              .filter((words) => words != null)
              .join(', '),
            to: toPlace(ask, statement, place),
            more: <a href={pathTo(ask, `/statements/${statement.id}`)}>Statement {statement.id}</a>
          }}
        />
      )}
    </section>
  )
}

/** Most characters of the same paragraph that are shown before and after the quote. */
const mostAround = 120

function around(place: OneCommitment['place']): { readonly before?: string; readonly after?: string } {
  if (place === null) return {}
  const before = [...place.before]
  const after = [...place.after]
  return {
    before:
      before.length > mostAround
        ? `… ${before
            .slice(-mostAround)
            .join('')
            .replace(/^\S*\s/, '')}`
        : place.before,
    after:
      after.length > mostAround
        ? `${after
            .slice(0, mostAround)
            .join('')
            .replace(/\s\S*$/, '')} …`
        : place.after
  }
}

function WhatCountsAsDone({ view }: { readonly view: OneCommitment }) {
  const { commitment, target, level, counted } = view
  const last = counted.at(-1)
  const facts: Fact[] = [
    { label: 'Done when', value: commitment.done_when },
    ...(target === null
      ? []
      : [{ label: 'Target', value: last === undefined ? String(target) : countedWords({ ...last, number: target }, null, level) }]),
    { label: 'Who checks', value: 'Someone other than the owner', note: 'on the evidence there is' }
  ]
  return (
    <section aria-labelledby="done-when">
      <h2 id="done-when">What counts as done</h2>
      <FactList facts={facts} />
    </section>
  )
}

export function numbersFrame(ask: Ask, view: OneCommitment): PageFrame {
  const { commitment, counted } = view
  const to = pathTo(ask, `/commitments/${commitment.id}`)
  return {
    title: `Numbers of ${commitment.id}`,
    nav: 'commitments',
    crumbs: [{ words: 'Commitments', to: pathTo(ask, '/commitments') }, { words: commitment.id, to }, { words: 'Numbers' }],
    children: (
      <>
        <p class="lead">{commitment.title}</p>
        {counted.length === 0 ? (
          <Empty action={<a href={to}>Back to {commitment.id}</a>}>No number has been reported yet.</Empty>
        ) : (
          <section aria-label="Numbers">
            <NumbersTable view={view} today={ask.viewer.today} />
            <p class="meta">
              <a href={pathTo(ask, `/commitments/${commitment.id}/numbers.csv`)}>Download CSV</a>
            </p>
          </section>
        )}
      </>
    )
  }
}
