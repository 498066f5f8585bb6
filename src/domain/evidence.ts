/**
 * Evidence: files and links that support a claim about a commitment, each with a grade. What the office itself brings is `documented`
 * (a file) or `asserted` (a link); only a check by someone else raises it.
 */
import type { Commitment } from './commitment.ts'
import { stillOpen } from './commitment.ts'
import type { Draft, Grade } from './event.ts'
import type { Sha256 } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

export type EvidenceFile = { readonly sha256: Sha256; readonly mediaType: string; readonly bytes: number; readonly fileName: string | null }
export type NewEvidence = { readonly file: EvidenceFile | null; readonly link: string | null; readonly note: string | null }

export function addEvidence(commitment: Commitment, evidence: NewEvidence): Outcome<Draft> {
  const open = stillOpen(commitment)
  if (!open.ok) return open
  const { file, link, note } = evidence
  if (file === null && link === null) return refuse('evidence.nothing')
  if (file !== null && link !== null) return refuse('evidence.both')
  if (link !== null && !isWebAddress(link)) return refuse('evidence.link-malformed', { link })
  return agree({
    act: 'evidence.added',
    on: commitment.id,
    with: [],
    body: {
      evidence: commitment.evidence + 1,
      sha256: file?.sha256 ?? null,
      mediaType: file?.mediaType ?? null,
      bytes: file?.bytes ?? null,
      grade: file === null ? 'asserted' : 'documented',
      fileName: file?.fileName ?? null,
      link,
      note
    }
  })
}

export function checkEvidence(commitment: Commitment, evidence: number, grade: Grade, note: string | null): Outcome<Draft> {
  if (evidence < 1 || evidence > commitment.evidence)
    return refuse('evidence.not-found', { id: commitment.id, number: evidence, count: commitment.evidence })
  return agree({ act: 'evidence.checked', on: commitment.id, with: [], body: { evidence, grade, note } })
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\//.test(link) && URL.canParse(link)
}
