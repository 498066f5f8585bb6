/** What the statements of some documents led to: how many commitments, and how many of those are delivered. */
import type { ObjectId } from '../../domain/id.ts'
import { conditionOf } from './commitment-status.ts'
import { countGroups } from './count-objects.ts'
import type { Viewer } from './viewer.ts'

export type Outcomes = { readonly commitments: number; readonly delivered: number }

/** By document; those that led to nothing are left out. Withdrawn commitments do not count. */
export async function outcomesOf(viewer: Viewer, documents: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Outcomes>> {
  if (documents.length === 0) return new Map()
  const rows = await countGroups<{ document: ObjectId; delivered: number | null; count: number }>(viewer, {
    table: 'commitment',
    joins: 'JOIN statement ON statement.authority = commitment.authority AND statement.id = commitment.statement',
    where: [[`statement.document IN (${documents.map(() => '?').join(', ')})`, ...documents], ["commitment.state <> 'withdrawn'"]],
    by: [['statement.document', 'document']],
    also: [[conditionOf(viewer, 'done'), 'delivered']]
  })
  return new Map(
    rows.map(({ document, count, delivered }) => [document, { commitments: Number(count), delivered: Number(delivered ?? 0) }])
  )
}
