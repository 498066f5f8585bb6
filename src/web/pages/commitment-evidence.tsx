/** The evidence of one commitment: each piece with its grade and what a look at it has shown, and the form to add another. */
import { can } from '../../domain/actor.ts'
import { type Grade, grades } from '../../domain/event.ts'
import { dayIn } from '../../domain/instant.ts'
import { size } from '../../formats/count-words.ts'
import { dayInWords } from '../../formats/date-words.ts'
import type { CommitmentHistory } from '../../store/queries/commitments.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FileField } from '../parts/file-field.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Select } from '../parts/select.tsx'
import { messageFor } from './commitment-errors.ts'
import { gradeWords } from './commitment-evidence-words.ts'
import { formFrame, GoesOnRecord, PaperForm } from './commitment-form.tsx'
import { isChecked } from './commitment-line.tsx'
import { evidenceLink } from './commitment-timeline.tsx'
import type { OneCommitment } from './commitment-view.ts'

export type EvidencePage = { readonly view: OneCommitment; readonly errors: readonly FormError[] }

export function evidenceFrame(ask: Ask, { view, errors }: EvidencePage): PageFrame {
  const { commitment, history } = view
  const { owner, owner_kind, state } = commitment
  const asked = { published: false, owner: owner === null || owner_kind === null ? null : { kind: owner_kind, slug: owner } }
  const open = state !== 'closed' && state !== 'withdrawn'
  return formFrame({
    ask,
    commitment,
    errors,
    title: `Evidence of ${commitment.id}`,
    undone: 'Not entered yet',
    children: (
      <>
        <section aria-labelledby="kept">
          <h2 id="kept">What there is</h2>
          {history.evidence.length === 0 ? (
            <p>
              <Gap words="No evidence yet" />
            </p>
          ) : (
            <ol class="dates">
              {history.evidence.map((one) => (
                <Piece key={one.number} ask={ask} one={one} errors={errors} mayCheck={can(ask.viewer.actor, 'check', asked)} />
              ))}
            </ol>
          )}
        </section>
        {open && can(ask.viewer.actor, 'report', asked) ? <Add ask={ask} view={view} errors={errors} /> : null}
      </>
    )
  })
}

type PieceProps = {
  readonly ask: Ask
  readonly one: CommitmentHistory['evidence'][number]
  readonly errors: readonly FormError[]
  readonly mayCheck: boolean
}

function Piece({ ask, one, errors, mayCheck }: PieceProps) {
  const { number, grade, bytes, file_name, note, added_at } = one
  const { words, to } = evidenceLink(ask, one)
  const facts = [
    note === null ? null : file_name,
    bytes === null ? null : size(bytes),
    dayInWords(dayIn(ask.viewer.authority.zone, added_at))
  ]
  return (
    <li>
      <p>
        <span class="meta">{number}.</span> <a href={to}>{words}</a>{' '}
        {isChecked({ grade }) ? <strong>{gradeWords[grade]}</strong> : <Gap words={gradeWords[grade]} />}
      </p>
      <p class="meta">{facts.filter((fact) => fact !== null).join(', ')}</p>
      {mayCheck ? <Check ask={ask} one={one} errors={errors} /> : null}
    </li>
  )
}

const shown: Partial<Record<Grade, string>> = {
  documented: 'It does not show what is claimed',
  checked: 'It shows what is claimed',
  'independently-verified': 'Someone independent has verified it',
  'outcome-measured': 'The outcome itself was measured'
}

function Check({ ask, one, errors }: Omit<PieceProps, 'mayCheck'>) {
  const { commitment, number } = one
  return (
    <details open={messageFor(errors, `grade-${number}`) !== null}>
      <summary>{isChecked(one) ? 'Look at it again' : 'Say what a look at it has shown'}</summary>
      <form
        class="form"
        method="post"
        action={`/commitments/${commitment}/evidence/${number}/check`}
        aria-label={`Check evidence ${number}`}
      >
        <Csrf ask={ask} />
        <div class="fields">
          <Select
            id={`grade-${number}`}
            name="grade"
            label="What it shows"
            none="Choose"
            options={grades.flatMap((value) => (shown[value] === undefined ? [] : [{ value, words: shown[value] }]))}
            error={messageFor(errors, `grade-${number}`)}
          />
          <Field id={`note-${number}`} name="note" label="Note" optional hint="What was looked at, and how." />
        </div>
        <div class="acts">
          <Button>Enter the check of evidence {number}</Button>
        </div>
      </form>
    </details>
  )
}

function Add({
  ask,
  view: { commitment },
  errors
}: {
  readonly ask: Ask
  readonly view: OneCommitment
  readonly errors: readonly FormError[]
}) {
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add evidence</h2>
      <PaperForm ask={ask} action={`/commitments/${commitment.id}/evidence`} label="Add evidence" file>
        <div class="fields">
          <FileField name="file" label="File" optional hint="Photo, PDF or sheet, up to 50 MB." error={messageFor(errors, 'file')} />
          <Field name="link" label="Or a link" type="url" optional value={ask.form.get('link')} error={messageFor(errors, 'link')} />
          <Field name="note" label="What it shows" optional whole value={ask.form.get('note')} hint="Such as “Readings of six schools”." />
        </div>
        <div class="acts">
          <Button look="go">Add the evidence</Button>
        </div>
        <GoesOnRecord ask={ask} />
      </PaperForm>
    </section>
  )
}
