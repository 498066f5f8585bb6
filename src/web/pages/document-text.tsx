/** A document's text as it was read: rebuilt from its blocks, with the statements of the record marked in it. */
import type { Issued } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import { count, language } from '../../formats/count-words.ts'
import type { DocumentView } from '../../store/queries/documents.ts'
import type { StatementRow } from '../../store/queries/statement-list.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { IssuedLine } from '../parts/issued-line.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { SourceArticle, type SourceMark } from '../parts/source-text.tsx'

export type DocumentTextView = {
  readonly document: DocumentView
  readonly reading: string
  readonly source: SourceText
  readonly issued: Issued
  readonly statements: readonly StatementRow[]
  /** Code points; the words that the link to this page was about. */
  readonly quote: Span | null
}

export function documentTextFrame(ask: Ask, view: DocumentTextView): PageFrame {
  const { document, reading, source } = view
  const marks = marksOf(view)
  const path = pathTo(ask, `/documents/${document.id}`)
  const statements = marks.filter((mark) => mark.state !== 'quoted').length
  return {
    title: `${document.title}, as read`,
    nav: 'documents',
    crumbs: [{ words: 'Documents', to: pathTo(ask, '/documents') }, { words: document.id, to: path }, { words: 'Text' }],
    actions: <ButtonLink to={`${path}/original`}>Download the original</ButtonLink>,
    children: (
      <>
        <p class="lead">
          {language(source.language)}, {count([...source.text].length, 'character')}, reading {reading}.{' '}
          {statements === 0
            ? 'No words of it are marked.'
            : `${count(statements, 'statement')} of the record ${statements === 1 ? 'is' : 'are'} marked.`}
        </p>
        <IssuedLine issued={view.issued} source={source} />
        <SourceArticle
          source={source}
          marks={marks}
          current={view.quote === null ? null : 'quote'}
          toCard={(id) => whereTo(ask, view, id)}
        />
      </>
    )
  }
}

/** Statements of this reading, and the words asked for. */
function marksOf({ source, reading, statements, quote }: DocumentTextView): SourceMark[] {
  const index = textIndexOf(source)
  const marks: SourceMark[] = statements
    .filter((statement) => statement.reading === reading)
    .map((statement) => ({
      ...index.utf16({ start: statement.start_point, end: statement.end_point }),
      id: statement.id,
      number: Number(statement.id.slice(2)),
      state: 'accepted' as const
    }))
  if (quote === null || quote.end > index.points.length) return marks
  const asked = index.utf16(quote)
  return [...marks, { ...asked, id: 'quote', number: null, state: 'quoted' }]
}

/** The words asked for lead to the statement that has just these, where there is one. */
function whereTo(ask: Ask, { document, quote, statements, reading }: DocumentTextView, id: string): string {
  if (id !== 'quote') return pathTo(ask, `/statements/${id}`)
  const same = statements.find((one) => one.reading === reading && one.start_point === quote?.start && one.end_point === quote.end)
  if (same !== undefined) return pathTo(ask, `/statements/${same.id}`)
  return pathTo(ask, `/documents/${document.id}/read?start=${quote?.start ?? 0}&end=${quote?.end ?? 0}#quote`)
}
