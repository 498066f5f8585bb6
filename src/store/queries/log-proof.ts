/**
 * The published log as it is read by anyone: its checkpoint, tiles, openings, and the proof of one entry. Everything here shows what the public
 * sees, whoever asks: these files are passed on.
 */
import { publicActor } from '../../domain/actor.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Opening } from '../../journal/opening.ts'
import { printProofFile } from '../../journal/proof-file.ts'
import { parseTilePath, tileWidth } from '../../journal/tiles.ts'
import { inclusionIn, lastCheckpoint, publishedCheckpoint, publishedTile } from '../published-log.ts'
import { lastOpeningOn, openingsIn } from './openings.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type SignedLog = {
  readonly size: number
  readonly at: Instant
  readonly witnesses: readonly string[]
  /** Verifier key of the log. */
  readonly key: string | null
}

const publicly = (viewer: Viewer): Viewer => ({ ...viewer, actor: publicActor })

/** The newest checkpoint with what witnesses signed under it; null before the first. */
export function checkpointNote(viewer: Viewer): Promise<string | null> {
  return publishedCheckpoint(viewer.store.engine.reading, viewer.authority.id)
}

/** Key of the log, as the newest act that set one names it. */
export async function logKey(viewer: Viewer): Promise<string | null> {
  const [row] = await selectRows<{ verifier: string }>(
    viewer,
    'SELECT verifier FROM log_key WHERE authority = ? ORDER BY from_entry DESC LIMIT 1'
  )
  return row?.verifier ?? null
}

/** The bytes of `tile/…` or `openings/…` as far as the newest checkpoint reaches; null where there is no such file. */
export async function publishedFile(viewer: Viewer, path: string): Promise<Uint8Array | null> {
  const tile = parseTilePath(path)
  if (tile !== null) return publishedTile(viewer.store.engine.reading, viewer.authority.id, tile)
  const bundle = path.startsWith('openings/') ? parseTilePath(path.replace(/^openings/, 'tile/entries')) : null
  const size = await signedSize(viewer)
  if (bundle === null || bundle.width !== tileWidth || bundle.index * tileWidth >= size) return null
  const from = bundle.index * tileWidth
  const openings = await openingsIn(publicly(viewer), from, Math.min(from + tileWidth, size))
  return Buffer.from(openings.map((opening) => `${JSON.stringify(opening)}\n`).join(''), 'utf8')
}

/** How many entries the newest checkpoint covers. */
export async function signedSize(viewer: Viewer): Promise<number> {
  return (await lastCheckpoint(viewer.store.engine.reading, viewer.authority.id))?.size ?? 0
}

/** Whether there is a proof about an object: it is public, and the newest checkpoint covers the entry that made it. */
export async function isProvable(viewer: Viewer, id: string): Promise<boolean> {
  const rows = await selectRows<{ made: number }>(
    viewer,
    'SELECT made FROM object WHERE authority = ? AND id = ? AND published IS NOT NULL AND made < (SELECT max(size) FROM checkpoint WHERE authority = ?)',
    [id, viewer.authority.id]
  )
  return rows.length > 0
}

/** The newest checkpoint as people read of it; null before the first. */
export async function lastSigned(viewer: Viewer): Promise<SignedLog | null> {
  const session = viewer.store.engine.reading
  const last = await lastCheckpoint(session, viewer.authority.id)
  if (last === null) return null
  const rows = await selectRows<{ witness: string }>(
    viewer,
    'SELECT witness FROM cosignature WHERE authority = ? AND size = ? ORDER BY witness',
    [last.size]
  )
  return { size: last.size, at: last.at as Instant, witnesses: rows.map(({ witness }) => witness), key: await logKey(viewer) }
}

/** The proof of one entry under the newest checkpoint; null where it is not public or not under it yet. */
export async function proofOfEntry(viewer: Viewer, n: number): Promise<string | null> {
  return proven(viewer, async (size) => (n < size ? ((await openingsIn(publicly(viewer), n, n + 1))[0] ?? null) : null))
}

/** The proof of the newest entry about an object; null where the public sees none of it, or nothing of it is signed yet. */
export async function proofOfObject(viewer: Viewer, id: string): Promise<string | null> {
  return proven(viewer, (size) => lastOpeningOn(publicly(viewer), id, size))
}

async function proven(viewer: Viewer, openingAt: (size: number) => Promise<Opening | null>): Promise<string | null> {
  const session = viewer.store.engine.reading
  const size = await signedSize(viewer)
  const opening = await openingAt(size)
  const checkpoint = opening === null ? null : await publishedCheckpoint(session, viewer.authority.id, size)
  if (opening === null || checkpoint === null) return null
  const path = await inclusionIn(session, viewer.authority.id, opening.n, size)
  return printProofFile({ opening, index: opening.n, path, checkpoint })
}
