/** By when the tasks of a list are due, where the line over them says so: "By 1 May:", "Before the next meeting". */
import type { Span } from '../../domain/span.ts'
import { isField, saysWhen } from '../02-block/group-head.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'

/** The words that say when: the upper item, or the line over the list; null where that says something else. */
export function dueAbove({ view, blocks }: ExtractionContext, draft: StatementDraft): Span | null {
  const own = blocks[draft.block]
  if (draft.kind !== 'assigned' || own?.kind !== 'item') return null
  for (let at = draft.block - 1; at >= 0; at--) {
    const block = blocks[at]!
    if (block.kind === 'item' && block.level >= own.level) continue
    const span = block.kind === 'item' ? block.words : block
    if (!/^(?:item|paragraph|heading)$/.test(block.kind)) return null
    const words = view.slice(span.start, span.end)
    if (isField(words)) continue
    const bare = words.replace(/^[*_ ]{1,4}|[*_: ]{1,4}$/g, '')
    const start = span.start + words.indexOf(bare)
    if (saysWhen(bare)) return { start, end: start + bare.length }
    if (block.kind !== 'item') return null
  }
  return null
}
