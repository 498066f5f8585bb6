/** Cues: the rows of the lexicon, indexed by the words that set them off, and the one way to try a row on a sentence. */
import type { Span } from '../../domain/span.ts'
import { isLetter } from '../code-units.ts'
import type { CueRow } from '../lexicon/cue-row.ts'
import { adoptedRows } from '../lexicon/en/cues-adopted.ts'
import { assignedRows } from '../lexicon/en/cues-assigned.ts'
import { decidedRows } from '../lexicon/en/cues-decided.ts'
import { directedRows } from '../lexicon/en/cues-directed.ts'
import { agreedTaskRows, handedRows } from '../lexicon/en/cues-handed.ts'
import { otherRows } from '../lexicon/en/cues-other.ts'
import { toldRows } from '../lexicon/en/cues-told.ts'
import { opensWithVerb } from './clause.ts'
import { closeGaps, openSpan } from './close-gaps.ts'

export type Cue = {
  readonly row: CueRow
  /** The words matched. */
  readonly span: Span
  readonly who: Span | null
}

/** `who` finds the same match with the place of its group: that takes longer, and is asked only of a match. */
type Compiled = { readonly row: CueRow; readonly regex: RegExp; readonly who: RegExp | null; readonly order: number }

const compiled: readonly Compiled[] = [
  ...agreedTaskRows,
  ...decidedRows,
  ...adoptedRows,
  ...assignedRows,
  ...handedRows,
  ...otherRows,
  ...toldRows,
  ...directedRows
].map((row, order) => ({
  row: ofOneShape(row),
  regex: new RegExp(row.pattern),
  who: row.pattern.includes('(?<who>') ? new RegExp(row.pattern, 'd') : null,
  order
}))

/** The row with all its fields, given or not: objects of one shape are read much faster. */
function ofOneShape({ id, kind, on, has, pattern, span, force, negative, verb, lead, subject, speech, holds, not }: CueRow): CueRow {
  return { id, kind, on, has, pattern, span, force, negative, verb, lead, subject, speech, holds, not } as CueRow
}

const byWord = new Map<string, Compiled[]>()
for (const cue of compiled) {
  for (const word of cue.row.on) byWord.set(word, [...(byWord.get(word) ?? []), cue])
}

/** Marks what each setting-off word comes to as a number, so that most words of a text are passed over without being cut out. */
const marked = new Uint8Array(0x10000)
/** Letters of either case come to the same, and so do ' and -. */
const withUnit = (number: number, unit: number): number => (Math.imul(number, 31) + (unit | 32)) & 0xffff
for (const word of byWord.keys()) marked[Array.from(word).reduce((number, sign) => withUnit(number, sign.charCodeAt(0)), 0)] = 1

const apostrophe = 39
const hyphen = 45

let lastSentence = ''
let lastFound: readonly Compiled[] = []

/** Rows whose setting-off words stand in the sentence, in the lexicon's order; a sentence is asked about several times in a row. */
function candidates(sentence: string): readonly Compiled[] {
  if (sentence !== lastSentence) {
    lastFound = findCandidates(sentence)
    lastSentence = sentence
  }
  return lastFound
}

/** Looks at each word, and at what stands in it from an apostrophe on ("'ll"). */
function findCandidates(sentence: string): readonly Compiled[] {
  const found: Compiled[] = []
  for (let at = 0; at < sentence.length; at++) {
    if (!isLetter(sentence.charCodeAt(at))) continue
    const start = at
    let number = 0
    let short = -1
    let shortNumber = 0
    for (let unit = sentence.charCodeAt(at); isLetter(unit) || unit === apostrophe || unit === hyphen; unit = sentence.charCodeAt(++at)) {
      if (unit === apostrophe && short < 0) short = at
      if (short >= 0) shortNumber = withUnit(shortNumber, unit)
      number = withUnit(number, unit)
    }
    if (marked[number] === 1) addRows(found, sentence.slice(start, at))
    if (short >= 0 && marked[shortNumber] === 1) addRows(found, sentence.slice(short, at))
  }
  return found.filter(({ row }) => row.has === undefined || row.has.some((words) => sentence.includes(words))).sort(byOrder)
}

const byOrder = (a: Compiled, b: Compiled): number => a.order - b.order

function addRows(found: Compiled[], word: string): void {
  for (const row of byWord.get(word.toLowerCase()) ?? []) if (!found.includes(row)) found.push(row)
}

