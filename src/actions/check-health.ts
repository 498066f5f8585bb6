/**
 * Looks at a workspace as a whole: what its store promises, how much it holds, whether its keys are there and its reader works.
 */
import { dirname } from 'node:path'
import type { Instant } from '../domain/instant.ts'
import { type GoodBackup, lastGoodBackup } from '../store/backup-note.ts'
import { type JobState, jobStates } from '../store/job-rows.ts'
import { type LiveState, liveState } from '../store/live-state.ts'
import { versionOf } from '../store/migrations/migration.ts'
import { type Authority, headOf, lastInstant } from '../store/store.ts'
import type { Workspace } from './workspace.ts'

export type RecordHealth = {
  readonly authority: Authority
  readonly entries: number
  /** When the newest entry was made; null in an empty log. */
  readonly lastAct: Instant | null
  /** Whether the key that signs its checkpoints is here. */
  readonly signs: boolean
  readonly live: LiveState
}
export type Health = {
  readonly engine: 'sqlite' | 'postgres'
  readonly durability: { readonly safe: boolean; readonly words: string }
  /** Number of the last migration. */
  readonly version: number
  readonly records: readonly RecordHealth[]
  readonly reader: boolean
  /** The newest backup that was restored and verified. */
  readonly backup: GoodBackup | null
  /** What it does by itself while it is served. */
  readonly jobs: readonly JobState[]
}

export async function checkHealth(workspace: Workspace): Promise<Health> {
  const { store } = workspace
  const records: RecordHealth[] = []
  for (const authority of await store.authorities()) {
    const signer = await workspace.signerOf(authority.origin)
    const last = await lastInstant(store.engine.reading, authority.id)
    records.push({
      authority,
      entries: (await headOf(store.engine.reading, authority.id)).size,
      lastAct: last,
      signs: signer !== null,
      live: await liveState(store.engine.reading, authority.id)
    })
  }
  const read = await workspace.readSource(Buffer.from('<!doctype html><title>Test</title><p>The meeting opened.'), {
    fileName: 'test.html'
  })
  return {
    engine: store.engine.name,
    durability: await store.engine.durability(),
    version: await versionOf(store.engine),
    records,
    backup: await lastGoodBackup(dirname(workspace.keys)),
    jobs: await jobStates(store.engine.reading),
    reader: read.ok && read.value.text.includes('The meeting opened.')
  }
}
