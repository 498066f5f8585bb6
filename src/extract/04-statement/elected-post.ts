/** Who was elected, told post by post below a heading: "Election of the committee" over "Treasurer: Ana Lind". */
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'

const elections =
  /^(?!.{0,60}\b(?:nominations?|nominees?|candidates?|procedures?|rules|upcoming|next|schedule|process|timeline|committee report)\b).{0,40}\b(?:elections?(?: results?)?(?: of .{3,50})?|elected (?:officers|members|committee|board)|(?:new|incoming) (?:committee|board|officers|executive)(?: members)?)\W{0,3}$/i
const post =
  "(?:[\\w'&/-]{1,20} ){0,4}(?:[Cc]hair(?:man|person|woman)?|[Pp]resident|[Ss]ecretary|[Tt]reasurer|[Oo]fficer|[Dd]irector|[Cc]aptain|[Ee]ditor|[Ww]arden|[Ll]ibrarian|[Rr]epresentative|[Rr]ep|[Tt]rustee|[Dd]elegate|[Ss]teward|[Cc]o-?ordinator|[Oo]rgani[sz]er|PRO|[Mm]anager|[Ll]iaison|[Ww]ebmaster|[Aa]uditor|[Cc]lerk|[Cc]onvenor|[Mm]embers?)(?:-[Ee]lect)?"
const name = "\\p{Lu}[\\p{L}'’.-]{0,20}(?: \\p{Lu}[\\p{L}'’.-]{0,20}){1,3}"
const elected = new RegExp(`^${post} ?[:\\u2013-] ?${name}(?:(?:, | and | & )${name}){0,5}(?: \\([^()]{2,40}\\))?\\.?$`, 'u')

const headings = perDocument(
  ({ view, blocks }: ExtractionContext): ReadonlySet<number> =>
    new Set(
      blocks.flatMap(({ kind, start, end }, index) =>
        kind === 'heading' && end - start < 100 && elections.test(view.slice(start, end)) ? [index] : []
      )
    )
)

/** The decision that a line below the heading of an election tells; null where it tells none. */
export function electedPost(context: ExtractionContext, block: LabelledBlock, index: number): StatementDraft | null {
  const { view, blocks } = context
  const above = block.headings.at(-1) ?? -1
  if (block.end - block.start > 120 || (block.kind !== 'item' && block.kind !== 'paragraph') || !headings(context).has(above)) return null
  const head = blocks[above]!
  const span = trimSpan(view, block)
  if (!elected.test(view.slice(span.start, span.end))) return null
  const because = [{ rule: 'en.head.elected', start: head.start, end: head.end }]
  return draft(view, span, { kind: 'decided', force: 'must', listed: 'label', because }, { block: index, sentence: span })
}
