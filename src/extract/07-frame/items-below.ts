/** The items that hang below an item: what they say is said of it ("Owner: Ada", "Due: 4 June"). */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'

/** The nearest few items below the item of an index; none below what is no item. */
export function itemsBelow({ blocks }: ExtractionContext, index: number): Span[] {
  const own = blocks[index]
  if (own?.kind !== 'item') return []
  const found: Span[] = []
  for (let at = index + 1; at <= index + 4 && blocks[at]?.kind === 'item' && blocks[at]!.level > own.level; at++) found.push(blocks[at]!)
  return found
}
