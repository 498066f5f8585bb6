/**
 * What every action is asked with: the record it is about, and who asks, through which door and when.
 */
import type { Actor, Door, Verb } from '../domain/actor.ts'
import { mayEver, nameOfActor, postOfActor } from '../domain/actor.ts'
import type { Retention } from '../domain/backup-retention.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Draft, Event, Signature } from '../domain/event.ts'
import { kindOf, type NumberedKind, type ObjectId, parseObjectId, type Slug } from '../domain/id.ts'
import { dayIn, type Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { RequestKey } from '../domain/request-key.ts'
import type { SourceText } from '../domain/source-text.ts'
import type { ReadWatch } from '../intake/reader-frames.ts'
import type { Facts } from '../store/facts.ts'
import type { Authority, Decide, Store } from '../store/store.ts'
import type { Model } from './ask-model.ts'

export type SourceHint = { readonly fileName?: string; readonly mediaType?: string; readonly charset?: string }
/** Reads a document; the watch's signal gives up on it, and its listener hears how far it is read. */
export type ReadSource = (bytes: Uint8Array, hint: SourceHint, watch?: ReadWatch) => Promise<Outcome<SourceText>>

/** An authority's record, open for acts. */
export type OpenRecord = {
  readonly store: Store
  readonly authority: Authority
  readonly readSource: ReadSource
  /** The language model that is asked too, where one is switched on. */
  readonly model?: Model | null
  /** The rules by which its backups are kept, as far as the program knows. */
  readonly retentions?: () => Promise<readonly Retention[]>
}

export type Request = {
  readonly actor: Actor
  readonly via: Door
  readonly at: Instant
  /** Do everything, then take it back. */
  readonly dryRun?: boolean
  /** What it is known by when it is sent again. */
  readonly key?: RequestKey | null
}

/** Asks the rule inside the writing transaction and enters what it agrees to. What only some objects allow, the rule asks again (`can`). */
export async function act(record: OpenRecord, request: Request, verb: Verb, decide: Decide): Promise<Outcome<readonly Event[]>> {
  if (!mayEver(request.actor, verb)) return refuse('actor.may-not', { verb })
  const { dryRun = false, key = null } = request
  return record.store.record(record.authority.id, signatureOf(request), decide, { dryRun, key })
}

export function signatureOf(request: Request): Signature {
  return { at: request.at, via: request.via, post: postOfActor(request.actor) as Slug | null, person: nameOfActor(request.actor) }
}

export function todayOf(record: OpenRecord, request: Request): CalendarDate {
  return dayIn(record.authority.zone, request.at)
}

/** Reads an id as a person types it and holds it to a kind. */
export function idOf(written: string, kind: NumberedKind): Outcome<ObjectId> {
  const parsed = parseObjectId(written)
  if (parsed === null) return refuse('id.malformed', { written })
  if (parsed.kind !== kind) return refuse('object.wrong-kind', { id: parsed.id, kind: parsed.kind, wanted: kind })
  return agree(parsed.id)
}

/** One act, or the refusal. */
export function one(draft: Outcome<Draft>): Outcome<readonly Draft[]> {
  return draft.ok ? agree([draft.value]) : draft
}

/** The object a rule is about, or the refusal that it is not there. */
export function found<T>(id: ObjectId, object: T | null): Outcome<T> {
  return object === null ? refuse('object.not-found', { id, kind: kindOf(id) }) : agree(object)
}

/** Refuses where an object that an act refers to is not in the record; null refers to nothing. */
export async function allThere(facts: Facts, ids: readonly (ObjectId | null)[]): Promise<Outcome<true>> {
  for (const id of ids) {
    const object = id === null ? agree(null) : found(id, await facts.sight(id))
    if (!object.ok) return object
  }
  return agree(true)
}
