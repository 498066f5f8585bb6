/**
 * Statements: sourced sentences that a person has accepted. A statement's words are the slice of its reading at its quote, and so are the
 * words of its owner, date and measures.
 */
import type { ActBody, Draft } from './event.ts'
import { firstUnits, type ObjectId } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'
import type { Proposal, StatementKind } from './proposal.ts'
import { tellsOfRule } from './rule-count.ts'
import { CodePoints, type Span } from './span.ts'

/** What a reviewer settles about a statement, with offsets in code points of the reading. */
export type StatementReading = Pick<
  ActBody<'statement.accepted'>,
  'start' | 'end' | 'kind' | 'force' | 'negative' | 'owners' | 'due' | 'measures' | 'vote' | 'condition'
>

export type ReadText = {
  readonly reading: string
  readonly document: ObjectId
  readonly text: string
  /** Of this very text, where they are known already. */
  readonly points?: CodePoints
}

/** A decision keyed by reading, span and kind, so that a newer extractor finds it again. */
export type Decided = { readonly id: ObjectId | null; readonly state: 'accepted' | 'dismissed' }

export type StatementFacts = {
  readonly id: ObjectId
  readonly document: ObjectId
  readonly reading: string
  readonly start: number
  readonly end: number
  readonly kind: StatementKind
  readonly state: 'accepted' | 'dismissed'
  readonly meeting: ObjectId | null
}

/** The proposal as a reviewer would accept it unchanged: offsets turned into code points. */
export function readingOf(proposal: Proposal, points: CodePoints): StatementReading {
  const at = (span: Span): Span => points.span(span)
  return {
    ...at(proposal),
    kind: proposal.kind,
    force: proposal.force,
    negative: proposal.negative,
    owners: proposal.owners.map((owner) => ({ ...at(owner), role: owner.role })),
    due:
      proposal.due === null
        ? null
        : {
            ...at(proposal.due),
            edtf: proposal.due.edtf,
            kind: proposal.due.kind,
            inferred: [...proposal.due.inferred],
            rule: proposal.due.rule ?? null,
            anchor: proposal.due.anchor ?? null
          },
    measures: proposal.measures.map((measure) => ({
      ...at(measure),
      number: measure.number,
      unit: firstUnits(measure.unit, 80),
      comparator: measure.comparator
    })),
    vote:
      proposal.vote === null
        ? null
        : {
            ...at(proposal.vote),
            result: proposal.vote.result,
            for: proposal.vote.for,
            against: proposal.vote.against,
            abstained: proposal.vote.abstained
          },
    condition: proposal.condition === null ? null : at(proposal.condition)
  }
}

export function acceptStatement(
  id: ObjectId,
  source: ReadText,
  reading: StatementReading,
  from: { readonly origin: ActBody<'statement.accepted'>['origin']; readonly meeting: ObjectId | null; readonly decided: Decided | null }
): Outcome<Draft> {
  if (from.decided?.state === 'accepted') return refuse('statement.already-accepted', { id: from.decided.id ?? id })
  const words = wordsOf(source, reading)
  if (!words.ok) return words
  return agree({
    act: 'statement.accepted',
    on: id,
    with: [source.document, ...(from.meeting === null ? [] : [from.meeting])],
    body: { reading: source.reading, ...reading, origin: from.origin, meeting: from.meeting, words: words.value }
  })
}

export function amendStatement(
  statement: StatementFacts,
  source: ReadText,
  reading: StatementReading,
  reason: string | null
): Outcome<Draft> {
  if (statement.state !== 'accepted') return refuse('statement.not-accepted', { id: statement.id })
  const words = wordsOf(source, reading)
  if (!words.ok) return words
  return agree({
    act: 'statement.amended',
    on: statement.id,
    with: [source.document],
    body: { reading: source.reading, ...reading, meeting: statement.meeting, words: words.value, reason }
  })
}

/** Dismisses a proposal (`on` its document) or a statement that was accepted (`on` itself). */
export function dismissStatement(
  quote: Span & {
    readonly document: ObjectId
    readonly reading: string
    readonly kind: StatementKind
    /** What had proposed the words, where that is known. */
    readonly origin?: ActBody<'statement.accepted'>['origin']
  },
  reason: string | null,
  decided: Decided | null
): Outcome<Draft> {
  if (decided?.state === 'dismissed') return refuse('statement.already-dismissed')
  const { reading, start, end, kind, document, origin = null } = quote
  return agree({
    act: 'statement.dismissed',
    on: decided?.id ?? document,
    with: decided?.id == null ? [] : [document],
    body: { reading, start, end, kind, origin, judges: tellsOfRule(reason), reason }
  })
}

/** Takes a dismissal back: the statement stands again, or the proposal waits again. */
export function reopenStatement(
  quote: Span & { readonly document: ObjectId; readonly reading: string; readonly kind: StatementKind },
  decided: Decided
): Outcome<Draft> {
  const { reading, start, end, kind, document } = quote
  return agree({
    act: 'statement.reopened',
    on: decided.id ?? document,
    with: decided.id === null ? [] : [document],
    body: { reading, start, end, kind, reason: null }
  })
}

function wordsOf(source: ReadText, span: Span): Outcome<string> {
  const points = source.points ?? new CodePoints(source.text)
  if (span.end > points.length || span.start > span.end)
    return refuse('quote.outside', { start: span.start, end: span.end, reading: source.reading, length: points.length })
  const words = source.text.slice(points.toUtf16(span.start), points.toUtf16(span.end))
  return words.trim() === '' ? refuse('quote.empty') : agree(words)
}
