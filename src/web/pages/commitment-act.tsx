/** The small forms that change a commitment: check and close, hand over, move the date, withdraw, take up again. */
import { stateWords } from '../../domain/commitment.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { MeetingView } from '../../store/queries/meetings.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Tick } from '../parts/choice.tsx'
import { FactList } from '../parts/fact-rail.tsx'
import { Field } from '../parts/field.tsx'
import { GapBar } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { messageFor } from './commitment-errors.ts'
import { type CommitmentForm, formFrame, GoesOnRecord, PaperForm } from './commitment-form.tsx'

export function closeFrame(form: CommitmentForm): PageFrame {
  const { ask, commitment, errors } = form
  const { id, state, done_when, evidence } = commitment
  const verified = state === 'verified'
  const ready = state === 'reported_done' || verified
  const ended = state === 'closed' || state === 'withdrawn'
  const title = verified ? 'Close' : 'Check and close'
  return formFrame({
    ...form,
    title,
    undone: 'Not closed yet',
    children: (
      <>
        {ready && evidence === 0 ? (
          <GapBar words="No evidence yet." action={<a href={`/commitments/${id}/evidence`}>Add evidence</a>}>
            A check is a look at the evidence there is.
          </GapBar>
        ) : null}
        {ready ? (
          <PaperForm ask={ask} action={`/commitments/${id}/close`} label={title}>
            <FactList facts={[{ label: 'Done when', value: done_when }]} />
            {verified ? null : (
              <TextArea
                name="check"
                label="What was checked"
                value={ask.form.get('check')}
                hint="What you looked at, and what it showed. Someone other than the owner checks."
                error={messageFor(errors, 'check')}
              />
            )}
            <Field name="words" label="Closing words" optional value={ask.form.get('words')} error={messageFor(errors, 'words')} />
            <div class="acts">
              <Button look="go" name="do" value="close">
                {title}
              </Button>
              {verified ? null : (
                <Button name="do" value="check">
                  Enter the check only
                </Button>
              )}
            </div>
            <GoesOnRecord ask={ask} />
          </PaperForm>
        ) : (
          <GapBar
            words={ended ? `It is ${stateWords[state]} already.` : 'It has not been reported done.'}
            action={ended ? null : <a href={`/commitments/${id}/report`}>Report on it</a>}
          />
        )}
      </>
    )
  })
}

export function leadFrame(form: CommitmentForm & { readonly offices: readonly OfficeView[]; readonly near: string | null }): PageFrame {
  const { ask, commitment, errors, offices, near } = form
  return formFrame({
    ...form,
    title: 'Hand it to another office',
    undone: 'Not handed over yet',
    children: (
      <PaperForm ask={ask} action={`/commitments/${commitment.id}/lead`} label="Hand it to another office">
        <FactList facts={[{ label: 'Owner now', value: commitment.ownerName ?? commitment.owner }]} />
        <OwnerField form={form} offices={offices} label="New owner" />
        <TextArea
          name="reason"
          label="Why"
          value={ask.form.get('reason')}
          hint="The due date stays as it is."
          error={messageFor(errors, 'reason')}
        />
        <div class="acts">
          <Button look="go">Hand it over</Button>
          <NearOffice near={near} />
        </div>
        <GoesOnRecord ask={ask} />
      </PaperForm>
    )
  })
}

export type OwnerFieldProps = {
  readonly form: Pick<CommitmentForm, 'ask' | 'errors'> & { readonly value?: string }
  readonly offices: readonly OfficeView[]
  readonly label: string
  readonly hint?: string
}

/** A post or a unit: one that exists, or a post to be created. */
export function OwnerField({ form: { ask, errors, value }, offices, label, hint }: OwnerFieldProps) {
  const names = offices.filter(({ kind }) => kind !== 'body').map(({ name }) => name)
  return (
    <div class="form">
      <Field
        name="owner"
        label={label}
        value={value ?? ask.form.get('owner')}
        suggestions={names}
        hint={hint ?? 'A post or a unit, not a person.'}
        error={messageFor(errors, 'owner')}
      />
      <Tick
        name="newOwner"
        words="Create this post"
        checked={ask.form.get('newOwner') === 'yes'}
        hint="Where there is none of this name yet."
      />
    </div>
  )
}

