/** What the forms about one commitment have in common: where they are, what they are about, and what is to be put right. */
import type { ComponentChildren } from 'preact'
import { dueInWords } from '../../formats/date-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import type { Ask } from '../ask.ts'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import type { PageFrame } from '../parts/page.tsx'

export type CommitmentForm = {
  readonly ask: Ask
  readonly commitment: CommitmentView
  readonly errors: readonly FormError[]
}

export type FormPage = CommitmentForm & {
  readonly title: string
  /** What has not happened where something is to be put right: "Not sent yet". */
  readonly undone: string
  readonly children: ComponentChildren
}

export function formFrame({ commitment, errors, title, undone, children }: FormPage): PageFrame {
  const { id } = commitment
  return {
    title: errors.length === 0 ? title : `Error: ${title}`,
    heading: title,
    nav: 'commitments',
    width: 'narrow',
    crumbs: [{ words: 'Commitments', to: '/commitments' }, { words: id, to: `/commitments/${id}` }, { words: title }],
    children: (
      <>
        <ErrorSummary heading={undone} errors={errors} />
        <p class="lead">
          {commitment.title}. {commitment.due === null ? '' : 'Due '}
          {dueInWords(commitment.due, commitment.review_every)}.
        </p>
        {children}
      </>
    )
  }
}

/** A form on paper that sends back to where it came from. */
export function PaperForm({
  ask,
  action,
  label,
  file = false,
  children
}: {
  readonly ask: Ask
  readonly action: string
  readonly label: string
  readonly file?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <form class="paper form" method="post" action={action} aria-label={label} {...(file ? { encType: 'multipart/form-data' } : {})}>
      <Csrf ask={ask} />
      {children}
    </form>
  )
}

/** In which capacity an act is entered. */
export function GoesOnRecord({ ask }: { readonly ask: Ask }) {
  const name = ask.session?.actor.name ?? ''
  return <p class="hint">Goes on record as entered by {name}. It cannot be changed later, only added to.</p>
}
