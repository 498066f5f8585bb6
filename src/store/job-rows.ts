/** Jobs by name: when each ran last, and who runs it now, so that of several processes one does it and the others leave it. */
import type { Instant } from '../domain/instant.ts'
import type { Engine, Row, Session } from './engines/engine.ts'

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

/** How a run ended: when it began, and why it broke off, null where it came to its end. */
export type JobEnd = { readonly name: string; readonly holder: string; readonly at: Instant; readonly failure: string | null }

/** Gives a job back; one that broke off is due again at once. */
export async function giveJobBack(engine: Engine, { name, holder, at, failure }: JobEnd): Promise<void> {
  const [ranAt, failedAt] = failure === null ? [at, null] : [null, at]
  await engine.write(null, (session) =>
    session.run(
      'UPDATE job SET holder = NULL, until = NULL, last_at = COALESCE(?, last_at), failed_at = ?, failure = ? WHERE name = ? AND holder = ?',
      [ranAt, failedAt, failure, name, holder]
    )
  )
}

export type JobState = {
  readonly name: string
  /** When the last run that came to its end began; null where none has. */
  readonly lastAt: Instant | null
  /** When it broke off since, and why. */
  readonly failure: { readonly at: Instant; readonly why: string } | null
}

/** Jobs that ran or broke off in a store, by name. */
export async function jobStates(session: Session): Promise<JobState[]> {
  const rows = await session.all<{ name: string; last_at: Instant | null; failed_at: Instant | null; failure: string | null }>(
    'SELECT name, last_at, failed_at, failure FROM job ORDER BY name'
  )
  return rows.map(({ name, last_at: lastAt, failed_at: at, failure: why }) => ({
    name,
    lastAt,
    failure: at === null || why === null ? null : { at, why }
  }))
}
