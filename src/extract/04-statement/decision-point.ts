/** Points of a list of decisions, and those that only name what the points below them settle: "Travel" over "Grants are paid in advance". */
import type { Because } from '../../domain/proposal.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { agreedPoints } from './agreed-points.ts'
import { openingVerb } from './clause.ts'
import { draft } from './draft.ts'
import { decidesNothing } from './label-words.ts'
import { taskDrafts } from './task.ts'

const longest = 400

/** What a list item, or a short paragraph that no list follows, says under a heading of decisions; null where it is to be read as prose. */
export function decisionPoint(
  context: ExtractionContext,
  index: number,
  because: Because,
  { last, itemized }: { readonly last: StatementDraft | undefined; readonly itemized: boolean }
): readonly StatementDraft[] | null {
  const { view, blocks } = context
  const block = blocks[index]!
  const isItem = block.kind === 'item'
  if (isItem && last?.because[0]?.start === because.start && block.level > blocks[last.block]!.level) return []
  if (!isItem && (block.speaker !== undefined || block.words.end - block.words.start > longest || itemized)) return null
  const previous = blocks[index - 1]
  if (!isItem && previous?.kind !== 'heading' && previous?.start !== because.start) return null
  if (decidesNothing(view.slice(block.words.start, block.words.end)) || isTopic(view, blocks, index)) return []
  const head = view.slice(because.start, because.end)
  const what = { kind: 'decided', force: 'must', listed: 'list', because: [because] } as const
  const points = isItem ? agreedPoints(context, block, index, head) : [{ words: block.words, given: false }]
  return points.flatMap(({ words, given }) =>
    given
      ? taskDrafts(view, words, { block: index, because, listed: 'label' })
      : (draft(view, words, what, { block: index, sentence: words }) ?? [])
  )
}

const most = 6
/** What tells rather than names. */
const tells =
  /\b(?:to|will|shall|should|must|is|are|was|were|be|has|have|had|not|no|yes|from|until|[a-z]{2,}ed|made|kept|set|sold|held|given|chosen|met)\b|\d{3}|[$£€]/i

function isTopic(view: string, blocks: readonly LabelledBlock[], index: number): boolean {
  const [block, next] = [blocks[index]!, blocks[index + 1]]
  if (block.kind !== 'item' || next?.kind !== 'item' || next.level <= block.level) return false
  const words = trimSpan(view, block.words)
  const said = view.slice(words.start, words.end)
  if (said.split(/\s+/).length > most || /[.!?]$/.test(said) || tells.test(said)) return false
  return openingVerb(view, words.start, words.end, false) === null
}