/** Sends the form with the office that a slip of the pen may have meant. */
export function NearOffice({ near }: { readonly near: string | null }) {
  return near === null ? null : (
    <Button name="use" value={near}>
      Use {near}
    </Button>
  )
}

export function deadlineFrame(form: CommitmentForm & { readonly meetings: readonly MeetingView[] }): PageFrame {
  const { ask, commitment, errors, meetings } = form
  const first = commitment.due === null
  const title = first ? 'Set a date' : 'Move the date'
  return formFrame({
    ...form,
    title,
    undone: first ? 'No date set yet' : 'Not moved yet',
    children: (
      <PaperForm ask={ask} action={`/commitments/${commitment.id}/deadline`} label={title}>
        <div class="fields">
          <Field
            name="due"
            label={first ? 'Due date' : 'New due date'}
            value={ask.form.get('due')}
            hint="Such as 30 November 2026, November 2026, or first half of 2027."
            error={messageFor(errors, 'due')}
          />
          {first ? null : (
            <MeetingSelect form={form} meetings={meetings} label="Decided at" none="No meeting: changed without a decision" />
          )}
          {first ? null : (
            <TextArea
              name="reason"
              label="Why"
              whole
              value={ask.form.get('reason')}
              hint="The public page shows both dates and the reason."
              error={messageFor(errors, 'reason')}
            />
          )}
        </div>
        <div class="acts">
          <Button look="go">{title}</Button>
        </div>
        <GoesOnRecord ask={ask} />
      </PaperForm>
    )
  })
}

type MeetingSelectProps = {
  readonly form: CommitmentForm
  readonly meetings: readonly MeetingView[]
  readonly label: string
  readonly none: string
}

function MeetingSelect({ form: { ask, errors }, meetings, label, none }: MeetingSelectProps) {
  return (
    <Select
      name="meeting"
      label={label}
      value={ask.form.get('meeting')}
      none={none}
      options={meetings.map(({ id, title, date }) => ({
        value: id,
        words: [title, date === null ? null : dateInWords(date)].filter((words) => words !== null).join(', ')
      }))}
      error={messageFor(errors, 'meeting')}
    />
  )
}

export function withdrawFrame(form: CommitmentForm & { readonly meetings: readonly MeetingView[] }): PageFrame {
  const { ask, commitment, errors, meetings } = form
  return formFrame({
    ...form,
    title: 'Withdraw',
    undone: 'Not withdrawn',
    children: (
      <PaperForm ask={ask} action={`/commitments/${commitment.id}/withdraw`} label="Withdraw">
        <TextArea
          name="reason"
          label="Why it is no longer pursued"
          value={ask.form.get('reason')}
          hint="It keeps its page, with this reason."
          error={messageFor(errors, 'reason')}
        />
        <MeetingSelect form={form} meetings={meetings} label="Decided at" none="No meeting" />
        <div class="acts">
          <Button look="grave">Withdraw {commitment.id}</Button>
          <ButtonLink look="quiet" to={`/commitments/${commitment.id}`}>
            Leave it as it is
          </ButtonLink>
        </div>
        <GoesOnRecord ask={ask} />
      </PaperForm>
    )
  })
}

export function reopenFrame(form: CommitmentForm): PageFrame {
  const { ask, commitment, errors } = form
  return formFrame({
    ...form,
    title: 'Take it up again',
    undone: 'Not taken up yet',
    children: (
      <PaperForm ask={ask} action={`/commitments/${commitment.id}/reopen`} label="Take it up again">
        <TextArea name="reason" label="Why it is taken up again" value={ask.form.get('reason')} error={messageFor(errors, 'reason')} />
        <div class="acts">
          <Button look="go">Take up {commitment.id} again</Button>
        </div>
        <GoesOnRecord ask={ask} />
      </PaperForm>
    )
  })
}
