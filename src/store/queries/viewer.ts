/**
 * Viewers: who looks, at which record, on which day. No query can be asked without one, and each shows only what its actor may see.
 */
import type { Actor } from '../../domain/actor.ts'
import { can } from '../../domain/actor.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayIn, type Instant } from '../../domain/instant.ts'
import type { Authority, Store } from '../store.ts'

/** What queries read: the record of today, or as it stood. */
type Read = Pick<Store, 'engine' | 'blobs' | 'readings'>

export type Viewer = {
  readonly actor: Actor
  readonly authority: Authority
  readonly store: Read
  readonly now: Instant
  /** The day it is in the authority's zone. */
  readonly today: CalendarDate
  /** Where the record is looked at as it stood: after which entry, -1 before the first, on which day, and the same viewer of today. */
  readonly past: { readonly entry: number; readonly day: CalendarDate; readonly present: Viewer } | null
}

export function viewerOf(store: Store, authority: Authority, actor: Actor, now: Instant): Viewer {
  return { actor, authority, store, now, today: dayIn(authority.zone, now), past: null }
}

/** Whether the viewer sees objects that are not published. */
export function seesAll(viewer: Viewer): boolean {
  return can(viewer.actor, 'see', { published: false })
}
