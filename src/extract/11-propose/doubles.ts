/** Doubles: statements that overlap, and statements that say again what stands elsewhere in the document. */
import type { Span } from '../../domain/span.ts'
import { withoutMovers } from '../04-statement/moved-by.ts'
import { isDigit } from '../code-units.ts'
import type { StatementDraft } from '../statement-draft.ts'

/** Sorted, without drafts that overlap a stronger one: the document's own marks win, then the longer span. */
export function withoutOverlaps(drafts: readonly StatementDraft[]): StatementDraft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: StatementDraft[] = []
  for (const draft of sorted) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= draft.start) kept.push(draft)
    else if (strength(draft) > strength(last)) kept[kept.length - 1] = draft
  }
  return kept
}

const strength = (draft: StatementDraft): number => (draft.listed === null ? 0 : 1e6) + (draft.end - draft.start)

/**
 * Places in `drafts` of statements that repeat another one of their kind: the same words, or nearly all of them. Of two, the one that is not
 * in a list of its own is the repetition; otherwise the later one.
 */
export function repetitions(view: string, drafts: readonly StatementDraft[]): Set<number> {
  const repeated = new Set<number>()
  const byKind = new Map<string, Map<string, number[]>>()
  const bags = drafts.map((draft) => bagOf(view, draft.kind === 'decided' ? withoutMovers(view, draft) : draft))
  drafts.forEach((draft, index) => {
    const bag = bags[index]!
    // "Ada to merge it": of what stands above, wherever it stands.
    if (bag.size < 3 || (bag.size < 5 && draft.kind === 'assigned' && draft.listed === null)) return
    const byWord = byKind.get(draft.kind) ?? new Map<string, number[]>()
    byKind.set(draft.kind, byWord)
    const seen = new Set<number>()
    for (const word of bag) for (const other of byWord.get(word) ?? []) seen.add(other)
    for (const other of seen) {
      if (repeated.has(other) || !sameWords(bag, bags[other]!) || namesDiffer(view, draft, drafts[other]!)) continue
      if (eachVoted(draft, drafts[other]!) || areAnswers(draft, drafts[other]!, bag.size)) continue
      const weaker = drafts[other]!.listed !== null || draft.listed === null ? index : other
      repeated.add(weaker)
      if (weaker === index) break
    }
    for (const word of rarest(bag)) {
      const places = byWord.get(word)
      if (places === undefined) byWord.set(word, [index])
      else if (places.length < 40) places.push(index)
    }
  })
  return repeated
}

/** Motions with outcomes of their own are acts of their own, however alike their words: "approve the minutes" after each set of minutes. */
function eachVoted(a: StatementDraft, b: StatementDraft): boolean {
  const voted = ({ kind, listed, because }: StatementDraft): boolean => kind === 'decided' && listed !== 'list' && because.length > 1
  return a.voteHint !== undefined && b.voteHint !== undefined && a.voteHint.start !== b.voteHint.start && voted(a) && voted(b)
}

/** "Unanimously agreed to recommend approval" under each of several applications: too few words to say the same again. */
function areAnswers(a: StatementDraft, b: StatementDraft, words: number): boolean {
  return words < 6 && a.kind === 'decided' && a.listed === null && b.listed === null && a.block !== b.block
}

const word = /[a-z0-9\u00aa-\uffff]+/g

function bagOf(view: string, span: Span): Set<string> {
  return new Set(view.slice(span.start, span.end).toLowerCase().match(word) ?? [])
}

const capitalised = /\b[A-Z][A-Za-z'-]+/g

/** Whether each of two texts names someone or something that the other does not. */
function namesDiffer(view: string, a: Span, b: Span): boolean {
  const texts = [a, b].map((span) => view.slice(span.start, span.end))
  const lower = texts.map((text) => text.toLowerCase())
  const lacks = (from: number, to: number): boolean =>
    (texts[from]!.match(capitalised) ?? []).some((name) => !lower[to]!.includes(name.toLowerCase()))
  return lacks(0, 1) && lacks(1, 0)
}

/** Longer words are rarer; a few are enough to find a double. */
function rarest(bag: ReadonlySet<string>): string[] {
  const longest: string[] = []
  for (const candidate of bag) {
    let place = longest.length
    while (place > 0 && longest[place - 1]!.length < candidate.length) place--
    if (place < 5) longest.splice(place, 0, candidate)
    if (longest.length > 5) longest.pop()
  }
  return longest
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isDigit(word.charCodeAt(at))) return true
  return false
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0
  for (const word of a) {
    if (b.has(word)) common++
    else if (hasDigit(word)) return false
  }
  const [short, long] = a.size < b.size ? [a.size, b.size] : [b.size, a.size]
  return common / short >= 0.85 && short / long >= 0.75
}
