/**
 * Entries: one act, one entry, with its personal data and free text sealed where they stand (record.md, "Entry" and "Leaf, log, opening").
 *
 * The shape is fixed: `{"act","at","body","by","on","v","via","with"}`, canonical JSON, at most 65,535 bytes. Nothing here may change
 * without a decision record and a new `v`.
 */
import { hash } from 'node:crypto'
import type { Door } from '../domain/actor.ts'
import { type Act, acts, type Draft, type Event, type Signature, sealedKeys } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import { erasedMark } from '../domain/redaction.ts'
import { canonical, type Json } from './canonical.ts'
import { raised } from './upcast.ts'

export const entryVersion = 1
export const entryLimit = 65_535
/** Every salt is this long; were it not, bytes could move between a salt and what it hides without changing the seal. */
export const saltLength = 32

/** A value kept aside, with its canonical text: `seal = base64(SHA-256(salt ‖ text))`. */
export type SealedValue = { readonly seal: string; readonly salt: Uint8Array; readonly value: Json; readonly text: string }

/** A sealed value as it is kept beside the log: the entry it stands in, and its canonical text. */
export type KeptValue = { readonly n: number; readonly seal: string; readonly value: string }

/** An entry ready for the log: its canonical text, the salt and seal that hide it, and the values kept aside. */
export type Entry = { readonly text: string; readonly salt: Uint8Array; readonly seal: string; readonly sealed: readonly SealedValue[] }

/** Makes fresh salts of 32 bytes. */
export type SaltMaker = () => Uint8Array

type EntryJson = {
  readonly v: number
  readonly act: Act
  readonly on: string
  readonly with: readonly string[]
  readonly at: Instant
  readonly by: { readonly post: string | null; readonly person: Json }
  readonly via: Door
  readonly body: Readonly<Record<string, Json>>
}

/** Room for a salt and a text of ordinary length, used by one hash at a time. */
const room = Buffer.alloc(8192)

export function sealOf(salt: Uint8Array, text: string): string {
  // A unit of UTF-16 is at most three bytes of UTF-8.
  if (salt.length + text.length * 3 > room.length) return hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')]), 'base64')
  room.set(salt)
  const end = salt.length + room.write(text, salt.length, 'utf8')
  return hash('sha256', room.subarray(0, end), 'base64')
}

/** The data of a log's leaf: the entry's seal and nothing else, so that published tiles leak nothing. */
export function leafData(seal: string): string {
  return canonical({ seal, v: entryVersion })
}

/** Writes an act as an entry. The caller has checked the body against the catalogue; a text above `entryLimit` is the caller's to refuse. */
export function writeEntry(draft: Draft, signature: Signature, newSalt: SaltMaker): Entry {
  const sealed: SealedValue[] = []
  const hide = (value: Json): Json => {
    if (value === null) return null
    const salt = newSalt()
    const text = canonical(value)
    const seal = sealOf(salt, text)
    sealed.push({ seal, salt, value, text })
    return { $seal: seal }
  }
  const body: Record<string, Json> = { ...(draft.body as Record<string, Json>) }
  for (const key of sealedKeys(draft.act)) body[key] = hide(body[key] ?? null)
  const text = canonical({
    v: entryVersion,
    act: draft.act,
    on: draft.on,
    with: draft.with,
    at: signature.at,
    by: { post: signature.post, person: hide(signature.person) },
    via: signature.via,
    body
  })
  const salt = newSalt()
  return { text, salt, seal: sealOf(salt, text), sealed }
}

/** The seals an entry refers to, given as its parsed text. */
export function sealsIn(parsed: Json): string[] {
  const entry = parsed as unknown as EntryJson
  return [entry.by.person, ...sealedKeys(entry.act).map((key) => entry.body[key] ?? null)].map(sealIn).filter((seal) => seal !== null)
}

/** The seals that stand at some keys of an entry's body. */
export function sealsAt(text: string, keys: readonly string[]): string[] {
  const { body } = JSON.parse(text) as EntryJson
  return keys.map((key) => sealIn(body[key] ?? null)).filter((seal) => seal !== null)
}

/** Reads an entry back into the act it holds; `sealed` are the values of its seals that are kept, with their texts: one that is not was erased. */
export function readEntry(n: number, text: string, sealed: readonly Pick<KeptValue, 'seal' | 'value'>[]): Event {
  const entry = JSON.parse(text) as EntryJson
  const open = (value: Json, erased: () => Json): Json => {
    const seal = sealIn(value)
    if (seal === null) return value
    const kept = sealed.find((one) => one.seal === seal)
    return kept === undefined ? erased() : (JSON.parse(kept.value) as Json)
  }
  const body: Record<string, Json> = { ...raised(entry.act, entry.body) }
  for (const key of sealedKeys(entry.act)) body[key] = open(body[key] ?? null, () => erasedIn(entry.act, key))
  const { act, on, at, via } = entry
  return {
    n,
    act,
    on,
    with: entry.with,
    at,
    via,
    post: entry.by.post,
    person: open(entry.by.person, () => erasedMark),
    body
  } as unknown as Event
}

function sealIn(value: Json): string | null {
  return value !== null && typeof value === 'object' && '$seal' in value ? String(value['$seal']) : null
}

/** The mark, or null where the act's shape has no room for words (a list of names). */
function erasedIn(act: Act, key: string): Json {
  const shape = acts[act].body.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>
  return shape[key]?.safeParse(erasedMark).success === true ? erasedMark : null
}
