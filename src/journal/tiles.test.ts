import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shared } from '../../test/support/shared.ts'
import { openCheckpoint } from './checkpoint.ts'
import { type Hash, leafHash, rootOfLeaves } from './merkle.ts'
import { parseVerifierKey } from './note.ts'
import { includes, inclusionProof, treeRoot } from './proof.ts'
import { bundleBytes, parseBundle, parseTilePath, subtreesIn, type Tile, tileBytes, tilePath, tilesOf } from './tiles.ts'

const leaves = Array.from({ length: 70_000 }, (_, n) => leafHash(`leaf ${n}`))

/** Every tile of hashes of a tree, level by level from the leaves. */
function published(size: number): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let below: readonly Hash[] = leaves.slice(0, size)
  for (let level = 0; below.length > 0; level++) {
    const above: Hash[] = []
    for (let index = 0; index * 256 < below.length; index++) {
      const hashes = below.slice(index * 256, (index + 1) * 256)
      files.set(tilePath({ level, index, width: hashes.length }), Buffer.concat(hashes))
      if (hashes.length === 256) above.push(rootOfLeaves(hashes))
    }
    below = above
  }
  return files
}

describe('the tiles of a tree', () => {
  it('of 70,000 are the ones the specification counts', () => {
    const tiles = [...tilesOf(70_000)].filter((tile) => tile.level !== 'entries')
    const count = (level: number, full: boolean): number[] =>
      tiles.filter((tile) => tile.level === level && (tile.width === 256) === full).map((tile) => tile.width)
    expect([count(0, true).length, count(0, false), count(1, true).length, count(1, false), count(2, false)]).toEqual([
      273,
      [112],
      1,
      [17],
      [1]
    ])
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/0/000', 'tile/entries/000', 'tile/1/000.p/1'])
    expect([...tilesOf(0)]).toEqual([])
  })

  it('beyond an earlier tree are those that changed', () => {
    expect([...tilesOf(700, 600)].map(tilePath)).toEqual(['tile/0/002.p/188', 'tile/entries/002.p/188', 'tile/1/000.p/2'])
  })

  it('give every root and every proof back', () => {
    for (const size of [1, 255, 256, 257, 65_536, 70_000]) {
      const files = published(size)
      const subtrees = subtreesIn(size, (tile) => files.get(tilePath(tile))!)
      const root = treeRoot(subtrees, size)
      expect(root).toEqual(rootOfLeaves(leaves.slice(0, size)))
      for (let index = 0; index < size; index += Math.max(1, Math.floor(size / 40)))
        expect(includes(leaves[index]!, index, size, inclusionProof(subtrees, index, size), root)).toBe(true)
      for (const tile of [...tilesOf(size)].slice(-3))
        if (tile.level !== 'entries') expect(tileBytes(subtrees, tile as Tile & { level: number })).toEqual(files.get(tilePath(tile)))
    }
  })

  it('of a wrong length are refused', () => {
    const subtrees = subtreesIn(3, () => new Uint8Array(95))
    expect(() => subtrees(0, 0)).toThrow('96 bytes, not 95')
  })
})

describe('a tile path', () => {
  it('is the one of the specification, both ways', () => {
    const tile: Tile = { level: 0, index: 1_234_067, width: 256 }
    expect(tilePath(tile)).toBe('tile/0/x001/x234/067')
    for (const each of [tile, { level: 'entries', index: 7, width: 12 }, { level: 5, index: 0, width: 1 }] satisfies Tile[])
      expect(parseTilePath(tilePath(each))).toEqual(each)
  })

  it.each([
    'tile/00/000',
    'tile/64/000',
    'tile/0/1',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/x000/001',
    'tile/0/000.p/07',
    'tile/0/../000'
  ])('is not %s', (path) => expect(parseTilePath(path)).toBeNull())
})

describe('a bundle of entries', () => {
  it('gives its entries back, and none where it is cut', () => {
    const entries = ['', 'one', '港', 'x'.repeat(65_535)].map((text) => Buffer.from(text, 'utf8'))
    const bytes = bundleBytes(entries)
    expect(parseBundle(bytes)?.map((entry) => Buffer.from(entry))).toEqual(entries)
    expect(parseBundle(bytes.subarray(0, -1))).toBeNull()
    expect(parseBundle(Uint8Array.of(0))).toBeNull()
    expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow(RangeError)
  })
})

const mirror = shared('standards/tlog/sunlight/witness/mirror')
describe.skipIf(mirror === null)('the mirrored log of sunlight', () => {
  const folder = `${mirror}/000de184301123b9278c086a7d9f68c9577e83872224c197058fd90784ea9706`
  const read = (path: string): Buffer => readFileSync(`${folder}/${path}`)
  it('of 300 entries has tiles whose root is that of its cosigned checkpoint', () => {
    const { verifier_keys: keys } = JSON.parse(readFileSync(`${mirror}/mirror.v0.json`, 'utf8')) as { verifier_keys: string[] }
    const checkpoint = openCheckpoint(
      read('checkpoint').toString('utf8'),
      keys.map((key) => parseVerifierKey(key)!)
    )!
    expect(checkpoint.size).toBe(300)
    const subtrees = subtreesIn(300, (tile) => read(tilePath(tile)))
    expect(treeRoot(subtrees, 300)).toEqual(checkpoint.root)
  })
})

const testlog = shared('standards/tlog/tessera-testlog')
describe.skipIf(testlog === null)('the log of tessera', () => {
  const read = (path: string): Buffer => readFileSync(`${testlog}/${path}`)
  it('has the tiles and bundles that its size asks for', () => {
    const subtrees = subtreesIn(15, (tile) => read(tilePath(tile)))
    const bundles = [...tilesOf(15)].filter((tile) => tile.level === 'entries').map((tile) => read(tilePath(tile)))
    const entries = bundles.flatMap((bytes) => parseBundle(bytes)!)
    expect(bundles).toEqual([Buffer.from(bundleBytes(entries))])
    expect(entries.map((entry) => leafHash(Buffer.from(entry).toString('utf8')))).toEqual(
      entries.map((_, index) => Buffer.from(subtrees(0, index)))
    )
    expect(treeRoot(subtrees, 15)).toEqual(
      openCheckpoint(read('checkpoint').toString('utf8'), [parseVerifierKey(read('log.vkey').toString('utf8').trim())!])?.root
    )
  })
})
