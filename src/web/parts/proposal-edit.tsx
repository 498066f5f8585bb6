/** The form that corrects a proposal before it is accepted, in place of its card: kind, force, the ends of its quote, who, when, how much. */
import { statementForces, statementKinds } from '../../domain/proposal.ts'
import { forceWords, kindTitles, kindWords } from '../../formats/kind-words.ts'
import { Button, ButtonLink } from './button.tsx'
import { Choice, Tick } from './choice.tsx'
import { Field } from './field.tsx'
import { DecisionForm, Moves } from './proposal-acts.tsx'
import { type CardView, pathOfReview } from './proposal-view.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

/** What stands in the form. `start` and `end` in code points. */
export type EditView = {
  readonly kind: string
  readonly force: string
  readonly negative: boolean
  readonly start: number
  readonly end: number
  readonly owners: string
  readonly due: string
  readonly edtf: string
  readonly measures: string
  /** The words at `start` and `end`, with some before and after. */
  readonly quote: { readonly before: string; readonly words: string; readonly after: string }
  /** What is wrong, by field. */
  readonly errors: Readonly<Partial<Record<'owner' | 'due' | 'measure', string>>>
}

export function ProposalEdit({ view, csrf, edit }: { readonly view: CardView; readonly csrf: string; readonly edit: EditView }) {
  const { card, document, language } = view
  return (
    <section class="card editing" id="card" tabIndex={-1} aria-labelledby="card-title" data-card={card.id} data-editing data-alike="0">
      <div class="head">
        <h2 id="card-title">
          {card.number}. {kindTitles[card.kind]}, corrected
        </h2>
        <a class="meta" href={`#m-${card.id}`}>
          ¶{card.paragraph}
        </a>
      </div>
      <p class="said" lang={language}>
        <span class="around">{edit.quote.before}</span>
        <mark>{edit.quote.words}</mark>
        <span class="around">{edit.quote.after}</span>
      </p>
      <DecisionForm view={view} csrf={csrf} look="form">
        <input type="hidden" name="start" value={String(edit.start)} />
        <input type="hidden" name="end" value={String(edit.end)} />
        <Meaning edit={edit} />
        <Slots edit={edit} language={language} />
        <div class="acts">
          <Button look="go" name="do" value="amend">
            {card.state === 'accepted' ? 'Save the correction' : 'Accept as corrected'}
          </Button>
          <ButtonLink look="quiet" to={pathOfReview(document, card.id)} id="leave-edit">
            Leave without
          </ButtonLink>
        </div>
        {/* Enter sends a form by its first button, so these stand last and are shown first. */}
        <div class="acts moves">
          <Moves act="edit-" />
        </div>
      </DecisionForm>
    </section>
  )
}

function Meaning({ edit }: { readonly edit: EditView }) {
  return (
    <>
      <Choice
        name="kind"
        label="Kind"
        across
        chosen={[edit.kind]}
        rows={inOrder.map((kind) => ({ value: kind, words: kindWords[kind] }))}
      />
      <div class="fields">
        <Select
          name="strength"
          label="How strongly it is meant"
          value={edit.force}
          none="Not said"
          options={statementForces.map((force) => ({ value: force, words: forceWords[force] }))}
        />
        <Tick name="negative" words="Not to be done" checked={edit.negative} />
      </div>
    </>
  )
}

/** Those with a key of their own first. */
const keyed = ['noted', 'directed', 'decided', 'assigned'] as const
const inOrder = [...keyed, ...statementKinds.filter((kind) => !(keyed as readonly string[]).includes(kind))]

function Slots({ edit, language }: { readonly edit: EditView; readonly language: string }) {
  const { errors } = edit
  return (
    <>
      <TextArea
        name="owner"
        label="Who acts"
        value={edit.owners}
        rows={Math.max(1, edit.owners.split('\n').length)}
        lang={language}
        hint="As it stands in the text; one to a line, the first leads. Empty: not stated."
        error={errors.owner}
      />
      <div class="fields">
        <Field
          name="due"
          label="By when"
          value={edit.due}
          lang={language}
          hint="As it stands in the text. Empty: not stated."
          error={errors.due}
          autocomplete="off"
        />
        <Field
          name="edtf"
          label="As a date"
          value={edit.edtf}
          hint="2026-11-30, 2026-11 or 2026, where the words do not tell"
          autocomplete="off"
        />
      </div>
      <TextArea
        name="measure"
        label="Measure"
        value={edit.measures}
        rows={Math.max(1, edit.measures.split('\n').length)}
        lang={language}
        hint="Words with a number, as they stand in the text; one to a line. Empty: not stated."
        error={errors.measure}
      />
    </>
  )
}
