/** Signs the log of every record whose key is here, and asks the witnesses. */
import { readFile } from 'node:fs/promises'
import { askWitnesses, signCheckpointNow, witnessesIn } from '../actions/sign-checkpoint.ts'
import type { Workspace } from '../actions/workspace.ts'
import type { Job } from './job.ts'

export type CheckpointSettings = {
  /** Minutes. */
  readonly every: number
  /** File of the policy that names the witnesses. */
  readonly witnesses: string | null
  readonly onFault: (error: unknown) => unknown
}

export function checkpointJob(workspace: Workspace, { every, witnesses, onFault }: CheckpointSettings): Job {
  return {
    name: 'checkpoint',
    every,
    run: async (now) => {
      const policy = witnesses === null ? null : witnessesIn(await readFile(witnesses, 'utf8'))
      if (policy !== null && !policy.ok) throw new Error(`the policy of witnesses cannot be read: ${policy.refusal.words['detail']}`)
      const { store, readSource } = workspace
      for (const authority of await store.authorities()) {
        const record = { store, readSource, authority }
        const signed = await signCheckpointNow(record, workspace, now)
        if (!signed.ok || policy === null) continue
        const asked = await askWitnesses(record, policy.value, signed.value, now)
        for (const { witness, why } of asked) if (why !== null) onFault(new Error(`the witness ${witness} has not signed: ${why}`))
      }
    }
  }
}
