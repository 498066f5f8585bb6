/**
 * What goes to a terminal: words are cleaned of every control character, so that no document can steer the terminal it is shown on, and
 * styles are put in only here.
 *
 * A style is written with noncharacters (U+FDD0 …), which no text may hold for another purpose, and becomes colour at the very end.
 */

const marks = { strong: '\ufdd0', faint: '\ufdd1', quote: '\ufdd2', late: '\ufdd3', good: '\ufdd4', risk: '\ufdd5' } as const
export const styleEnd = '\ufddf'
const codes = new Map<string, string>([
  [marks.strong, '\x1b[1m'],
  [marks.faint, '\x1b[2m'],
  [marks.quote, '\x1b[30;43m'],
  [marks.late, '\x1b[1;31m'],
  [marks.good, '\x1b[32m'],
  [marks.risk, '\x1b[33m'],
  [styleEnd, '\x1b[0m']
])
export type Style = keyof typeof marks

export function style(name: Style, words: string): string {
  return words === '' ? '' : marks[name] + words + styleEnd
}

export const anyMark = /[\ufdd0-\ufddf]/g
/** C0 without tab and line feed, DEL, C1, marks and overrides of writing direction. */
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The text as it may go to a stream; `colour` decides whether styles show. */
export function paint(text: string, colour: boolean): string {
  const clean = text.replaceAll('\r\n', '\n').replaceAll(control, '')
  return clean.replaceAll(anyMark, (mark) => (colour ? (codes.get(mark) ?? '') : ''))
}

/** Words of a document on one line, without anything that could be taken for a style. */
export function inline(words: string): string {
  return words.replaceAll(anyMark, '').replaceAll(/\s+/g, ' ').trim()
}

/** One line of JSON in which nothing can steer a terminal: what JSON leaves bare is written as escapes. */
export function jsonLine(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(value).replaceAll(control, escaped)}\n`
}
