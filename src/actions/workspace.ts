/**
 * A workspace: one store, opened, with all that acts on it need. Which of its records is meant is settled here.
 */
import type { Retention } from '../domain/backup-retention.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { Signer } from '../journal/note.ts'
import type { Store } from '../store/store.ts'
import type { Model } from './ask-model.ts'
import type { OpenRecord, ReadSource } from './request.ts'

export type Workspace = {
  readonly store: Store
  readonly readSource: ReadSource
  /** The language model that is asked about documents, or null where none is switched on. */
  readonly model: Model | null
  /** Where the store is, as a person would name it: its folder, or the server's address without its password. */
  readonly place: string
  /** Folder of the keys that sign checkpoints. */
  readonly keys: string
  /** The signer of a log, or null where its key is not here. */
  readonly signerOf: (origin: string) => Promise<Signer | null>
  /** Keeps a new key for a log and answers with its verifier key. */
  readonly keyFor: (origin: string) => Promise<string>
  /** The rules by which its backups are kept: the one that is set, and that of the last backup. At least one. */
  readonly retentions: () => Promise<readonly Retention[]>
  readonly close: () => Promise<void>
}

/** What the name of an example's log begins with: a record that anybody may make holds no secrets and may be looked round freely. */
export const exampleOrigin = 'example.throughline.invalid'

export function isExample(record: OpenRecord): boolean {
  return record.authority.origin.startsWith(`${exampleOrigin}/`)
}

/** The record asked for by name or slug, or the only one there is. */
export async function recordOf(workspace: Workspace, wanted: string | null): Promise<Outcome<OpenRecord>> {
  const all = await workspace.store.authorities()
  const names = all.map((authority) => authority.id).join(', ')
  if (all.length === 0) return refuse('record.missing', { place: workspace.place })
  const { store, readSource, model, retentions } = workspace
  const only = all.length === 1 ? all[0] : undefined
  const authority = wanted === null ? only : all.find((one) => one.id === wanted || one.name === wanted)
  if (authority !== undefined) return agree({ store, readSource, model, retentions, authority })
  return wanted === null ? refuse('record.which', { names }) : refuse('record.unknown', { name: wanted, names })
}
