/**
 * The rules of a witness (C2SP tlog-witness, add-checkpoint): it signs a checkpoint only where its tree goes on from the last one it signed
 * for that log. Pure: given what it last signed, answers what to say and what to keep.
 */
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { type Hash, sameHash } from './merkle.ts'
import { type Signer, signatureLine, type Verifier } from './note.ts'
import { extendsTree, treeRoot } from './proof.ts'

/** What a witness last signed for a log. */
export type Seen = Pick<Checkpoint, 'size' | 'root'>

export type WitnessAnswer = {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly body: string
  /** `text/x.tlog.size` where the body is a size. */
  readonly mediaType?: string
  /** To be kept, at the same moment as it is compared, before the answer is given. */
  readonly keep?: Checkpoint & { readonly note: string }
}

export type AddCheckpoint = { readonly old: number; readonly path: readonly Hash[]; readonly note: string; readonly origin: string }

/** Reads the body of an add-checkpoint request; null where it is malformed. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const blank = body.indexOf('\n\n')
  const [first, ...lines] = body.slice(0, Math.max(blank, 0)).split('\n')
  const old = /^old (0|[1-9]\d{0,14})$/.exec(first ?? '')
  const path = lines.map((line) => Buffer.from(line, 'base64'))
  if (blank < 0 || old === null || path.length > 63) return null
  if (path.some((node, at) => node.length !== 32 || node.toString('base64') !== lines[at])) return null
  const note = body.slice(blank + 2)
  return { old: Number(old[1]), path, note, origin: note.slice(0, Math.max(note.indexOf('\n'), 0)) }
}

/** The request a log makes. */
export function printAddCheckpoint(old: number, path: readonly Hash[], note: string): string {
  return [`old ${old}`, ...path.map((node) => Buffer.from(node).toString('base64')), '', note].join('\n')
}

/** Answers a request; `logs` are the keys trusted for the request's origin, `seen` is what was last signed for it. */
export function witnessCheckpoint(asked: AddCheckpoint, logs: readonly Verifier[], seen: Seen | null, signer: Signer): WitnessAnswer {
  if (logs.length === 0) return { status: 404, body: 'This witness does not know the log.\n' }
  const checkpoint = openCheckpoint(asked.note, logs)
  if (checkpoint === null) return { status: 403, body: 'No known key of the log has signed the checkpoint.\n' }
  if (asked.old > checkpoint.size) return { status: 400, body: 'The old size is above the size of the checkpoint.\n' }
  const size = seen?.size ?? 0
  if (asked.old !== size) return { status: 409, body: `${size}\n`, mediaType: 'text/x.tlog.size' }
  const empty = treeRoot(() => new Uint8Array(32), 0)
  const [before, after] = [seen?.root ?? empty, checkpoint.root]
  const emptyHolds = checkpoint.size > 0 || sameHash(after, empty)
  if (!emptyHolds || !extendsTree(size, checkpoint.size, [before, after], asked.path))
    return { status: 422, body: 'The checkpoint does not go on from the one signed last.\n' }
  const text = asked.note.slice(0, asked.note.lastIndexOf('\n\n') + 1)
  const line = signatureLine(text, signer)
  return { status: 200, body: line, keep: { ...checkpoint, note: withoutStrangers(asked.note, logs) + line } }
}

/** The note with the log's own signatures only. */
function withoutStrangers(note: string, logs: readonly Verifier[]): string {
  const end = note.lastIndexOf('\n\n') + 2
  const lines = note.slice(end).split('\n')
  return (
    note.slice(0, end) +
    lines
      .filter((line) => logs.some((log) => line.startsWith(`— ${log.name} `)))
      .map((line) => `${line}\n`)
      .join('')
  )
}
