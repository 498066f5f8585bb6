/** Named terms: set phrases with their number, where each was first used, how often, and whether anything carries it. */
import { count, number } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { NamedMeeting } from '../../store/queries/named-objects.ts'
import type { TermRow } from '../../store/queries/term-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterPanel } from '../parts/filter-panel.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Said } from '../parts/quote.tsx'

export type TermsRow = TermRow & {
  /** Commitments made from statements that use it. */
  readonly carriedBy: number
  readonly first: { readonly title: string | null; readonly meeting: NamedMeeting | null }
}
export type TermsView = {
  readonly rows: readonly TermsRow[]
  readonly total: number
  readonly words: string
  readonly at: number
  readonly perPage: number
}

type Part = { readonly ask: Ask; readonly view: TermsView }

export function termsFrame(ask: Ask, view: TermsView): PageFrame {
  const { rows, total, words } = view
  return {
    title: 'Named terms',
    nav: 'directives',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Named terms' }],
    children: (
      <>
        {total === 0 ? null : <p class="lead">{findingOf(ask, view)}</p>}
        <div class="cols">
          <div>
            {rows.length === 0 ? <Nothing ask={ask} words={words} /> : <List ask={ask} view={view} />}
            <Pages ask={ask} view={view} />
          </div>
          <FilterPanel action={pathTo(ask, '/terms')}>
            <Field name="words" label="Words of the term or of a member" value={words} type="search" />
          </FilterPanel>
        </div>
      </>
    )
  }
}

function findingOf(ask: Ask, { rows, total }: TermsView) {
  const without = rows.filter((row) => row.carriedBy === 0).length
  return (
    <>
      <strong>
        {count(total, 'set phrase')} {total === 1 ? 'is' : 'are'} in the record.
      </strong>{' '}
      {without === 0 ? 'A commitment carries each of those shown.' : `No commitment carries ${number(without)} of those shown.`}{' '}
      <a href={pathTo(ask, '/terms/gaps')}>Phrases that nothing carries</a>
    </>
  )
}

function List({ ask, view }: Part) {
  return (
    <FoldTable
      caption="Named terms"
      columns={[
        { label: 'Term', title: true },
        { label: 'First used', labelled: true },
        { label: 'Uses', labelled: true },
        { label: 'Commitments', labelled: true }
      ]}
      rows={view.rows.map((row) => ({
        key: row.id,
        tone: row.carriedBy === 0 ? 'hot' : undefined,
        cells: [
          <>
            <a class="t" href={pathTo(ask, `/terms/${row.id}`)}>
              <Said words={`“${row.label}”`} />
            </a>
            <span class="meta">
              <span class="id">{row.id}</span>
              {row.number === null ? '' : ` · number ${row.number}`}
              {row.aliases.length === 0 ? '' : ` · also ${row.aliases.map(({ label }) => `“${label}”`).join(', ')}`}
            </span>
          </>,
          <First row={row} />,
          <>
            {row.uses} <span class="meta beside">{row.documents > 1 ? `in ${row.documents} documents` : null}</span>
          </>,
          row.carriedBy === 0 ? <Gap words={ask.side === 'public' ? 'None published' : 'Nothing carries it'} /> : row.carriedBy
        ]
      }))}
    />
  )
}

function First({ row: { first } }: { readonly row: TermsRow }) {
  const { meeting, title } = first
  if (meeting?.date != null)
    return (
      <>
        {dateInWords(meeting.date)} <span class="meta">{meeting.title}</span>
      </>
    )
  return <>{meeting?.title ?? title ?? <span class="meta">in a document that is not published</span>}</>
}

function Nothing({ ask, words }: { readonly ask: Ask; readonly words: string }) {
  if (words !== '') return <Empty action={<a href={pathTo(ask, '/terms')}>Show all terms</a>}>No term holds “{words}”.</Empty>
  if (ask.side === 'public') return <Empty>Nothing published yet.</Empty>
  return (
    <Empty action={<a href="/documents">Documents to review</a>}>
      No terms yet. Set phrases found in a document are taken up in its review.
    </Empty>
  )
}

function Pages({ ask, view: { rows, total, words, at, perPage } }: Part) {
  const to = (page: number) => pathTo(ask, `/terms?${new URLSearchParams({ ...(words === '' ? {} : { words }), page: String(page) })}`)
  if (total <= perPage) return null
  return (
    <Pager
      noun="terms"
      first={(at - 1) * perPage + 1}
      shown={rows.length}
      total={total}
      previousTo={at > 1 ? to(at - 1) : undefined}
      nextTo={at * perPage < total ? to(at + 1) : undefined}
    />
  )
}
