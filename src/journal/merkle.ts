/**
 * The Merkle tree of RFC 6962 (section 2.1) over leaf data: root, and a frontier that grows by one leaf without the others.
 */
import { hash } from 'node:crypto'

export type Hash = Uint8Array

const hashLength = 32
/** The mark of a node and room for its two children: a hash is made at once, so one such place serves all. */
const room = new Uint8Array(1 + 2 * hashLength)
room[0] = 1

export function leafHash(data: string): Hash {
  return hash('sha256', `\0${data}`, 'buffer')
}

export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}

/** The hash of a node over its two children. */
export function nodeHash(left: Hash, right: Hash): Hash {
  // A kept leaf that was changed may be of any length, and must not pass for another.
  if (left.length !== hashLength || right.length !== hashLength)
    return hash('sha256', Buffer.concat([room.subarray(0, 1), left, right]), 'buffer')
  room.set(left, 1)
  room.set(right, 1 + hashLength)
  return hash('sha256', room, 'buffer')
}

/**
 * The roots of the complete subtrees that a tree of `size` leaves falls into, largest first: one for each set bit of `size`.
 * All that must be kept to append the next leaf.
 */
export type Frontier = { readonly size: number; readonly roots: readonly Hash[] }

export const emptyFrontier: Frontier = { size: 0, roots: [] }

export function append(frontier: Frontier, leaf: Hash): Frontier {
  const roots = [...frontier.roots]
  let node = leaf
  for (let size = frontier.size; size % 2 === 1; size = (size - 1) / 2) node = nodeHash(roots.pop()!, node)
  roots.push(node)
  return { size: frontier.size + 1, roots }
}

/** The root of the tree; for no leaves, the hash of nothing (RFC 6962). */
export function rootOf(frontier: Frontier): Hash {
  if (frontier.roots.length === 0) return hash('sha256', '', 'buffer')
  return frontier.roots.reduceRight((right, left) => nodeHash(left, right))
}

/** The root of a list of leaf hashes. */
export function rootOfLeaves(leaves: Iterable<Hash>): Hash {
  let frontier = emptyFrontier
  for (const leaf of leaves) frontier = append(frontier, leaf)
  return rootOf(frontier)
}

/** The frontier as text: size, then each root in base64, parted by spaces. */
export function printFrontier(frontier: Frontier): string {
  return [frontier.size, ...frontier.roots.map((root) => Buffer.from(root.buffer, root.byteOffset, root.length).toString('base64'))].join(
    ' '
  )
}

/** Throws when the text is none: a log must not grow from a wrong frontier. */
export function parseFrontier(text: string): Frontier {
  const [size, ...roots] = text.split(' ')
  const frontier = { size: Number(size), roots: roots.map((root) => Buffer.from(root, 'base64')) }
  if (printFrontier(frontier) !== text || bitsSet(frontier.size) !== roots.length || frontier.roots.some((root) => root.length !== 32))
    throw new Error('the kept frontier of the log is damaged')
  return frontier
}

function bitsSet(size: number): number {
  return Number.isSafeInteger(size) && size >= 0 ? size.toString(2).replaceAll('0', '').length : -1
}
