/** How many numbered objects of a table some conditions let through, for their viewer. */
import type { Row } from '../engines/engine.ts'
import type { Condition } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

/** Conditions name the columns with the table's name, those of `object` with that. */
export async function countObjects(viewer: Viewer, table: string, where: readonly Condition[] = []): Promise<number> {
  const [row] = await countGroups<{ count: number }>(viewer, { table, where })
  return Number(row?.count ?? 0)
}

export type Grouping = {
  readonly table: string
  readonly where?: readonly Condition[]
  readonly joins?: string
  /** Columns to group by, as `expression AS name`; none counts all. */
  readonly by?: readonly (readonly [expression: string, name: string])[]
  /** How many of them also meet a condition, by name. */
  readonly also?: readonly (readonly [condition: NonNullable<Condition>, name: string])[]
}

/** A count for each group. Who sees everything needs no look at `object`: a numbered object's row is there as long as it is. */
export async function countGroups<T>(viewer: Viewer, { table, where = [], joins = '', by = [], also = [] }: Grouping): Promise<T[]> {
  const all = seesAll(viewer)
  const conditions = [
    [`${table}.authority = ?`, viewer.authority.id] as const,
    all ? null : (['object.published IS NOT NULL'] as const),
    ...where
  ]
    .filter((condition) => condition !== null)
    .map(([sql, ...values]) => ({ sql, values }))
  const needed = !all || conditions.some(({ sql }) => sql.includes('object.'))
  const object = needed ? `JOIN object ON object.authority = ${table}.authority AND object.id = ${table}.id` : ''
  const grouped = by.map(([expression, name]) => `${expression} AS "${name}", `).join('')
  const sums = also.map(([[condition], name]) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name}", `).join('')
  const columns = grouped + sums
  const groups = by.length === 0 ? '' : `GROUP BY ${by.map(([expression]) => expression).join(', ')}`
  return (await viewer.store.engine.reading.all<Row>(
    `SELECT ${columns}count(*) AS count FROM ${table} ${object} ${joins} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ${groups}`,
    [...also.flatMap(([[, ...values]]) => values), ...conditions.flatMap(({ values }) => values)]
  )) as T[]
}
