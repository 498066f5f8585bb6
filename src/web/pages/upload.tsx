/** A document on its way in: the steps with what each found. The page may be left; the work goes on. */
import type { PagesSoFar } from '../../actions/upload-pages.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { count, size } from '../../formats/count-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import type { UploadView } from '../../store/queries/uploads.ts'
import type { Ask } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import type { PageFrame } from '../parts/page.tsx'

type StepName = UploadView['reached']

const steps: readonly { readonly step: StepName; readonly done: string; readonly now: string }[] = [
  { step: 'received', done: 'Received', now: 'Fetching it' },
  { step: 'read', done: 'Read', now: 'Reading it' },
  { step: 'structured', done: 'Structured', now: 'Finding its parts' },
  { step: 'proposed', done: 'Proposed', now: 'Finding what it states' },
  { step: 'ready', done: 'Ready', now: 'Making ready' }
]

export function uploadFrame(ask: Ask, view: UploadView, pages: PagesSoFar | null): PageFrame {
  const underWay = view.state !== 'failed' && view.state !== 'cancelled' && view.state !== 'ready'
  const name = view.title ?? view.fileName ?? view.url ?? 'The text'
  return {
    title: titleOf(view, name),
    nav: 'documents',
    crumbs: [{ words: 'Documents', to: '/documents' }, { words: 'Adding' }],
    ...(underWay ? { refresh: 2 } : {}),
    children: (
      <>
        <p class="lead">
          {underWay
            ? 'This page asks again every two seconds. You can leave it: the work goes on.'
            : view.state === 'failed'
              ? 'Nothing half done was kept.'
              : 'It was stopped.'}
        </p>
        {view.refusal === null ? null : (
          <p class="error" role="alert">
            {wordRefusal(view.refusal.key, view.refusal.words)}
          </p>
        )}
        <ol class="steps">
          {steps.map((one) => (
            <Step key={one.step} view={view} step={one} pages={pages} />
          ))}
        </ol>
        {pages?.first == null ? null : <First view={view} first={pages.first} />}
        <Next ask={ask} view={view} underWay={underWay} />
      </>
    )
  }
}

function titleOf({ state, nextStep }: UploadView, name: string): string {
  if (state === 'failed') return `${name} could not be added`
  if (state === 'cancelled') return `${name}: stopped`
  const now = steps.find((one) => one.step === nextStep)?.now ?? 'Ready'
  return `${now}: ${name}`
}

/** Most statements of the first pages that are shown. */
const shown = 12

/** What the first pages state, while the others are read. */
function First({ view, first }: { readonly view: UploadView; readonly first: NonNullable<PagesSoFar['first']> }) {
  if (view.steps.read !== undefined) return null
  const { statements } = first
  return (
    <section class="panel">
      <h2>On the first {first.pages} pages</h2>
      <p class="meta">{count(statements.length, 'statement')} so far. They can be reviewed once all pages are read.</p>
      <ul class="findings">
        {statements.slice(0, shown).map(({ kind, words }) => (
          <li key={words}>
            <div>
              <span>{words.length > 200 ? `${words.slice(0, 197)}…` : words}</span> <span class="meta">{kindWords[kind]}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type StepProps = { readonly view: UploadView; readonly step: (typeof steps)[number]; readonly pages: PagesSoFar | null }

function Step({ view, step, pages }: StepProps) {
  const note = view.steps[step.step]
  const state = note !== undefined ? 'done' : view.nextStep === step.step ? (view.state === 'failed' ? 'failed' : 'now') : 'open'
  const counts = Object.entries(note?.counts ?? {}).filter(([, value]) => value !== null)
  const words = counts.map(([what, value]) => (what === 'bytes' ? size(Number(value)) : count(Number(value), what.replace(/s$/, ''))))
  if (state === 'now' && step.step === 'read' && pages !== null && pages.page > 0) words.push(`page ${pages.page} of ${pages.pages}`)
  return (
    <li class={state}>
      <b>{state === 'now' ? `${step.now} …` : step.done}</b> {state === 'failed' ? 'Failed here. ' : ''}
      <span class="meta">{words.join(', ')}</span>
    </li>
  )
}

function Next({ ask, view, underWay }: { readonly ask: Ask; readonly view: UploadView; readonly underWay: boolean }) {
  const kept = view.refusal?.key === 'document.already-kept' ? view.refusal.words['id'] : undefined
  return (
    <div class="acts">
      {view.document === null ? null : <ButtonLink to={`/documents/${view.document}`}>Open {view.document}</ButtonLink>}
      {kept === undefined ? null : <ButtonLink to={`/documents/${kept}`}>Open {kept}</ButtonLink>}
      {underWay ? <ButtonLink to={`/uploads/${view.number}`}>Look again</ButtonLink> : null}
      {view.state === 'failed' && kept === undefined ? (
        <form method="post" action={`/uploads/${view.number}/retry`}>
          <Csrf ask={ask} />
          <Button look="go">Try this step again</Button>
        </form>
      ) : null}
      {underWay ? (
        <form method="post" action={`/uploads/${view.number}/cancel`}>
          <Csrf ask={ask} />
          <Button>Stop</Button>
        </form>
      ) : (
        <ButtonLink to="/documents/new">Add another document</ButtonLink>
      )}
    </div>
  )
}
