/** Documents: everything that was received, newest first. */
import { documents } from '../../store/queries/documents.ts'
import type { Ask } from '../ask.ts'
import { DocumentTable } from '../parts/document-table.tsx'
import type { PageFrame } from '../parts/page.tsx'

const most = 500

export async function documentsFrame(ask: Ask): Promise<PageFrame> {
  const kept = await documents(ask.viewer, most)
  return {
    title: kept.length === most ? `The ${most} newest documents` : 'Documents',
    nav: 'documents',
    children: <DocumentTable documents={kept} ask={ask} />
  }
}
