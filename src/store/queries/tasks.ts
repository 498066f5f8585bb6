/** What waits for somebody to do it: proposals to review, by document; evidence and finished work to check. Each only for who may do it. */
import { can, mayEver } from '../../domain/actor.ts'
import type { OwnerRef } from '../../domain/event.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { Instant } from '../../domain/instant.ts'
import { cardOutlines } from '../review-cards.ts'
import { remembered } from './remembered.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type WaitingDocument = { readonly id: ObjectId; readonly title: string; readonly waiting: number }

/**
 * Documents whose newest reading has proposals that nobody has decided on, the newest document first. Where a reviewer has split, merged
 * or added some, they are counted as the reviewer sees them.
 */
export async function waitingDocuments(viewer: Viewer): Promise<WaitingDocument[]> {
  if (!mayEver(viewer.actor, 'review')) return []
  const [rows, drafted] = await Promise.all([undecided(viewer), draftedIn(viewer)])
  const found = rows.map(async ({ reading, waiting, ...row }) => ({
    ...row,
    waiting: drafted.has(reading) ? await waitingCards(viewer, reading) : Number(waiting)
  }))
  return (await Promise.all(found)).filter((row) => row.waiting > 0)
}

async function waitingCards(viewer: Viewer, reading: string): Promise<number> {
  const cards = await cardOutlines({ session: viewer.store.engine.reading, authority: viewer.authority.id, reading })
  return cards.filter((card) => card.state === 'waiting').length
}

async function draftedIn(viewer: Viewer): Promise<ReadonlySet<string>> {
  const rows = await selectRows<{ reading: string }>(
    viewer,
    "SELECT DISTINCT reading FROM review_draft WHERE authority = ? AND state = 'standing'"
  )
  return new Set(rows.map(({ reading }) => reading))
}

function undecided(viewer: Viewer): Promise<(WaitingDocument & { readonly reading: string })[]> {
  return selectRows(
    viewer,
    `SELECT document.id, document.title, document.reading, count(*) AS waiting FROM document
     JOIN object ON object.authority = document.authority AND object.id = document.id
     JOIN proposal ON proposal.authority = document.authority AND proposal.reading = document.reading
     LEFT JOIN decided ON decided.authority = proposal.authority AND decided.reading = proposal.reading
       AND decided.start_point = proposal.start_point AND decided.end_point = proposal.end_point AND decided.kind = proposal.kind
     WHERE document.authority = ? AND (decided.state IS NULL OR decided.state = 'waiting')
     GROUP BY document.id, document.title, document.reading, object.made ORDER BY object.made DESC`
  )
}

export type ToCheck = {
  /** Pieces of evidence that nobody but the owner has looked at, and the commitments they are on. */
  readonly evidence: number
  readonly evidenceOn: readonly ObjectId[]
  /** Commitments reported done. */
  readonly done: readonly ObjectId[]
}

/** Of commitments that are still open and not of the viewer's own office; the longest waiting first. */
export async function waitingForCheck(viewer: Viewer): Promise<ToCheck> {
  if (!mayEver(viewer.actor, 'check')) return { evidence: 0, evidenceOn: [], done: [] }
  const found = await remembered(viewer, 'what waits for a check', () => toCheck(viewer))
  const theirs = ({ owner, owner_kind }: Owned): boolean =>
    can(viewer.actor, 'check', { published: false, owner: owner === null ? null : { kind: owner_kind!, slug: owner } })
  const evidence = found.evidence.filter(theirs)
  return {
    evidence: evidence.reduce((sum, { pieces }) => sum + Number(pieces), 0),
    evidenceOn: evidence.map(({ commitment }) => commitment),
    done: found.done.filter(theirs).map(({ id }) => id)
  }
}

type Owned = { readonly owner: string | null; readonly owner_kind: OwnerRef['kind'] | null }
type Waiting = {
  readonly evidence: readonly (Owned & { readonly commitment: ObjectId; readonly pieces: number })[]
  readonly done: readonly (Owned & { readonly id: ObjectId; readonly last_at: Instant })[]
}

async function toCheck(viewer: Viewer): Promise<Waiting> {
  const [evidence, done] = await Promise.all([
    selectRows<Waiting['evidence'][number]>(
      viewer,
      `SELECT evidence.commitment, commitment.owner, commitment.owner_kind, count(*) AS pieces FROM evidence
       JOIN commitment ON commitment.authority = evidence.authority AND commitment.id = evidence.commitment
       WHERE evidence.authority = ? AND evidence.grade IN ('asserted', 'documented') AND commitment.state NOT IN ('closed', 'withdrawn')
       GROUP BY evidence.commitment, commitment.owner, commitment.owner_kind ORDER BY min(evidence.n)`
    ),
    // Sorted here: asked for in order, an engine may go through every commitment in that order instead of through these.
    selectRows<Waiting['done'][number]>(
      viewer,
      "SELECT id, last_at, owner, owner_kind FROM commitment WHERE authority = ? AND state = 'reported_done'"
    )
  ])
  return { evidence, done: done.sort((a, b) => (`${a.last_at} ${a.id}` < `${b.last_at} ${b.id}` ? -1 : 1)) }
}
