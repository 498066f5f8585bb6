/** People as minutes name them, in the order of the alphabet: the posts the texts give them and the meetings they were named at. Never ranked. */
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { PersonRow } from '../../store/queries/people-list.ts'
import type { Ask } from '../ask.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterPanel } from '../parts/filter-panel.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'

export type PeopleView = {
  readonly rows: readonly PersonRow[]
  readonly total: number
  readonly words: string
  readonly at: number
  readonly perPage: number
}

export function peopleFrame(_ask: Ask, view: PeopleView): PageFrame {
  const { rows, total, words } = view
  return {
    title: 'People named in minutes',
    crumbs: [{ words: 'Home', to: '/' }, { words: 'Bodies, units and posts', to: '/offices' }, { words: 'People' }],
    children: (
      <>
        <p class="lead">
          <strong>{count(total, 'name')}</strong> as minutes write {total === 1 ? 'it' : 'them'}. Posts answer for commitments, not persons;
          this page is never public.
        </p>
        <div class="cols">
          <div>
            {rows.length === 0 ? <Nothing words={words} /> : <List rows={rows} />}
            <Pages view={view} />
          </div>
          <FilterPanel action="/people">
            <Field name="words" label="Name or post" value={words} type="search" />
          </FilterPanel>
        </div>
      </>
    )
  }
}

/** Most meetings named for one person. */
const mostNamed = 6

function List({ rows }: { readonly rows: readonly PersonRow[] }) {
  return (
    <FoldTable
      caption="People"
      columns={[
        { label: 'Name', title: true },
        { label: 'Post, as written', whole: true },
        { label: 'Named at', whole: true }
      ]}
      rows={rows.map((person) => ({
        key: person.name,
        cells: [
          person.name,
          person.posts.length === 0 ? <Gap /> : person.posts.join(', '),
          <ul>
            {person.meetings.slice(0, mostNamed).map((one) => (
              <li key={one.id}>
                <a href={`/meetings/${one.id}`}>{one.title}</a>{' '}
                <span class="meta beside">
                  {[one.date === null ? null : dateInWords(one.date), one.chaired ? 'chair' : one.status]
                    .filter((part) => part !== null)
                    .join(', ')}
                </span>
              </li>
            ))}
            {person.meetings.length > mostNamed ? (
              <li class="meta">and {count(person.meetings.length - mostNamed, 'more meeting')}</li>
            ) : null}
          </ul>
        ]
      }))}
    />
  )
}

function Nothing({ words }: { readonly words: string }) {
  if (words !== '') return <Empty action={<a href="/people">Show all names</a>}>Nobody named “{words}” is in the record.</Empty>
  return <Empty>No minutes name anybody yet.</Empty>
}

function Pages({ view: { rows, total, words, at, perPage } }: { readonly view: PeopleView }) {
  if (total <= perPage) return null
  const to = (page: number) => `/people?${new URLSearchParams({ ...(words === '' ? {} : { words }), page: String(page) })}`
  return (
    <Pager
      noun="names"
      first={(at - 1) * perPage + 1}
      shown={rows.length}
      total={total}
      previousTo={at > 1 ? to(at - 1) : undefined}
      nextTo={at * perPage < total ? to(at + 1) : undefined}
    />
  )
}
