/** Bodies, units and posts of a record. */
import type { Tables } from '../tables.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type OfficeView = Omit<Tables['office'], 'authority'>

export function offices(viewer: Viewer): Promise<OfficeView[]> {
  return selectRows<OfficeView>(viewer, 'SELECT slug, kind, name, parent FROM office WHERE authority = ? ORDER BY kind, slug')
}
