/** Commitments: all of them, by date. */
import { commitments } from '../../store/queries/commitments.ts'
import { CommitmentTable } from '../parts/commitment-table.tsx'
import { pageOf } from '../parts/page.tsx'
import type { Looked } from '../sight.ts'

const most = 500

export async function commitmentsPage({ viewer }: Looked): Promise<string> {
  const found = await commitments(viewer, { limit: most })
  return pageOf({
    heading: found.length === most ? `The first ${most} commitments by date` : 'Commitments',
    record: viewer.authority.name,
    children: <CommitmentTable commitments={found} />
  })
}
