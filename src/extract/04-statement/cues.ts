/** Cues: the rows of the lexicon, indexed by the words that set them off, and the one way to try a row on a sentence. */
import type { Span } from '../../domain/span.ts'
import { isLetter, unitAt, withLetter } from '../code-units.ts'
import type { CueRow } from '../lexicon/cue-row.ts'
import { sentenceRows } from '../lexicon/en/cues.ts'
import { gramsOf, mayMatch, mayStart, type Sieve, sieved } from '../sieve.ts'
import { sifted } from '../sifted.ts'
import { opensWithVerb } from './clause.ts'
import { closeGaps, openSpan } from './close-gaps.ts'
import { kind, wordKinds } from './word-kinds.ts'

export type Cue = {
  readonly row: CueRow
  /** The words matched. */
  readonly span: Span
  readonly who: Span | null
}

/** `who` finds the same match with the place of its group: that takes longer, and is asked only of a match. */
type Compiled = {
  readonly row: CueRow
  readonly regex: RegExp
  readonly sieve: Sieve
  readonly who: RegExp | null
  readonly unless: RegExp | null
}

const compiled: readonly Compiled[] = sentenceRows.map((row) => ({
  row: ofOneShape(row),
  ...sieved(row.pattern),
  who: row.pattern.includes('(?<who>') ? new RegExp(row.pattern, 'd') : null,
  unless: row.unless === undefined ? null : new RegExp(row.unless)
}))

/** The row with all its fields, given or not: objects of one shape are read much faster. */
function ofOneShape({
  id,
  kind,
  on,
  has,
  pattern,
  unless,
  span,
  force,
  negative,
  verb,
  lead,
  subject,
  mark,
  speech,
  holds,
  not
}: CueRow): CueRow {
  return { id, kind, on, has, pattern, unless, span, force, negative, verb, lead, subject, mark, speech, holds, not } as CueRow
}

/** A word that sets rows off, the places of those rows in the lexicon's order, and the number of the last sentence that has it. */
type Setting = { readonly word: string; readonly rows: readonly number[]; sentence: number }

const byWord = new Map<string, number[]>()
compiled.forEach(({ row }, order) => {
  for (const word of new Set(row.on)) byWord.set(word, [...(byWord.get(word) ?? []), order])
})

/** The words that come to each number: most words of a text are passed over without being cut out. */
const settings: (readonly Setting[] | undefined)[] = new Array(0x10000).fill(undefined)
/** Of a word that may set rows off, beside the kinds of `word-kinds.ts`. */
const sets = 0x80
const kinds = Uint8Array.from(wordKinds)
for (const [word, rows] of byWord) {
  const number = Array.from(word).reduce((sum, sign) => withLetter(sum, sign.charCodeAt(0)), 0)
  settings[number] = [...(settings[number] ?? []), { word, rows, sentence: 0 }]
  kinds[number]! |= sets
}

const apostrophe = 39
const hyphen = 45

let lastSentence = ''
let lastFound: readonly Compiled[] = []
let lastKinds = 0

/** Rows that may match the sentence, in the lexicon's order; a sentence is asked about several times in a row. */
function candidates(sentence: string): readonly Compiled[] {
  if (sentence !== lastSentence) {
    lastFound = findCandidates(sentence)
    lastSentence = sentence
  }
  return lastFound
}

/** The kinds of which the sentence may have a word. */
export function kindsIn(sentence: string): number {
  candidates(sentence)
  return lastKinds
}

/** Rows set off by a word of the sentence, a bit for each. */
const setOff = new Uint32Array((compiled.length >> 5) + 1)
let sentencesRead = 0

/** Looks at each word, and at what stands in it from an apostrophe on ("'ll"). */
function findCandidates(sentence: string): readonly Compiled[] {
  let any = false
  let seen = 0
  sentencesRead++
  for (let at = 0; at < sentence.length; at++) {
    let unit = sentence.charCodeAt(at)
    if (!isLetter(unit)) continue
    const start = at
    let number = 0
    do {
      number = withLetter(number, unit)
      unit = unitAt(sentence, ++at)
    } while (isLetter(unit))
    const own = kinds[number]!
    if (unit === apostrophe || unit === hyphen) {
      const joined = readJoined(sentence, start)
      seen |= joined.seen
      any = joined.any || any
      at = joined.end
    } else if (own !== 0) {
      seen |= own
      if ((own & sets) !== 0) any = setOffBy(settings[number], sentence, start, at) || any
    }
  }
  lastKinds = seen
  return any ? takeSetOff(sentence) : none
}

