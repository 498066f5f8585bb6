/** Everything that can be done with a proposal: each a button of a form that decides on it as it was seen. */
import type { ComponentChildren } from 'preact'
import { dismissalReasons, dismissalWords } from '../../domain/review-reasons.ts'
import { Button, ButtonLink } from './button.tsx'
import { Csrf } from './csrf.tsx'
import { type CardProps, pathOfReview } from './proposal-view.ts'

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

export function ProposalActs({ view, csrf }: CardProps) {
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
        {decided && commitment !== null ? null : (
          <DecisionForm view={view} csrf={csrf}>
            {decided ? null : (
              <Button look="quiet" keyCap="L" name="do" value={state === 'later' ? 'not-later' : 'later'}>
                {state === 'later' ? 'Now' : 'Later'}
              </Button>
            )}
            {commitment !== null ? null : (
              <Button look="quiet" keyCap="C" name="do" value="commit">
                Make commitment
              </Button>
            )}
          </DecisionForm>
        )}
        {commitment === null ? null : (
          <ButtonLink look="quiet" to={`/commitments/${commitment}`}>
            {commitment}
          </ButtonLink>
        )}
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
      <fieldset class="field">
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
