/** A clause of a Chinese sentence with what leads into it, and which of its words say what is to be done. */
import type { Span } from '../../domain/span.ts'
import { collective, guided, isTold } from './chinese-clause.ts'
import { isLeadIn, type Modal, opensWithVerb, subjectLength } from './chinese-words.ts'

export type Segment = Span & {
  /** Where its own clause begins, behind what leads in. */
  readonly main: number
  /** A date in what leads in: it holds for the clauses behind it too. */
  readonly date: Span | null
  readonly modal: (Modal & { readonly at: number }) | null
  readonly words: string
}

/** What is to be done: behind the word that binds where that says enough (夜市油烟排放必须达标 does not), or all of it where that word is part of it, or an office or something else stands before it. */
export function toldIn(segment: Segment): Span {
  const { modal } = segment
  if (modal === null) {
    const subject = segment.main > 0 || opensWithVerb(segment.words) ? 0 : subjectLength(segment.words)
    return { start: segment.start + subject, end: segment.end }
  }
  if (modal.start >= segment.main && segment.main > 0) return segment
  if (
    segment.main > 0 &&
    guided.test(segment.words.slice(modal.end, segment.main - 1)) &&
    collective.test(segment.words.slice(0, modal.start))
  )
    return { start: segment.start + segment.main, end: segment.end }
  const behind = segment.words.slice(modal.end)
  const before = segment.words.slice(0, modal.start)
  if (modal.start > 1 && (isLeadIn(before) || (modal.row.inside !== true && (behind.length < 6 || isTold(before))))) return segment
  return { start: segment.start + (modal.row.inside === true ? modal.start : modal.end), end: segment.end }
}
