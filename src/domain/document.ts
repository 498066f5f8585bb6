/**
 * Documents: files kept byte for byte under their SHA-256, and the readings of them. A reading is (bytes, reader version, text); quotes
 * count in a reading and keep it when a newer reader makes another.
 */
import type { Draft } from './event.ts'
import type { ObjectId, Sha256 } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'
import type { Language, MediaType } from './source-text.ts'

export type KeptFile = {
  readonly sha256: Sha256
  readonly mediaType: MediaType
  readonly bytes: number
  readonly fileName: string | null
  readonly title: string
}
export type ReadingFacts = {
  readonly reader: string
  readonly charset: string | null
  readonly language: Language
  readonly textSha256: Sha256
  /** SHA-256 of the kept blocks and places. */
  readonly layoutSha256: Sha256
  /** Length of the text in code points. */
  readonly characters: number
  readonly pages: number | null
}
/** `D-12.1`: the first reading of D-12. */
export type ReadingId = `D-${number}.${number}`

export function receiveDocument(
  id: ObjectId,
  file: KeptFile,
  same: { readonly id: ObjectId; readonly title: string } | null
): Outcome<Draft> {
  if (same !== null) return refuse('document.already-kept', { id: same.id, title: same.title })
  const { sha256, mediaType, bytes, fileName, title } = file
  return agree({ act: 'document.received', on: id, with: [], body: { sha256, mediaType, bytes, fileName, title } })
}

/** Enters a reading; `earlier` is how many readings the document has already. */
export function readDocument(id: ObjectId, facts: ReadingFacts, earlier: number): Outcome<Draft> {
  return agree({ act: 'document.read', on: id, with: [], body: { reading: readingId(id, earlier + 1), ...facts } })
}

export function readingId(document: ObjectId, number: number): ReadingId {
  return `${document as `D-${number}`}.${number}`
}
