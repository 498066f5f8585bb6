/**
 * What a route is asked with: who asks, for which record, with what words.
 */
import type { OpenRecord, Request } from '../actions/request.ts'
import type { Workspace } from '../actions/workspace.ts'
import type { Actor } from '../domain/actor.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import type { FormFields } from './form.ts'
import type { ServeSettings } from './settings.ts'

export type WebSession = {
  readonly token: string
  readonly actor: Extract<Actor, { kind: 'account' }>
}

/** What every request has, also where the store holds no record yet. */
export type EarlyAsk = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: FormFields
  /** The path asked for, with its query. */
  readonly path: string
  readonly workspace: Workspace
  readonly settings: ServeSettings
  readonly session: WebSession | null
  /** Names the scripts of this one answer. */
  readonly nonce: string
  /** What a form of this page has to carry: `mine`, a dot, and what the form is known by when it is sent twice. */
  readonly csrf: string
  /** The part of it that shows whose form it is, the same on every page of a visitor's. */
  readonly mine: string
  /** The token of a visitor who is not signed in, which `csrf` is made from. */
  readonly door: string
  /** The network address of the other end. */
  readonly address: string
  /** Inside, or the public side of the same objects. */
  readonly side: 'inside' | 'public'
  readonly wantsJson: boolean
  /** Whether this is an example, looked at on this machine: a role needs no password. */
  readonly example: boolean
  /** Whether the example is looked at beside a record of one's own, which can be gone back to. */
  readonly beside: boolean
  /** The name of the record, or null where there is none yet. */
  readonly recordName: string | null
  /** Where the record is looked at as it stood: as of which day and entry, how that is written in an address, and the page of today. */
  readonly past: { readonly day: CalendarDate; readonly entry: number; readonly written: string; readonly present: string } | null
  /** Whether a path leads to a page that shows the past. */
  readonly hasPast: (path: string) => boolean
}

export type Ask = EarlyAsk & {
  readonly viewer: Viewer
  readonly record: OpenRecord
  readonly request: Request
}

/** The address of a page of the record, on the side that is being looked at. */
export function pathTo(ask: Pick<EarlyAsk, 'side'>, path: string): string {
  return ask.side === 'public' ? `/public${path === '/' ? '' : path}` : path
}
