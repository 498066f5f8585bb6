/**
 * Selections: the one way a query reads numbered objects, so that each shows only what its viewer may see.
 */
import type { Row, Value } from '../engines/engine.ts'
import { seesAll, type Viewer } from './viewer.ts'

/** A condition and the values of its `?`; `null` is left out. */
export type Condition = readonly [sql: string, ...values: Value[]] | null

export type Selection = {
  /** The object's own table; its columns are named with it, those of `object` with that. */
  readonly table: string
  readonly columns?: string
  readonly joins?: string
  readonly where?: readonly Condition[]
  readonly order: string
  readonly limit?: number
  readonly offset?: number
}

/** Rows of an object's table, without the authority, each saying whether it is published. */
export async function selectObjects<T>(
  viewer: Viewer,
  selection: Selection
): Promise<(Omit<T, 'authority'> & { readonly published: boolean })[]> {
  const { table, columns = '', joins = '', order, limit = 50, offset = 0 } = selection
  const all = seesAll(viewer)
  const its = `object.authority = ${table}.authority AND object.id = ${table}.id`
  // A cross join is made in the order it is written in: nobody goes through every object for the few rows of a table.
  const from = all ? `${table} CROSS JOIN object` : `${table} JOIN object ON ${its}`
  const own: Condition = [all ? its : 'object.published IS NOT NULL']
  const where = [[`${table}.authority = ?`, viewer.authority.id] as const, own, ...(selection.where ?? [])].filter(
    (condition) => condition !== null
  )
  const rows = await viewer.store.engine.reading.all<Row & { authority?: string; published: number | null }>(
    `SELECT ${table}.*${columns}, object.published FROM ${from} ${joins}
     WHERE ${where.map(([sql]) => sql).join(' AND ')} ORDER BY ${order} LIMIT ? OFFSET ?`,
    [...where.flatMap(([, ...values]) => values), limit, offset]
  )
  return rows.map(({ authority: _, ...row }) => ({ ...row, published: row.published !== null })) as never
}

/** The condition that a column equals a value, where one is asked for. */
export function equals(column: string, value: Value | undefined): Condition {
  return value === undefined ? null : [`${column} = ?`, value]
}

/** Rows of a table that belongs to the authority, for queries whose right to look is settled already. */
export async function selectRows<T>(viewer: Viewer, sql: string, values: readonly Value[] = []): Promise<T[]> {
  return (await viewer.store.engine.reading.all(sql, [viewer.authority.id, ...values])) as T[]
}

/** Entries in the whole log. */
export async function logSize({ store, authority }: Viewer): Promise<number> {
  const [head] = await store.engine.reading.steady<{ size: number }>('SELECT size FROM log_head WHERE authority = ?', [authority.id])
  return Number(head?.size ?? 0)
}
