/** The items that hang below an item: what they say is said of it ("Owner: Ada", "Due: 4 June"). */
import type { Span } from '../../domain/span.ts'
import { isField } from '../02-block/group-head.ts'
import type { ExtractionContext } from '../context.ts'

/** "In charge: Ada" on the line behind a task. */
const ownerLine = /^(?:Owners?|Lead|In charge|Responsible|Assigned to|Assignees?|Who|By whom|Action by): {1,3}\S/
const longestLine = 80

/** The line behind or before what a label marks, where it says whose it is. */
export function lineBeside({ view, blocks }: ExtractionContext, index: number): Span[] {
  const names = (at: number): boolean => {
    const line = blocks[at]
    return line?.kind === 'paragraph' && line.end - line.start <= longestLine && ownerLine.test(view.slice(line.start, line.end))
  }
  const isTask = (at: number): boolean => blocks[at]?.label?.kind === 'action'
  if (!isTask(index)) return []
  if (names(index + 1)) return [blocks[index + 1]!]
  return names(index - 1) && !isTask(index - 2) ? [blocks[index - 1]!] : []
}

/** The nearest few items below the item of an index; none below what is no item. */
export function itemsBelow({ view, blocks }: ExtractionContext, index: number): Span[] {
  const own = blocks[index]
  if (own?.kind !== 'item') return []
  const found: Span[] = []
  for (let at = index + 1; at <= index + 4; at++) {
    const block = blocks[at]
    const isBelow = block?.kind === 'item' && block.level > own.level
    if (block === undefined || !(isBelow || (block.kind === 'paragraph' && isField(view.slice(block.start, block.end))))) break
    found.push(block)
  }
  return found
}
