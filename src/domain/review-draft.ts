/**
 * Drafts of reviewers: proposals that a person makes by splitting, merging, moving the ends of a quote or selecting words. Like every
 * proposal they are no part of the record until they are accepted. Spans are UTF-16 units.
 */
import { type Citation, missingSlots, type Proposal, type StatementForce, type StatementKind, type TermMention } from './proposal.ts'
import { cutPlaces, partsOf } from './review-cuts.ts'
import { overlaps, type Span } from './span.ts'

export type DraftMaking = 'added' | 'split' | 'merged' | 'moved'

/** A quote that a draft stands in place of: it is not shown while the draft stands. Code points. */
export type ReplacedQuote = Span & { readonly kind: StatementKind }

/** Where the words were found before a person changed their bounds; null for words nobody but a person has found. */
export type DraftOrigin = { readonly extractor: string; readonly rules: string[] } | null

type References = { readonly terms: readonly TermMention[]; readonly citations: readonly Citation[] }

/** A proposal of words that a person selected: nothing is read from them but kind and force. */
export function addedProposal(quote: Span, kind: StatementKind, force: StatementForce | null): Proposal {
  return drafted({
    ...quote,
    kind,
    force,
    negative: false,
    because: [],
    owners: [],
    due: null,
    measures: [],
    vote: null,
    condition: null,
    cites: [],
    terms: []
  })
}

/**
 * The parts of a proposal cut at some offsets, or null where a part would hold no word. What a list shares (who acts, by when, on what
 * condition) goes with each member; a sentence keeps what stands in it; a measure stays with the words it measures.
 */
export function splitProposal(text: string, proposal: Proposal, at: readonly number[], references: References): Proposal[] | null {
  const parts = partsOf(text, proposal, at)
  if (parts === null) return null
  const cuts = cutPlaces(text, proposal)
  const bySentence = at.every((offset) => cuts.some((cut) => cut.by === 'sentence' && cut.at === offset))
  return parts.map((part) => {
    const own = (span: Span): boolean => overlaps(part, span)
    const elsewhere = (span: Span): boolean => !parts.some((one) => overlaps(one, span))
    const kept = bySentence ? (span: Span): boolean => own(span) || elsewhere(span) : (): boolean => true
    const { due, vote, condition, owners, measures } = proposal
    return drafted({
      ...proposal,
      ...part,
      owners: owners.filter(kept),
      due: due !== null && kept(due) ? due : null,
      vote: vote !== null && kept(vote) ? vote : null,
      condition: condition !== null && kept(condition) ? condition : null,
      measures: measures.filter((measure) => own(measure) || elsewhere(measure)),
      ...mentionedIn(part, references)
    })
  })
}

/** Two proposals as one, from the beginning of the first to the end of the last; kind and force are the first's. */
export function mergedProposal(first: Proposal, next: Proposal): Proposal {
  return drafted({
    ...first,
    start: Math.min(first.start, next.start),
    end: Math.max(first.end, next.end),
    because: bothOf(first.because, next.because),
    owners: bothOf(first.owners, next.owners),
    due: first.due ?? next.due,
    measures: bothOf(first.measures, next.measures),
    vote: first.vote ?? next.vote,
    condition: first.condition ?? next.condition,
    cites: [...new Set([...first.cites, ...next.cites])],
    terms: [...new Set([...first.terms, ...next.terms])]
  })
}

/** A proposal with other bounds; what was read from it stays. */
export function movedProposal(proposal: Proposal, quote: Span, references: References): Proposal {
  return drafted({ ...proposal, start: quote.start, end: quote.end, ...mentionedIn(quote, references) })
}

/**
 * A draft in another reading's text, where its words stand exactly once; null where they do not, or stand more than once. What was read
 * from it moves along where the same words stand there, and is left out where not.
 */
export function carriedProposal(proposal: Proposal, from: string, to: string): Proposal | null {
  const words = from.slice(proposal.start, proposal.end)
  const at = from === to ? proposal.start : to.indexOf(words)
  if (words === '' || at < 0 || (from !== to && to.indexOf(words, at + 1) >= 0)) return null
  const by = at - proposal.start
  const moved = <S extends Span>(span: S): S | null => carriedSpan(span, by, from, to)
  const all = <S extends Span>(spans: readonly S[]): S[] => spans.map(moved).filter((span) => span !== null)
  const maybe = <S extends Span>(span: S | null): S | null => (span === null ? null : moved(span))
  const { due, vote, condition } = proposal
  return drafted({
    ...proposal,
    start: at,
    end: at + words.length,
    because: all(proposal.because),
    owners: all(proposal.owners),
    measures: all(proposal.measures),
    due: maybe(due),
    vote: maybe(vote),
    condition: maybe(condition),
    // Numbers of terms and citations belong to the reading they were found in.
    cites: [],
    terms: []
  })
}

/** A span moved into another text, where the same words stand there. */
export function carriedSpan<S extends Span>(span: S, by: number, from: string, to: string): S | null {
  const moved = { ...span, start: span.start + by, end: span.end + by }
  return moved.start >= 0 && to.slice(moved.start, moved.end) === from.slice(span.start, span.end) ? moved : null
}

function drafted(read: Omit<Proposal, 'id' | 'tray' | 'confidence' | 'missing'>): Proposal {
  return { ...read, id: '', tray: 'check', confidence: 1, missing: missingSlots(read.kind, read) }
}

function bothOf<S extends Span>(first: readonly S[], next: readonly S[]): S[] {
  return [...first, ...next.filter((span) => !first.some((one) => one.start === span.start && one.end === span.end))]
}

function mentionedIn(part: Span, { terms, citations }: References): Pick<Proposal, 'cites' | 'terms'> {
  const inside = ({ mentions }: { readonly mentions: readonly Span[] }): boolean => mentions.some((mention) => overlaps(part, mention))
  return { cites: citations.filter(inside).map((one) => one.id), terms: terms.filter(inside).map((one) => one.id) }
}
