/** Documents: everything that was received, newest first. */
import { documents } from '../../store/queries/documents.ts'
import { DocumentTable } from '../parts/document-table.tsx'
import { pageOf } from '../parts/page.tsx'
import type { Looked } from '../sight.ts'

const most = 500

export async function documentsPage(looked: Looked): Promise<string> {
  const kept = await documents(looked.viewer, most)
  return pageOf({
    heading: kept.length === most ? `The ${most} newest documents` : 'Documents',
    record: looked.viewer.authority.name,
    children: <DocumentTable documents={kept} looked={looked} />
  })
}
