/**
 * MinHash: 64 numbers that stand for a set of runs, so that the share of equal numbers tells how alike two sets are; and the 16 keys of four
 * numbers each under which alike sets meet. Fixed for ever: what is kept is compared with what is made later.
 */

export const printLength = 64
const bands = 16
const rows = printLength / bands

/** Odd multipliers and addends, from a generator with a fixed seed. */
const [multipliers, addends] = seeded()

function seeded(): readonly [Uint32Array, Uint32Array] {
  let state = 0x9e3779b9
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const [a, b] = [new Uint32Array(printLength), new Uint32Array(printLength)]
  for (let i = 0; i < printLength; i++) {
    a[i] = next() | 1
    b[i] = next()
  }
  return [a, b]
}

/** The print of a set, 64 unsigned numbers of 32 bits. */
export function printOf(runs: Iterable<string>): Uint32Array {
  const print = new Uint32Array(printLength).fill(0xffffffff)
  for (const run of runs) {
    const hash = hashOf(run)
    for (let i = 0; i < printLength; i++) {
      let mixed = (Math.imul(hash, multipliers[i]!) + addends[i]!) >>> 0
      mixed ^= mixed >>> 15
      mixed = Math.imul(mixed, 0x2c1b3c6d) >>> 0
      mixed = (mixed ^ (mixed >>> 13)) >>> 0
      if (mixed < print[i]!) print[i] = mixed
    }
  }
  return print
}

/** FNV-1a, finished so that short runs spread. */
function hashOf(run: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < run.length; i++) {
    hash ^= run.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}

/** The keys that a print is kept and looked for under, each below 2^53. */
export function keysOf(print: Uint32Array): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let hash = 0x811c9dc5 ^ band
    for (let row = 0; row < rows; row++) {
      hash = Math.imul(hash ^ print[band * rows + row]!, 0x01000193)
      hash ^= hash >>> 15
    }
    return band * 0x100000000 + (hash >>> 0)
  })
}
