/**
 * Adds evidence to a commitment, or records that someone other than its owner has looked at it.
 */
import type { Event, Grade } from '../domain/event.ts'
import { addEvidence, checkEvidence } from '../domain/evidence.ts'
import type { ObjectId } from '../domain/id.ts'
import { type Outcome, refuse } from '../domain/outcome.ts'
import { sha256Of } from '../store/blobs.ts'
import { changeCommitment } from './change-commitment.ts'
import { type OpenRecord, one, type Request } from './request.ts'

export type EvidenceForm = {
  readonly file: { readonly bytes: Uint8Array; readonly fileName: string | null; readonly mediaType: string } | null
  readonly link: string | null
  readonly note: string | null
}

/** Largest file of evidence, in bytes: as for documents (50 MB). */
const evidenceLimit = 50_000_000

export async function addEvidenceTo(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  form: EvidenceForm
): Promise<Outcome<readonly Event[]>> {
  const { file } = form
  if (file !== null && file.bytes.length === 0) return refuse('source.empty')
  if (file !== null && file.bytes.length > evidenceLimit)
    return refuse('source.too-large', { size: `${Math.ceil(file.bytes.length / 1e6)} MB`, limit: '50 MB' })
  if (file !== null && request.dryRun !== true) await record.store.blobs.keep(file.bytes)
  const kept =
    file === null ? null : { sha256: sha256Of(file.bytes), mediaType: file.mediaType, bytes: file.bytes.length, fileName: file.fileName }
  return changeCommitment(record, request, 'report', {
    id,
    rule: (commitment) => one(addEvidence(commitment, { file: kept, link: form.link, note: form.note }))
  })
}

export function checkEvidenceOf(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  check: { readonly evidence: number; readonly grade: Grade; readonly note: string | null }
): Promise<Outcome<readonly Event[]>> {
  return changeCommitment(record, request, 'check', {
    id,
    rule: (commitment) => one(checkEvidence(commitment, check.evidence, check.grade, check.note))
  })
}
