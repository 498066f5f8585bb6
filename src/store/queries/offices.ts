/** Bodies, units and posts of a record. */
import type { OwnerRef } from '../../domain/event.ts'
import type { Tables } from '../tables.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type OfficeView = Omit<Tables['office'], 'authority'>

export function offices(viewer: Viewer): Promise<OfficeView[]> {
  return selectRows<OfficeView>(viewer, 'SELECT slug, kind, name, parent FROM office WHERE authority = ? ORDER BY kind, slug')
}

/** Its name among some offices; its slug where it is none of them. */
export function officeName({ kind, slug }: OwnerRef, among: readonly OfficeView[]): string {
  return among.find((office) => office.kind === kind && office.slug === slug)?.name ?? slug
}

/** Name of the post that someone acted in; null where it was none. */
export function postName(slug: string | null, among: readonly OfficeView[]): string | null {
  return slug === null ? null : officeName({ kind: 'post', slug }, among)
}
