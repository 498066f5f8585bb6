/**
 * The sentence splitter: cuts blocks into sentences without ever moving a character.
 *
 * English ends at . ! ? unless the stop belongs to an abbreviation, an initial, a number or a name; Chinese ends at 。！？.
 * A stop inside quotes or brackets counts only where the quotation or bracket ends with it. `;` parts are cut by `units`.
 */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { isDigit, isLetter } from '../code-units.ts'
import { abbreviations, closingAbbreviations, sentenceStarters } from '../lexicon/en/abbreviations.ts'
import type { Sentence } from './sentence.ts'

/** Sentences of all blocks that carry running words, in order. */
export function sentences(view: string, blocks: readonly LabelledBlock[]): Sentence[] {
  const found: Sentence[] = []
  for (let block = 0; block < blocks.length; block++) {
    const { kind, words, cells } = blocks[block]!
    if (kind === 'furniture' || kind === 'code') continue
    for (const within of kind === 'row' && cells !== undefined ? cells : [words]) {
      for (const span of split(view, within)) found.push({ ...span, block })
    }
  }
  return found
}

/** The sentences of one stretch of text. */
export function split(text: string, within: Span): Span[] {
  const found: Span[] = []
  let from = within.start
  let depth = 0
  for (let i = within.start; i < within.end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x28 || unit === 0xff08 || unit === 0x300a) depth++
    else if (isCloseBracket(unit)) depth = Math.max(0, depth - 1)
    else if (isBullet(unit) && isSpace(text.charCodeAt(i - 1)) && isSpace(text.charCodeAt(i + 1))) {
      push(text, found, from, i)
      from = i + 1
      depth = 0
    } else if (!isStop(unit)) continue
    else {
      const end = endAfterStop(text, { start: from, end: within.end }, i)
      for (let at = i + 1; at < end.at && depth > 0; at++) if (isCloseBracket(text.charCodeAt(at))) depth--
      if (end.ends && (depth === 0 || i - from > 400 || isWide(unit))) {
        push(text, found, from, end.at)
        from = end.at
        depth = 0
      }
      i = end.at - 1
    }
  }
  push(text, found, from, within.end)
  return found
}

function push(text: string, found: Span[], start: number, end: number): void {
  const span = trimSpan(text, { start, end })
  if (span.end > span.start) found.push(span)
}

const isStop = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x2026
/** The points of a list that ran into one line. */
const isBullet = (unit: number): boolean =>
  unit === 0x2022 ||
  (unit >= 0x25a0 && (unit === 0x25cf || unit === 0x25aa || unit === 0x25a0 || unit === 0xf0b7 || unit === 0xf0a7 || unit === 0xf0d8))
const isCloseBracket = (unit: number): boolean => unit === 0x29 || unit === 0xff09 || unit === 0x300b
const isWide = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f
const isClosing = (unit: number): boolean =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0x201d ||
  unit === 0x2019 ||
  (unit >= 0x3009 && unit <= 0x3011 && unit % 2 === 1) ||
  unit === 0xff09
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a
/** Letters and digits of ASCII, full stops and "&". */
const isTokenPart = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x2e || unit === 0x26
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/** Whether a sentence ends at the stop, and the offset where reading goes on. */
function endAfterStop(text: string, within: Span, stop: number): { ends: boolean; at: number } {
  let after = stop + 1
  while (after < within.end && isStop(text.charCodeAt(after))) after++
  let at = after
  while (at < within.end && isClosing(text.charCodeAt(at))) at++
  const next = at < within.end ? text.charCodeAt(at) : 0x20
  const unit = text.charCodeAt(stop)
  if (isWide(unit)) return { ends: unit === 0x3002 || !isHan(next) || at === after, at }
  const note = after === at && unit === 0x2e ? afterNoteNumber(text, within, stop) : 0
  if (note > 0) return { ends: true, at: note }
  if (!isSpace(next)) return { ends: isHan(next) && at > after, at: isSpace(next) || at === after ? after : at }
  const word = wordAfter(text, at, within.end)
  if (word === '') return { ends: true, at }
  if (/^[a-z,;:](?![A-Z])/.test(word)) return { ends: false, at }
  if (unit !== 0x2e || after - stop > 1) return { ends: unit !== 0x2026, at }
  return { ends: !isAbbreviation(text, within.start, stop, word, at === after), at }
}