/** A word with an apostrophe or a hyphen in it. */
function readJoined(sentence: string, start: number): { readonly end: number; readonly seen: number; readonly any: boolean } {
  let at = start
  let [number, part, seen, short, shortNumber] = [0, 0, 0, -1, 0]
  for (let unit = unitAt(sentence, at); isLetter(unit) || unit === apostrophe || unit === hyphen; unit = unitAt(sentence, ++at)) {
    if (unit === apostrophe && short < 0) short = at
    if (short >= 0) shortNumber = withLetter(shortNumber, unit)
    number = withLetter(number, unit)
    if (isLetter(unit)) part = withLetter(part, unit)
    else {
      seen |= kinds[part]! & kind.decides
      part = 0
    }
  }
  seen |= kinds[part]! & kind.decides
  if (isLetter(sentence.charCodeAt(at - 1)) && /'ll$/i.test(sentence.slice(at - 3, at))) seen |= kind.ties
  const any = setOffBy(settings[number], sentence, start, at)
  return { end: at, seen, any: (short >= 0 && setOffBy(settings[shortNumber], sentence, short, at)) || any }
}

const none: readonly Compiled[] = []

/** Marks the rows of a word; letters of either case count as the same. */
function setOffBy(found: readonly Setting[] | undefined, sentence: string, start: number, end: number): boolean {
  if (found === undefined) return false
  for (const setting of found) {
    if (setting.sentence === sentencesRead || !isWord(setting.word, sentence, start, end)) continue
    setting.sentence = sentencesRead
    for (const row of setting.rows) setOff[row >> 5]! |= 1 << (row & 31)
    return true
  }
  return false
}

/** Whether the word stands there, in letters of either case; no other sign it may have is like another but for case. */
function isWord(word: string, sentence: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    const unit = sentence.charCodeAt(start + at)
    if ((isLetter(unit) ? unit | 0x20 : unit) !== word.charCodeAt(at)) return false
  }
  return true
}

function takeSetOff(sentence: string): readonly Compiled[] {
  const found: Compiled[] = []
  const grams = gramsOf(sentence)
  for (let group = 0; group < setOff.length; group++) {
    for (let bits = setOff[group]!; bits !== 0; bits &= bits - 1) {
      const cue = compiled[(group << 5) + 31 - Math.clz32(bits & -bits)]!
      if (mayMatch(cue.sieve, grams) && (cue.row.has === undefined || cue.row.has.some((words) => sentence.includes(words))))
        found.push(cue)
    }
    setOff[group] = 0
  }
  return found
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
  /^[A-Z"\u201c(][^.:;!?,\u2013\u2014]{2,60}?(?:: | ?[\u2013\u2014] | --? )(?=[A-Z"\u201c]|agreed|approved|the (?:[Bb]oard|[Gg]roup|[Cc]ommittee|[Cc]ouncil|[Mm]eeting)\b|it was|we )/

/** "APPROVAL OF THE MINUTES Motion to …": a heading in capitals that ran into its first sentence; or one with a date before its colon. */
const ranIn = /^(?:(?=[A-Z]{2})(?:[A-Z][A-Z'&/-]*,? |\d[\d/.:-]* ){2,10}(?=[A-Z][a-z]|It |In |A )|[A-Z][^.:;!?]{2,90}: (?=[A-Z]))/

/** No topic is longer than this. */
const topicReach = 100

/** Whether a topic may stand before what the text says: a colon or a dash near its start, or capitals there. */
function mayHaveTopic(text: string): boolean {
  const first = text.charCodeAt(0)
  if (!isCapital(first)) return (first === 0x22 || first === 0x28 || first === 0x201c) && hasJoint(text)
  return isCapital(text.charCodeAt(1)) || hasJoint(text)
}

/** Whether a colon or a dash stands near the start. */
function hasJoint(text: string): boolean {
  const end = Math.min(text.length, topicReach)
  for (let at = 2; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3a || unit === 0x2d || unit === 0x2013 || unit === 0x2014) return true
  }
  return false
}

/** Where a sentence may begin to say something: at its start, and after one or two topics. */
export function openings(text: string): readonly number[] {
  if (text !== lastOpened) {
    lastOpenings = mayHaveTopic(text) ? behindTopics(text) : atStart
    lastOpened = text
  }
  return lastOpenings
}

export function behindTopics(text: string): readonly number[] {
  const one = topicPhrase.exec(text)?.[0].length ?? ranIn.exec(text)?.[0].length ?? 0
  const two = one === 0 ? 0 : (topicPhrase.exec(text.slice(one))?.[0].length ?? 0)
  return one === 0 ? atStart : two === 0 ? [0, one] : [0, one, one + two]
}

const atStart: readonly number[] = [0]
/** A sentence is asked about several times in a row. */
let lastOpened = ''
let lastOpenings = atStart
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/** An opening phrase that no comma ends: "After some talk the trustees agreed …". */
const phrase = sifted(/^(?:After|Following|In|At|On|Having|With|By|During|Upon|Given) [^,]{3,}/)
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

function cueAt(view: string, sentence: Span, { row, regex, sieve, who: withWho, unless }: Compiled, { from, text }: Part): Cue | null {
  if (!mayStart(sieve, text)) return null
  const match = regex.exec(text)
  if (match === null || unless?.test(text) === true) return null
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
