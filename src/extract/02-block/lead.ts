/** Leads: the block that introduces the list or table an item or row stands in. */
import type { Block } from '../../domain/source-text.ts'

/** Most characters of a line that introduces a list. */
const longest = 400

/** For each block the index of its lead, or null: the item a deeper one stands under, or the line before the list that ends in a colon or says that it follows. */
export function leadsOf(view: string, blocks: readonly Block[]): (number | null)[] {
  const leads: (number | null)[] = []
  /** The latest item of each depth in the list being read. */
  let above: number[] = []
  let opener: number | null = null
  blocks.forEach((block, index) => {
    if (block.kind === 'item') {
      const depth = Math.max(1, block.level)
      above = above.slice(0, depth - 1)
      leads.push(above.findLast((item) => item !== undefined) ?? opener)
      above[depth - 1] = index
      return
    }
    if (block.kind !== 'furniture') above = []
    leads.push(block.kind === 'row' ? opener : null)
    if (block.kind !== 'furniture' && block.kind !== 'row') opener = introduces(view, block) ? index : null
  })
  return leads
}

const announcing = ['the following', 'as follows', 'as under']
/** Characters at the end of a sentence in which it says that something follows. */
const announced = 100

/** Whether a sentence says at its end what follows: "The following decisions were taken." */
export function saysWhatFollows(sentence: string): boolean {
  const tail = sentence.slice(-announced).toLowerCase()
  const at = Math.max(...announcing.map((words) => tail.lastIndexOf(words)))
  return at >= 0 && !/[.:;]/.test(tail.slice(at, -1))
}

function introduces(view: string, { kind, start, end }: Block): boolean {
  if (kind === 'code' || end - start > longest) return false
  let last = end
  while (last > start && (view[last - 1] === ' ' || view[last - 1] === '\n')) last--
  return view[last - 1] === ':' || view[last - 1] === '：' || saysWhatFollows(view.slice(start, last))
}
