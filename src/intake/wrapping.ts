/**
 * Lines that a program broke because they were full, told apart from lines that a person ended.
 *
 * A line was broken for width when the first word of the next one would not have fitted on it any more. That needs the width the document
 * was wrapped at, which shows in its lines: many of them end just before it.
 */

/** Widest wrap seen in practice; longer lines are paragraphs that nobody wrapped. */
export const widestWrap = 140

/** Below this nearly all lines have to be full: short lines that people ended look much the same. */
const narrow = 64

/** The column a document was wrapped at, from the widths of lines that another line follows directly; Infinity if it was not. */
export function wrapWidth(widths: readonly number[]): number {
  if (widths.length < 2) return Number.POSITIVE_INFINITY
  const sorted = widths.toSorted((a, b) => a - b)
  const width = sorted[Math.floor((sorted.length - 1) * 0.95)]!
  if (width > widestWrap || width < 30) return Number.POSITIVE_INFINITY
  const full = sorted.filter((each) => each >= width * 0.8).length
  const least = width < narrow ? 0.66 : 1 / 3
  return full >= sorted.length * least ? width : Number.POSITIVE_INFINITY
}

/** How many lines to either side show what width is in use where a line stands: an indented section ends earlier than the others. */
const neighbourhood = 12

/** The width in use around each line: its neighbours' widest, never more than `width`. */
export function localWidths(rights: readonly number[], width: number): number[] {
  if (width === Number.POSITIVE_INFINITY) return rights.map(() => width)
  return rights.map((_, i) => Math.min(width, Math.max(...rights.slice(Math.max(0, i - neighbourhood), i + neighbourhood))))
}

/** Fewer lines show no habit. */
const leastSpaced = 20

/**
 * Whether a text was set with a blank line behind each line, so that a blank line ends no paragraph: few lines follow another directly, many
 * carry on in small letters behind a blank one, and many are as wide as the widest. `lines` are trimmed.
 */
export function isDoubleSpaced(lines: readonly string[]): boolean {
  let [written, direct, carried] = [0, 0, 0]
  lines.forEach((line, at) => {
    if (line === '') return
    written++
    if (at > 0 && lines[at - 1] !== '') direct++
    else if (at > 1 && lines[at - 2] !== '' && /^[a-z]/.test(line)) carried++
  })
  if (written < leastSpaced || direct > written * 0.2 || carried < written * 0.25) return false
  return wrapWidth(lines.flatMap(({ length }) => (length === 0 ? [] : [length]))) < Number.POSITIVE_INFINITY
}

/** A last word that calls for another one. */
const unfinished =
  / (?:the|a|an|of|and|or|to|for|by|with|in|on|from|at|as|that|be|is|was|were|will|its|their|Councilmember|Councillor|Commissioner|Cllr|Mayor|Mr\.|Mrs\.|Ms\.|Dr\.)$/

/** What the question needs to know of a line: its words and the column it ends at. */
export type WrapLine = { readonly words: string; readonly right: number }

/** "(a) …", "b. …": a point of a list. */
const point = /^(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})[.)]) {1,4}[*_]{0,3}\S/

/** Whether `next` is a point of a list, behind words that lead it or end the one before. */
export const beginsPoint = (words: string, next: string): boolean => /[:;.][*_]{0,3}$|; ?(?:and|or)$/.test(words) && point.test(next)

/** "24/031  To receive apologies": what an agenda puts, with what became of it on the next line. */
const question =
  /^(?:[\d./a-z()]{1,10}\s{1,8})?To (?:receive|approve|consider|agree|note|discuss|confirm|set|elect|appoint|resolve|review|adopt|accept|decide|authori[sz]e|sign|ratify|fix)\b[^.!?]{3,120}$/

/** How such a line begins. */
const answer =
  /^(?:resolved|agreed|approved|accepted|noted|received|deferred|proposed|it was|cllrs?|councillors?|council|members|none|no|there|the (?:clerk|council|chair(?:man)?|minutes|committee|report|accounts))\b/i

/** Whether `next` carries on the sentence of `line`, in a document wrapped at `width`. */
export function carriesOn(line: WrapLine, next: string, width: number): boolean {
  const last = line.words.at(-1) ?? ''
  const first = next[0] ?? ''
  if (beginsPoint(line.words, next)) return false
  if (first >= 'a' && first <= 'z') return !'.:。：'.includes(last) || line.right * 2 > width
  if (answer.test(next) && question.test(line.words) && !unfinished.test(line.words.slice(-16))) return false
  if (last === ',' || last === '，' || last === '、' || (last === '-' && line.right * 2 > width)) return true
  if (opensWithLabel(next)) return false
  if (line.right > 40 && unfinished.test(line.words.slice(-16))) return true
  if (width === Number.POSITIVE_INFINITY) return false
  if (line.right + 1 + firstWordWidth(next) > width * 0.98 && line.right >= width * 0.6) return true
  return line.right >= width * 0.8 && !'.!?:;。！？；)'.includes(last) && line.words.split(' ', 7).length > 6
}

/** "Action: …", "Next meeting: …", "Motion by …": a line that names what it holds begins something new. */
function opensWithLabel(line: string): boolean {
  if (/^(?:(?:Motion|Moved|Seconded|Second)(?: made)? by [A-Z]|\d{1,3} in favou?r\b|Vote called\b)/.test(line)) return true
  const colon = line.indexOf(':')
  if (colon < 2 || colon > 28 || line[colon + 1] === '/') return false
  const label = line.slice(0, colon)
  return label[0] === label[0]!.toUpperCase() && label.split(' ').length <= 3 && !label.includes('.')
}

function firstWordWidth(line: string): number {
  const code = line.charCodeAt(0)
  if (isWide(code)) return 2
  const space = line.indexOf(' ')
  return Math.min(space < 0 ? line.length : space, 40)
}

/** Columns a string takes in a fixed pitch, tabs set every eight, East Asian characters two wide. */
export function columns(text: string, from = 0): number {
  let width = from
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    width += code === 9 ? 8 - (width % 8) : isWide(code) ? 2 : 1
  }
  return width - from
}

export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60)
  )
}
