/** Coverage: which sentences the extraction has used, and which it passed over. */
import type { Coverage, MeetingFacts } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { overlaps } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'

export function coverageOf(context: ExtractionContext, statements: readonly StatementDraft[], facts: MeetingFacts): Coverage {
  const { blocks, sentences } = context
  const meeting = [facts.title, facts.body, facts.date, facts.chair, ...facts.attendees].filter((span) => span !== null)
  const spans = statements.flatMap((draft) => [draft, ...draft.because, ...(draft.voteHint === undefined ? [] : [draft.voteHint])])
  const used = joined([...spans, ...meeting])
  const unused: Span[] = []
  let at = 0
  for (const sentence of sentences) {
    const block = blocks[sentence.block]!
    while (at < used.length && used[at]!.end <= sentence.start) at++
    const hit = at < used.length && overlaps(used[at]!, sentence)
    if (!hit && !block.idle && block.label?.kind !== 'meta' && block.section !== 'attendance')
      unused.push({ start: sentence.start, end: sentence.end })
  }
  const share = sentences.length === 0 ? 1 : (sentences.length - unused.length) / sentences.length
  return { used: Math.round(share * 1000) / 1000, unused }
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
