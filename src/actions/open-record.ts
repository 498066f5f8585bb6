/**
 * Opens an authority's record: its first entries name the body that keeps it and the key its log is signed with.
 */

import { formBody } from '../domain/body.ts'
import type { Event } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import { slugOf } from '../domain/id.ts'
import { isZone } from '../domain/instant.ts'
import { type Outcome, refuse } from '../domain/outcome.ts'
import type { Authority, Store } from '../store/store.ts'
import { type Request, signatureOf } from './request.ts'

export type NewRecord = {
  readonly name: string
  /** IANA time zone. */
  readonly zone: string
  readonly language: 'en' | 'zh'
  /** Schemeless address of the authority, the name of its log; null for a name of its own. */
  readonly origin: string | null
}

/** `keyFor` keeps a new key for the log's origin and answers with its verifier key. */
export async function openRecord(
  store: Store,
  request: Request,
  wanted: NewRecord,
  keyFor: (origin: string) => Promise<string>
): Promise<Outcome<{ authority: Authority; events: readonly Event[] }>> {
  const body = formBody(wanted.name, null, null)
  if (!body.ok) return body
  if (!isZone(wanted.zone)) return refuse('zone.unknown', { zone: wanted.zone })
  const id = slugOf(wanted.name)
  if ((await store.authorities()).some((authority) => authority.id === id))
    return refuse('record.exists', { name: wanted.name, place: 'this store' })
  const authority = {
    id,
    name: wanted.name.trim(),
    zone: wanted.zone,
    language: wanted.language,
    origin: wanted.origin ?? `${id}.throughline.invalid`
  }
  const verifier = await keyFor(authority.origin)
  fault('open.after-key')
  const opened = await store.open(authority, signatureOf(request), [
    body.value,
    { act: 'key.rotated', on: id, with: [], body: { verifier } }
  ])
  return opened.ok ? { ok: true, value: { authority, events: opened.value } } : opened
}
