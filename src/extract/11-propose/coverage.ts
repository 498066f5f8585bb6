/**
 * Coverage: what became of each sentence. Every one is used, dismissed, furniture or unread, and the four counts add up to all of them.
 */
import type { Coverage, MeetingFacts, Proposal } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { overlaps } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { split } from '../03-sentence/sentences.ts'
import type { ExtractionContext } from '../context.ts'
import { saysNothing } from '../lexicon/en/small-talk.ts'
import type { StatementDraft } from '../statement-draft.ts'

export type Found = {
  readonly drafts: readonly StatementDraft[]
  readonly statements: readonly Proposal[]
  readonly meeting: MeetingFacts
}

export function coverageOf({ view, blocks, sentences }: ExtractionContext, found: Found): Coverage {
  const used = joined(usedSpans(found))
  const unused: Span[] = []
  const counts = { sentences: 0, used: 0, dismissed: 0, furniture: furnitureIn(view, blocks), unread: 0 }
  let at = 0
  for (const sentence of sentences) {
    const block = blocks[sentence.block]!
    while (at < used.length && used[at]!.end <= sentence.start) at++
    if (at < used.length && overlaps(used[at]!, sentence)) counts.used++
    else if (isDismissed(view, block, sentence)) counts.dismissed++
    else {
      counts.unread++
      unused.push({ start: sentence.start, end: sentence.end })
    }
  }
  counts.sentences = sentences.length + counts.furniture
  const share = counts.sentences === 0 ? 1 : (counts.sentences - counts.unread) / counts.sentences
  return { used: Math.round(share * 1000) / 1000, counts, unused }
}

/** Statements, with what set them off and what fills their slots, and meeting facts. */
function usedSpans({ drafts, statements, meeting }: Found): Span[] {
  const spans: (Span | null | undefined)[] = [meeting.title, meeting.body, meeting.date, meeting.chair, ...meeting.attendees]
  for (const draft of drafts)
    spans.push(draft, ...draft.because, draft.ownerCell, draft.dueCell, draft.actorHint, draft.moverHint, draft.voteHint)
  for (const { owners, due, measures, vote, condition } of statements) spans.push(...owners, due, ...measures, vote, condition)
  return spans.filter((span): span is Span => span !== null && span !== undefined)
}

/** Sentences of page furniture and code, which the splitter leaves out of the document's own. */
function furnitureIn(view: string, blocks: readonly LabelledBlock[]): number {
  let count = 0
  for (const block of blocks) if (block.kind === 'furniture' || block.kind === 'code') count += split(view, block).length
  return count
}

/** What is no statement by its place (a heading, a repeated agenda, a field of the meeting, names of those present) or by its words. */
function isDismissed(view: string, block: LabelledBlock, sentence: Span): boolean {
  if (block.idle || block.label?.kind === 'meta' || block.section === 'attendance' || block.header === true) return true
  return saysNothing(view.slice(sentence.start, sentence.end))
}

/** The spans in order, those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last !== undefined && start <= last.end) whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else whole.push({ start, end })
  }
  return whole
}