/** "approved.1 The": the offset behind the number of a footnote glued to the stop, where a sentence follows; else 0. */
function afterNoteNumber(text: string, within: Span, stop: number): number {
  let at = stop + 1
  while (at < within.end && at < stop + 3 && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++
  if (at === stop + 1 || !isSpace(text.charCodeAt(at)) || stop - within.start < 12) return 0
  return /[a-z]{4}$/.test(text.slice(stop - 4, stop)) && /^[A-Z]/.test(wordAfter(text, at, within.end)) ? at : 0
}

function wordAfter(text: string, from: number, end: number): string {
  let start = from
  while (start < end && isSpace(text.charCodeAt(start))) start++
  let stop = start
  while (stop < end && stop < start + 30 && !isSpace(text.charCodeAt(stop))) stop++
  return text.slice(start, stop)
}

/** What is told apart by letters: after it "A." is no initial. */
const lettered =
  /\b(?:[Ii]tem|[Oo]ption|[Pp]lan|[Ss]chedule|[Aa]ppendix|[Aa]nnex|[Ee]xhibit|[Pp]art|[Cc]lass|[Gg]roup|[Tt]ype|[Pp]hase|[Zz]one|[Ll]ot) $/

/** What follows whoever moved something: "Moved: Ann F. Seconded: Luis P. PASSED." */
const afterMover =
  /^(?:[A-Z][a-z]{2,12}:|(?:Seconded|SECONDED|Passed|PASSED|Carried|CARRIED|Approved|APPROVED|Adopted|ADOPTED|Motion|MOTION|Unanimous(?:ly)?)[.,:]?)$/

/** Whether the stop belongs to the word before it, seen from the word that follows. */
function isAbbreviation(text: string, from: number, stop: number, next: string, open: boolean): boolean {
  let start = stop
  while (start > from && isTokenPart(text.charCodeAt(start - 1))) start--
  const token = text.slice(start, stop)
  const starts = sentenceStarters.has(next.replace(/[^A-Za-z']/g, '')) || (/^[APap]\.?[Mm]$/.test(token) && /^[A-Z]{4}/.test(next))
  if (/^\d{1,3}$/.test(token) && text.slice(from, start).trim() === '') return true
  if (/M\/s$/.test(text.slice(stop - 3, stop))) return true
  if (token === 'No' || token === 'no' || token === 'Nos') return /^\d/.test(next)
  if (/^[A-Z]$/.test(token))
    return !((starts || afterMover.test(next)) && next.length > 1) && !lettered.test(text.slice(Math.max(from, start - 12), start))
  const lower = token.toLowerCase()
  if (closingAbbreviations.has(lower) || /^[A-Z](?:\.[A-Z])+$/.test(token)) return !starts && open
  return abbreviations.has(lower)
}

/** The parts of a sentence between semicolons outside quotes and brackets: each stands for itself. */
export function units(view: string, sentence: Span): Span[] {
  const parts: Span[] = []
  let from = sentence.start
  let depth = 0
  let quoted = false
  for (let i = sentence.start; i < sentence.end; i++) {
    const unit = view.charCodeAt(i)
    if (unit === 0x22) quoted = !quoted
    else if (unit === 0x28 || unit === 0x5b || unit === 0xff08) depth++
    else if (unit === 0x29 || unit === 0x5d || unit === 0xff09) depth = Math.max(0, depth - 1)
    else if ((unit === 0x3b || unit === 0xff1b) && depth === 0 && !quoted) {
      push(view, parts, from, i)
      from = i + 1
    }
  }
  push(view, parts, from, sentence.end)
  return parts
}
