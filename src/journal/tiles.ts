/**
 * Tiles (C2SP tlog-tiles): the files in which a log is published: hashes 256 to a tile, a level of tiles over every eight levels of the
 * tree, and the leaves' data in bundles.
 */
import { type Hash, nodeHash } from './merkle.ts'
import type { Subtrees } from './proof.ts'

export const tileWidth = 256
const tileHeight = 8
const hashLength = 32

/** One tile of a tree: level, place in its level, and how many hashes it holds (256 when full). A bundle of entries has level "entries". */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

/** The path of a tile below the log's address, without a slash in front. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const parts = padded.match(/.{3}/g)!
  const name = parts.map((part, at) => (at === parts.length - 1 ? part : `x${part}`)).join('/')
  return `tile/${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`
}

/** The tile a path names; null where it names none (leading zeros, a width of 0 or 256, a level above 63). */
export function parseTilePath(path: string): Tile | null {
  const match = /^tile\/(0|[1-9]\d?|entries)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path)
  if (match === null) return null
  const level = match[1] === 'entries' ? 'entries' : Number(match[1])
  const tile = {
    level,
    index: Number(match[2]!.replaceAll(/[x/]/g, '')),
    width: match[3] === undefined ? tileWidth : Number(match[3])
  } as const
  return (level !== 'entries' && level > 63) || tilePath(tile) !== path ? null : tile
}

/** Every tile, and every bundle of entries, of a tree of `size` leaves beyond those of a tree of `from`. */
export function* tilesOf(size: number, from = 0): Generator<Tile> {
  for (let level = 0, wide = size, before = from; wide > 0; level++) {
    for (let index = Math.floor(before / tileWidth); index * tileWidth < wide; index++) {
      const width = Math.min(tileWidth, wide - index * tileWidth)
      yield { level, index, width }
      if (level === 0) yield { level: 'entries', index, width }
    }
    wide = Math.floor(wide / tileWidth)
    before = Math.floor(before / tileWidth)
  }
}

/** The bytes of a tile of hashes, from subtrees' roots. */
export function tileBytes(subtrees: Subtrees, { level, index, width }: Tile & { readonly level: number }): Uint8Array {
  const hashes = Array.from({ length: width }, (_, at) => subtrees(level * tileHeight, index * tileWidth + at))
  return Buffer.concat(hashes)
}

/** Subtrees' roots out of tiles; `read` gives a tile's bytes. A tile of a wrong length throws. Each tile is read once. */
export function subtreesIn(size: number, read: (tile: Tile & { readonly level: number }) => Uint8Array): Subtrees {
  const rows = new Map<string, readonly Hash[][]>()
  const rowsOf = (level: number, index: number): readonly Hash[][] => {
    const key = `${level}/${index}`
    const known = rows.get(key)
    if (known !== undefined) return known
    const wide = Math.floor(size / tileWidth ** level)
    const width = Math.min(tileWidth, wide - index * tileWidth)
    if (width <= 0) throw new RangeError(`a tree of ${size} has no tile ${index} at level ${level}`)
    const made = rowsFrom(read({ level, index, width }), width)
    rows.set(key, made)
    return made
  }
  return (level, index) => {
    const row = level % tileHeight
    const tile = tileOver(level, index)
    const node = rowsOf(tile.level, tile.index)[row]?.[index % (tileWidth / 2 ** row)]
    if (node === undefined) throw new RangeError(`a tree of ${size} has no subtree ${index} of height ${level}`)
    return node
  }
}

/** The tile that holds, or whose hashes lead to, the root of the subtree of `2 ** level` leaves that begins at leaf `index * 2 ** level`. */
export function tileOver(level: number, index: number): { readonly level: number; readonly index: number } {
  return { level: Math.floor(level / tileHeight), index: Math.floor(index / (tileWidth / 2 ** (level % tileHeight))) }
}

/** The rows of complete subtrees over a tile's hashes, the hashes themselves first. */
function rowsFrom(bytes: Uint8Array, width: number): readonly Hash[][] {
  if (bytes.length !== width * hashLength)
    throw new RangeError(`a tile of ${width} hashes has ${width * hashLength} bytes, not ${bytes.length}`)
  const rows: Hash[][] = [Array.from({ length: width }, (_, at) => bytes.subarray(at * hashLength, (at + 1) * hashLength))]
  for (let row = rows[0]!; row.length > 1; row = rows.at(-1)!) {
    const above: Hash[] = []
    for (let at = 0; at + 1 < row.length; at += 2) above.push(nodeHash(row[at]!, row[at + 1]!))
    rows.push(above)
  }
  return rows
}

/** A bundle of entries: each after its length in two bytes, big end first. Throws a `RangeError` on an entry above 65,535 bytes. */
export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array {
  const parts = entries.flatMap((entry) => {
    if (entry.length > 0xffff) throw new RangeError(`an entry of ${entry.length} bytes does not fit a bundle`)
    return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
  })
  return Buffer.concat(parts)
}

/** The entries of a bundle; null where its bytes are cut short. */
export function parseBundle(bytes: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 + ((bytes[at]! << 8) | (bytes[at + 1] ?? 0))
    if (at + 2 > bytes.length || end > bytes.length) return null
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return entries
}
