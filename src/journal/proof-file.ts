/**
 * Proof files (C2SP tlog-proof): one entry's place in the log, provable offline: index, path, and the checkpoint with its cosignatures. The
 * extra line carries the entry's opening, from which the leaf is computed. `verify-published.ts` reads and checks them.
 */
import type { Hash } from './merkle.ts'
import type { Opening } from './opening.ts'

const proofFileHeader = 'c2sp.org/tlog-proof@v1'

export type ProofFile = {
  readonly opening: Opening
  readonly index: number
  readonly path: readonly Hash[]
  /** The note as the log published it, signatures included. */
  readonly checkpoint: string
}

export function printProofFile({ opening, index, path, checkpoint }: ProofFile): string {
  const lines = [
    proofFileHeader,
    `extra ${Buffer.from(JSON.stringify(opening), 'utf8').toString('base64')}`,
    `index ${index}`,
    ...path.map((node) => Buffer.from(node).toString('base64'))
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}
