/** Statements that were accepted, with their words and slots. */
import type { ObjectId } from '../../domain/id.ts'
import type { StatementReading } from '../../domain/statement.ts'
import type { Tables } from '../tables.ts'
import { type Condition, equals, selectObjects } from './select.ts'
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

export type StatementPage = { readonly order?: string; readonly limit?: number; readonly offset?: number }

/** The commitment that a statement became; a withdrawn one does not count, and the public sees published ones only. */
export function carriedBy(viewer: Viewer): string {
  const shown = seesAll(viewer)
    ? ''
    : 'AND EXISTS (SELECT 1 FROM object AS its WHERE its.authority = commitment.authority AND its.id = commitment.id AND its.published IS NOT NULL)'
  return `SELECT commitment.id FROM commitment WHERE commitment.authority = statement.authority AND commitment.statement = statement.id
      AND commitment.state <> 'withdrawn' ${shown}`
}

export async function selectStatements(viewer: Viewer, where: readonly Condition[], page: StatementPage): Promise<StatementView[]> {
  const rows = await selectObjects<Tables['statement'] & { commitment: ObjectId | null }>(viewer, {
    table: 'statement',
    columns: `, (${carriedBy(viewer)} ORDER BY commitment.id LIMIT 1) AS commitment`,
    where: [...where, seesAll(viewer) ? null : ["statement.state = 'accepted'"]],
    order: page.order ?? 'object.made',
    limit: page.limit ?? 1000,
    offset: page.offset ?? 0
  })
  return rows.map(({ negative, slots, ...row }) => ({ ...row, negative: negative === 1, slots: JSON.parse(slots) as StatementSlots }))
}

export function statements(viewer: Viewer, filter: StatementFilter = {}): Promise<StatementView[]> {
  const where = [equals('statement.document', filter.document), equals('statement.id', filter.id)]
  return selectStatements(viewer, where, filter.limit === undefined ? {} : { limit: filter.limit })
}

export async function statement(viewer: Viewer, id: ObjectId): Promise<StatementView | null> {
  const [found] = await statements(viewer, { id })
  return found ?? null
}
