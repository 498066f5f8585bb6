/** What a store tells of its promises as they stand now: what was signed and witnessed last, and what waits to be sent. For whoever runs it. */
import type { Instant } from '../domain/instant.ts'
import type { Session } from './engines/engine.ts'

export type LiveState = {
  /** The newest checkpoint: of how many entries, and when it was signed. */
  readonly checkpoint: { readonly size: number; readonly at: Instant } | null
  /** What each witness signed last. */
  readonly witnesses: readonly { readonly witness: string; readonly size: number; readonly at: Instant }[]
  /** Messages in the outbox that were not sent yet. */
  readonly waiting: number
}

export async function liveState(session: Session, authority: string): Promise<LiveState> {
  const [checkpoint] = await session.all<{ size: number; at: Instant }>(
    'SELECT size, at FROM checkpoint WHERE authority = ? ORDER BY size DESC LIMIT 1',
    [authority]
  )
  const witnesses = await session.all<{ witness: string; size: number; at: Instant }>(
    'SELECT witness, MAX(size) AS size, MAX(at) AS at FROM cosignature WHERE authority = ? GROUP BY witness ORDER BY witness',
    [authority]
  )
  const [outbox] = await session.all<{ waiting: number }>(
    'SELECT COUNT(*) AS waiting FROM outbox WHERE authority = ? AND sent_at IS NULL',
    [authority]
  )
  return {
    checkpoint: checkpoint === undefined ? null : { size: Number(checkpoint.size), at: checkpoint.at },
    witnesses: witnesses.map(({ witness, size, at }) => ({ witness, size: Number(size), at })),
    waiting: Number(outbox?.waiting ?? 0)
  }
}
