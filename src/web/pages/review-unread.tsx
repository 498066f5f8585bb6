/** What the review has not covered: sentences that no proposal was made of, drafts that were lost when the document was read again. */
import type { ComponentChildren } from 'preact'
import { type CoverageCounts, statementForces, statementKinds } from '../../domain/proposal.ts'
import { count } from '../../formats/count-words.ts'
import { forceWords, kindWords } from '../../formats/kind-words.ts'
import type { ReviewView, UnreadSentence } from '../../store/queries/review.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'

type Props = { readonly ask: Ask; readonly view: ReviewView }

/** The id that a sentence without a proposal has in the document. */
export function unreadId({ start }: Pick<UnreadSentence, 'start'>): string {
  return `u${start}`
}

/** Most sentences that are listed; the others are marked in the document. */
const listed = 40

export function Unread({ ask, view }: Props) {
  const { sentences, unread, counts } = view.coverage
  const open = sentences.filter((sentence) => !sentence.settled)
  const settled = sentences.filter((sentence) => sentence.settled)
  if (sentences.length === 0) return <p class="panel meta">Every sentence is read.</p>
  return (
    <details class="panel unread-list" id="unread">
      <summary>
        {unread === 0 ? 'Every sentence is read' : `${count(unread, 'sentence')} unread`}
        {settled.length === 0 ? '' : <span class="meta"> {settled.length} with nothing to record</span>}
      </summary>
      {counts === null ? null : <p class="meta">{whatBecame(counts)}</p>}
      <ul class="findings">
        {open.slice(0, listed).map((sentence) => (
          <Sentence key={sentence.start} ask={ask} view={view} sentence={sentence} act="settle" />
        ))}
        {settled.slice(0, listed).map((sentence) => (
          <Sentence key={sentence.start} ask={ask} view={view} sentence={sentence} act="unsettle" />
        ))}
      </ul>
      {open.length > 1 ? (
        <SentenceForm ask={ask} view={view} sentences={open}>
          <Button small name="do" value="settle">
            Nothing to record in all {open.length}
          </Button>
        </SentenceForm>
      ) : null}
    </details>
  )
}

/** Every sentence counts once, so the numbers add up to the first. */
function whatBecame({ sentences, used, dismissed, furniture, unread }: CoverageCounts): string {
  const page = furniture === 0 ? '' : `, ${furniture} on the page's edges`
  return `Of ${count(sentences, 'sentence')}, ${used} used, ${dismissed} set aside as headings, names or small talk${page}, and ${unread} in no proposal.`
}

function Sentence({ ask, view, sentence, act }: Props & { readonly sentence: UnreadSentence; readonly act: 'settle' | 'unsettle' }) {
  return (
    <li>
      <a href={`#${unreadId(sentence)}`}>
        <span class="meta">¶{sentence.paragraph} </span>
        <span lang={view.source.language}>{sentence.words.length > 140 ? `${sentence.words.slice(0, 137)}…` : sentence.words}</span>
      </a>
      <SentenceForm ask={ask} view={view} sentences={[sentence]}>
        <Button small look="quiet" name="do" value={act}>
          {act === 'settle' ? 'Nothing to record' : 'Unread again'}
        </Button>
        {act === 'settle' ? (
          <Button small look="quiet" name="do" value="propose">
            Propose it
          </Button>
        ) : null}
      </SentenceForm>
    </li>
  )
}

function SentenceForm({
  ask,
  view,
  sentences,
  children
}: Props & { readonly sentences: readonly UnreadSentence[]; readonly children: ComponentChildren }) {
  return (
    <form class="acts" method="post" action={`/documents/${view.document.id}/review/sentences`}>
      <Csrf ask={ask} />
      <input type="hidden" name="reading" value={view.reading} />
      <input type="hidden" name="sentences" value={sentences.map(({ start, end }) => `${start}-${end}`).join(' ')} />
      {children}
    </form>
  )
}

/** What a refused form keeps. */
export type NewWords = {
  readonly first: string
  readonly last: string
  readonly kind: string
  readonly force: string
  readonly error: string | null
}

export function NewProposal({ ask, view, kept }: Props & { readonly kept: NewWords | null }) {
  const language = view.source.language
  return (
    <details class="panel new-proposal" id="new" open={kept !== null}>
      <summary>
        New proposal{' '}
        <span class="scripted">
          from the selected words <kbd>N</kbd>
        </span>
      </summary>
      <form class="form" method="post" action={`/documents/${view.document.id}/review/new`}>
        <Csrf ask={ask} />
        <input type="hidden" name="reading" value={view.reading} />
        <input type="hidden" name="near" value={ask.query.get('at') ?? ask.form.get('near')} />
        <input type="hidden" name="from" value="" />
        <input type="hidden" name="to" value="" />
        <Field
          id="new-first"
          name="first"
          label="Its first words"
          value={kept?.first}
          lang={language}
          hint="As they stand in the text"
          error={kept?.error}
          autocomplete="off"
        />
        <Field id="new-last" name="last" label="Its last words" value={kept?.last} lang={language} autocomplete="off" />
        <div class="fields">
          <Select
            id="new-kind"
            name="kind"
            label="Kind"
            value={kept?.kind ?? 'directed'}
            options={statementKinds.map((kind) => ({ value: kind, words: kindWords[kind] }))}
          />
          <Select
            id="new-force"
            name="force"
            label="How strongly"
            value={kept?.force ?? ''}
            none="Not said"
            options={statementForces.map((force) => ({ value: force, words: forceWords[force] }))}
          />
        </div>
        <div class="acts">
          <Button>Propose these words</Button>
        </div>
      </form>
    </details>
  )
}

export function Lost({ ask, view }: Props) {
  if (view.lost.length === 0) return null
  return (
    <details class="panel" open>
      <summary>{count(view.lost.length, 'draft')} not found again</summary>
      <p class="meta">The document was read again, and these words of reviewers stand nowhere in it any more, or more than once.</p>
      <ul class="findings">
        {view.lost.map(({ number, words, kind, by }) => (
          <li key={number}>
            <div>
              <span lang={view.source.language}>{words}</span>
              <p class="meta">
                {kindWords[kind]}, by {by}
              </p>
            </div>
            <form method="post" action={`/documents/${view.document.id}/review/lost`}>
              <Csrf ask={ask} />
              <input type="hidden" name="reading" value={view.reading} />
              <input type="hidden" name="draft" value={String(number)} />
              <Button small>Take off the list</Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}
