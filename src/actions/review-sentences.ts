/**
 * Unread sentences: those that the extractor passed over. A reviewer who finds nothing in them to record says so, and they count as read.
 *
 * There is no act of its own for that: it is `statement.dismissed` on the document, of the sentence's words as the weakest kind there is
 * (noted), with the reason "Nothing to record". So it stands in the log, can be taken back, and no statement comes of it.
 */
import type { Draft } from '../domain/event.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { addedProposal } from '../domain/review-draft.ts'
import { nothingToRecord } from '../domain/review-reasons.ts'
import type { Span } from '../domain/span.ts'
import { readingOf } from '../domain/statement.ts'
import { standingOf } from '../store/review-cards.ts'
import type { StepChange } from '../store/review-steps.ts'
import type { OpenRecord, Request } from './request.ts'
import { type Bench, changedMeanwhile, type Made, type Reviewed, type ReviewRef, takeStep, turnOn } from './review-bench.ts'

/** Says of unread sentences, given in code points as they were listed, that there is nothing to record in them; one step for all. */
export function settleSentences(
  record: OpenRecord,
  request: Request,
  ref: ReviewRef & { readonly sentences: readonly Span[] }
): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, {
    name: 'nothing-to-record',
    build: (bench) => turnSentences(bench, ref, { to: 'dismissed', reason: nothingToRecord })
  })
}

/** Counts settled sentences as unread again. */
export function unsettleSentences(
  record: OpenRecord,
  request: Request,
  ref: ReviewRef & { readonly sentences: readonly Span[] }
): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, { name: 'take-back', build: (bench) => turnSentences(bench, ref, { to: 'waiting' }) })
}

type Ref = ReviewRef & { readonly sentences: readonly Span[] }

async function turnSentences(
  bench: Bench,
  { reading, sentences }: Ref,
  turn: { readonly to: 'waiting' } | { readonly to: 'dismissed'; readonly reason: string }
): Promise<Outcome<Made>> {
  const { points } = bench.index
  const unread = new Set((await bench.findings()).coverage.unused.map((span) => keyOf(points.span(span))))
  const drafts: Draft[] = []
  const changes: StepChange[] = []
  for (const { start, end } of sentences) {
    if (!unread.has(keyOf({ start, end }))) return refuse('review.not-unread')
    const quote = { reading, start, end, kind: 'noted' } as const
    const standing = await standingOf(bench.drawer, quote)
    if (standing.state === 'accepted') return changedMeanwhile(bench, standing)
    if (standing.state === turn.to) continue
    const proposed = readingOf(addedProposal(bench.index.utf16(quote), 'noted', null), points)
    const turned = await turnOn(bench, { quote, standing, proposed, origin: null, before: drafts.length }, turn)
    if (!turned.ok) return turned
    drafts.push(...turned.value.drafts)
    changes.push(turned.value.change)
  }
  return agree({ drafts, changes, cards: [] })
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`
