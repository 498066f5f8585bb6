/**
 * How often a rule is taken to be right: what was counted on documents shipped with the program, and what the site's own reviewers decided.
 * A Beta posterior: its mean is right out of seen, over everything that counts.
 */
import { addedCounts, rightOf, type SiteCounts } from '../../domain/rule-count.ts'

type Share = readonly [right: number, seen: number]

/** A site's counts of one rule: in documents of the publisher in hand, and in all others. */
export type OwnShares = { readonly here: Share; readonly elsewhere: Share }
export type SharesByRule = ReadonlyMap<string, OwnShares>

/** Where a publisher's own documents have been judged, what is known from elsewhere counts as at most this many cases. */
const mostElsewhere = 20

export function sharesFor(counts: SiteCounts, publisher: string): SharesByRule {
  const byRule = Map.groupBy(counts, (count) => count.rule)
  return new Map(
    [...byRule].map(([rule, all]) => {
      const isHere = (count: SiteCounts[number]): boolean => publisher !== '' && count.publisher === publisher
      const of = (some: SiteCounts): Share => rightOf(addedCounts(some))
      return [rule, { here: of(all.filter(isHere)), elsewhere: of(all.filter((count) => !isHere(count))) }]
    })
  )
}

export function posteriorMean([right, seen]: Share, own: OwnShares | undefined): number {
  if (own === undefined) return right / seen
  const known: Share = [right + own.elsewhere[0], seen + own.elsewhere[1]]
  const weight = own.here[1] === 0 ? 1 : Math.min(1, mostElsewhere / known[1])
  return (known[0] * weight + own.here[0]) / (known[1] * weight + own.here[1])
}
