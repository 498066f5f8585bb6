/** "Lead agency: …" under the title of a commitment: the title is what the agency has to do. */
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'
import { leadField } from './opening.ts'

/** True where block `index` names a lead agency; the task it leads is added to `found` once. */
export function leadDraft({ view, blocks }: ExtractionContext, found: StatementDraft[], index: number): boolean {
  const block = blocks[index]!
  const match = leadField.exec(view.slice(block.words.start, Math.min(block.words.end, block.words.start + 80)))
  const title = blocks.slice(Math.max(0, index - 3), index).findLast((other) => other.kind !== 'furniture')
  if (match === null || title === undefined || title.end - title.start > 300 || found.at(-1)?.end === title.end) return match !== null
  const owner = { start: block.words.start + match[0].length, end: block.words.end }
  const because = [{ rule: 'en.lead.01', start: block.words.start, end: owner.start }]
  const place = { block: blocks.indexOf(title), sentence: { start: title.start, end: title.end } }
  const what = { kind: 'assigned', force: 'must', listed: 'list', because } as const
  const made = draft(view, title.words, what, place, owner.end > owner.start ? { ownerCell: owner } : {})
  if (made !== null) found.push(made)
  return true
}
