/** Documents: everything that was received, newest first, with what came of each and what waits. */
import { mayEver } from '../../domain/actor.ts'
import { count, mediaType } from '../../formats/count-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import type { DocumentRow } from '../../store/queries/documents.ts'
import type { UploadView } from '../../store/queries/uploads.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Select } from '../parts/select.tsx'

export type DocumentsView = {
  readonly rows: readonly DocumentRow[]
  readonly total: number
  readonly at: number
  readonly perPage: number
  readonly underWay: readonly UploadView[]
}

export function documentsFrame(ask: Ask, view: DocumentsView): PageFrame {
  const may = ask.side === 'inside' && mayEver(ask.viewer.actor, 'make')
  const filtered = ['words', 'kind', 'from', 'to'].some((name) => (ask.query.get(name) ?? '') !== '')
  const waiting = view.rows.reduce((sum, row) => sum + (row.waiting ?? 0), 0)
  return {
    title: titleOf(view, filtered, waiting),
    nav: 'documents',
    actions: may ? (
      <ButtonLink look="go" to="/documents/new">
        Add a document
      </ButtonLink>
    ) : null,
    children: (
      <>
        <UnderWay uploads={view.underWay} />
        {view.total === 0 && !filtered ? <NoDocuments may={may} side={ask.side} /> : <Filter ask={ask} />}
        {view.total === 0 && filtered ? (
          <Empty action={<a href={pathTo(ask, '/documents')}>All documents</a>}>Nothing matches.</Empty>
        ) : view.total === 0 ? null : (
          <Table ask={ask} view={view} />
        )}
      </>
    )
  }
}

function titleOf({ total, rows }: DocumentsView, filtered: boolean, waiting: number): string {
  if (total === 0) return filtered ? 'No document matches' : 'No documents yet'
  const all = `${count(total, 'document')}${filtered ? (total === 1 ? ' matches' : ' match') : ''}`
  if (waiting === 0 || rows.length < total) return all
  return `${all}, ${count(waiting, 'proposal')} ${waiting === 1 ? 'waits' : 'wait'} for review`
}

function NoDocuments({ may, side }: { readonly may: boolean; readonly side: Ask['side'] }) {
  if (side === 'public') return <Empty>Nothing published yet.</Empty>
  if (!may) return <Empty>Nobody has added a document yet.</Empty>
  return (
    <Empty
      action={
        <ButtonLink look="go" to="/documents/new">
          Add a document
        </ButtonLink>
      }
    >
      Add the minutes of one meeting. You will see what it asked for, of whom, and by when.
    </Empty>
  )
}

function UnderWay({ uploads }: { readonly uploads: readonly UploadView[] }) {
  if (uploads.length === 0) return null
  return (
    <section aria-labelledby="under-way">
      <h2 id="under-way">On their way in</h2>
      <ul>
        {uploads.map((one) => (
          <li key={one.number}>
            <a href={`/uploads/${one.number}`}>{one.title ?? one.fileName ?? one.url ?? 'Pasted text'}</a>{' '}
            <span class="meta">{one.reached}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const kinds = [
  'text/html',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/markdown',
  'text/plain'
]

function Filter({ ask }: { readonly ask: Ask }) {
  const { query } = ask
  return (
    <form class="fields filter-row" method="get" action={pathTo(ask, '/documents')}>
      <Field name="words" label="Title or file name" value={query.get('words') ?? ''} />
      <Select
        name="kind"
        label="Kind"
        value={query.get('kind') ?? ''}
        none="Any kind"
        options={kinds.map((value) => ({ value, words: mediaType(value) }))}
      />
      <div class="acts">
        <Button>Show</Button>
      </div>
    </form>
  )
}

function Table({ ask, view }: { readonly ask: Ask; readonly view: DocumentsView }) {
  const { rows, total, at, perPage } = view
  const reviews = rows.some((row) => row.waiting !== null) && ask.side === 'inside'
  const toPage = (page: number): string => {
    const query = new URLSearchParams(ask.query)
    query.set('page', String(page))
    query.delete('done')
    return pathTo(ask, `/documents?${query}`)
  }
  return (
    <>
      <FoldTable
        caption="Documents"
        columns={[
          { label: 'Document', title: true },
          { label: 'Kind' },
          { label: 'Received' },
          { label: 'Statements', labelled: true },
          ...(reviews ? [{ label: 'Waiting', labelled: true }] : [])
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <>
              <a class="t" href={pathTo(ask, `/documents/${row.id}`)} {...(row.language === 'zh' ? { lang: 'zh' } : {})}>
                {titleInWords(row)}
              </a>
              <span class="meta id">
                {[row.id, row.meeting, row.directive].filter((id) => id !== null).join(' · ')}
                {ask.side === 'inside' && row.published ? ' · public' : ''}
              </span>
            </>,
            mediaType(row.media_type),
            dayOfInstant(ask.viewer.authority.zone, row.received_at),
            String(row.statements),
            ...(reviews ? [<Waiting key="waiting" row={row} />] : [])
          ]
        }))}
      />
      <Pager
        first={(at - 1) * perPage + 1}
        shown={rows.length}
        total={total}
        noun="documents"
        {...(at > 1 ? { previousTo: toPage(at - 1) } : {})}
        {...(at * perPage < total ? { nextTo: toPage(at + 1) } : {})}
      />
    </>
  )
}

function Waiting({ row }: { readonly row: DocumentRow }) {
  if (row.waiting === null || row.waiting === 0) return <span class="meta beside">none</span>
  return <a href={`/documents/${row.id}/review`}>{count(row.waiting, 'proposal')}</a>
}
