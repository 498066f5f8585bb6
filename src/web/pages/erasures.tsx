/** Erasures: the list of those made, what to erase, and exactly what would go before anybody confirms it. */
import type { ErasurePreview } from '../../actions/erase-content.ts'
import { erasureInWords } from '../../actions/erased-words.ts'
import { mayEver } from '../../domain/actor.ts'
import { lawfulReasonKeys, lawfulReasons } from '../../domain/erasure.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { count } from '../../formats/count-words.ts'
import { backupsAheadInWords, backupsInWords, type ErasureRow, placesThatGo, valuesThatGo, whatGoes } from '../../formats/erasure-words.ts'
import type { ErasureEntry } from '../../store/queries/erasures.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import type { Ask } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { TextArea } from '../parts/text-area.tsx'

const list = { words: 'What was erased', to: '/erasures' }

export function erasuresFrame(ask: Ask, erasures: readonly ErasureEntry[], offices: readonly OfficeView[]): PageFrame {
  return {
    title: erasures.length === 0 ? 'Nothing was erased' : `${count(erasures.length, 'erasure')}, newest first`,
    nav: 'settings',
    actions: mayEver(ask.viewer.actor, 'administer') ? (
      <ButtonLink look="grave" to="/erasures/new">
        Erase something
      </ButtonLink>
    ) : null,
    children: (
      <>
        <p class="lead">
          What the law wants erased is taken out of the record, its files and its search. What kind of thing it was, when, in which office
          and why stays here, and every proof that was given out before still holds.
        </p>
        {erasures.length === 0 ? (
          <Empty>Nothing of this record was erased.</Empty>
        ) : (
          <Made ask={ask} erasures={erasures} offices={offices} />
        )}
      </>
    )
  }
}

function Made({
  ask,
  erasures,
  offices
}: {
  readonly ask: Ask
  readonly erasures: readonly ErasureEntry[]
  readonly offices: readonly OfficeView[]
}) {
  const { today } = ask.viewer
  return (
    <FoldTable
      caption="Erasures"
      columns={[
        { label: 'Entry', labelled: true },
        { label: 'What was erased', title: true },
        { label: 'What went', labelled: true },
        { label: 'By', labelled: true }
      ]}
      rows={erasures.map((one) => ({
        key: String(one.n),
        cells: [
          <a href={`/log?before=${one.n + 1}`} key="n">
            {one.n.toLocaleString('en-GB')}
          </a>,
          <>
            {erasureInWords(ask.viewer, one, offices)}{' '}
            {/^D-/.test(one.subject) ? <a href={`/documents/${one.subject}`}>{one.subject}</a> : null}
            {one.reason === null ? null : <span class="note">{one.reason}</span>}
            <span class="meta">{backupsInWords(one.backups_free_from, today)}</span>
          </>,
          `${count(one.amount, 'sealed value')}, ${count(one.passages, 'place')} in texts, ${count(one.files, 'file')}`,
          one.person ?? ''
        ]
      }))}
    />
  )
}

export function newErasureFrame(ask: Ask, refusal: Refusal | null): PageFrame {
  const kept = (name: string): string => ask.form.raw(name) || (ask.query.get(name) ?? '')
  const title = 'What is to be erased'
  return {
    title: refusal === null ? title : `Error: ${title}`,
    heading: title,
    nav: 'settings',
    crumbs: [list, { words: 'Erase' }],
    children: (
      <>
        {refusal === null ? null : (
          <ErrorSummary heading="Nothing was erased" errors={[{ field: null, words: wordRefusal(refusal.key, refusal.words) }]} />
        )}
        <p class="lead">You are shown exactly what would go before anything is done.</p>
        <form class="form narrow" method="post" action="/erasures/preview">
          <Csrf ask={ask} />
          <Choice
            name="kind"
            label="What"
            chosen={[kept('kind') || 'document']}
            rows={[
              { value: 'document', words: 'A document', hint: 'Its file, its text and what was taken from it. It keeps its number.' },
              {
                value: 'passage',
                words: 'Words of a document',
                hint: 'Blacked out wherever they stand in it, and in what was taken from them.'
              },
              { value: 'person', words: 'A person', hint: 'The name wherever it stands, and the account. Posts stay.' }
            ]}
          />
          <Field
            name="document"
            label="Number of the document"
            value={kept('document')}
            hint="For a document, or words of one: D-12."
            autocomplete="off"
            optional
          />
          <TextArea name="words" label="The words" value={kept('words')} hint="As they stand in the document." optional />
          <TextArea
            name="names"
            label="Names of the person"
            value={kept('names')}
            hint="Every way in which the name is written, one a line."
            optional
          />
          <div class="acts">
            <Button look="go">Show what would go</Button>
            <ButtonLink to="/erasures">Not now</ButtonLink>
          </div>
        </form>
      </>
    )
  }
}

