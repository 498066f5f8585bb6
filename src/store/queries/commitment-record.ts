/** What the log says about one commitment, and the files of its evidence. The caller has seen the commitment; files are asked for again. */
import type { Act, Event } from '../../domain/event.ts'
import type { ObjectId, Sha256 } from '../../domain/id.ts'
import type { Instant } from '../../domain/instant.ts'
import { readEntry } from '../../journal/entry.ts'
import type { Tables } from '../tables.ts'
import { entriesOn } from './acts.ts'
import { commitment } from './commitments.ts'
import { erasedFile } from './erasures.ts'
import { offices, postName } from './offices.ts'
import { logSize, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type CommitmentAct = {
  readonly n: number
  readonly act: Act
  readonly at: Instant
  /** Name of the post someone acted in. */
  readonly post: string | null
  /** Null for the public. */
  readonly person: string | null
  /** The whole act; null for the public. */
  readonly event: Event | null
}

/** Oldest first; `size` is how many entries the whole log has. */
export async function actsOn(viewer: Viewer, id: ObjectId): Promise<{ readonly acts: readonly CommitmentAct[]; readonly size: number }> {
  const all = seesAll(viewer)
  const [entries, size] = await Promise.all([entriesOn(viewer, id, all), logSize(viewer)])
  const events = entries.map(({ n, text, sealed }) => readEntry(n, text, sealed))
  const named = events.some(({ post }) => post !== null) ? await offices(viewer) : []
  const acts = events.map((event) => {
    const post = postName(event.post, named)
    return { n: event.n, act: event.act, at: event.at, post, person: all ? event.person : null, event: all ? event : null }
  })
  return { acts, size }
}

export type EvidenceFile = { readonly bytes: Uint8Array; readonly fileName: string }

/** Null where there is no such file, or the viewer may not see the commitment. */
export async function evidenceFile(viewer: Viewer, id: ObjectId, number: number): Promise<EvidenceFile | null> {
  if ((await commitment(viewer, id)) === null) return null
  const [row] = await selectRows<Pick<Tables['evidence'], 'sha256' | 'file_name'>>(
    viewer,
    'SELECT sha256, file_name FROM evidence WHERE authority = ? AND commitment = ? AND number = ?',
    [id, number]
  )
  if (row?.sha256 == null || (await erasedFile(viewer, row.sha256)) !== null) return null
  return { bytes: await viewer.store.blobs.read(row.sha256 as Sha256), fileName: row.file_name ?? `${id}-evidence-${number}` }
}