/** The first row that matches the sentence, of the rows `accept` allows. */
export function firstCue(view: string, sentence: Span, accept: (row: CueRow) => boolean): Cue | null {
  const text = view.slice(sentence.start, sentence.end)
  const cues = candidates(text)
  if (cues.length === 0) return null
  const closed = closeGaps(text)
  if (closed === null) return firstOf(view, sentence, cues, accept)
  const found = firstOf(closed.text, { start: 0, end: closed.text.length }, cues, accept)
  if (found === null) return null
  const { row, span, who } = found
  return { row, span: openSpan(closed, span, sentence.start), who: who === null ? null : openSpan(closed, who, sentence.start) }
}

function firstOf(view: string, sentence: Span, cues: readonly Compiled[], accept: (row: CueRow) => boolean): Cue | null {
  const text = view.slice(sentence.start, sentence.end)
  const opens = openings(text)
  const first = opens.map((from) => partOf(text, from))
  let clauses: readonly Part[] | null = null
  for (const cue of cues) {
    if (!accept(cue.row)) continue
    if (cue.row.lead === true) clauses ??= clauseStarts(text, opens).map((from) => partOf(text, from))
    for (const part of cue.row.lead === true ? clauses! : first) {
      const found = cueAt(view, sentence, cue, part)
      if (found !== null) return found
    }
  }
  return null
}

/** The sentence's words from an offset of it on. */
type Part = { readonly from: number; readonly text: string }

const partOf = (text: string, from: number): Part => ({ from, text: from === 0 ? text : text.slice(from) })

/** "New business: …", "Pine removal – …": words that name what the sentence is about stand before it. */
const topicPhrase =
  /^[A-Z"\u201c(][^.:;!?,\u2013\u2014]{2,60}?(?:: | ?[\u2013\u2014] | --? )(?=[A-Z"\u201c]|agreed|approved|the (?:board|group|committee|council|meeting)\b|it was|we )/

/** "APPROVAL OF THE MINUTES Motion to …": a heading in capitals that ran into its first sentence; or one with a date before its colon. */
const ranIn = /^(?:(?=[A-Z]{2})(?:[A-Z][A-Z'&/-]*,? |\d[\d/.:-]* ){2,10}(?=[A-Z][a-z]|It |In |A )|[A-Z][^.:;!?]{2,90}: (?=[A-Z]))/

/** Where a sentence may begin to say something: at its start, and after one or two topics. */
export function openings(text: string): number[] {
  const one = topicPhrase.exec(text)?.[0].length ?? ranIn.exec(text)?.[0].length ?? 0
  const two = one === 0 ? 0 : (topicPhrase.exec(text.slice(one))?.[0].length ?? 0)
  return one === 0 ? [0] : two === 0 ? [0, one] : [0, one, one + two]
}

/** An opening phrase that no comma ends: "After some talk the trustees agreed …". */
const phrase = /^(?:After|Following|In|At|On|Having|With|By|During|Upon|Given) [^,]{3,}/
const subject = / (?=the [A-Za-z]|it was |we )/g

/** An opening phrase is no longer than this. */
const openingReach = 140

/** Where the sentence and, after an opening phrase, its main clause may begin. */
export function clauseStarts(text: string, first: readonly number[] = openings(text)): number[] {
  const starts = [...first]
  for (let comma = text.indexOf(', '); comma >= 0 && comma < openingReach; comma = text.indexOf(', ', comma + 2)) starts.push(comma + 2)
  if (phrase.test(text)) for (const { index } of text.slice(0, openingReach).matchAll(subject)) starts.push(index + 1)
  const and = text.indexOf(' and the ')
  if (and >= 0 && and < openingReach) starts.push(and + 5)
  return starts
}

function cueAt(view: string, sentence: Span, { row, regex, who: withWho }: Compiled, { from, text }: Part): Cue | null {
  const match = regex.exec(text)
  if (match === null) return null
  const start = sentence.start + from
  const end = start + match.index + match[0].length
  if (row.verb === true && !opensWithVerb(view, end, sentence.end)) return null
  const who = withWho?.exec(text)?.indices?.groups?.['who']
  return {
    row,
    span: { start: start + match.index, end },
    who: who === undefined ? null : { start: start + who[0], end: start + who[1] }
  }
}

/** Every place in the sentence where a directive cue with a list begins, in order. */
export function listCues(view: string, sentence: Span): Cue[] {
  const text = view.slice(sentence.start, sentence.end)
  const found: Cue[] = []
  for (const { row, regex } of candidates(text)) {
    if (row.span !== 'list') continue
    let from = 0
    for (let match = regex.exec(text); match !== null && from < text.length; match = regex.exec(text.slice(from))) {
      const start = sentence.start + from + match.index
      const span = { start, end: start + match[0].length }
      if (!found.some((other) => other.span.start < span.end && span.start < other.span.end)) found.push({ row, span, who: null })
      from += match.index + Math.max(1, match[0].length)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
