/** All complete subtrees over some leaves, kept whole: what proofs are made from where there is no store. */
import { type Hash, nodeHash } from '../../src/journal/merkle.ts'
import type { Subtrees } from '../../src/journal/proof.ts'

export function subtreesOver(leaves: readonly Hash[]): Subtrees {
  const rows: Hash[][] = [[...leaves]]
  while (rows.at(-1)!.length > 1) {
    const row = rows.at(-1)!
    rows.push(Array.from({ length: Math.floor(row.length / 2) }, (_, at) => nodeHash(row[at * 2]!, row[at * 2 + 1]!)))
  }
  return (level, index) => rows[level]![index]!
}
