/** Documents as a table that folds on phones, or the sentence that stands where there are none. */
import { dayOfInstant } from '../../formats/date-words.ts'
import type { DocumentView } from '../../store/queries/documents.ts'
import type { Ask } from '../ask.ts'
import { Empty } from './empty.tsx'
import { FoldTable } from './fold-table.tsx'

const kinds: Readonly<Record<string, string>> = {
  'text/plain': 'Text',
  'text/markdown': 'Markdown',
  'text/html': 'HTML',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX'
}

export function DocumentTable({ documents, ask }: { readonly documents: readonly DocumentView[]; readonly ask: Ask }) {
  if (documents.length === 0) return <NoDocuments ask={ask} />
  return (
    <FoldTable
      caption="Documents"
      columns={[
        { label: 'Title', title: true },
        { label: 'Kind', labelled: true },
        { label: 'Received', labelled: true }
      ]}
      rows={documents.map((document) => ({
        key: document.id,
        cells: [
          <Titled document={document} />,
          kinds[document.media_type] ?? document.media_type,
          dayOfInstant(ask.viewer.authority.zone, document.received_at)
        ]
      }))}
    />
  )
}

function Titled({ document }: { readonly document: DocumentView }) {
  return (
    <>
      <strong {...languageOf(document)}>{document.title}</strong>
      <span class="meta">
        <span class="id">{document.id}</span>
      </span>
    </>
  )
}

function NoDocuments({ ask }: { readonly ask: Ask }) {
  if (ask.side === 'public') return <Empty>Nothing published yet.</Empty>
  return (
    <Empty>
      No documents yet. Add a meeting’s minutes here, or from the shell: <code>throughline add minutes.pdf</code>
    </Empty>
  )
}

/** The language of the title's words, where it is known. */
function languageOf({ language }: DocumentView): { readonly lang?: string } {
  return language === 'en' || language === 'zh' ? { lang: language } : {}
}
