/**
 * The published log: checkpoints that a record has signed, the tiles that stand under them, and the proofs that they allow. A checkpoint
 * once signed is never taken back: the next one must go on from it.
 */
import { fault } from '../domain/fault.ts'
import { signCheckpoint } from '../journal/checkpoint.ts'
import { leafData, sealOf } from '../journal/entry.ts'
import { type Hash, rootOfLeaves, sameHash } from '../journal/merkle.ts'
import type { Signer } from '../journal/note.ts'
import { consistencyProof, inclusionProof, type Subtrees, treeRoot } from '../journal/proof.ts'
import { bundleBytes, subtreesIn, type Tile, tileOver, tileWidth } from '../journal/tiles.ts'
import type { Session } from './engines/engine.ts'
import { headOf } from './store.ts'

export type SignedCheckpoint = { readonly size: number; readonly root: Uint8Array; readonly note: string; readonly at: string }

/** The log does not go on from the checkpoint that was signed last: entries were changed or taken away. */
export class ForkedLog extends Error {
  constructor(size: number) {
    super(
      `The log no longer contains what was signed at entry ${size}. No new checkpoint is signed: verify the record, and restore a backup.`
    )
  }
}

/** Signs the log as it stands, unless nothing was entered since; inside a writing transaction. Throws `ForkedLog`. */
export async function signHead(
  session: Session,
  authority: { readonly id: string; readonly origin: string },
  signer: Signer,
  at: string
): Promise<SignedCheckpoint> {
  const { size, root } = await headOf(session, authority.id)
  const last = await lastCheckpoint(session, authority.id)
  if (last !== null && last.size > size) throw new ForkedLog(last.size)
  fault('checkpoint.before-tiles')
  await keepTileRoots(session, authority.id, size)
  fault('checkpoint.after-tiles')
  if (last !== null) {
    const subtrees = await subtreesFor(session, authority.id, size, Math.max(last.size - 1, 0))
    if (!sameHash(treeRoot(subtrees, last.size), last.root) || !sameHash(treeRoot(subtrees, size), root)) throw new ForkedLog(last.size)
    if (last.size === size) return last
  }
  fault('checkpoint.before-sign')
  const note = signCheckpoint({ origin: authority.origin, size, root }, signer)
  await session.run('INSERT INTO checkpoint (authority, size, root, note, at) VALUES (?, ?, ?, ?, ?)', [authority.id, size, root, note, at])
  fault('checkpoint.after-keep')
  return { size, root, note, at }
}

export async function lastCheckpoint(session: Session, authority: string): Promise<SignedCheckpoint | null> {
  const [row] = await session.all<SignedCheckpoint & Record<string, string>>(
    'SELECT size, root, note, at FROM checkpoint WHERE authority = ? ORDER BY size DESC LIMIT 1',
    [authority]
  )
  return row === undefined ? null : { ...row, size: Number(row.size) }
}

/** The checkpoint of a size with the lines that witnesses signed under it; the newest where no size is given. Null where there is none. */
export async function publishedCheckpoint(session: Session, authority: string, size?: number): Promise<string | null> {
  const [row] = await session.all<{ size: number; note: string }>(
    `SELECT size, note FROM checkpoint WHERE authority = ?${size === undefined ? '' : ' AND size = ?'} ORDER BY size DESC LIMIT 1`,
    size === undefined ? [authority] : [authority, size]
  )
  if (row === undefined) return null
  const lines = await session.all<{ line: string }>('SELECT line FROM cosignature WHERE authority = ? AND size = ? ORDER BY witness', [
    authority,
    row.size
  ])
  return row.note + lines.map(({ line }) => line).join('')
}

/** Keeps a witness's line under a checkpoint. */
export async function keepCosignature(
  session: Session,
  authority: string,
  cosigned: { readonly size: number; readonly witness: string; readonly line: string; readonly at: string }
): Promise<void> {
  const { size, witness, line, at } = cosigned
  await session.run(
    'INSERT INTO cosignature (authority, size, witness, line, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (authority, size, witness) DO UPDATE SET line = excluded.line, at = excluded.at',
    [authority, size, witness, line, at]
  )
}

/** The path from an entry to the root of a signed tree. */
export async function inclusionIn(session: Session, authority: string, n: number, size: number): Promise<Hash[]> {
  const edge = tilesOver(size, size - 1)
  const [ground, ...above] = tilesOver(size, n)
  const upper = await keptTiles(session, authority, size, [...edge, ...above])
  if (ground === undefined || ground.index === edge[0]?.index) return inclusionProof(upper, n, size)
  const under = await subtreesOf(session, authority, size, [ground])
  const subtrees: Subtrees = (level, index) => {
    const tile = tileOver(level, index)
    return (tile.level === 0 && tile.index === ground.index ? under : upper)(level, index)
  }
  return inclusionProof(subtrees, n, size)
}

/**
 * The tiles at the right edge and above the ground of the signed tree that a session was asked about last: one serves many proofs, and a
 * signed tree does not change.
 */
const kept = new WeakMap<Session, { readonly of: string; readonly read: Map<string, Uint8Array>; readonly subtrees: Subtrees }>()
const mostKept = 64

async function keptTiles(session: Session, authority: string, size: number, tiles: readonly TileOver[]): Promise<Subtrees> {
  const of = `${authority} ${size}`
  let tree = kept.get(session)
  if (tree?.of !== of || tree.read.size > mostKept) {
    const read = new Map<string, Uint8Array>()
    tree = { of, read, subtrees: subtreesRead(size, read) }
    kept.set(session, tree)
  }
  await readTiles(session, authority, tiles, tree.read)
  return tree.subtrees
}

