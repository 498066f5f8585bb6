/**
 * An agenda that stands before its minutes: a run of short lines most of which come again, word for word, further down. What it proposes to
 * do has not been done there.
 */
import type { Block } from '../../domain/source-text.ts'

/** Most characters of a line of an agenda, and fewest lines that must come again. */
const longest = 120
const fewest = 3
const leastShare = 0.6

/** Indexes of the blocks of such runs. `stays` names blocks that are more than a line of an agenda, whatever they repeat. */
export function repeatedAgenda(view: string, blocks: readonly Block[], stays: (index: number) => boolean): Set<number> {
  const keys = blocks.map((block) => keyOf(view, block))
  const last = new Map<string, number>()
  keys.forEach((key, index) => {
    if (key !== '') last.set(key, index)
  })
  const found = new Set<number>()
  for (let from = 0; from < blocks.length; ) {
    const to = endOfRun(blocks, keys, from)
    if (to - from >= fewest) {
      const run = [...Array(to - from).keys()].map((at) => from + at).filter((index) => blocks[index]!.kind !== 'furniture')
      const again = run.filter((index) => (last.get(keys[index]!) ?? -1) >= to)
      if (again.length >= fewest && again.length >= run.length * leastShare && !run.some(stays)) for (const index of run) found.add(index)
    }
    from = Math.max(to, from + 1)
  }
  return found
}

/** Lines of one kind that follow each other: the items of a list, or short paragraphs. */
function endOfRun(blocks: readonly Block[], keys: readonly string[], from: number): number {
  const { kind } = blocks[from]!
  if (kind !== 'item' && kind !== 'paragraph') return from
  let to = from
  while (to < blocks.length && (blocks[to]!.kind === 'furniture' || (blocks[to]!.kind === kind && keys[to] !== ''))) to++
  return to
}

/** A short line's words as they are compared; '' for a block that is none. */
function keyOf(view: string, { kind, start, end, speaker }: Block): string {
  if (end - start > longest || speaker !== undefined || (kind !== 'item' && kind !== 'paragraph' && kind !== 'heading')) return ''
  const words = view
    .slice(start, end)
    .toLowerCase()
    .replace(/^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/, '')
    .replace(/[\s.:*#_-]{1,20}/g, ' ')
    .trim()
  return words.length >= 4 ? words : ''
}
