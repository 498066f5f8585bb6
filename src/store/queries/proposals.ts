/** Proposals of a reading with what became of each: the reviewer's list. For those who review only. */
import { can } from '../../domain/actor.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { Findings } from '../drafts.ts'
import type { Tables } from '../tables.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type ReviewItem = {
  readonly proposal: Proposal
  /** Code points. */
  readonly start: number
  readonly end: number
  readonly state: 'waiting' | 'later' | 'accepted' | 'dismissed'
  readonly statement: ObjectId | null
}

export type ReviewList = {
  readonly reading: string
  readonly extractor: string
  readonly items: readonly ReviewItem[]
  readonly findings: Findings
}

/** The list, or null where nothing was proposed yet or the viewer may not review. */
export async function reviewList(viewer: Viewer, reading: string): Promise<ReviewList | null> {
  if (!can(viewer.actor, 'review', { published: false })) return null
  const [finding] = await selectRows<Tables['finding']>(
    viewer,
    'SELECT extractor, findings FROM finding WHERE authority = ? AND reading = ?',
    [reading]
  )
  if (finding === undefined) return null
  const rows = await selectRows<Tables['proposal'] & Pick<Tables['decided'], 'statement'> & { state: Tables['decided']['state'] | null }>(
    viewer,
    `SELECT proposal.proposal, proposal.start_point, proposal.end_point, proposal.later, decided.state, decided.statement FROM proposal
     LEFT JOIN decided ON decided.authority = proposal.authority AND decided.reading = proposal.reading AND decided.start_point = proposal.start_point
       AND decided.end_point = proposal.end_point AND decided.kind = proposal.kind
     WHERE proposal.authority = ? AND proposal.reading = ? ORDER BY proposal.place`,
    [reading]
  )
  const items = rows.map((row) => ({
    proposal: JSON.parse(row.proposal) as Proposal,
    start: row.start_point,
    end: row.end_point,
    state: row.state === null || row.state === 'waiting' ? (row.later === 1 ? ('later' as const) : ('waiting' as const)) : row.state,
    statement: row.statement
  }))
  return { reading, extractor: finding.extractor, items, findings: JSON.parse(finding.findings) as Findings }
}
