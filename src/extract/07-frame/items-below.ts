/** The items that hang below an item: what they say is said of it ("Owner: Ada", "Due: 4 June"). */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'

/** "In charge: Ada" on the line behind a task. */
const ownerLine = /^(?:Owners?|Lead|In charge|Responsible|Assigned to|Assignees?|Who|By whom|Action by): {1,3}\S/
const longestLine = 80

/** The line behind what a label marks, where it says whose it is. */
export function lineBelow({ view, blocks }: ExtractionContext, index: number): Span[] {
  const [own, next] = [blocks[index], blocks[index + 1]]
  if (own?.label?.kind !== 'action' || next?.kind !== 'paragraph' || next.end - next.start > longestLine) return []
  return ownerLine.test(view.slice(next.start, next.end)) ? [next] : []
}

/** The nearest few items below the item of an index; none below what is no item. */
export function itemsBelow({ blocks }: ExtractionContext, index: number): Span[] {
  const own = blocks[index]
  if (own?.kind !== 'item') return []
  const found: Span[] = []
  for (let at = index + 1; at <= index + 4 && blocks[at]?.kind === 'item' && blocks[at]!.level > own.level; at++) found.push(blocks[at]!)
  return found
}
