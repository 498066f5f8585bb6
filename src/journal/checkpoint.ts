/**
 * Checkpoints (C2SP tlog-checkpoint): origin, size and root of a log, signed as a note.
 */
import { openNote, type Signer, signNote, type Verifier } from './note.ts'

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  if (checkpoint.origin === '' || checkpoint.origin.includes('\n')) throw new TypeError('the origin of a log is one line')
  return signNote(`${checkpoint.origin}\n${checkpoint.size}\n${Buffer.from(checkpoint.root).toString('base64')}\n`, signer)
}

/** The checkpoint inside a note that a known key has signed; null when it is not one. */
export function openCheckpoint(note: string, known: readonly Verifier[]): Checkpoint | null {
  const text = openNote(note, known)
  if (text === null) return null
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n')
  if (origin === undefined || origin === '' || size === undefined || !/^(0|[1-9][0-9]{0,14})$/.test(size) || root === undefined) return null
  if (extensions.includes('')) return null
  const hash = Buffer.from(root, 'base64')
  return hash.length === 32 && hash.toString('base64') === root ? { origin, size: Number(size), root: hash } : null
}
