/** Directives from above or outside, and the meetings they were conveyed at. */
import type { ObjectId } from '../../domain/id.ts'
import type { Tables } from '../tables.ts'
import { equals, selectObjects, selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type DirectiveView = Omit<Tables['directive'], 'authority'> & {
  readonly conveyedAt: readonly ObjectId[]
  readonly published: boolean
}

export async function directives(
  viewer: Viewer,
  filter: { readonly id?: ObjectId; readonly meeting?: ObjectId } = {}
): Promise<DirectiveView[]> {
  const conveyed = 'SELECT directive FROM conveyance WHERE conveyance.authority = directive.authority AND meeting = ?'
  const rows = await selectObjects<Tables['directive']>(viewer, {
    table: 'directive',
    where: [equals('directive.id', filter.id), filter.meeting === undefined ? null : [`directive.id IN (${conveyed})`, filter.meeting]],
    order: 'object.made',
    limit: 200
  })
  const conveyances = await selectRows<Tables['conveyance']>(
    viewer,
    'SELECT directive, meeting FROM conveyance WHERE authority = ? ORDER BY at, meeting'
  )
  return rows.map((row) => ({ ...row, conveyedAt: conveyances.filter((one) => one.directive === row.id).map((one) => one.meeting) }))
}

export async function directive(viewer: Viewer, id: ObjectId): Promise<DirectiveView | null> {
  const [found] = await directives(viewer, { id })
  return found ?? null
}
