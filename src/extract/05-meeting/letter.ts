/** A paper sent as a letter: who it is from and what of, and a day of its own that need not be the meeting's. */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { sifted } from '../sifted.ts'

const letterHead = sifted(/^\s{0,3}(?:from|to|subject|re|cc)\s?:/i)

export const isLetter = perDocument(
  ({ view, blocks }: ExtractionContext): boolean =>
    blocks.slice(0, 8).filter((block) => letterHead.test(view.slice(block.start, Math.min(block.end, block.start + 12)))).length > 1
)

const dayOfSaying =
  /\b(?:tonight|today|this (?:morning|afternoon|evening)|yesterday|last night)(?:['’]s \w{3,12})?,?\s\(?(?:\p{Lu}\p{Ll}{2,8},?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2,8}\s\d)/u

/** "What we said tonight (24 Feb)", in a letter sent past midnight. */
export function tellsItsDay(view: string, { start, end }: Span): boolean {
  return dayOfSaying.test(view.slice(start, Math.min(end, start + 300)))
}

/** "Port Meridian, 4 June 2026": where and when a paper was written, unless the head tells another day. */
export const writtenAt =
  /^\p{Lu}[\p{L}-]{2,20}(?:\s\p{Lu}[\p{L}-]{2,20}){0,2},\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}{2,8},?\s\d{4}$/u
