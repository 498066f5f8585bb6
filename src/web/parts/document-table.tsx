/** Documents as a table, or the sentence that stands where there are none. */
import { dayOfInstant } from '../../formats/date-words.ts'
import type { DocumentView } from '../../store/queries/documents.ts'
import type { Looked } from '../sight.ts'

const kinds: Readonly<Record<string, string>> = {
  'text/plain': 'Text',
  'text/markdown': 'Markdown',
  'text/html': 'HTML',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX'
}

export function DocumentTable({ documents, looked }: { readonly documents: readonly DocumentView[]; readonly looked: Looked }) {
  if (documents.length === 0) return <NoDocuments sight={looked.sight} />
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Title</th>
          <th scope="col">Kind</th>
          <th scope="col">Received</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <td class="num">{document.id}</td>
            <td {...languageOf(document)}>{document.title}</td>
            <td>{kinds[document.media_type] ?? document.media_type}</td>
            <td class="num">{dayOfInstant(looked.viewer.authority.zone, document.received_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function NoDocuments({ sight }: Pick<Looked, 'sight'>) {
  if (sight === 'published') return <p>Nothing published yet.</p>
  return (
    <p>
      No documents yet. Add a meeting’s minutes from the shell: <code>throughline add minutes.pdf</code>
    </p>
  )
}

/** The language of the title's words, where it is known. */
function languageOf({ language }: DocumentView): { readonly lang?: string } {
  return language === 'en' || language === 'zh' ? { lang: language } : {}
}
