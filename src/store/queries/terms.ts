/** Named terms with every mention, their members and the terms that are other names of them. */
import type { ObjectId } from '../../domain/id.ts'
import type { Tables } from '../tables.ts'
import { type Condition, equals, selectObjects } from './select.ts'
import type { Viewer } from './viewer.ts'

export type TermView = Omit<Tables['term'], 'authority' | 'folded' | 'members' | 'mentions'> & {
  readonly members: readonly string[]
  /** Code points of the reading. */
  readonly mentions: readonly { readonly reading: string; readonly start: number; readonly end: number }[]
  readonly published: boolean
}

export async function selectTerms(
  viewer: Viewer,
  where: readonly Condition[],
  page: { readonly order?: string; readonly limit?: number; readonly offset?: number }
): Promise<TermView[]> {
  const rows = await selectObjects<Tables['term']>(viewer, {
    table: 'term',
    where,
    order: page.order ?? 'object.made',
    limit: page.limit ?? 500,
    offset: page.offset ?? 0
  })
  return rows.map(({ folded: _, members, mentions, ...row }) => ({
    ...row,
    members: JSON.parse(members) as string[],
    mentions: JSON.parse(mentions) as TermView['mentions']
  }))
}

export function terms(viewer: Viewer, filter: { readonly id?: ObjectId; readonly limit?: number } = {}): Promise<TermView[]> {
  return selectTerms(viewer, [equals('term.id', filter.id)], filter.limit === undefined ? {} : { limit: filter.limit })
}

export async function term(viewer: Viewer, id: ObjectId): Promise<TermView | null> {
  const [found] = await terms(viewer, { id })
  return found ?? null
}
