/** Where a Chinese sentence parts: units at ；, pieces at ， and ：, outside quotes, brackets and 《》. No character moves. */
import { type Span, trimSpan } from '../../domain/span.ts'

const comma = 0xff0c
const semicolon = 0xff1b
const colon = 0xff1a
const quote = 0x22

/** 〈《「『【〔（ and their closing forms, which are the next code unit or, for brackets of ASCII, told apart below. */
const opens = new Set([0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0x3014, 0xff08, 0x28, 0x5b])
const closes = new Set([0x3009, 0x300b, 0x300d, 0x300f, 0x3011, 0x3015, 0xff09, 0x29, 0x5d])

/** Offsets of marks outside quotes and brackets. A quote or bracket that never closes holds nothing together. */
function marks(view: string, span: Span, wanted: (unit: number) => boolean): number[] {
  const found: number[] = []
  let depth = 0
  let quoted = -1
  let since = 0
  for (let at = span.start; at < span.end; at++) {
    const unit = view.charCodeAt(at)
    if (unit === quote) {
      quoted = quoted < 0 ? at : -1
      since = found.length
    } else if (unit >= 0x4e00 && unit <= 0x9fff) continue
    else if (opens.has(unit)) depth++
    else if (closes.has(unit)) depth = Math.max(0, depth - 1)
    else if (wanted(unit) && depth === 0 && quoted < 0) found.push(at)
  }
  if (depth === 0 && quoted < 0) return found
  const open = quoted >= 0 ? quoted : span.start
  return [...found.slice(0, since), ...looseMarks(view, { start: open, end: span.end }, wanted)].filter(
    (at, index, all) => index === 0 || at > all[index - 1]!
  )
}

function looseMarks(view: string, span: Span, wanted: (unit: number) => boolean): number[] {
  const found: number[] = []
  for (let at = span.start; at < span.end; at++) if (wanted(view.charCodeAt(at))) found.push(at)
  return found
}

function cut(view: string, span: Span, at: readonly number[]): Span[] {
  const parts: Span[] = []
  let start = span.start
  for (const mark of [...at, span.end]) {
    const part = trimSpan(view, { start, end: mark })
    if (part.end > part.start) parts.push(part)
    start = mark + 1
  }
  return parts
}

/** The parts between semicolons: each stands for itself. */
export function chineseUnits(view: string, sentence: Span): Span[] {
  return cut(
    view,
    sentence,
    marks(view, sentence, (unit) => unit === semicolon)
  )
}

/** The parts of a unit between commas and colons. */
export function chinesePieces(view: string, unit: Span): Span[] {
  return cut(
    view,
    unit,
    marks(view, unit, (mark) => mark === comma || mark === colon)
  )
}

/** The parts between 、 of a clause. */
export function chineseItems(view: string, clause: Span): Span[] {
  return cut(
    view,
    clause,
    marks(view, clause, (mark) => mark === 0x3001)
  )
}

/** Without the stop and blanks at the end. */
export function withoutStop(view: string, span: Span): Span {
  let { start, end } = trimSpan(view, span)
  while (end > start && /[。！？；，、：.!?;,:\s]/.test(view[end - 1]!)) end--
  while (start < end && /[，、；：。,;:\s]/.test(view[start]!)) start++
  return { start, end }
}
