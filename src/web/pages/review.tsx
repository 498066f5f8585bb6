/** The review workbench: the document with its quotes, the proposal to decide on, all of them in a list, what is still unread. */
import type { ComponentChildren } from 'preact'
import type { ObjectId } from '../../domain/id.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import { language } from '../../formats/count-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import { modelInWords } from '../../formats/model-words.ts'
import { profilesInWords } from '../../formats/profile-words.ts'
import type { ReviewView, StepAhead } from '../../store/queries/review.ts'
import type { Ask } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { KeyBar } from '../parts/key-bar.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { ProgressTicks } from '../parts/progress-ticks.tsx'
import { ProposalCard } from '../parts/proposal-card.tsx'
import { type EditView, ProposalEdit } from '../parts/proposal-edit.tsx'
import { ProposalList } from '../parts/proposal-list.tsx'
import { type CardView, pathOfReview } from '../parts/proposal-view.ts'
import { SourceArticle, type SourceMark } from '../parts/source-text.tsx'
import type { EditWords } from './review-amend.ts'
import { AboutMeeting, type FoundBeside, waitingBeside } from './review-findings.tsx'
import { Lost, NewProposal, type NewWords, Unread, unreadId } from './review-unread.tsx'

export type BenchView = {
  readonly view: ReviewView
  /** Null where nothing was proposed. */
  readonly current: CardView | null
  readonly found: FoundBeside
  /** The form that corrects the current one, in its place. */
  readonly edit: EditView | null
  readonly added: NewWords | null
  readonly errors: readonly FormError[]
  /** What stands above everything, such as a step that cannot be undone. */
  readonly notice: ComponentChildren
}

export function benchFrame(ask: Ask, bench: BenchView): PageFrame {
  const heading = `Review: ${bench.view.document.title}`
  return {
    title: bench.errors.length === 0 ? heading : `Error: ${heading}`,
    heading,
    nav: 'documents',
    ownHead: true,
    script: 'workbench',
    children: <Bench ask={ask} bench={bench} heading={heading} />
  }
}

type Props = { readonly ask: Ask; readonly bench: BenchView }

function Bench({ ask, bench, heading }: Props & { readonly heading: string }) {
  const { view, current, errors } = bench
  const toCard = linksFrom(ask, view.document.id)
  const at = current?.card.id ?? null
  return (
    <>
      <div class="bench-head">
        <div class="head">
          <div>
            <h1>{heading}</h1>
            <Facts ask={ask} view={view} />
          </div>
          <HeadActs ask={ask} bench={bench} />
        </div>
        <ProgressTicks proposals={view.cards} current={at} toCard={toCard} />
      </div>
      <p class="vh" id="said" role="status" />
      <div id="notices">
        <ErrorSummary heading="Not done" errors={errors} />
        {bench.notice}
      </div>
      <div
        class="panes"
        id="bench"
        data-review={`/documents/${view.document.id}/review`}
        data-original={`/documents/${view.document.id}/kept`}
        data-reading={view.reading}
        data-csrf={ask.csrf}
      >
        <div class="side">
          <div class="now">
            <CardNow ask={ask} bench={bench} />
          </div>
          <AboutMeeting
            ask={ask}
            view={view}
            found={bench.found}
            open={view.counts.reviewed === 0 && waitingBeside(bench.found) > 0 && ask.query.get('at') === null}
          />
          <ProposalList proposals={view.cards} current={at} toCard={toCard} />
          <div class="below">
            <NewProposal ask={ask} view={view} kept={bench.added} />
            <Unread ask={ask} view={view} />
            {view.findings.model === undefined ? null : <p class="panel meta">{modelInWords(view.findings.model)}</p>}
            <Lost ask={ask} view={view} />
          </div>
        </div>
        <SourceArticle source={view.source} marks={marksOf(view)} current={at} toCard={toCard} />
      </div>
      <KeyBar />
    </>
  )
}

/** Links within the page are short where the page stands under its own address, which spares a long document a fifth of its size. */
function linksFrom(ask: Ask, document: ObjectId): (id: string) => string {
  const here = ask.path.split('?')[0] === pathOfReview(document)
  return (id) => (here ? `?at=${id}#${id}` : pathOfReview(document, id))
}

function marksOf({ cards, coverage }: ReviewView): SourceMark[] {
  return [
    ...cards.map(({ id, number, state, utf16 }) => ({ id, number, state, ...utf16 })),
    ...coverage.sentences.map((sentence) => ({
      id: unreadId(sentence),
      number: null,
      state: sentence.settled ? ('settled' as const) : ('unread' as const),
      ...sentence.utf16
    }))
  ]
}

