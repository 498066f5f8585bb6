/** Bodies, units and posts: who decides and who carries out, with what each answers for. Posts answer, never persons; nobody is ranked. */
import { mayEver } from '../../domain/actor.ts'
import { count } from '../../formats/count-words.ts'
import type { OfficeRow } from '../../store/queries/office-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary, type FormError } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Select } from '../parts/select.tsx'

export type OfficesView = { readonly rows: readonly OfficeRow[]; readonly errors: readonly FormError[] }

export const kindNames: Readonly<Record<OfficeRow['kind'], string>> = { body: 'Body', unit: 'Unit', post: 'Post' }

export function officesFrame(ask: Ask, { rows, errors }: OfficesView): PageFrame {
  return {
    title: errors.length > 0 ? 'Error: Bodies, units and posts' : 'Bodies, units and posts',
    heading: 'Bodies, units and posts',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Bodies, units and posts' }],
    children: (
      <>
        <ErrorSummary heading="Not entered yet" errors={errors} />
        {rows.length === 0 ? (
          <Empty>
            {ask.side === 'public'
              ? 'Nothing published yet.'
              : 'None yet. Enter a body below, or a post when you make its first commitment.'}
          </Empty>
        ) : (
          <>
            <p class="lead">{findingOf(rows)}</p>
            <Bodies ask={ask} rows={rows.filter((row) => row.kind === 'body')} />
            <Owners ask={ask} rows={rows.filter((row) => row.kind !== 'body')} />
          </>
        )}
        {ask.side === 'inside' && mayEver(ask.viewer.actor, 'make') ? <Enter ask={ask} rows={rows} errors={errors} /> : null}
      </>
    )
  }
}

function findingOf(rows: readonly OfficeRow[]) {
  const of = (kind: OfficeRow['kind']) => rows.filter((row) => row.kind === kind).length
  const open = rows.reduce((sum, row) => sum + row.commitments.open, 0)
  return (
    <>
      <strong>
        {count(of('body'), 'body', 'bodies')}, {count(of('unit'), 'unit')} and {count(of('post'), 'post')}
      </strong>{' '}
      answer for {count(open, 'open commitment')}.
    </>
  )
}

type Part = { readonly ask: Ask; readonly rows: readonly OfficeRow[] }

function Bodies({ ask, rows }: Part) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="bodies">
      <div class="head">
        <h2 id="bodies">Bodies</h2>
        {ask.side === 'public' ? null : <a href="/people">People named in minutes</a>}
      </div>
      <FoldTable
        caption="Bodies"
        columns={[
          { label: 'Name', title: true },
          { label: 'Meetings', labelled: true }
        ]}
        rows={rows.map((row) => ({ key: row.slug, cells: [<Named key="name" ask={ask} row={row} />, row.meetings] }))}
      />
    </section>
  )
}

function Owners({ ask, rows }: Part) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="owners">
      <h2 id="owners">Units and posts, and what each answers for</h2>
      <FoldTable
        caption="Units and posts"
        columns={[
          { label: 'Name', title: true },
          { label: 'Kind', labelled: true },
          { label: 'Open', labelled: true },
          { label: 'Late', labelled: true },
          { label: 'Delivered', labelled: true }
        ]}
        rows={rows.map((row) => ({
          key: `${row.kind} ${row.slug}`,
          cells: [
            <Named key="name" ask={ask} row={row} />,
            kindNames[row.kind],
            row.commitments.open,
            row.commitments.overdue,
            row.commitments.met
          ]
        }))}
      />
    </section>
  )
}

function Named({ ask, row }: { readonly ask: Ask; readonly row: OfficeRow }) {
  return (
    <>
      <a class="t" href={toOffice(ask, row)}>
        {row.name}
      </a>
      {row.parentName === null ? null : <span class="meta">{row.parentName}</span>}
    </>
  )
}

export function toOffice(ask: Ask, { kind, slug }: Pick<OfficeRow, 'kind' | 'slug'>): string {
  return pathTo(ask, `/offices/${kind}/${slug}`)
}

function Enter({ ask, rows, errors }: OfficesView & { readonly ask: Ask }) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.words
  const above = rows.filter((row) => row.kind !== 'post')
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">Enter a body, unit or post</h2>
      <form class="paper form" method="post" action="/offices">
        <Csrf ask={ask} />
        <Choice
          name="kind"
          label="What it is"
          chosen={[ask.form.get('kind') || 'post']}
          error={wrong('kind')}
          rows={[
            { value: 'body', words: 'Body', hint: 'Decides or directs, such as a council or a committee' },
            { value: 'unit', words: 'Unit', hint: 'Carries out work, under a body' },
            { value: 'post', words: 'Post', hint: 'Answers for commitments. A person holds it for a time' }
          ]}
        />
        <div class="fields">
          <Field name="name" label="Name" value={ask.form.get('name')} error={wrong('name')} required />
          <Select
            name="under"
            label="It stands under"
            value={ask.form.get('under')}
            none="None on record"
            error={wrong('under')}
            hint="A body for a unit, a unit for a post"
            options={above.map((row) => ({ value: `${row.kind}:${row.slug}`, words: `${row.name} (${row.kind})` }))}
          />
        </div>
        <div class="acts">
          <Button look="go">Enter it in the record</Button>
        </div>
      </form>
    </section>
  )
}
