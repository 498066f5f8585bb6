/** Spans compared: cut to what matters, overlap measured, paired one to one with the best first. */
import type { Place } from './place.ts'

const before = /^[\s"'“”‘’「」『』《》*_]+|^(?:and|to)\s+/i
const after = /[\s"'“”‘’「」『』*_.,;:。，；：、]+$/

/** Without outer space, quotation marks, a final stop, or a leading "and" or "to". */
export function trimmed(points: readonly string[], { start, end }: Place): Place {
  let words = points.slice(start, end).join('')
  let [from, to] = [start, end]
  for (;;) {
    const head = before.exec(words)?.[0] ?? ''
    const tail = after.exec(words.slice(head.length))?.[0] ?? ''
    if (head === '' && tail === '') return from < to ? { start: from, end: to } : { start, end }
    from += Array.from(head).length
    to -= Array.from(tail).length
    words = points.slice(from, to).join('')
  }
}

/** Intersection over union. */
export function overlap(a: Place, b: Place): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return common / (a.end - a.start + (b.end - b.start) - common)
}

export type Pair = { readonly from: number; readonly to: number; readonly value: number }

/** One to one, the highest value first; a value of 0 is no pair. Of equals, the ones that stand first. */
export function pairs<A, B>(from: readonly A[], to: readonly B[], value: (a: A, b: B) => number): Pair[] {
  const candidates: Pair[] = []
  from.forEach((a, i) => {
    to.forEach((b, j) => {
      const found = value(a, b)
      if (found > 0) candidates.push({ from: i, to: j, value: found })
    })
  })
  candidates.sort((x, y) => y.value - x.value || x.from - y.from || x.to - y.to)
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()]
  return candidates.filter((pair) => {
    if (usedFrom.has(pair.from) || usedTo.has(pair.to)) return false
    usedFrom.add(pair.from)
    usedTo.add(pair.to)
    return true
  })
}
