/** A document on its way in: the steps with what each found. The page may be left; the work goes on. */
import { wordRefusal } from '../../domain/refusals.ts'
import { count, size } from '../../formats/count-words.ts'
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

export function uploadFrame(ask: Ask, view: UploadView): PageFrame {
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
            <Step key={one.step} view={view} step={one} />
          ))}
        </ol>
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

function Step({ view, step }: { readonly view: UploadView; readonly step: (typeof steps)[number] }) {
  const note = view.steps[step.step]
  const state = note !== undefined ? 'done' : view.nextStep === step.step ? (view.state === 'failed' ? 'failed' : 'now') : 'open'
  const counts = Object.entries(note?.counts ?? {}).filter(([, value]) => value !== null)
  const words = counts.map(([what, value]) => (what === 'bytes' ? size(Number(value)) : count(Number(value), what.replace(/s$/, ''))))
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