/** Most rows shown of each kind; the counts above say how many there are. */
const most = 200

export function erasurePreviewFrame(ask: Ask, preview: ErasurePreview, refusal: Refusal | null): PageFrame {
  const { plan } = preview
  const title = 'This would go'
  return {
    title: refusal === null ? title : `Error: ${title}`,
    heading: title,
    nav: 'settings',
    crumbs: [list, { words: 'Erase', to: '/erasures/new' }, { words: 'Preview' }],
    children: (
      <>
        {refusal === null ? null : (
          <ErrorSummary heading="Nothing was erased" errors={[{ field: null, words: wordRefusal(refusal.key, refusal.words) }]} />
        )}
        <ul class="lead">
          {whatGoes(plan).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Rows caption="Places in texts" rows={placesThatGo(plan)} />
        <Rows caption="Values of the log" rows={valuesThatGo(plan)} />
        {plan.stays.length === 0 ? null : (
          <section aria-labelledby="stays">
            <h2 id="stays">What stays</h2>
            <ul>
              {plan.stays.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        <p>{backupsAheadInWords(preview.backups)}</p>
        <Confirm ask={ask} preview={preview} />
      </>
    )
  }
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly ErasureRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <FoldTable
        caption={caption}
        columns={[
          { label: 'Where', title: true },
          { label: 'As it stands', labelled: true },
          { label: 'What is left', labelled: true }
        ]}
        rows={rows.slice(0, most).map(({ place, was, left }, at) => ({
          key: String(at),
          cells: [
            <span key="place" class={place.length < 12 ? 'id' : undefined}>
              {place}
            </span>,
            short(was),
            short(left)
          ]
        }))}
      />
      {rows.length > most ? <p class="note">And {count(rows.length - most, 'more')}.</p> : null}
    </section>
  )
}

function short(words: string): string {
  return words.length > 240 ? `${words.slice(0, 238)}…` : words
}

function Confirm({ ask, preview: { target, phrase, print } }: { readonly ask: Ask; readonly preview: ErasurePreview }) {
  const said = {
    kind: target.kind,
    print,
    ...(target.kind === 'person' ? { names: target.names.join('\n') } : { document: target.document }),
    ...(target.kind === 'passage' ? { words: target.words } : {})
  }
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">Erase it</h2>
      <form class="paper form narrow" method="post" action="/erasures">
        <Csrf ask={ask} />
        {Object.entries(said).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice
          name="lawful"
          label="Lawful reason"
          hint="Everybody who sees the stub sees this."
          chosen={[ask.form.get('lawful')]}
          rows={lawfulReasonKeys.map((value) => ({ value, words: sentence(lawfulReasons[value]) }))}
        />
        <TextArea
          name="reason"
          label="More about why"
          hint="Stays inside, and in the log. Do not repeat what goes."
          value={ask.form.get('reason')}
          optional
        />
        <Field name="confirmed" label={`This cannot be taken back. To erase it, type: ${phrase}`} autocomplete="off" required />
        <div class="acts">
          <Button look="grave">Erase it</Button>
          <ButtonLink to="/erasures">Not now</ButtonLink>
        </div>
      </form>
    </section>
  )
}

function sentence(words: string): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}`
}
