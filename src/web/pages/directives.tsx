/** Directives: what came from above or outside, and how much of it is carried; with the form to register one. */
import { mayEver } from '../../domain/actor.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import type { DirectiveRow } from '../../store/queries/directive-list.ts'
import type { DocumentView } from '../../store/queries/documents.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Select } from '../parts/select.tsx'

export type DirectivesView = {
  readonly rows: readonly DirectiveRow[]
  readonly total: number
  readonly at: number
  readonly perPage: number
  /** To choose a directive's own text from. */
  readonly documents: readonly DocumentView[]
  readonly errors: readonly FormError[]
}

export function directivesFrame(ask: Ask, view: DirectivesView): PageFrame {
  const { rows, total, errors } = view
  return {
    title: errors.length > 0 ? 'Error: Directives' : 'Directives',
    heading: 'Directives',
    nav: 'directives',
    children: (
      <>
        <ErrorSummary heading="Not registered yet" errors={errors} />
        {total === 0 ? <Nothing ask={ask} /> : <p class="lead">{finding(view, ask.side)}</p>}
        {rows.length === 0 ? null : <List ask={ask} view={view} />}
        {ask.side === 'inside' && mayEver(ask.viewer.actor, 'make') ? <Register ask={ask} view={view} /> : null}
      </>
    )
  }
}

function finding({ rows, total }: DirectivesView, side: Ask['side']) {
  const published = side === 'public' ? 'published ' : ''
  const without = rows.filter((row) => row.commitments.total === 0).length
  const late = rows.reduce((sum, row) => sum + row.commitments.overdue, 0)
  return (
    <>
      <strong>
        {count(total, 'directive')} {total === 1 ? 'is' : 'are'} in the record.
      </strong>{' '}
      {without === 0
        ? `Each is carried by at least one ${published}commitment.`
        : `${without} ${without === 1 ? 'is' : 'are'} carried by no ${published}commitment.`}
      {late === 0 ? null : ` ${late} of what carries them ${late === 1 ? 'is' : 'are'} late.`}
    </>
  )
}

function List({ ask, view }: { readonly ask: Ask; readonly view: DirectivesView }) {
  const { rows, total, at, perPage } = view
  const to = (page: number) => pathTo(ask, `/directives?page=${page}`)
  return (
    <section aria-labelledby="all">
      <h2 id="all">What became of each</h2>
      <FoldTable
        caption="Directives"
        columns={[
          { label: 'Directive and issuer', title: true },
          { label: 'Date', labelled: true },
          { label: 'Conveyed', labelled: true },
          { label: 'Commitments' }
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          tone: row.commitments.total === 0 ? 'hot' : undefined,
          cells: [
            <>
              <a class="t" href={pathTo(ask, `/directives/${row.id}`)}>
                {titleInWords(row)}
              </a>
              <span class="meta">
                <span class="id">{row.id}</span> · {row.issuer ?? <Gap words="Issuer not stated" />}
              </span>
            </>,
            row.date === null ? <Gap /> : dateInWords(row.date),
            row.conveyedAt.length === 0 ? <Gap words="At no meeting" /> : count(row.conveyedAt.length, 'meeting'),
            row.commitments.total === 0 ? <Gap words={ask.side === 'public' ? 'None published' : 'Nothing carries it'} /> : tallyWords(row)
          ]
        }))}
      />
      {total > perPage ? (
        <Pager
          noun="directives"
          first={(at - 1) * perPage + 1}
          shown={rows.length}
          total={total}
          previousTo={at > 1 ? to(at - 1) : undefined}
          nextTo={at * perPage < total ? to(at + 1) : undefined}
        />
      ) : null}
    </section>
  )
}

function tallyWords({ commitments: { total, met, overdue } }: DirectiveRow) {
  return (
    <>
      {total} <span class="meta beside">{[`${met} delivered`, ...(overdue > 0 ? [`${overdue} late`] : [])].join(', ')}</span>
    </>
  )
}

function Nothing({ ask }: { readonly ask: Ask }) {
  if (ask.side === 'public') return <Empty>Nothing published yet.</Empty>
  return <Empty>No directives yet. Register one here, or take one up in a review where minutes cite it.</Empty>
}

function Register({ ask, view: { documents, errors } }: { readonly ask: Ask; readonly view: DirectivesView }) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.words
  const { form } = ask
  return (
    <section aria-labelledby="register">
      <h2 id="register">Register a directive</h2>
      <form class="paper form" method="post" action="/directives">
        <Csrf ask={ask} />
        <div class="fields">
          <Field name="title" label="Title" value={form.get('title')} error={wrong('title')} required whole hint="As its issuer calls it" />
          <Field name="issuer" label="Issued by" value={form.get('issuer')} optional />
          <Field
            name="date"
            label="Date"
            value={form.get('date')}
            error={wrong('date')}
            hint="Such as 3 March 2026, or March 2026 where the day is not known"
            optional
          />
          <Select
            name="document"
            label="Its text"
            value={form.get('document')}
            none="Not in this record"
            hint="Add it under Documents first, to have its clauses compared"
            options={documents.map((document) => ({ value: document.id, words: `${document.id} ${titleInWords(document)}` }))}
          />
        </div>
        <div class="acts">
          <Button look="go">Register directive</Button>
        </div>
      </form>
    </section>
  )
}
