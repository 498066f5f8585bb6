/** Hints on terms: two names of one document that may be one term put in two ways, as a translation often does. */
import type { TermMention } from './proposal.ts'
import type { ReviewCard } from './review-card.ts'
import type { TextIndex } from './text-index.ts'

export type TermHint = { readonly label: string; readonly other: string; readonly paragraph: number; readonly otherParagraph: number }

/**
 * For the terms a card mentions, others that may be the same: of the same number and the same shape, never named in one paragraph with them,
 * and not told apart by their members. A hint, no more; at most five.
 */
export function termHints(
  found: { readonly terms: readonly TermMention[] },
  index: TextIndex,
  card: Pick<ReviewCard, 'terms'>
): TermHint[] {
  const placesOf = (term: TermMention): number[] => term.mentions.map(({ start }) => index.paragraphs[index.blockAt(start)] ?? 0)
  const own = found.terms.filter((term) => term.number !== null && card.terms.some(({ id }) => id === term.id))
  const hints = own.flatMap((term) => {
    const places = placesOf(term)
    return found.terms
      .filter((other) => other.id !== term.id && other.number === term.number && mayBeOne(term, other))
      .map((other) => ({ other, there: placesOf(other) }))
      .filter(({ there }) => !there.some((place) => places.includes(place)))
      .map(({ other, there }) => ({ label: term.label, other: other.label, paragraph: places[0] ?? 0, otherParagraph: there[0] ?? 0 }))
  })
  return hints.slice(0, 5)
}

/** As many words, and beside the number either a word in common or enough of them to be another wording ("two first districts"). */
function mayBeOne(a: TermMention, b: TermMention): boolean {
  const [one, other] = [wordsOf(a.label), wordsOf(b.label)]
  const alike = one.length === other.length && (one.length >= 3 || one.slice(1).some((word) => other.includes(word)))
  if (!alike || a.members.length === 0 || b.members.length === 0) return alike
  const known = new Set(a.members.map((member) => member.toLowerCase()))
  return b.members.some((member) => known.has(member.toLowerCase()))
}

function wordsOf(label: string): string[] {
  return label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
