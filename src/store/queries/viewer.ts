/**
 * Viewers: who looks, at which record, on which day. No query can be asked without one, and each shows only what its actor may see.
 */
import type { Actor } from '../../domain/actor.ts'
import { can } from '../../domain/actor.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayIn, type Instant } from '../../domain/instant.ts'
import type { Authority, Store } from '../store.ts'

export type Viewer = {
  readonly actor: Actor
  readonly authority: Authority
  readonly store: Store
  readonly now: Instant
  /** The day it is in the authority's zone. */
  readonly today: CalendarDate
}

export function viewerOf(store: Store, authority: Authority, actor: Actor, now: Instant): Viewer {
  return { actor, authority, store, now, today: dayIn(authority.zone, now) }
}

/** Whether the viewer sees objects that are not published. */
export function seesAll(viewer: Viewer): boolean {
  return can(viewer.actor, 'see', { published: false })
}
