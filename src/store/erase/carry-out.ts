/**
 * Carries out a plan: what it names is taken out of the rows beside the log inside the writing transaction; what is kept as files, and the room
 * that was given up, go when that is durable. The tables are applied from the log again in the same transaction (`rebuildIn`).
 */

import { fault } from '../../domain/fault.ts'
import type { Sha256 } from '../../domain/id.ts'
import { finderOf } from '../../domain/redaction.ts'
import { canonical } from '../../journal/canonical.ts'
import type { Store } from '../store.ts'
import { type Plan, type Planning, redactedSource } from './plan.ts'
import { blackOutBeside, dropDrafts, emptyAccounts, emptyDocuments, endUploadsOf, forgetAnswers } from './side-rows.ts'

const noSalt = new Uint8Array(0)

/** `names`: what is blacked out beside the log, too; empty where that stands in the rows of the documents alone. */
export async function carryOut(planning: Planning, plan: Plan, names: readonly string[], at: string): Promise<void> {
  const { store, session, authority } = planning
  fault('erase.before-texts')
  for (const { oldTextSha256, oldLayoutSha256, cuts } of plan.readings)
    await store.readings.keep(redactedSource(await store.readings.readOnce(oldTextSha256 as Sha256, oldLayoutSha256 as Sha256), cuts))
  fault('erase.before-values')
  for (const { n, seal, left } of plan.values)
    if (left === null) await session.run('DELETE FROM sealed WHERE authority = ? AND n = ? AND seal = ?', [authority, n, seal])
    else
      await session.run('UPDATE sealed SET salt = ?, value = ? WHERE authority = ? AND n = ? AND seal = ?', [
        noSalt,
        canonical(left),
        authority,
        n,
        seal
      ])
  fault('erase.before-beside')
  await emptyDocuments(planning, plan.documents)
  for (const document of new Set(plan.readings.map((reading) => reading.document))) await dropDrafts(planning, document)
  await endUploadsOf(planning, plan.files)
  await emptyAccounts(planning, plan.accounts, at)
  if (names.length > 0) await blackOutBeside(planning, finderOf(names))
  await forgetAnswers(planning)
  fault('erase.after-beside')
}

/** Drops the files that no record of the store keeps any more, and rewrites the store. False where others still read what stood before. */
export async function finishErasures(store: Store): Promise<boolean> {
  store.readings.forget()
  fault('erase.before-files')
  for (const sha256 of await filesToDrop(store)) await store.blobs.drop(sha256)
  fault('erase.after-files')
  return store.engine.scrub()
}

/** Files that were erased in one record and are kept in none. */
async function filesToDrop({ engine }: Store): Promise<Sha256[]> {
  const erased = `EXISTS (SELECT 1 FROM erased_file AS gone WHERE gone.authority = its.authority AND gone.sha256 =`
  const rows = await engine.reading.all<{ sha256: Sha256 }>(
    `SELECT DISTINCT sha256 FROM erased_file WHERE sha256 NOT IN (
       SELECT its.sha256 FROM document AS its WHERE NOT ${erased} its.sha256)
       UNION SELECT text_sha256 FROM reading UNION SELECT layout_sha256 FROM reading
       UNION SELECT its.sha256 FROM evidence AS its WHERE its.sha256 IS NOT NULL AND NOT ${erased} its.sha256)
       UNION SELECT sha256 FROM upload WHERE sha256 IS NOT NULL AND (outcome IS NULL OR outcome = 'failed'))`
  )
  return rows.map(({ sha256 }) => sha256)
}
