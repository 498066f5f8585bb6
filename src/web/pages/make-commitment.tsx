/** Making a commitment: the words it comes from, who answers for it, by when or how often it is looked at, and what counts as done. */
import type { Resolved } from '../../domain/proposal.ts'
import { dateInWords, intervalInWords } from '../../formats/date-words.ts'
import { meantInWords } from '../../formats/meant-words.ts'
import { slotWordsOf } from '../../formats/slot-words.ts'
import type { DirectiveView } from '../../store/queries/directives.ts'
import type { DocumentView } from '../../store/queries/documents.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import type { StatementView } from '../../store/queries/statements.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { GapBar } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Quote } from '../parts/quote.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { NearOffice, OwnerField } from './commitment-act.tsx'
import { messageFor } from './commitment-errors.ts'
import { GoesOnRecord, PaperForm } from './commitment-form.tsx'
import { type StatementPlace, toPlace } from './statement-place.ts'

export type MakePage = {
  readonly statement: StatementView | null
  readonly place: StatementPlace | null
  readonly document: DocumentView | null
  readonly directive: DirectiveView | null
  readonly offices: readonly OfficeView[]
  /** Whom the words of the owner were taken to mean: a suggestion. */
  readonly meant: Resolved | null
  readonly errors: readonly FormError[]
  readonly near: string | null
}

export function makeFrame(ask: Ask, view: MakePage): PageFrame {
  const { statement, directive, errors } = view
  const title = 'New commitment'
  return {
    title: errors.length === 0 ? title : `Error: ${title}`,
    heading: title,
    nav: 'commitments',
    width: 'narrow',
    crumbs: [{ words: 'Commitments', to: '/commitments' }, { words: title }],
    children: (
      <>
        <ErrorSummary heading="Not made yet" errors={errors} />
        {statement === null && directive === null ? (
          <GapBar words="No words stand behind it." action={<a href="/statements">Choose a statement</a>}>
            A commitment is best made from an accepted statement; without one, its page says so.
          </GapBar>
        ) : null}
        <From ask={ask} view={view} />
        {statement === null || statement.commitment === null ? (
          <Form ask={ask} view={view} />
        ) : (
          <GapBar
            words={`${statement.id} already became ${statement.commitment}.`}
            action={<a href={`/commitments/${statement.commitment}`}>Open it</a>}
          >
            Report on that one, or make another from a different statement.
          </GapBar>
        )}
      </>
    )
  }
}

function From({ ask, view: { statement, place, document, directive } }: { readonly ask: Ask; readonly view: MakePage }) {
  return (
    <>
      {statement === null ? null : (
        <Quote
          quoted={{ words: statement.words, lang: document?.language ?? null }}
          source={{
            words: [document?.title, place?.words].filter((words) => words != null).join(', '),
            to: toPlace(ask, statement, place),
            more: <a href={`/statements/${statement.id}`}>Statement {statement.id}</a>
          }}
        />
      )}
      {directive === null ? null : (
        <p class="meta">
          Carries out <a href={`/directives/${directive.id}`}>{directive.title}</a>
        </p>
      )}
    </>
  )
}

const intervals = ['P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P6M', 'P1Y'] as const

function Form({ ask, view }: { readonly ask: Ask; readonly view: MakePage }) {
  const { statement, directive, errors, offices, near } = view
  const sent = ask.form.get('csrf') !== ''
  const stated = statedIn(view)
  const of = (name: string, before: string): string => (sent ? ask.form.get(name) : before)
  return (
    <PaperForm ask={ask} action="/commitments/new" label="New commitment">
      <input type="hidden" name="statement" value={statement?.id ?? ''} />
      <input type="hidden" name="directive" value={directive?.id ?? ''} />
      <TextArea
        name="title"
        label="What is to be done"
        rows={2}
        value={of('title', stated.title)}
        hint="A line that says the result. The words themselves stay beside it."
        error={messageFor(errors, 'title')}
      />
      <OwnerField
        form={{ ask, errors, value: of('owner', stated.owner?.name ?? '') }}
        offices={offices}
        label="Owner"
        hint={
          stated.owner === null
            ? 'Not stated. A post or a unit, not a person.'
            : `Stated: “${stated.owner.said}”${stated.owner.why === null ? '' : `, likely ${stated.owner.why}`}. A post or a unit, not a person.`
        }
      />
      <Choice
        name="when"
        label="By when"
        chosen={[of('when', 'date') === 'ongoing' ? 'ongoing' : 'date']}
        across
        rows={[
          { value: 'date', words: 'By a date' },
          { value: 'ongoing', words: 'Ongoing, reviewed at intervals' }
        ]}
      />
      <div class="fields">
        <Field
          name="due"
          label="Due date"
          value={of('due', stated.due?.written ?? '')}
          hint={stated.due === null ? 'Not stated. Such as 30 November 2026 or first half of 2027.' : `Stated: “${stated.due.said}”.`}
          error={messageFor(errors, 'due')}
        />
        <Select
          name="every"
          label="Reviewed"
          value={of('every', 'P3M')}
          options={intervals.map((value) => ({ value, words: intervalInWords(value) }))}
          hint="For what is ongoing."
          error={messageFor(errors, 'every')}
        />
      </div>
      <TextArea
        name="doneWhen"
        label="What counts as done"
        value={of('doneWhen', '')}
        hint={
          stated.measures.length === 0
            ? 'Not stated. What a person can go and look at, such as “Monitors read at 24 schools”.'
            : `Stated: ${stated.measures.map((words) => `“${words}”`).join(', ')}. What a person can go and look at.`
        }
        error={messageFor(errors, 'doneWhen')}
      />
      <div class="acts">
        <Button look="go">Make the commitment</Button>
        <NearOffice near={near} />
      </div>
      <GoesOnRecord ask={ask} />
    </PaperForm>
  )
}

type Stated = {
  readonly title: string
  readonly owner: { readonly name: string; readonly said: string; readonly why: string | null } | null
  readonly due: { readonly written: string; readonly said: string } | null
  readonly measures: readonly string[]
}

/** Most characters of a title taken from a statement's words. */
const longest = 200

/** What the statement says of owner, date and measure, with its own words; what it does not say stays empty. */
function statedIn({ statement, directive, offices, meant }: MakePage): Stated {
  if (statement === null) return { title: directive?.title ?? '', owner: null, due: null, measures: [] }
  const { at } = slotWordsOf(statement, null)
  const { owners, due, measures } = statement.slots
  const lead = owners.find(({ role }) => role === 'lead') ?? owners[0]
  const said = lead === undefined ? null : at(lead)
  const plain = said === null ? '' : said.replace(/^(?:the|The) /, '')
  const likely = meant !== null && meant.id !== null && (meant.kind === 'post' || meant.kind === 'unit') ? meant.name : plain
  const known = offices.find(({ name, kind }) => kind !== 'body' && name.toLowerCase() === likely.toLowerCase())
  const dueSaid = due === null ? null : at(due)
  return {
    title: titleOf(statement.words),
    owner: said === null ? null : { name: known?.name ?? plain, said, why: meantInWords(said, meant) },
    due: due === null || due.edtf === null || dueSaid === null ? null : { written: dateInWords(due.edtf), said: dueSaid },
    measures: measures.flatMap((measure) => at(measure) ?? [])
  }
}

function titleOf(words: string): string {
  const line = words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.;,。；，]$/, '')
  const cut = [...line]
  const short =
    cut.length <= longest
      ? line
      : `${cut
          .slice(0, longest)
          .join('')
          .replace(/\s\S*$/, '')} …`
  const [first = ''] = short
  return first.toUpperCase() + short.slice(first.length)
}
