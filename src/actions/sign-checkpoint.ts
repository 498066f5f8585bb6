/** Signs a record's log as it stands, and asks the witnesses of a policy to sign it too. */
import type { Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { readNote } from '../journal/note.ts'
import { type Policy, parsePolicy, type Witness } from '../journal/policy.ts'
import { printAddCheckpoint } from '../journal/witness.ts'
import { consistencyIn, cosignedSize, keepCosignature, type SignedCheckpoint, signHead } from '../store/published-log.ts'
import type { OpenRecord } from './request.ts'
import type { Workspace } from './workspace.ts'

/** Reads the policy that names a log's witnesses; the log itself need not be named in it. */
export function witnessesIn(text: string): Outcome<Policy> {
  try {
    return agree(parsePolicy(text))
  } catch (error) {
    return refuse('policy.malformed', { detail: (error as Error).message })
  }
}

/** Throws `ForkedLog` where the log no longer holds what was signed before. */
export async function signCheckpointNow(
  { store, authority }: OpenRecord,
  { signerOf }: Pick<Workspace, 'signerOf'>,
  at: Instant
): Promise<Outcome<SignedCheckpoint>> {
  const signer = await signerOf(authority.origin)
  if (signer === null) return refuse('log.no-key', { origin: authority.origin })
  return agree(await store.engine.write(authority.id, (session) => signHead(session, authority, signer, at)))
}

/** What came of asking a witness: it signed, or why not. */
export type Witnessed = { readonly witness: string; readonly signed: boolean; readonly why: string | null }

/** Asks every witness that has an address; each answers for itself. */
export function askWitnesses(record: OpenRecord, policy: Policy, checkpoint: SignedCheckpoint, at: Instant): Promise<Witnessed[]> {
  return Promise.all(
    policy.witnesses
      .filter(({ url }) => url !== null)
      .map(async (witness) => {
        const why = await cosigned(record, witness, checkpoint, at).catch((error: Error) => `it did not answer (${error.message})`)
        return { witness: witness.name, signed: why === null, why }
      })
  )
}

const patience = 10_000

/** Null where the witness signed, and its line is kept; otherwise why not. */
async function cosigned(record: OpenRecord, witness: Witness, checkpoint: SignedCheckpoint, at: Instant): Promise<string | null> {
  const { store, authority } = record
  let old = await cosignedSize(store.engine.reading, authority.id, witness.name)
  // A witness that has seen another size than we remember says which; asked once more, the proof begins there.
  for (let tries = 0; tries < 2; tries++) {
    const path = await consistencyIn(store.engine.reading, authority.id, old, checkpoint.size)
    const answer = await fetch(`${witness.url!.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      body: printAddCheckpoint(old, path, checkpoint.note)
    })
    const body = (await answer.text()).slice(0, 10_000)
    if (answer.status === 409 && /^\d{1,15}\n$/.test(body) && Number(body) <= checkpoint.size) {
      old = Number(body)
      continue
    }
    if (answer.status !== 200) return `it answered ${answer.status}: ${body.split('\n')[0]!.slice(0, 200)}`
    const line = body.split('\n').find((one) => readNote(bodyOf(checkpoint.note) + `${one}\n`, [witness.key])?.signed.length === 1)
    if (line === undefined) return 'what it sent is not its signature on this checkpoint'
    await store.engine.write(authority.id, (session) =>
      keepCosignature(session, authority.id, { size: checkpoint.size, witness: witness.name, line: `${line}\n`, at })
    )
    return null
  }
  return 'it has seen another size of this log twice'
}

/** A note's text and the blank line after it. */
function bodyOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 2)
}
