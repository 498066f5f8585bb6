/**
 * Proof files (C2SP tlog-proof): one entry's place in the log, provable offline: index, path, and the checkpoint with its cosignatures. The
 * extra line carries the entry's opening, from which the leaf is computed.
 */
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { Hash } from './merkle.ts'
import { readNote, type Verifier } from './note.ts'
import { faultsIn, leafOfOpening, type Opening, parseOpening } from './opening.ts'
import { type Policy, quorumOf } from './policy.ts'
import { includes } from './proof.ts'

export const proofFileHeader = 'c2sp.org/tlog-proof@v1'

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

/** Reads a proof file; null where the text is none, or carries no opening. */
export function parseProofFile(text: string): ProofFile | null {
  const blank = text.indexOf('\n\n')
  if (blank < 0) return null
  const [header, extra, index, ...path] = text.slice(0, blank).split('\n')
  const place = /^index (0|[1-9]\d{0,14})$/.exec(index ?? '')
  const carried = /^extra ([A-Za-z0-9+/]+=*)$/.exec(extra ?? '')
  const nodes = path.map((line) => Buffer.from(line, 'base64'))
  if (header !== proofFileHeader || place === null || carried === null || path.length > 63) return null
  if (nodes.some((node, at) => node.length !== 32 || node.toString('base64') !== path[at])) return null
  const opening = parseOpening(Buffer.from(carried[1]!, 'base64').toString('utf8'))
  return opening === null ? null : { opening, index: Number(place[1]), path: nodes, checkpoint: text.slice(blank + 2) }
}

export type ProofCheck = {
  readonly checkpoint: Checkpoint | null
  readonly witnesses: readonly string[]
  readonly faults: readonly string[]
}

/** Checks a proof file against a policy: the log's key, its witnesses, the entry's place, and what is shown of it. */
export function checkProofFile(file: ProofFile, policy: Policy): ProofCheck {
  const faults = faultsIn(file.opening)
  const checkpoint = openCheckpoint(file.checkpoint, policy.logs)
  if (checkpoint === null)
    return { checkpoint: null, witnesses: [], faults: [...faults, 'no known key of the log has signed its checkpoint'] }
  const signer: Verifier | undefined = policy.logs.find((log) => log.name === checkpoint.origin)
  if (signer === undefined) faults.push('the checkpoint is of another log')
  const witnesses =
    readNote(
      file.checkpoint,
      policy.witnesses.map(({ key }) => key)
    )?.signed.map(({ by }) => by.name) ?? null
  if (witnesses === null) faults.push('a witness’s signature is wrong')
  else if (!quorumOf(policy, new Set(witnesses))) faults.push('too few of the witnesses asked for have signed')
  if (file.opening.n !== file.index) faults.push('the entry shown is not the one whose place is proven')
  if (!includes(leafOfOpening(file.opening), file.index, checkpoint.size, file.path, checkpoint.root))
    faults.push('the entry is not in the tree that was signed: it was changed')
  return { checkpoint, witnesses: witnesses ?? [], faults }
}
