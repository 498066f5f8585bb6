/**
 * Review cards: a proposal as a reviewer sees it, with the words of everything that was read from it, how it stands and who decided. Spans
 * count code points of the reading, `utf16` the same in UTF-16 units.
 */
import type { ObjectId } from './id.ts'
import type { Instant } from './instant.ts'
import {
  type CitationType,
  missingSlots,
  type Proposal,
  type Resolved,
  type Slot,
  type StatementForce,
  type StatementKind,
  type Tray
} from './proposal.ts'
import type { DraftMaking } from './review-draft.ts'
import type { Seen, Standing } from './review-turn.ts'
import { seenOf } from './review-turn.ts'
import type { CodePoints, Span } from './span.ts'
import { readingOf, type StatementReading } from './statement.ts'
import type { TextIndex } from './text-index.ts'

type Worded<T> = T & { readonly words: string }
export type CardState = 'waiting' | 'later' | 'accepted' | 'dismissed'

export type ReviewCard = {
  readonly id: string
  /** Place in the list, from 1. */
  readonly number: number
  /** Found by the extractor, or how a reviewer made it. */
  readonly made: 'found' | DraftMaking
  readonly state: CardState
  /** What to send back with a decision on it. */
  readonly seen: Seen
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly negative: boolean
  readonly tray: Tray
  readonly confidence: number
  readonly start: number
  readonly end: number
  readonly utf16: Span
  readonly words: string
  /** Index of the block it begins in, -1 in a text without blocks; and that block's paragraph, as in "¶3". */
  readonly block: number
  readonly paragraph: number
  readonly page: number | null
  /** `meant` is a suggestion: whom the words mean, as far as the document and the record tell. */
  readonly owners: readonly (Worded<StatementReading['owners'][number]> & { readonly meant: Resolved | null })[]
  readonly due: Worded<NonNullable<StatementReading['due']>> | null
  /** Where the date differs by case, as it was proposed: each with the words of its case, null for all others. */
  readonly dueByCase: readonly { readonly words: string; readonly edtf: string | null; readonly case: string | null }[]
  readonly measures: readonly Worded<StatementReading['measures'][number]>[]
  readonly vote: Worded<NonNullable<StatementReading['vote']>> | null
  readonly condition: Worded<Span> | null
  readonly because: readonly Worded<Span & { readonly rule: string }>[]
  /** What a commitment made from it would still need. */
  readonly missing: readonly Slot[]
  readonly cites: readonly { readonly id: string; readonly label: string; readonly type: CitationType }[]
  readonly terms: readonly { readonly id: string; readonly label: string }[]
  /** The statement it is, where it stands accepted or was accepted and then dismissed. */
  readonly statement: ObjectId | null
  readonly commitment: ObjectId | null
  /** The last decision on it, where one stands. */
  readonly decided: { readonly by: string | null; readonly at: Instant; readonly entry: number; readonly reason: string | null } | null
}

export type CardParts = {
  readonly id: string
  readonly number: number
  readonly made: ReviewCard['made']
  readonly later: boolean
  readonly proposal: Proposal
  readonly standing: Standing
  readonly commitment: ObjectId | null
  readonly decided: ReviewCard['decided']
}
/** Labels of the terms and citations of a reading by their ids. */
export type Labels = {
  readonly terms: ReadonlyMap<string, { readonly label: string }>
  readonly citations: ReadonlyMap<string, { readonly label: string; readonly type: CitationType }>
}

export function reviewCard(index: TextIndex, labels: Labels, parts: CardParts): ReviewCard {
  const { proposal, standing } = parts
  const reads = standing.state !== 'waiting' && standing.reads !== null ? standing.reads : readingOf(proposal, index.points)
  const worded = <S extends Span>(span: S): Worded<S> => ({ ...span, words: index.words(span) })
  const maybe = <S extends Span>(span: S | null): Worded<S> | null => (span === null ? null : worded(span))
  const utf16 = index.utf16(reads)
  const block = index.blockAt(utf16.start)
  const { kind, force, negative, start, end, owners, due, measures, vote, condition } = reads
  return {
    id: parts.id,
    number: parts.number,
    made: parts.made,
    state: standing.state === 'waiting' && parts.later ? 'later' : standing.state,
    seen: seenOf(standing),
    kind,
    force,
    negative,
    tray: proposal.tray,
    confidence: proposal.confidence,
    start,
    end,
    utf16,
    words: index.text.slice(utf16.start, utf16.end),
    block,
    paragraph: index.paragraphs[block] ?? 0,
    page: index.source.blocks[block]?.page ?? null,
    owners: owners.map((owner) => ({ ...worded(owner), meant: meantAt(proposal, index.points, owner) })),
    due: maybe(due),
    dueByCase: casesOf(proposal, index, due),
    measures: measures.map(worded),
    vote: maybe(vote),
    condition: maybe(condition),
    because: proposal.because.map(({ rule, ...span }) => ({ rule, ...worded(index.points.span(span)) })),
    missing: missingSlots(kind, reads),
    ...referred(proposal, labels),
    statement: standing.state === 'waiting' ? null : standing.statement,
    commitment: parts.commitment,
    decided: standing.state === 'waiting' ? null : parts.decided
  }
}

/** Whom the owner at these code points was taken to mean when it was proposed; null where its words were changed since. */
export function meantAt({ owners }: Proposal, points: CodePoints, at: Span): Resolved | null {
  const same = owners.find((owner) => {
    const { start, end } = points.span(owner)
    return start === at.start && end === at.end
  })
  return same?.resolved ?? null
}

/** The dates by case, as long as the first of them is still the date. */
function casesOf({ dueByCase = [], due }: Proposal, { points, text }: TextIndex, read: Span | null): ReviewCard['dueByCase'] {
  if (due === null || read === null || points.span(due).start !== read.start) return []
  const words = ({ start, end }: Span): string => text.slice(start, end)
  return dueByCase.map((one) => ({ words: words(one), edtf: one.edtf, case: one.case === null ? null : words(one.case) }))
}

function referred(proposal: Proposal, labels: Labels): Pick<ReviewCard, 'cites' | 'terms'> {
  return {
    cites: proposal.cites.flatMap((id) => {
      const found = labels.citations.get(id)
      return found === undefined ? [] : [{ id, label: found.label, type: found.type }]
    }),
    terms: proposal.terms.flatMap((id) => {
      const found = labels.terms.get(id)
      return found === undefined ? [] : [{ id, label: found.label }]
    })
  }
}
