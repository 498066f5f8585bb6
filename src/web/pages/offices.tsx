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
import { FoldTable, type Row, type RowGroup } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Select } from '../parts/select.tsx'

export type OfficesView = { readonly rows: readonly OfficeRow[]; readonly errors: readonly FormError[] }

export const kindNames: Readonly<Record<OfficeRow['kind'], string>> = { body: 'Body', unit: 'Unit', post: 'Post' }

export function officesFrame(ask: Ask, { rows, errors }: OfficesView): PageFrame {
  return {
    title: errors.length > 0 ? 'Error: not entered yet' : 'Bodies, units and posts',
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
            <section aria-labelledby="all">
              <div class="head">
                <h2 id="all">What each answers for</h2>
                {ask.side === 'public' ? null : <a href="/people">People named in minutes</a>}
              </div>
              <FoldTable
                caption="Bodies, units and posts"
                columns={[
                  { label: 'Name', title: true },
                  { label: 'Kind', labelled: true },
                  { label: 'Open', labelled: true },
                  { label: 'Late', labelled: true },
                  { label: 'Delivered', labelled: true }
                ]}
                groups={groupsOf(ask, rows)}
              />
            </section>
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

/** Each body with what stands under it, then what stands under none. */
function groupsOf(ask: Ask, rows: readonly OfficeRow[]): RowGroup[] {
  const bodies = rows.filter((row) => row.kind === 'body')
  const under = (body: OfficeRow): OfficeRow[] => {
    const units = rows.filter((row) => row.kind === 'unit' && row.parent === body.slug)
    return [...units.flatMap((unit) => [unit, ...rows.filter((row) => row.kind === 'post' && row.parent === unit.slug)])]
  }
  const placed = new Set(bodies.flatMap((body) => [body, ...under(body)]))
  const rest = rows.filter((row) => !placed.has(row))
  return [
    ...bodies.map((body) => ({
      heading: <a href={toOffice(ask, body)}>{body.name}</a>,
      rows: [body, ...under(body)].map((row) => rowOf(ask, row))
    })),
    ...(rest.length === 0
      ? []
      : [{ heading: bodies.length === 0 ? 'Units and posts' : 'Under no body on record', rows: rest.map((row) => rowOf(ask, row)) }])
  ]
}

export function toOffice(ask: Ask, { kind, slug }: Pick<OfficeRow, 'kind' | 'slug'>): string {
  return pathTo(ask, `/offices/${kind}/${slug}`)
}

function rowOf(ask: Ask, row: OfficeRow): Row {
  const { open, overdue, met } = row.commitments
  const leads = row.kind !== 'body'
  return {
    key: `${row.kind} ${row.slug}`,
    cells: [
      <>
        <a class="t" href={toOffice(ask, row)}>
          {row.name}
        </a>
        {row.parentName === null ? null : <span class="meta">{row.parentName}</span>}
      </>,
      kindNames[row.kind],
      leads ? open : count(row.meetings, 'meeting'),
      leads ? overdue : null,
      leads ? met : null
    ]
  }
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
