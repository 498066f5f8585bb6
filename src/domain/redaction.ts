/**
 * Redaction: words blacked out character for character, so that every offset of a text stands; and the ways in which words that are to go
 * are found again where they were taken up.
 */
import type { Span } from './span.ts'

/** In place of a character of one UTF-16 unit, and of one of two. Neither is a letter, so neither is searched for. */
const mark = '\u2588'
const wideMark = '\u{1F7EB}'

/** What stands in place of words that are gone whole. */
export const erasedMark = '[erased]'

const anyMark = new RegExp(`[${mark}${wideMark}]|\\[erased\\]`, 'u')

/** Whether words hold a mark that an erasure leaves; only the record knows whether one has left it. */
export function looksErased(words: string): boolean {
  return anyMark.test(words)
}

/** The text with the spans blacked out: as many code points and UTF-16 units as before; line ends stay. */
export function blackOut(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of joined(spans)) {
    out += text.slice(at, start)
    for (const character of text.slice(start, end))
      out += character === '\n' || character === '\r' ? character : character.length === 2 ? wideMark : mark
    at = end
  }
  return out + text.slice(at)
}

/** Spans in order, those that overlap or touch made one. */
export function joined(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) out.push({ start, end })
  }
  return out
}

export type Finder = (text: string) => Span[]

/** Finds phrases in any letter case, however their words are parted and their accents composed, and not inside other words. */
export function finderOf(phrases: readonly string[]): Finder {
  const forms = new Set(phrases.flatMap((phrase) => [phrase.trim(), ...['NFC', 'NFD'].map((form) => phrase.trim().normalize(form))]))
    .values()
    .toArray()
  const written = forms.filter((form) => form !== '').sort((a, b) => b.length - a.length)
  if (written.length === 0) return () => []
  const pattern = new RegExp(written.map(patternOf).join('|'), 'giu')
  return (text) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Chinese characters part words as spaces do. */
const letter = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}])'
const han = /\p{Script=Han}/u

function patternOf(phrase: string): string {
  const characters = Array.from(phrase)
  const bound = (character: string, side: '<!' | '!'): string =>
    /[\p{L}\p{N}\p{M}]/u.test(character) && !han.test(character) ? `(?${side}${letter})` : ''
  const words = phrase.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return `${bound(characters[0]!, '<!')}${words.join('[\\s\\u00a0]+')}${bound(characters.at(-1)!, '!')}`
}

/** A name as it may stand in a list, too: "Rosa Adeyemi" as "Adeyemi, Rosa". */
export function namesAsWritten(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const words = name.trim().split(/\s+/)
    return words.length < 2 || han.test(name) ? [name.trim()] : [name.trim(), `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`]
  })
}

type Token = Span & { readonly folded: string }

/** Words in order, each Chinese character one. */
export function tokensIn(text: string): Token[] {
  return [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].normalize('NFKC').toLowerCase()
  }))
}

/** So many words in a row are taken to be a quote. */
const runLength = 3

/**
 * Finds what a text took from `source`: three of its words in a row, or the whole of it where it is shorter, and each word that `isOwn` says
 * stands nowhere else.
 */
export function takenFrom(source: string, isOwn: (word: string) => boolean): Finder {
  const words = tokensIn(source).map(({ folded }) => folded)
  const length = Math.min(runLength, words.length)
  const runs = new Set(words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' ')))
  const own = new Set([...new Set(words)].filter((word) => isTelling(word) && isOwn(word)))
  return (text) => {
    const tokens = tokensIn(text)
    const hit = tokens.map(({ folded }) => own.has(folded))
    for (let at = 0; length > 0 && at + length <= tokens.length; at++) {
      const run = tokens.slice(at, at + length)
      if (runs.has(run.map(({ folded }) => folded).join(' '))) hit.fill(true, at, at + length)
    }
    const spans: Span[] = []
    for (const [at, { start, end }] of tokens.entries())
      if (hit[at]) spans.push({ start: at > 0 && hit[at - 1] ? tokens[at - 1]!.start : start, end })
    return joined(spans)
  }
}

/** Short words tell nothing of where they come from. */
export function isTelling(word: string): boolean {
  return word.length >= 4 || /\d/.test(word)
}

/** A JSON value with each of its strings changed; strings are numbered in the order in which they stand. */
export function mapStrings<T>(value: T, change: (text: string, place: number) => string): T {
  let place = 0
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part, place++)
    if (Array.isArray(part)) return part.map(walk)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}
