/** What an outcome settles that stands below "Conclusion", or is no more than "Decision: no": the topic above. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sectionOf } from '../02-block/section.ts'
import type { ExtractionContext } from '../context.ts'

const adorned = /^[#*_ ]{1,8}|[*_: ]{1,8}$/g
const headOnly = /^(?:conclusions?|verdict|outcomes?|results?|decisions?|resolutions?|votes?|voting)$/i
const longestTopic = 200

const bare = (view: string, span: Span): string => view.slice(span.start, span.end).trim().replace(adorned, '')

/** Block `above`, or what it stands under where it says no more than "Conclusion". */
export function pastHead({ view, blocks }: ExtractionContext, above: number): number {
  const block = blocks[above]
  if (block === undefined || block.end - block.start > 40) return above
  const said = bare(view, block)
  if (!headOnly.test(said) && sectionOf(said) !== 'decisions') return above
  const before = blocks[above - 1]
  if (before?.kind === 'item' && before.end - before.start < longestTopic) return above - 1
  return block.headings.findLast((at) => at !== above && blocks[at]!.kind === 'heading') ?? above
}

/** The question or heading that "Decision: yes" answers; -1 where there is none. */
export function asked({ view, blocks }: ExtractionContext, index: number): number {
  const { lead, headings } = blocks[index]!
  const before = blocks[index - 1]
  if (before !== undefined && (before.kind === 'heading' || view[before.end - 1] === '?')) return index - 1
  if (lead !== null && blocks[lead]!.kind === 'item') return lead
  const head = headings.at(-1) ?? -1
  return head >= 0 && blocks[head]!.kind === 'heading' && sectionOf(bare(view, blocks[head]!)) === null ? head : -1
}

const opener = /^(?<outcome>[A-Za-z][^.,;:!?]{3,50}?)(?:[,;.!]| [\u2013-])\s(?:and )?(?=(?:@?[A-Z]|with |by |to )[^.]{3})/d

/** "Approved, Bo to merge", "Agreed. Ana will publish it.": the outcome before what is given to somebody; null where none opens the block. */
export function outcomeBefore(view: string, { words }: LabelledBlock): { readonly outcome: Span; readonly rest: Span } | null {
  const found = opener.exec(view.slice(words.start, Math.min(words.end, words.start + 90)))
  const at = found?.indices?.groups?.['outcome']
  if (found === null || at === undefined) return null
  const outcome = { start: words.start + at[0], end: words.start + at[1] }
  return { outcome, rest: trimSpan(view, { start: words.start + found[0].length, end: words.end }) }
}
