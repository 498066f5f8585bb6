import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shared } from '../../test/support/shared.ts'
import { append, emptyFrontier, type Hash, leafHash, parseFrontier, printFrontier, rootOf, rootOfLeaves } from './merkle.ts'

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** MTH of RFC 6962, 2.1, word for word: the largest power of two below n goes left. */
function definition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha256(Uint8Array.of(1), definition(leaves.slice(0, k)), definition(leaves.slice(k)))
}

describe('the tree', () => {
  it('has, at every size from 0 to 300, the root that RFC 6962 defines', () => {
    const leaves = Array.from({ length: 300 }, (_, n) => leafHash(`leaf ${n}`))
    let frontier = emptyFrontier
    for (let size = 0; size <= 300; size++) {
      expect(rootOf(frontier)).toEqual(definition(leaves.slice(0, size)))
      if (size < 300) frontier = append(frontier, leaves[size]!)
    }
    expect(frontier.size).toBe(300)
  })

  it('hashes a leaf with 0x00 before its bytes in UTF-8', () => {
    expect(leafHash('港 😀')).toEqual(sha256(Uint8Array.of(0), Buffer.from('港 😀', 'utf8')))
  })

  it('grows on from a frontier that was printed and read back', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), fc.nat(60), (words, at) => {
        const leaves = words.map(leafHash)
        let frontier = emptyFrontier
        leaves.forEach((leaf, n) => {
          frontier = append(n === at ? parseFrontier(printFrontier(frontier)) : frontier, leaf)
        })
        expect(rootOf(frontier)).toEqual(rootOfLeaves(leaves))
      })
    )
  })

  it.each(['', '1', 'x', '2 AAAA', '-1', '1.5', `0 ${'A'.repeat(43)}=`, '3 AA AA'])('refuses the damaged frontier %j', (text) => {
    expect(() => parseFrontier(text)).toThrow('damaged')
  })
})

const inclusion = shared('standards/tlog/rfc6962-inclusion.json')
const consistency = shared('standards/tlog/rfc6962-consistency.json')

describe.skipIf(inclusion === null || consistency === null)('the vectors of transparency-dev/merkle', () => {
  /** The eight leaves that its trees are made of. */
  const data = ['', '\0', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
  const cases = <T>(file: string): T[] =>
    (JSON.parse(readFileSync(file, 'utf8')) as { files: { text: string }[] }).files
      .map(({ text }) => JSON.parse(text) as T & { wantErr: boolean })
      .filter(({ wantErr }) => !wantErr)
  const rootAt = (size: number): string => Buffer.from(rootOfLeaves(data.slice(0, size).map(leafHash))).toString('base64')

  it('has the roots of its inclusion proofs, and their leaves', () => {
    const seen = cases<{ leafIdx: number; treeSize: number; leafHash: string; root: string }>(inclusion!).filter(
      ({ treeSize }) => treeSize > 1
    )
    expect(seen).toHaveLength(4)
    for (const { leafIdx, treeSize, leafHash: leaf, root } of seen) {
      expect(rootAt(treeSize)).toBe(root)
      expect(Buffer.from(leafHash(data[leafIdx]!)).toString('base64')).toBe(leaf)
    }
  })

  it('has the roots of its consistency proofs', () => {
    const seen = cases<{ size1: number; size2: number; root1: string; root2: string }>(consistency!).filter(({ size2 }) => size2 > 1)
    expect(seen).toHaveLength(4)
    for (const { size1, size2, root1, root2 } of seen) expect([rootAt(size1), rootAt(size2)]).toEqual([root1, root2])
  })
})
