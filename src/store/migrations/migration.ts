/**
 * Migrations: numbered steps from an empty store to the newest schema. A step is one transaction: after it the store is at its number,
 * and before that at the one below. Steps are never edited once released.
 */
import { fault } from '../../domain/fault.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Engine, Session } from '../engines/engine.ts'
import { first } from './0001-first.ts'
import { accounts } from './0002-accounts.ts'
import { review } from './0003-review.ts'
import { upload } from './0004-upload.ts'
import { ruleCounts } from './0005-rule-counts.ts'
import { publishedLog } from './0006-published-log.ts'
import { modelAnswers } from './0007-model-answers.ts'
import { passages } from './0008-passages.ts'
import { versions } from './0009-versions.ts'
import { answered } from './0010-answered.ts'
import { erasures } from './0011-erasures.ts'
import { jobs } from './0012-jobs.ts'
import { jobFailures } from './0013-job-failures.ts'
import type { Migration } from './step.ts'

export const migrations: readonly Migration[] = [
  first,
  accounts,
  review,
  upload,
  ruleCounts,
  publishedLog,
  modelAnswers,
  passages,
  versions,
  answered,
  erasures,
  jobs,
  jobFailures
]
const newest = migrations.at(-1)!.number

/** The store was written by a newer version than this one. */
export class NewerStore extends Error {
  constructor(found: number, known: number) {
    super(
      `This store is of version ${found}; this program knows versions up to ${known}. Update Throughline, then try again. Nothing was changed.`
    )
  }
}

/**
 * Brings the store to the newest schema. Throws `NewerStore`, without a change, where it is already beyond that. Another list of steps than
 * all of them makes a store of an older schema.
 */
export async function migrate(engine: Engine, now: Instant, steps: readonly Migration[] = migrations): Promise<void> {
  if ((await versionOf(engine)) === newest && (await appliedTo(engine.reading)).size === migrations.length) return
  for (const migration of steps) {
    await engine.write(null, async (session) => {
      await session.run(
        engine.ddl('CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL)')
      )
      const applied = await appliedTo(session)
      const last = Math.max(0, ...applied)
      if (last > newest) throw new NewerStore(last, newest)
      if (applied.has(migration.number)) return
      fault('migration.before-step')
      for (const statement of migration.statements) {
        await session.run(engine.ddl(statement))
        fault('migration.after-statement')
      }
      if (migration.search) for (const statement of engine.searchDdl) await session.run(statement)
      fault('migration.before-backfill')
      await migration.backfill?.(session)
      fault('migration.before-number')
      await session.run('INSERT INTO migration (number, name, at) VALUES (?, ?, ?)', [migration.number, migration.name, now])
      fault('migration.after-number')
    })
    fault('migration.after-step')
  }
}

async function appliedTo(session: Session): Promise<Set<number>> {
  const rows = await session.all<{ number: number }>('SELECT number FROM migration')
  return new Set(rows.map((row) => row.number))
}

/** The number of the last step applied, 0 for an empty store. Throws `NewerStore` beyond what is known. */
export async function versionOf(engine: Engine): Promise<number> {
  const found = await engine.reading.all<{ last: number | null }>('SELECT max(number) AS last FROM migration').catch(() => [])
  const last = found[0]?.last ?? 0
  if (last > newest) throw new NewerStore(last, newest)
  return last
}
