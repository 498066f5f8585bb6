/** Commitments: all of them, by date. */
import { commitments } from '../../store/queries/commitments.ts'
import type { Ask } from '../ask.ts'
import { CommitmentTable } from '../parts/commitment-table.tsx'
import type { PageFrame } from '../parts/page.tsx'

const most = 500

export async function commitmentsFrame({ viewer }: Ask): Promise<PageFrame> {
  const found = await commitments(viewer, { limit: most })
  return {
    title: found.length === most ? `The first ${most} commitments by date` : 'Commitments',
    nav: 'commitments',
    children: <CommitmentTable commitments={found} />
  }
}
