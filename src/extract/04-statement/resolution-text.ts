/** Resolutions under a numbered title: "Resolution 9/2023 - Approval of the agenda" names what the paragraph below it says. */
import type { Because } from '../../domain/proposal.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'

const titled = /^\W{0,3}(?:RESOLUTION|Resolution|DECISION|Decision|RECOMMENDATION|Recommendation)\s\D{0,6}\d/
const longestTitle = 90
const acts =
  /\b(?<noted>takes? note of|notes|thanks|warmly thanks|expresses|acknowledges|welcomes)\b|\b(?:approves|agrees|decides|adopts|accepts|appoints|re-?appoints|endorses|confirms|requests|instructs|directs|authori[sz]es|establishes|supports|recommends|resolves|creates|disbands|cancels|elects)\b/
/** "… and asks the editor, Ada Krebs, to prepare the text by May" */
const asks = /,? and (?:asks|requests|instructs|invites|directs) (?=\S)/
const longestName = 100

/** Whether block `index`, behind a label of decisions, is only the title of the resolution below it. */
function isResolutionTitle({ view, blocks }: ExtractionContext, index: number): boolean {
  const { label, words } = blocks[index]!
  const below = blocks[index + 1]
  if (label === null || below?.kind !== 'paragraph' || below.label !== null || below.idle || words.end - words.start > longestTitle)
    return false
  if (!titled.test(view.slice(label.start, label.end)) || /[.;:]$/.test(view.slice(words.start, words.end))) return false
  return acts.test(view.slice(below.words.start, Math.min(below.words.end, below.words.start + 200)))
}

/** What the paragraph under such a title resolves, and whom it asks. */
function resolutionText({ view, sentences }: ExtractionContext, block: LabelledBlock, index: number, because: Because): StatementDraft[] {
  const own = sentences.find((sentence) => sentence.block === index)
  if (own === undefined) return []
  const text = view.slice(own.start, own.end)
  const act = acts.exec(text)
  if (act === null) return []
  const place = { block: index, sentence: block.words }
  const handed = asks.exec(text)
  const who = handed === null ? 0 : handed.index + handed[0].length
  const to = handed === null ? -1 : text.slice(0, who + longestName).indexOf(' to ', who)
  const end = to < 0 ? own.end : own.start + handed!.index
  const isNoted = act.groups?.['noted'] !== undefined
  const kind = isNoted ? ({ kind: 'noted', force: null } as const) : ({ kind: 'decided', force: 'must' } as const)
  const made = draft(view, trimSpan(view, { start: own.start + act.index, end }), { ...kind, listed: 'label', because: [because] }, place)
  if (to < 0) return made === null ? [] : [made]
  const name = text.slice(who, to).split(',')[0]!
  const what = { kind: 'assigned', force: 'must', listed: 'label', because: [because] } as const
  const hints = { actorHint: { start: own.start + who, end: own.start + who + name.length } }
  return [made ?? [], draft(view, { start: own.start + to + 4, end: own.end }, what, place, hints) ?? []].flat()
}

/** How the block below block `index`, a label of decisions, is read: where the label only announces it; else null. */
export function resolutionBelow(
  context: ExtractionContext,
  index: number,
  because: Because
): { readonly index: number; readonly read: (block: LabelledBlock) => StatementDraft[] | null } | null {
  const { words } = context.blocks[index]!
  const below = index + 1
  if (/^That:?$/i.test(context.view.slice(words.start, words.end)))
    return { index: below, read: (block) => firstPoint(context.view, because, block, below) }
  return isResolutionTitle(context, index) ? { index: below, read: (block) => resolutionText(context, block, below, because) } : null
}

/** "Resolved: (i) that A; (ii) that B": a point behind the first, on lines of its own; null where the block is none. */
export function nextPoint(view: string, last: StatementDraft | undefined, block: LabelledBlock, index: number): StatementDraft[] | null {
  const because = last?.because[0]
  if (last === undefined || because?.rule !== 'en.label.decision' || last.block !== index - 1) return null
  if (block.kind !== 'item' || block.label !== null || !/^\s*; ?(?:and)?/.test(view.slice(last.end, block.start))) return null
  return firstPoint(view, because, block, index)
}

/** "RESOLVED – That" over "(a) the pier be closed": the first point; null where the block is none. */
function firstPoint(view: string, because: Because, block: LabelledBlock, index: number): StatementDraft[] | null {
  if (block.kind !== 'item' || block.label !== null) return null
  const what = { kind: 'decided', force: 'must', listed: 'label', because: [because] } as const
  const made = draft(view, block.words, what, { block: index, sentence: block.words })
  return made === null ? null : [made]
}
