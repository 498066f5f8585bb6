/** The policy that a log is published with: its key, and the witnesses it asks, where some are named. */
import { readFile } from 'node:fs/promises'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { logKey } from '../store/queries/log-proof.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { witnessesIn } from './sign-checkpoint.ts'

/** `witnesses` is a file of a policy without the log itself. */
export async function logPolicy(viewer: Viewer, witnesses: string | null): Promise<Outcome<string>> {
  const key = await logKey(viewer)
  if (key === null) return refuse('log.unsigned')
  const named = witnesses === null ? 'quorum none\n' : await readFile(witnesses, 'utf8')
  const read = witnessesIn(named)
  return read.ok ? agree(`log ${key}\n${named}`) : read
}
