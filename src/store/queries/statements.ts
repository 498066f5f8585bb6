/** Statements that were accepted, with their words and slots. */
import type { ObjectId } from '../../domain/id.ts'
import type { StatementReading } from '../../domain/statement.ts'
import type { Tables } from '../tables.ts'
import { equals, selectObjects } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type StatementSlots = Pick<StatementReading, 'owners' | 'due' | 'measures' | 'vote' | 'condition'>
export type StatementView = Omit<Tables['statement'], 'authority' | 'slots' | 'negative'> & {
  readonly negative: boolean
  readonly slots: StatementSlots
  /** The commitment that was made from it. */
  readonly commitment: ObjectId | null
  readonly published: boolean
}

export type StatementFilter = { readonly document?: ObjectId; readonly id?: ObjectId; readonly limit?: number }

export async function statements(viewer: Viewer, filter: StatementFilter = {}): Promise<StatementView[]> {
  const shown = seesAll(viewer)
    ? ''
    : 'AND EXISTS (SELECT 1 FROM object AS its WHERE its.authority = commitment.authority AND its.id = commitment.id AND its.published IS NOT NULL)'
  const rows = await selectObjects<Tables['statement'] & { commitment: ObjectId | null }>(viewer, {
    table: 'statement',
    columns: `, (SELECT commitment.id FROM commitment WHERE commitment.authority = statement.authority AND commitment.statement = statement.id
      AND commitment.state <> 'withdrawn' ${shown} ORDER BY commitment.id LIMIT 1) AS commitment`,
    where: [
      equals('statement.document', filter.document),
      equals('statement.id', filter.id),
      seesAll(viewer) ? null : ["statement.state = 'accepted'"]
    ],
    order: 'object.made',
    limit: filter.limit ?? 1000
  })
  return rows.map(({ negative, slots, ...row }) => ({ ...row, negative: negative === 1, slots: JSON.parse(slots) as StatementSlots }))
}

export async function statement(viewer: Viewer, id: ObjectId): Promise<StatementView | null> {
  const [found] = await statements(viewer, { id })
  return found ?? null
}
