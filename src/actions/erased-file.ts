/** What was erased is not taken in again: a file is known by its SHA-256, which the record keeps. */
import { dayIn } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { dateInWords } from '../formats/date-words.ts'
import { sha256Of } from '../store/blobs.ts'
import { erasedFile } from '../store/queries/erasures.ts'
import { viewerOf } from '../store/queries/viewer.ts'
import type { OpenRecord, Request } from './request.ts'

export async function notErased({ store, authority }: OpenRecord, request: Request, bytes: Uint8Array): Promise<Outcome<true>> {
  const gone = await erasedFile(viewerOf(store, authority, request.actor, request.at), sha256Of(bytes))
  return gone === null ? agree(true) : refuse('document.erased', { id: gone.id, day: dateInWords(dayIn(authority.zone, gone.at)) })
}
