/** What waits for somebody to do it: proposals to review, by document; evidence and finished work to check. Each only for who may do it. */
import { mayEver } from '../../domain/actor.ts'
import type { ObjectId } from '../../domain/id.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type WaitingDocument = { readonly id: ObjectId; readonly title: string; readonly waiting: number }

/** Documents whose newest reading has proposals that nobody has decided on, the newest document first. */
export async function waitingDocuments(viewer: Viewer): Promise<WaitingDocument[]> {
  if (!mayEver(viewer.actor, 'review')) return []
  const rows = await selectRows<WaitingDocument>(
    viewer,
    `SELECT document.id, document.title, count(*) AS waiting FROM document
     JOIN object ON object.authority = document.authority AND object.id = document.id
     JOIN proposal ON proposal.authority = document.authority AND proposal.reading = document.reading
     LEFT JOIN decided ON decided.authority = proposal.authority AND decided.reading = proposal.reading
       AND decided.start_point = proposal.start_point AND decided.end_point = proposal.end_point AND decided.kind = proposal.kind
     WHERE document.authority = ? AND (decided.state IS NULL OR decided.state = 'waiting')
     GROUP BY document.id, document.title, object.made ORDER BY object.made DESC`
  )
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting) }))
}

export type ToCheck = {
  /** Pieces of evidence that nobody but the owner has looked at, and the commitments they are on. */
  readonly evidence: number
  readonly evidenceOn: readonly ObjectId[]
  /** Commitments reported done. */
  readonly done: readonly ObjectId[]
}

/** Of commitments that are still open; the longest waiting first. */
export async function waitingForCheck(viewer: Viewer): Promise<ToCheck> {
  if (!mayEver(viewer.actor, 'check')) return { evidence: 0, evidenceOn: [], done: [] }
  const [evidence, done] = await Promise.all([
    selectRows<{ commitment: ObjectId; pieces: number }>(
      viewer,
      `SELECT evidence.commitment, count(*) AS pieces FROM evidence
       JOIN commitment ON commitment.authority = evidence.authority AND commitment.id = evidence.commitment
       WHERE evidence.authority = ? AND evidence.grade IN ('asserted', 'documented') AND commitment.state NOT IN ('closed', 'withdrawn')
       GROUP BY evidence.commitment ORDER BY min(evidence.n)`
    ),
    selectRows<{ id: ObjectId }>(viewer, "SELECT id FROM commitment WHERE authority = ? AND state = 'reported_done' ORDER BY last_at, id")
  ])
  return {
    evidence: evidence.reduce((sum, { pieces }) => sum + Number(pieces), 0),
    evidenceOn: evidence.map(({ commitment }) => commitment),
    done: done.map(({ id }) => id)
  }
}
