/**
 * Proofs of RFC 6962 (2.1.1 and 2.1.2): that a leaf is in a tree, and that a tree is the beginning of a larger one. Proofs are made from the
 * roots of complete subtrees, wherever those are kept: leaves, tiles or a table.
 */
import { hash } from 'node:crypto'
import { type Hash, nodeHash, sameHash } from './merkle.ts'

/** The root of the complete subtree of `2 ** level` leaves that begins at leaf `index * 2 ** level`. */
export type Subtrees = (level: number, index: number) => Hash

/** The siblings from the leaf up to the root's children. Throws a `RangeError` where the leaf is not in the tree. */
export function inclusionProof(subtrees: Subtrees, index: number, size: number): Hash[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`)
  const path: Hash[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + leftSize(end - start)
    if (index < middle) {
      path.push(rangeRoot(subtrees, middle, end))
      end = middle
    } else {
      path.push(rangeRoot(subtrees, start, middle))
      start = middle
    }
  }
  return path.reverse()
}

/** The nodes that lead from the root of the first `from` leaves to the root of `size`. Nothing where they are equal or `from` is 0. */
export function consistencyProof(subtrees: Subtrees, from: number, size: number): Hash[] {
  if (!Number.isSafeInteger(from) || from < 0 || from > size) throw new RangeError(`a tree of ${size} has no beginning of ${from}`)
  if (from === 0 || from === size) return []
  const path: Hash[] = []
  let [start, end] = [0, size]
  while (end !== from) {
    const middle = start + leftSize(end - start)
    if (from <= middle) {
      path.push(rangeRoot(subtrees, middle, end))
      end = middle
    } else {
      path.push(rangeRoot(subtrees, start, middle))
      start = middle
    }
  }
  if (start > 0) path.push(rangeRoot(subtrees, start, end))
  return path.reverse()
}

/** The root of the first `size` leaves. */
export function treeRoot(subtrees: Subtrees, size: number): Hash {
  return size === 0 ? hash('sha256', '', 'buffer') : rangeRoot(subtrees, 0, size)
}

/** Whether `leaf` stands at `index` of the tree of `size` leaves that has this root. */
export function includes(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size || leaf.length !== 32) return false
  let node = leaf
  let [at, last] = [index, size - 1]
  for (const sibling of path) {
    if (last === 0 || sibling.length !== 32) return false
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node)
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else node = nodeHash(node, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameHash(node, root)
}

/** Whether the tree of `from` leaves with the first root is the beginning of the tree of `size` leaves with the second. */
export function extendsTree(from: number, size: number, roots: readonly [Hash, Hash], path: readonly Hash[]): boolean {
  if (![from, size].every((count) => Number.isSafeInteger(count) && count >= 0) || from > size) return false
  if (from === size) return path.length === 0 && sameHash(...roots)
  if (from === 0) return path.length === 0
  if (path.some((node) => node.length !== 32)) return false
  let [at, last] = [from - 1, size - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  const [seed, ...rest] = at === 0 ? [roots[0], ...path] : path
  if (seed === undefined) return false
  let [old, grown] = [seed, seed]
  for (const node of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = nodeHash(node, old)
      grown = nodeHash(node, grown)
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else grown = nodeHash(grown, node)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameHash(old, roots[0]) && sameHash(grown, roots[1])
}

function rangeRoot(subtrees: Subtrees, start: number, end: number): Hash {
  const size = end - start
  const left = leftSize(size)
  if (size === 1 || left * 2 === size) return subtrees(Math.round(Math.log2(size)), start / size)
  return nodeHash(rangeRoot(subtrees, start, start + left), rangeRoot(subtrees, start + left, end))
}

/** The largest power of two below a size; 1 for 1. */
function leftSize(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}
