/** Hints on terms: two names of one document that may be one term put in two ways, as a translation often does. */
import type { TermMention } from './proposal.ts'
import type { ReviewCard } from './review-card.ts'
import type { TextIndex } from './text-index.ts'

export type TermHint = { readonly label: string; readonly other: string; readonly paragraph: number; readonly otherParagraph: number }

/** For the terms a card mentions, others of the same number whose members do not tell them apart: a hint, no more. At most five. */
export function termHints(
  found: { readonly terms: readonly TermMention[] },
  index: TextIndex,
  card: Pick<ReviewCard, 'terms'>
): TermHint[] {
  const placed = (term: TermMention): number => {
    const first = term.mentions[0]
    return first === undefined ? 0 : (index.paragraphs[index.blockAt(first.start)] ?? 0)
  }
  const own = found.terms.filter((term) => term.number !== null && card.terms.some(({ id }) => id === term.id))
  const hints = own.flatMap((term) =>
    found.terms
      .filter((other) => other.id !== term.id && other.number === term.number && mayBeOne(term, other))
      .map((other) => ({ label: term.label, other: other.label, paragraph: placed(term), otherParagraph: placed(other) }))
  )
  return hints.slice(0, 5)
}

function mayBeOne(a: TermMention, b: TermMention): boolean {
  if (a.members.length === 0 || b.members.length === 0) return true
  const known = new Set(a.members.map((member) => member.toLowerCase()))
  return b.members.some((member) => known.has(member.toLowerCase()))
}
