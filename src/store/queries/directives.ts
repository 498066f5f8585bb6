/** Directives from above or outside, and the meetings they were conveyed at. */
import type { ObjectId } from '../../domain/id.ts'
import type { Tables } from '../tables.ts'
import { type Condition, equals, selectObjects, selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type DirectiveView = Omit<Tables['directive'], 'authority'> & {
  readonly conveyedAt: readonly ObjectId[]
  readonly published: boolean
}

export async function selectDirectives(
  viewer: Viewer,
  where: readonly Condition[],
  page: { readonly order?: string; readonly limit?: number; readonly offset?: number } = {}
): Promise<DirectiveView[]> {
  const rows = await selectObjects<Tables['directive']>(viewer, {
    table: 'directive',
    where,
    order: page.order ?? 'object.made',
    limit: page.limit ?? 200,
    offset: page.offset ?? 0
  })
  const ids = rows.map((row) => row.id)
  const conveyances = ids.length === 0 ? [] : await conveyancesOf(viewer, ids)
  return rows.map((row) => ({ ...row, conveyedAt: conveyances.filter((one) => one.directive === row.id).map((one) => one.meeting) }))
}

function conveyancesOf(viewer: Viewer, ids: readonly ObjectId[]): Promise<Tables['conveyance'][]> {
  return selectRows(
    viewer,
    `SELECT directive, meeting FROM conveyance WHERE authority = ? AND directive IN (${ids.map(() => '?').join(', ')}) ORDER BY at, meeting`,
    ids
  )
}

export function directives(viewer: Viewer, filter: { readonly id?: ObjectId; readonly meeting?: ObjectId } = {}): Promise<DirectiveView[]> {
  const conveyed = 'SELECT directive FROM conveyance WHERE conveyance.authority = directive.authority AND meeting = ?'
  return selectDirectives(viewer, [
    equals('directive.id', filter.id),
    filter.meeting === undefined ? null : [`directive.id IN (${conveyed})`, filter.meeting]
  ])
}

export async function directive(viewer: Viewer, id: ObjectId): Promise<DirectiveView | null> {
  const [found] = await directives(viewer, { id })
  return found ?? null
}
