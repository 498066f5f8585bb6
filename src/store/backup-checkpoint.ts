/** Checkpoints against the log of a backup: what was signed of a log must be its beginning. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, openCheckpoint } from '../journal/checkpoint.ts'
import { append, emptyFrontier, rootOf, sameHash } from '../journal/merkle.ts'
import { parseVerifierKey, type Verifier } from '../journal/note.ts'
import type { Session } from './engines/engine.ts'
import type { Authority, Store } from './store.ts'

/** Compares the checkpoints in a backup with its logs; names the first that does not fit, or null. */
export async function signedIn(backup: string, store: Store): Promise<string | null> {
  const names = await readdir(join(backup, 'checkpoints')).catch((): string[] => [])
  for (const authority of await store.authorities()) {
    const name = `${authority.id}.checkpoint`
    if (!names.includes(name)) continue
    const note = await readFile(join(backup, 'checkpoints', name), 'utf8')
    const checkpoint = await openedBy(store.engine.reading, authority, note)
    if (checkpoint === null) return `checkpoints/${name} is not signed by the log`
    if (!(await holds(store.engine.reading, authority.id, checkpoint))) return `checkpoints/${name} is not of this log`
  }
  return null
}

/** What a note says, where a key of the log has signed it; null for any other note. */
export async function openedBy(session: Session, authority: Authority, note: string): Promise<Checkpoint | null> {
  return openCheckpoint(note, await keysOf(session, authority))
}

async function keysOf(session: Session, { id, origin }: Authority): Promise<Verifier[]> {
  const rows = await session.all<{ verifier: string }>('SELECT verifier FROM log_key WHERE authority = ?', [id])
  return rows.map(({ verifier }) => parseVerifierKey(verifier)).filter((key) => key !== null && key.name === origin) as Verifier[]
}

/** Whether a log holds, as its first entries, what a checkpoint was signed over. */
export async function holds(session: Session, authority: string, { size, root }: { size: number; root: Uint8Array }): Promise<boolean> {
  const leaves = await session.all<{ leaf: Uint8Array }>('SELECT leaf FROM entry WHERE authority = ? AND n < ? ORDER BY n', [
    authority,
    size
  ])
  return leaves.length === size && sameHash(rootOf(leaves.reduce((frontier, { leaf }) => append(frontier, leaf), emptyFrontier)), root)
}
