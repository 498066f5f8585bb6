/**
 * Adds evidence to a commitment, or records that someone other than its owner has looked at it.
 */

import { mayEver } from '../domain/actor.ts'
import type { Event, Grade } from '../domain/event.ts'
import { addEvidence, checkEvidence, type NewEvidence } from '../domain/evidence.ts'
import { fault } from '../domain/fault.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { sha256Of } from '../store/blobs.ts'
import { changeCommitment } from './change-commitment.ts'
import { notErased } from './erased-file.ts'
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
  const file = await keptFile(record, request, form.file)
  if (!file.ok) return file
  return changeCommitment(record, request, 'report', {
    id,
    rule: (commitment) => one(addEvidence(commitment, { file: file.value, link: form.link, note: form.note }))
  })
}

/** Keeps a file of evidence before the act that names it is entered; null stays null. */
export async function keptFile(record: OpenRecord, request: Request, file: EvidenceForm['file']): Promise<Outcome<NewEvidence['file']>> {
  if (file === null) return agree(null)
  const { bytes, mediaType, fileName } = file
  if (bytes.length === 0) return refuse('source.empty')
  if (bytes.length > evidenceLimit) return refuse('source.too-large', { size: `${Math.ceil(bytes.length / 1e6)} MB`, limit: '50 MB' })
  const kept = await notErased(record, request, bytes)
  if (!kept.ok) return kept
  if (request.dryRun !== true && mayEver(request.actor, 'report')) await record.store.blobs.keep(bytes)
  fault('evidence.after-keep')
  return agree({ sha256: sha256Of(bytes), mediaType, bytes: bytes.length, fileName })
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
