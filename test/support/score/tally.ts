/** Tallies: counts by name for each document, added up into shares with their intervals. */

export type Tally = Map<string, number>

export function add(tally: Tally, name: string, by = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + by)
}

/** What was counted in one document. `group` is what a macro average runs over: a publisher or a shape. */
export type Counted = { readonly document: string; readonly group: string; readonly tally: Tally }

/** A share of two counts, such as `decided.right` of `decided.proposed`. */
export type Share = { readonly part: string; readonly whole: string }

export function summed(counted: readonly Counted[]): Tally {
  const sum: Tally = new Map()
  for (const { tally } of counted) for (const [name, by] of tally) add(sum, name, by)
  return sum
}

/** Null where there is nothing to count. */
export function shareOf(tally: Tally, { part, whole }: Share): number | null {
  const all = tally.get(whole) ?? 0
  return all === 0 ? null : (tally.get(part) ?? 0) / all
}

export function byGroup(counted: readonly Counted[]): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>()
  for (const one of counted) {
    const same = groups.get(one.group)
    if (same === undefined) groups.set(one.group, [one])
    else same.push(one)
  }
  return groups
}

export type Figure = {
  readonly micro: number | null
  readonly macro: number | null
  /** 95 of 100 resamplings of the documents lie between these. */
  readonly interval: readonly [low: number, high: number] | null
  readonly whole: number
}

/** A share over all documents, as a mean over groups, and with the interval of 1,000 resamplings. The same every time. */
export function figureOf(counted: readonly Counted[], share: Share): Figure {
  const micro = shareOf(summed(counted), share)
  const groups = [...byGroup(counted).values()].map((same) => shareOf(summed(same), share)).filter((value) => value !== null)
  const macro = groups.length === 0 ? null : groups.reduce((sum, value) => sum + value, 0) / groups.length
  const whole = counted.reduce((sum, { tally }) => sum + (tally.get(share.whole) ?? 0), 0)
  return { micro, macro, interval: micro === null ? null : interval(counted, share), whole }
}

function interval(counted: readonly Counted[], { part, whole }: Share): readonly [number, number] {
  const rows = counted.map(({ tally }) => [tally.get(part) ?? 0, tally.get(whole) ?? 0] as const).filter(([, all]) => all > 0)
  const random = sequence(20_260_514)
  const values: number[] = []
  for (let round = 0; round < 1000; round++) {
    let [some, all] = [0, 0]
    for (let drawn = 0; drawn < rows.length; drawn++) {
      const row = rows[Math.floor(random() * rows.length)]!
      some += row[0]
      all += row[1]
    }
    values.push(some / all)
  }
  values.sort((a, b) => a - b)
  return [values[25]!, values[974]!]
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function harmonic(p: number | null, r: number | null): number | null {
  return p === null || r === null ? null : p + r === 0 ? 0 : (2 * p * r) / (p + r)
}
