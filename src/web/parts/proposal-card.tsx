/**
 * One proposal to decide on: its exact words, what was read from them and where each value comes from, what is missing as loud as what is
 * there, and a button for everything that can be done with it.
 */
import type { ComponentChildren } from 'preact'
import type { ObjectId } from '../../domain/id.ts'
import type { ReviewCard } from '../../domain/review-card.ts'
import type { TermHint } from '../../domain/review-hints.ts'
import { dismissalReasons, dismissalWords } from '../../domain/review-reasons.ts'
import { dateInWords, momentInWords } from '../../formats/date-words.ts'
import { forceWords, kindTitles, kindWords, smallNumber } from '../../formats/kind-words.ts'
import type { SimilarStatement } from '../../store/queries/similar-statements.ts'
import { Button, ButtonLink } from './button.tsx'
import { Csrf } from './csrf.tsx'
import { Gap } from './gap.tsx'

/** A part that a split would make; `at` is the code point it begins at, null for the first. */
export type CardPart = { readonly words: string; readonly at: number | null }

export type CardView = {
  readonly document: ObjectId
  readonly reading: string
  readonly language: string
  readonly zone: string
  readonly card: ReviewCard
  /** What splitting at the strongest places would make of it; none where it cannot be split. */
  readonly parts: readonly CardPart[]
  readonly by: 'sentence' | 'clause' | 'member' | null
  /** The neighbour it may be merged with. */
  readonly next: string | null
  /** How many that wait are alike, itself included; 0 where it is looked at by itself. */
  readonly alike: number
  readonly similar: readonly SimilarStatement[]
  readonly hints: readonly TermHint[]
}

/** The workbench at a proposal; `more` is what the card is to show. */
export function pathOfReview(document: ObjectId, at: string | null = null, more = ''): string {
  return `/documents/${document}/review${at === null ? '' : `?at=${at}${more}#${at}`}`
}

export type CardProps = { readonly view: CardView; readonly csrf: string }

export function ProposalCard({ view, csrf }: CardProps) {
  const { card, language } = view
  return (
    <section
      class={`card ${card.state}`}
      id="card"
      tabIndex={-1}
      aria-labelledby="card-title"
      data-card={card.id}
      data-alike={String(view.alike)}
    >
      <div class="head">
        <h2 id="card-title">
          {card.number}. {kindTitles[card.kind]}
        </h2>
        <a class="meta" href={`#m-${card.id}`}>
          ¶{card.paragraph}
          {card.page === null ? '' : `, page ${card.page}`}
        </a>
      </div>
      <p class="said" lang={language}>
        <mark>{card.words}</mark>
      </p>
      <Decided view={view} />
      <dl class="rows">
        <Rows view={view} csrf={csrf} />
      </dl>
      <Beside view={view} />
      <Acts view={view} csrf={csrf} />
    </section>
  )
}

function Decided({ view }: { readonly view: CardView }) {
  const { card, zone } = view
  const { decided, state, made, statement } = card
  const own = {
    found: null,
    added: 'Proposed by a reviewer.',
    split: 'Split by a reviewer.',
    merged: 'Merged by a reviewer.',
    moved: 'Its ends were moved.'
  }[made]
  if (decided === null && state !== 'later' && own === null) return null
  return (
    <p class="meta outcome">
      {decided === null ? (state === 'later' ? 'Put off for later. ' : '') : null}
      {decided === null ? null : (
        <>
          <b>{state === 'accepted' ? 'Accepted' : 'Rejected'}</b>
          {decided.by === null ? '' : ` by ${decided.by}`}, {momentInWords(zone, decided.at)}
          {decided.reason === null ? '' : `: ${decided.reason}`}.{' '}
        </>
      )}
      {statement === null || state !== 'accepted' ? null : (
        <>
          It is <a href={`/statements/${statement}`}>{statement}</a>.{' '}
        </>
      )}
      {own}
    </p>
  )
}

type Row = { readonly label: string; readonly value: ComponentChildren; readonly note?: ComponentChildren }

function Rows({ view, csrf }: CardProps) {
  return (
    <>
      {[...meaningRows(view), ...slotRows(view), ...listRow(view, csrf), ...referenceRows(view)].map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd class="meta">{note ?? ''}</dd>
        </div>
      ))}
    </>
  )
}

function meaningRows({ card }: CardView): Row[] {
  const cues = [...new Set(card.because.map((because) => because.words.trim()))]
    .filter((words) => words !== '' && words.length <= 60)
    .slice(0, 2)
  const { kind, force, negative } = card
  const value = (
    <>
      <b>{kindWords[kind]}</b>
      {force === null ? '' : `, ${forceWords[force]}`}
      {negative ? ', not to be done' : ''}
    </>
  )
  return [{ label: 'Force', value, note: cues.length === 0 ? undefined : cues.map((words) => `“${words}”`).join(', ') }]
}

const rowNames = { owner: 'Who acts', due: 'By when', measure: 'Measure' } as const

