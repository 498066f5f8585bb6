/** Reporting progress on one screen: the number, the words, when it will be done, and what shows it. */
import { unitAlone } from '../../domain/target.ts'
import { number } from '../../formats/count-words.ts'
import { dateInWords, dayInWords } from '../../formats/date-words.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FileField } from '../parts/file-field.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { messageFor } from './commitment-errors.ts'
import { formFrame, GoesOnRecord, PaperForm } from './commitment-form.tsx'
import type { OneCommitment } from './commitment-view.ts'
import { countedWords } from './commitment-words.ts'

export type ReportPage = { readonly view: OneCommitment; readonly errors: readonly FormError[] }

export function reportFrame(ask: Ask, { view, errors }: ReportPage): PageFrame {
  const { commitment } = view
  return formFrame({
    ask,
    commitment,
    errors,
    title: 'Report progress',
    undone: 'Not sent yet',
    children: (
      <>
        <PaperForm ask={ask} action={`/commitments/${commitment.id}/report`} label="Report progress" file>
          <div class="fields">
            <Amount ask={ask} view={view} errors={errors} />
            <TextArea name="words" label="What has happened" whole value={ask.form.get('words')} error={messageFor(errors, 'words')} />
            <Dates ask={ask} view={view} errors={errors} />
            <FileField
              name="file"
              label="Evidence: a file"
              optional
              hint="Photo, PDF or sheet, up to 50 MB."
              error={messageFor(errors, 'file')}
            />
            <Field
              name="link"
              label="Evidence: a link"
              type="url"
              optional
              value={ask.form.get('link')}
              hint="Such as a page with the readings."
              error={messageFor(errors, 'link')}
            />
            <Choice
              name="state"
              label="Is it done?"
              whole
              across
              chosen={[ask.form.get('state') === 'done' ? 'done' : 'going']}
              rows={[
                { value: 'going', words: 'No, work goes on' },
                { value: 'done', words: 'Yes, report it done' }
              ]}
              hint="What is reported done is then checked by someone other than the owner."
            />
          </div>
          <div class="acts">
            <Button look="go">Send the report</Button>
          </div>
          <GoesOnRecord ask={ask} />
        </PaperForm>
        <LastReport view={view} />
      </>
    )
  })
}

type PartProps = { readonly ask: Ask; readonly view: OneCommitment; readonly errors: readonly FormError[] }

/** The unit is remembered from the last report. */
function Amount({ ask, view, errors }: PartProps) {
  const { counted, target, level } = view
  const last = counted.at(-1)
  const sent = ask.form.get('csrf') !== ''
  const of = target === null || level ? undefined : `of ${number(target)}`
  return (
    <>
      <Field
        name="number"
        label="Number now"
        optional
        size="big"
        inputmode="decimal"
        value={ask.form.get('number')}
        unit={of}
        hint={
          last === undefined ? 'Where something can be counted.' : `Was ${countedWords(last, target, level)} on ${dateInWords(last.as_of)}.`
        }
        error={messageFor(errors, 'number')}
      />
      <Field
        name="unit"
        label="Counted in"
        optional
        value={sent ? ask.form.get('unit') : unitAlone(last?.unit ?? null)}
        hint="Such as schools, or % of works done."
        error={messageFor(errors, 'unit')}
      />
    </>
  )
}

function Dates({ ask, view: { commitment }, errors }: PartProps) {
  const { today } = ask.viewer
  const sent = ask.form.get('csrf') !== ''
  return (
    <>
      <Field
        name="asOf"
        label="As of"
        value={sent ? ask.form.get('asOf') : dayInWords(today)}
        hint="The day the report is about."
        error={messageFor(errors, 'asOf')}
      />
      <Field
        name="forecast"
        label="When will it be done?"
        optional
        value={ask.form.get('forecast')}
        hint={
          <>
            Such as 9 December 2026. Later than the due date? Also{' '}
            <a href={`/commitments/${commitment.id}/deadline`}>ask to move the date</a>.
          </>
        }
        error={messageFor(errors, 'forecast')}
      />
    </>
  )
}

function LastReport({ view: { history, target, level } }: { readonly view: OneCommitment }) {
  const last = history.reports.findLast(({ kind }) => kind === 'progress' || kind === 'done')
  return (
    <section aria-labelledby="last">
      <h2 id="last">Last report</h2>
      {last === undefined ? (
        <p class="meta">None yet: this is the first.</p>
      ) : (
        <>
          <p>
            <strong>{last.number === null ? 'In words' : countedWords({ ...last, number: last.number }, target, level)}</strong>{' '}
            <span class="meta">{dateInWords(last.as_of)}</span>
          </p>
          <p>{last.words}</p>
        </>
      )}
    </section>
  )
}
