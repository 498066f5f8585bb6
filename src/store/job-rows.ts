/** Jobs by name: when each ran last, and who runs it now, so that of several processes one does it and the others leave it. */
import type { Instant } from '../domain/instant.ts'
import type { Engine, Row } from './engines/engine.ts'

type JobRow = Row & { holder: string | null; until: Instant | null; last_at: Instant | null }

/** How a job is asked for: due once its last run began at or before `dueSince`, and held by `holder` up to `until`. */
export type JobTurn = {
  readonly name: string
  readonly holder: string
  readonly now: Instant
  readonly dueSince: Instant
  readonly until: Instant
}

/** Takes a job that is due and that nobody holds; what a dead process held is free once its time is over. */
export async function takeJob(engine: Engine, { name, holder, now, dueSince, until }: JobTurn): Promise<boolean> {
  return engine.write(null, async (session) => {
    const [row] = await session.all<JobRow>('SELECT holder, until, last_at FROM job WHERE name = ?', [name])
    if (row !== undefined && row.until !== null && row.until > now && row.holder !== holder) return false
    if (row !== undefined && row.last_at !== null && row.last_at > dueSince) return false
    await session.run(
      'INSERT INTO job (name, holder, until, last_at) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until',
      [name, holder, until, row?.last_at ?? null]
    )
    return true
  })
}

/** Gives a job back; `ranAt` is when its run began, null where it failed and is due again at once. */
export async function giveJobBack(engine: Engine, name: string, holder: string, ranAt: Instant | null): Promise<void> {
  await engine.write(null, (session) =>
    session.run('UPDATE job SET holder = NULL, until = NULL, last_at = COALESCE(?, last_at) WHERE name = ? AND holder = ?', [
      ranAt,
      name,
      holder
    ])
  )
}
