/** Which terms and citations each statement mentions. */
import type { Citation, Proposal, TermMention } from '../../domain/proposal.ts'
import { overlaps, type Span } from '../../domain/span.ts'

type Named = { readonly id: string; readonly mentions: readonly Span[] }

export function withReferences(statements: readonly Proposal[], citations: readonly Citation[], terms: readonly TermMention[]): Proposal[] {
  const [cited, named] = [sorted(citations), sorted(terms)]
  return statements.map((statement) => ({ ...statement, cites: idsIn(cited, statement), terms: idsIn(named, statement) }))
}

type Mention = Span & { readonly id: string }

function sorted(named: readonly Named[]): Mention[] {
  return named.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end }))).sort((a, b) => a.start - b.start)
}

/** Ids of the mentions that overlap a span, once each, in order of appearance. */
function idsIn(mentions: readonly Mention[], span: Span): string[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const ids = new Set<string>()
  for (let at = Math.max(0, low - 3); at < mentions.length && mentions[at]!.start < span.end; at++) {
    if (overlaps(mentions[at]!, span)) ids.add(mentions[at]!.id)
  }
  return [...ids]
}