function Facts({ ask, view }: { readonly ask: Ask; readonly view: ReviewView }) {
  const { document, counts, source, coverage } = view
  const { sha256 } = document
  const shape = profilesInWords(view.findings.profiles ?? [])
  return (
    <p class="meta">
      Received {dayOfInstant(ask.viewer.authority.zone, document.received_at)} · {language(source.language)}
      {shape === null ? '' : `, read as ${shape}`} · SHA-256{' '}
      <a href={`/documents/${document.id}`}>
        {sha256.slice(0, 8)}…{sha256.slice(-4)}
      </a>{' '}
      ·{' '}
      <strong id="reviewed">
        {counts.reviewed} of {counts.all} reviewed
      </strong>
      {coverage.unread === 0 ? null : (
        <>
          {' · '}
          {Math.floor(coverage.used * 100)} % of its sentences read, <a href="#unread">{coverage.unread} unread</a>
        </>
      )}
      <span id="queued" class="num" hidden />
    </p>
  )
}

function HeadActs({ ask, bench }: Props) {
  const { view, current } = bench
  const path = `/documents/${view.document.id}/review`
  const alike = current?.alike ?? 0
  return (
    <div class="acts">
      <StepForm ask={ask} path={`${path}/undo`} step={view.undo} words="Undo" keyCap="Z" />
      {view.redo === null ? null : <StepForm ask={ask} path={`${path}/redo`} step={view.redo} words="Redo" keyCap="⇧Z" />}
      <a class="btn" id="alike" href={`${path}/alike?at=${current?.card.id ?? ''}`} hidden={alike < 2}>
        <span>Accept {alike} alike</span>
        <span aria-hidden="true">
          <kbd>⇧A</kbd>
        </span>
      </a>
      <ButtonLink look="go" to={`${path}/finish`}>
        Finish
      </ButtonLink>
    </div>
  )
}

const stepWords: Readonly<Record<StepAhead['name'], string>> = {
  accept: 'accepting',
  amend: 'the correction of',
  dismiss: 'rejecting',
  later: 'putting off',
  'not-later': 'taking up',
  'take-back': 'taking back',
  split: 'the split into',
  merge: 'the merging into',
  move: 'the moved ends of',
  add: 'proposing',
  'accept-alike': 'accepting',
  'nothing-to-record': 'nothing to record'
}

function StepForm({
  ask,
  path,
  step,
  words,
  keyCap
}: {
  readonly ask: Ask
  readonly path: string
  readonly step: StepAhead | null
  readonly words: 'Undo' | 'Redo'
  readonly keyCap: string
}) {
  const what = step === null ? '' : ` ${stepWords[step.name]} ${step.cards.slice(0, 3).join(', ')}${step.cards.length > 3 ? ' …' : ''}`
  return (
    <form method="post" action={path} id={words.toLowerCase()}>
      <Csrf ask={ask} />
      <button type="submit" class="btn" disabled={step === null} title={step === null ? undefined : `${words}${what}`}>
        {words}
        <span aria-hidden="true">
          <kbd>{keyCap}</kbd>
        </span>
      </button>
    </form>
  )
}

function CardNow({ ask, bench }: Props) {
  const { current, edit, view } = bench
  if (current === null)
    return (
      <section class="card" id="card" tabIndex={-1} aria-labelledby="card-title">
        <h2 id="card-title" class="vh">
          No proposals
        </h2>
        <Empty action={<ButtonLink to={`/documents/${view.document.id}`}>Back to the document</ButtonLink>}>
          Nothing was proposed from this text. Propose words of it yourself, below.
        </Empty>
      </section>
    )
  return edit === null ? <ProposalCard view={current} csrf={ask.csrf} /> : <ProposalEdit view={current} csrf={ask.csrf} edit={edit} />
}

/** What stands in the edit form, with the quote as it would be. */
export function editView(view: ReviewView, words: EditWords, errors: EditView['errors'] = {}): EditView {
  const { start, end } = textIndexOf(view.source).utf16(words)
  const { text } = view.source
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const line = text.indexOf('\n', end)
  return {
    ...words,
    errors,
    quote: {
      before: text.slice(Math.max(from, start - 60), start),
      words: text.slice(start, end),
      after: text.slice(end, Math.min(line < 0 ? text.length : line, end + 60))
    }
  }
}