function slotRows(view: CardView): Row[] {
  const { card } = view
  const leads = card.owners.filter((owner) => owner.role === 'lead')
  const others = card.owners.filter((owner) => owner.role !== 'lead')
  return [
    ...slotRow(view, 'owner', leads, (owner) => <Source view={view} words={owner.words} />),
    ...(others.length === 0
      ? []
      : [{ label: 'With', value: together(others, (owner) => <Source view={view} words={owner.words} />), note: 'quoted' }]),
    ...slotRow(view, 'due', card.due === null ? [] : [card.due], (due) =>
      due.edtf === null ? <Source view={view} words={due.words} /> : dateInWords(due.edtf)
    ),
    ...slotRow(view, 'measure', card.measures, (measure) => <Source view={view} words={measure.words} />),
    ...(card.vote === null ? [] : [{ label: 'Vote', value: card.vote.result ?? 'result not stated', note: `quoted “${card.vote.words}”` }]),
    ...(card.condition === null ? [] : [{ label: 'Only if', value: <Source view={view} words={card.condition.words} />, note: 'quoted' }])
  ]
}

type Slot = keyof typeof rowNames

/** A slot that is filled, one that a commitment would need and the text does not fill, or none where the kind asks nobody to act. */
function slotRow<T extends { readonly words: string; readonly start: number; readonly end: number }>(
  view: CardView,
  slot: Slot,
  values: readonly T[],
  shown: (value: T) => ComponentChildren
): Row[] {
  const { card, document } = view
  const add = <a href={pathOfReview(document, card.id, `&edit=${slot}`)}>Add</a>
  const [first] = values
  if (first === undefined) return card.missing.includes(slot) ? [{ label: rowNames[slot], value: <Gap />, note: add }] : []
  return [{ label: rowNames[slot], value: together(values, shown), note: noteOf(card, slot, first) }]
}

/** Whether a value was said in the quote, said elsewhere, or worked out. */
function noteOf(
  card: ReviewCard,
  slot: Slot,
  { words, start, end }: { readonly words: string; readonly start: number; readonly end: number }
): string {
  const inside = start >= card.start && end <= card.end
  const from = inside ? 'quoted' : 'from words nearby'
  if (slot !== 'due' || card.due === null) return from
  const { inferred, edtf } = card.due
  const quote = edtf === null ? '' : ` “${words}”`
  return inferred.length === 0 ? `${from}${quote}` : `${from}${quote}, ${inferred.join(' and ')} inferred`
}

function together<T>(values: readonly T[], shown: (value: T) => ComponentChildren): ComponentChildren {
  return values.map((value, i) => (
    <>
      {i === 0 ? '' : i === values.length - 1 ? ' and ' : ', '}
      {shown(value)}
    </>
  ))
}

function Source({ view, words }: { readonly view: CardView; readonly words: string }) {
  return <span lang={view.language}>{words}</span>
}

const partNames = { sentence: 'sentences', clause: 'clauses', member: '' } as const