/** The path from an earlier tree to a later one. */
export async function consistencyIn(session: Session, authority: string, from: number, size: number): Promise<Hash[]> {
  return from === 0 ? [] : consistencyProof(await subtreesFor(session, authority, size, from - 1), from, size)
}

/** The bytes of a tile of hashes or of a bundle of leaves' data, as far as the newest checkpoint reaches; null where there is no such tile. */
export async function publishedTile(session: Session, authority: string, tile: Tile): Promise<Uint8Array | null> {
  const size = (await lastCheckpoint(session, authority))?.size ?? 0
  const level = tile.level === 'entries' ? 0 : tile.level
  const wide = Math.floor(size / tileWidth ** level)
  if (tile.index * tileWidth + tile.width > wide) return null
  if (tile.level !== 'entries') return hashesOf(session, authority, { ...tile, level })
  const entries = await session.all<{ text: string; salt: Uint8Array }>(
    'SELECT text, salt FROM entry WHERE authority = ? AND n >= ? AND n < ? ORDER BY n',
    [authority, tile.index * tileWidth, tile.index * tileWidth + tile.width]
  )
  return bundleBytes(entries.map(({ text, salt }) => Buffer.from(leafData(sealOf(salt, text)), 'utf8')))
}

/** All that proofs about a leaf need of a tree: the tiles over it and those at the tree's right edge. */
async function subtreesFor(session: Session, authority: string, size: number, leaf: number): Promise<Subtrees> {
  return subtreesOf(session, authority, size, [...tilesOver(size, leaf), ...tilesOver(size, size - 1)])
}

type TileOver = Tile & { readonly level: number }

/** The tiles over a leaf, one of each level as far up as there are full tiles below. */
function tilesOver(size: number, leaf: number): TileOver[] {
  const tiles = []
  for (let level = 0, wide = size; wide > 0; level++, wide = Math.floor(wide / tileWidth)) {
    const index = Math.floor(leaf / tileWidth ** (level + 1))
    const width = Math.min(tileWidth, wide - index * tileWidth)
    if (width > 0) tiles.push({ level, index, width })
  }
  return tiles
}

async function subtreesOf(session: Session, authority: string, size: number, tiles: readonly TileOver[]): Promise<Subtrees> {
  const read = new Map<string, Uint8Array>()
  await readTiles(session, authority, tiles, read)
  return subtreesRead(size, read)
}

async function readTiles(session: Session, authority: string, tiles: readonly TileOver[], read: Map<string, Uint8Array>): Promise<void> {
  for (const tile of tiles) {
    const place = `${tile.level}/${tile.index}`
    if (!read.has(place)) read.set(place, await hashesOf(session, authority, tile))
  }
}

function subtreesRead(size: number, read: ReadonlyMap<string, Uint8Array>): Subtrees {
  return subtreesIn(size, ({ level, index }) => {
    const bytes = read.get(`${level}/${index}`)
    if (bytes === undefined) throw new RangeError(`tile ${index} of level ${level} was not asked for`)
    return bytes
  })
}

async function hashesOf(session: Session, authority: string, tile: TileOver): Promise<Uint8Array> {
  const [from, to] = [tile.index * tileWidth, tile.index * tileWidth + tile.width]
  const rows =
    tile.level === 0
      ? await session.all<{ hash: Uint8Array }>('SELECT leaf AS hash FROM entry WHERE authority = ? AND n >= ? AND n < ? ORDER BY n', [
          authority,
          from,
          to
        ])
      : await session.all<{ hash: Uint8Array }>(
          'SELECT root AS hash FROM tile_root WHERE authority = ? AND level = ? AND number >= ? AND number < ? ORDER BY number',
          [authority, tile.level, from, to]
        )
  return Buffer.concat(rows.map(({ hash }) => hash))
}

/** Keeps the root of every tile that has become full, level by level; roots already kept stay. */
async function keepTileRoots(session: Session, authority: string, size: number): Promise<void> {
  for (let level = 0, wide = size; wide >= tileWidth; level++, wide = Math.floor(wide / tileWidth)) {
    const [kept] = await session.all<{ next: number }>(
      'SELECT coalesce(max(number) + 1, 0) AS next FROM tile_root WHERE authority = ? AND level = ?',
      [authority, level + 1]
    )
    for (let index = Number(kept!.next); (index + 1) * tileWidth <= wide; index++) {
      const bytes = await hashesOf(session, authority, { level, index, width: tileWidth })
      const hashes = Array.from({ length: tileWidth }, (_, at) => bytes.subarray(at * 32, at * 32 + 32))
      await session.run('INSERT INTO tile_root (authority, level, number, root) VALUES (?, ?, ?, ?)', [
        authority,
        level + 1,
        index,
        rootOfLeaves(hashes)
      ])
    }
  }
}

/** The size up to which a witness has signed, as far as we know; 0 before the first time. */
export async function cosignedSize(session: Session, authority: string, witness: string): Promise<number> {
  const [row] = await session.all<{ size: number | null }>(
    'SELECT max(size) AS size FROM cosignature WHERE authority = ? AND witness = ?',
    [authority, witness]
  )
  return Number(row?.size ?? 0)
}
