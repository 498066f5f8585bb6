/** Circles in a graph of files. */

/** One circle for each group of files that reach each other, shortest first found; each begins with its first path in alphabetical order. */
export function findCycles(links: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const explained = new Set<string>()
  for (const start of [...links.keys()].sort()) {
    if (explained.has(start)) continue
    const cycle = shortestWayBack(links, start)
    if (cycle === null) continue
    for (const path of cycle) explained.add(path)
    found.push(cycle)
  }
  return found
}

function shortestWayBack(links: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of links.get(at) ?? []) {
      if (next === start) {
        const way = [at]
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!)
        return way
      }
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return null
}