function listRow(view: CardView, csrf: string): Row[] {
  const { parts, by, card } = view
  if (by === null) return []
  const label = by === 'member' ? `List of ${smallNumber(parts.length)}` : `${capital(smallNumber(parts.length))} ${partNames[by]}`
  const words = parts
    .map((part) => (part.words.length > 60 ? `${part.words.slice(0, 57)}…` : part.words))
    .join(by === 'member' ? ', ' : ' / ')
  const note = (
    <DecisionForm view={view} csrf={csrf} look="inline">
      <button type="submit" class="link" name="do" value="split">
        Split <kbd>S</kbd>
        <span class="vh"> {card.number}</span>
      </button>
    </DecisionForm>
  )
  return [{ label, value: <Source view={view} words={words} />, note }]
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function referenceRows({ card }: CardView): Row[] {
  return [
    ...(card.cites.length === 0
      ? []
      : [{ label: 'Carries out', value: card.cites.map((cited) => `“${cited.label}”`).join(', '), note: 'cited' }]),
    ...(card.terms.length === 0 ? [] : [{ label: 'Terms', value: card.terms.map((term) => `“${term.label}”`).join(', '), note: 'named' }])
  ]
}

/** Earlier statements that say nearly the same, and terms that may be one. */
function Beside({ view }: { readonly view: CardView }) {
  const { similar, hints, language } = view
  if (similar.length + hints.length === 0) return null
  return (
    <ul class="beside">
      {hints.map(({ label, other, paragraph, otherParagraph }) => (
        <li key={`${label} ${other}`} class="meta">
          “{label}” (¶{paragraph}) and “{other}” (¶{otherParagraph}) may be one term.
        </li>
      ))}
      {similar.map(({ id, same, words, state, commitment }) => (
        <li key={id} class="meta">
          {same ? 'The same words' : 'Nearly the same'}: <a href={`/statements/${id}`}>{id}</a> <span lang={language}>“{words}”</span>
          {state === 'dismissed' ? ', rejected' : commitment === null ? '' : `, carried by ${commitment}`}
        </li>
      ))}
    </ul>
  )
}

/** A form that decides on this proposal as it was seen. */
export function DecisionForm({
  view,
  csrf,
  look = 'acts',
  children
}: CardProps & { readonly look?: 'acts' | 'inline' | 'form' | 'stack'; readonly children: ComponentChildren }) {
  const { document, reading, card } = view
  return (
    <form class={look} method="post" action={`/documents/${document}/review/card/${card.id}`} data-decides={card.id}>
      <Csrf ask={{ csrf }} />
      <input type="hidden" name="reading" value={reading} />
      <input type="hidden" name="seen" value={String(card.seen)} />
      {children}
    </form>
  )
}

function Acts({ view, csrf }: CardProps) {
  const { card, document } = view
  const { state, commitment } = card
  const decided = state === 'accepted' || state === 'dismissed'
  return (
    <div class="acts-group">
      <div class="acts">
        <DecisionForm view={view} csrf={csrf}>
          {state === 'accepted' ? null : (
            <Button look="go" keyCap="A" name="do" value="accept">
              Accept
            </Button>
          )}
          {decided ? (
            <Button name="do" value="take-back">
              Take back
            </Button>
          ) : null}
        </DecisionForm>
        <ButtonLink keyCap="E" to={pathOfReview(document, card.id, '&edit=1')}>
          Edit
        </ButtonLink>
        {state === 'dismissed' ? null : <Reject view={view} csrf={csrf} />}
        <DecisionForm view={view} csrf={csrf}>
          {decided ? null : (
            <Button look="quiet" keyCap="L" name="do" value={state === 'later' ? 'not-later' : 'later'}>
              {state === 'later' ? 'Now' : 'Later'}
            </Button>
          )}
          {commitment === null ? (
            <Button look="quiet" keyCap="C" name="do" value="commit">
              Make commitment
            </Button>
          ) : (
            <ButtonLink look="quiet" to={`/commitments/${commitment}`}>
              {commitment}
            </ButtonLink>
          )}
        </DecisionForm>
      </div>
      {decided && state !== 'accepted' ? null : <Bounds view={view} csrf={csrf} />}
    </div>
  )
}

function Reject({ view, csrf }: CardProps) {
  return (
    <details class="reject" name="card-more">
      <summary class="btn">
        Reject{' '}
        <span aria-hidden="true">
          <kbd>X</kbd>
        </span>
      </summary>
      <DecisionForm view={view} csrf={csrf} look="stack">
        <p class="meta">Why, if you want to say:</p>
        <div class="acts">
          <Button small name="do" value="dismiss">
            Reject without a reason
          </Button>
          {dismissalReasons.map((reason, i) => (
            <Button key={reason} small keyCap={String(i + 1)} name="do" value={`dismiss:${reason}`}>
              {dismissalWords[reason]}
            </Button>
          ))}
        </div>
        <label class="meta" for="reject-words">
          In your own words (optional)
        </label>
        <input class="box" id="reject-words" name="words" type="text" maxLength={2000} autocomplete="off" />
      </DecisionForm>
    </details>
  )
}

/** Words at the ends of the quote, and what it is split or merged with. */
function Bounds({ view, csrf }: CardProps) {
  const { card, next, parts } = view
  return (
    <details class="bounds" name="card-more">
      <summary>Move the ends{next === null && parts.length === 0 ? '' : ', split or merge'}</summary>
      <DecisionForm view={view} csrf={csrf}>
        <Moves />
        {next === null ? null : (
          <>
            <input type="hidden" name="next" value={next} />
            <Button small keyCap="M" name="do" value="merge">
              Merge with the next
            </Button>
          </>
        )}
      </DecisionForm>
      {parts.length === 0 || card.state === 'accepted' ? null : <SplitPlaces view={view} csrf={csrf} />}
    </details>
  )
}

export function Moves({ act = '' }: { readonly act?: '' | 'edit-' }) {
  const moves = [
    ['start-back', '[', 'Begin', '‹', 'a word earlier'],
    ['start-on', ']', 'Begin', '›', 'a word later'],
    ['end-back', '⇧[', 'End', '‹', 'a word earlier'],
    ['end-on', '⇧]', 'End', '›', 'a word later']
  ] as const
  return (
    <>
      {moves.map(([value, key, end, arrow, words]) => (
        <button key={value} type="submit" class="btn small" name="do" value={`${act}${value}`} title={`${end} ${words} (${key})`}>
          <span>
            {end} <span aria-hidden="true">{arrow}</span>
            <span class="vh">{words}</span>
          </span>
        </button>
      ))}
    </>
  )
}

function SplitPlaces({ view, csrf }: CardProps) {
  return (
    <DecisionForm view={view} csrf={csrf} look="stack">
      <fieldset>
        <legend class="meta">Split before</legend>
        <div class="choices">
          {view.parts
            .filter((part) => part.at !== null)
            .map((part) => (
              <label key={part.at} class="choice">
                <input type="checkbox" name="at" value={String(part.at)} checked />
                <span lang={view.language}>{part.words}</span>
              </label>
            ))}
        </div>
      </fieldset>
      <div class="acts">
        <Button small name="do" value="split-at">
          Split there
        </Button>
      </div>
    </DecisionForm>
  )
}
