/** The end of a review: what became of the document, and what it does not say. */
import type { ReviewCard } from '../../domain/review-card.ts'
import { count } from '../../formats/count-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import type { Ask } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap, GapBar } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { pathOfReview } from '../parts/proposal-view.ts'
import { type FoundBeside, waitingBeside } from './review-findings.tsx'

const main = { look: 'go' } as const

export function finishFrame(_: Ask, view: ReviewView, found: FoundBeside): PageFrame {
  const { document, counts } = view
  const title = findingOf(view)
  const open = counts.all - counts.reviewed
  return {
    title,
    nav: 'documents',
    crumbs: [
      { words: 'Documents', to: '/documents' },
      { words: document.id, to: `/documents/${document.id}` },
      { words: 'Review', to: pathOfReview(document.id) }
    ],
    actions: (
      <>
        <ButtonLink {...(open === 0 ? {} : main)} to={pathOfReview(document.id)}>
          {open === 0 ? 'Open the review again' : 'Go on'}
        </ButtonLink>
        {found.meeting === null ? (
          <ButtonLink {...(open === 0 ? main : {})} to={`/documents/${document.id}`}>
            To the document
          </ButtonLink>
        ) : (
          <ButtonLink {...(open === 0 ? main : {})} to={`/meetings/${found.meeting}`}>
            To the meeting
          </ButtonLink>
        )}
      </>
    ),
    children: (
      <>
        <p class="lead">
          Of <strong>{document.title}</strong>. {leftOver(view)}
        </p>
        <Silent view={view} found={found} />
        <Became view={view} />
      </>
    )
  }
}

function findingOf({ counts, cards }: ReviewView): string {
  const { all, reviewed, accepted } = counts
  const commitments = cards.filter((card) => card.commitment !== null).length
  const became =
    accepted === 0
      ? 'None became a statement'
      : `${accepted}\u00a0became ${accepted === 1 ? 'a statement' : 'statements'}${commitments === 0 ? '' : `, ${count(commitments, 'commitment').replace(' ', '\u00a0')}`}`
  if (all === 0) return 'Nothing was proposed from this document'
  return reviewed === all
    ? `${all === 1 ? 'The one proposal is' : `All ${all}`} reviewed. ${became}.`
    : `${reviewed} of ${all} reviewed. ${became}.`
}

function leftOver({ counts }: ReviewView): string {
  const { dismissed, waiting, later } = counts
  const parts = [
    dismissed === 0 ? null : `${dismissed} rejected`,
    waiting === 0 ? null : `${waiting} waiting`,
    later === 0 ? null : `${later} put off for later`
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

const gapWords = { owner: 'who acts', due: 'by when', measure: 'how much' } as const

/** What the document does not say, as loud as what it says. */
function Silent({ view, found }: { readonly view: ReviewView; readonly found: FoundBeside }) {
  const { document, coverage, findings } = view
  const asked = view.cards.filter((card) => card.state === 'accepted' && card.commitment === null)
  const lacking = (slot: 'owner' | 'due' | 'measure') => asked.filter((card) => card.missing.includes(slot)).length
  const gaps = (['owner', 'due', 'measure'] as const).map((slot) => ({ slot, n: lacking(slot) })).filter(({ n }) => n > 0)
  const { meeting } = findings
  const unsaid = [
    meeting.date === null ? 'its date' : null,
    meeting.body === null ? 'which body met' : null,
    meeting.chair === null ? 'who was in the chair' : null,
    meeting.attendees.every(({ status }) => status !== 'present') ? 'who was present' : null
  ].filter((words) => words !== null)
  const beside = waitingBeside(found)
  const none = gaps.length === 0 && coverage.unread === 0 && beside === 0 && (unsaid.length === 0 || !found.speaksOfMeeting)
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">What this document does not say</h2>
      {none ? <p>Nothing is missing that a commitment would need.</p> : null}
      <div class="gaps">
        {gaps.map(({ slot, n }) => (
          <GapBar key={slot} words={`${count(n, 'statement')} ${n === 1 ? 'does' : 'do'} not say ${gapWords[slot]}.`}>
            {slot === 'measure' ? 'What counts as done is settled when a commitment is made.' : 'It is settled when a commitment is made.'}
          </GapBar>
        ))}
        {found.speaksOfMeeting && unsaid.length > 0 ? <GapBar words={`The meeting: not stated ${unsaid.join(', ')}.`} /> : null}
        {beside === 0 ? null : (
          <GapBar
            words={`${count(beside, 'finding')} about the meeting to settle.`}
            action={<a href={pathOfReview(document.id)}>{beside === 1 ? 'Settle it' : 'Settle them'}</a>}
          />
        )}
        {coverage.unread === 0 ? null : (
          <GapBar
            words={`${count(coverage.unread, 'sentence')} unread.`}
            action={<a href={pathOfReview(document.id)}>{coverage.unread === 1 ? 'Read it' : 'Read them'}</a>}
          />
        )}
      </div>
    </section>
  )
}

/** Most statements that are listed here; the list of statements shows all. */
const listed = 100

function Became({ view }: { readonly view: ReviewView }) {
  const { document, source } = view
  const accepted = view.cards.filter((card) => card.state === 'accepted')
  if (accepted.length === 0) return null
  return (
    <section aria-labelledby="became">
      <div class="head">
        <h2 id="became">What became of it</h2>
        <a href={`/statements?document=${document.id}`}>All statements of this document</a>
      </div>
      <FoldTable
        caption="Statements accepted from this document"
        columns={[{ label: 'Statement', title: true }, { label: 'Kind' }, { label: 'Not stated' }, { label: 'Carried by' }]}
        rows={accepted.slice(0, listed).map((card) => ({
          key: card.id,
          cells: [
            <a class="t" href={`/statements/${card.statement}`}>
              <span lang={source.language}>{card.words.length > 160 ? `${card.words.slice(0, 157)}…` : card.words}</span>
            </a>,
            kindWords[card.kind],
            card.missing.length === 0 ? '' : <Gap words={card.missing.map((slot) => gapWords[slot]).join(', ')} />,
            carriedBy(card)
          ]
        }))}
      />
    </section>
  )
}

function carriedBy({ commitment, statement, number }: ReviewCard) {
  if (commitment !== null) return <a href={`/commitments/${commitment}`}>{commitment}</a>
  return (
    <a href={`/commitments/new?statement=${statement}`}>
      Make commitment<span class="vh"> from {number}</span>
    </a>
  )
}
