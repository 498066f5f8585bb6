/** Clauses: how an instruction opens, and where a list of instructions parts into one for each verb with its own object. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import { nounVerbs, objectStarters, particleVerbs, plainAdverbs, plainVerbs } from '../lexicon/en/verbs.ts'

const wordAt = /[A-Za-z][A-Za-z'-]*/y

function nextWord(view: string, at: number, end: number): Span | null {
  let start = at
  while (start < end && (view[start] === ' ' || view[start] === '\n' || view[start] === '"')) start++
  wordAt.lastIndex = start
  const match = wordAt.exec(view)
  return match === null || start + match[0].length > end ? null : { start, end: start + match[0].length }
}

const isAdverb = (word: string): boolean => plainAdverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !plainVerbs.has(word))

/**
 * The verb that opens the words from `at`, adverbs before it skipped, or null. `strict` asks a word that is a noun as often to show an
 * object: it is set after "and", where the next noun of an enumeration is likelier.
 */
export function openingVerb(view: string, at: number, end: number, strict: boolean): Span | null {
  let word = nextWord(view, at, end)
  for (let skipped = 0; word !== null && skipped < 3 && isAdverb(lower(view, word)); skipped++) word = nextWord(view, word.end, end)
  if (word === null) return null
  const verb = lower(view, word)
  if (isPlain(verb) || (verb === 'have' && !strict)) return word
  const next = nextWord(view, word.end, end)
  const follower = next === null ? '' : lower(view, next)
  if (particleVerbs.has(verb) && /^(?:up|out|on|off|down|in|over|back|forward|together|to)$/.test(follower)) return word
  if (!nounVerbs.has(verb)) return null
  if (follower === 'and' && next !== null && sharesObject(view, next.end, end)) return word
  if (objectStarters.has(follower) || view[word.end + 1] === '"') return word
  if (strict || next === null) return null
  return /^(?:of|and|or|in|at|by|is|are|was|were|has|have|will|for|from)$/.test(follower) ||
    !/^ ["\w(#$]/.test(view.slice(word.end, word.end + 2))
    ? null
    : word
}

/** Whether the next word can be a verb at all: enough where "to", "will" or "should" stands before it. */
export function opensWithVerb(view: string, at: number, end: number): boolean {
  return possibleVerb(view, at, end) !== null
}

function possibleVerb(view: string, at: number, end: number): Span | null {
  let word = nextWord(view, at, end)
  for (let skipped = 0; word !== null && skipped < 3 && isAdverb(lower(view, word)); skipped++) word = nextWord(view, word.end, end)
  if (word === null) return null
  const verb = lower(view, word)
  return isPlain(verb) || verb === 'have' || nounVerbs.has(verb) || particleVerbs.has(verb) ? word : null
}

const openers = new Set([...plainVerbs, ...nounVerbs, ...particleVerbs])

/** "re-" makes a verb of a verb, and so does a particle joined to one ("set-up"). */
const isPlain = (verb: string): boolean =>
  plainVerbs.has(verb) ||
  (/-(?:up|out|in|off|down|over)$/.test(verb) && openers.has(verb.slice(0, verb.indexOf('-')))) ||
  (verb.startsWith('re') && (plainVerbs.has(verb.slice(2)) || plainVerbs.has(verb.slice(3))))

/** After "study and": whether the next word is a verb too, so that both share the object. */
function sharesObject(view: string, at: number, end: number): boolean {
  const word = nextWord(view, at, end)
  return word !== null && isPlain(lower(view, word))
}

function lower(view: string, span: Span): string {
  return view.slice(span.start, span.end).toLowerCase()
}

const outcome = /(?:,? )(?:so that|so as to|in order to|in order that|thereby|thus (?:\w+ing)|which (?:will|would))\b/

/** The clause without the result it is meant to bring about ("so as to …"). */
export function withoutOutcome(view: string, clause: Span): Span {
  const match = outcome.exec(view.slice(clause.start, clause.end))
  return match === null || match.index < 8 ? clause : trimSpan(view, { start: clause.start, end: clause.start + match.index })
}

/** One span for each verb with its own object; verbs that share an object ("study and implement the plan") stay together. */
export function instructions(view: string, clause: Span): Span[] {
  const parts: Span[] = []
  let start = clause.start
  for (const joint of joints(view, clause)) {
    const piece = { start, end: joint.start }
    if (!openingVerb(view, joint.end, clause.end, joint.and && !joint.comma) || !hasObject(view, piece)) continue
    parts.push(piece)
    start = joint.end
  }
  parts.push({ start, end: clause.end })
  return parts.map((part) => tidy(view, part)).filter((part) => part.end > part.start)
}

type Joint = Span & { readonly comma: boolean; readonly and: boolean }

/** Commas and "and" outside quotes and brackets. */
export function joints(view: string, clause: Span): Joint[] {
  const found: Joint[] = []
  let depth = 0
  let quoted = false
  for (let at = clause.start; at < clause.end; at++) {
    const unit = view.charCodeAt(at)
    if (unit === 0x22) quoted = !quoted
    else if (unit === 0x28 || unit === 0x5b) depth++
    else if (unit === 0x29 || unit === 0x5d) depth--
    else if (quoted || depth > 0) continue
    else if (unit === 0x2c || unit === 0x3b) {
      const and = view.startsWith(' and ', at + 1)
      found.push({ start: at, end: at + (and ? 6 : 1), comma: true, and })
      if (and) at += 5
    } else if (unit === 0x20 && view.startsWith(' and ', at)) {
      found.push({ start: at, end: at + 5, comma: false, and: true })
      at += 4
    }
  }
  return found
}

/** Whether words stand after the piece's first verb, so that the verb does not share a later object. */
function hasObject(view: string, piece: Span): boolean {
  const verb = possibleVerb(view, piece.start, piece.end)
  return nextWord(view, verb === null ? piece.start : verb.end, piece.end) !== null
}

/** Without the joining "and"/"to", white space and final punctuation at the ends. */
export function tidy(view: string, span: Span): Span {
  let { start, end } = trimSpan(view, span)
  const lead = /^(?:(?:and|to|then|also|that)\s+|[,;:–-]\s*)+/i.exec(view.slice(start, Math.min(end, start + 20)))
  if (lead !== null && start + lead[0].length < end) start += lead[0].length
  if (view.endsWith(' and', end) && /[,;]$/.test(view.slice(start, end - 4))) end -= 4
  while (end > start && /[\s.,;:。；，]/.test(view[end - 1]!)) end--
  return { start, end }
}

const third = /(?:ies|sses|shes|ches|xes|oes|s)$/

/** Whether a word is a verb of the third person ("analyses", "clarifies"). */
export function isFinite3(word: string): boolean {
  if (word === 'has' || word === 'is' || word === 'does') return true
  if (!third.test(word)) return false
  const stems = [word.slice(0, -1), word.slice(0, -2), word.replace(/ies$/, 'y')]
  return stems.some((stem) => plainVerbs.has(stem))
}

/** The parts of a report that share one subject: "… analyses A, expounds B, which has C". Empty where there is only one. */
export function predicates(view: string, clause: Span): Span[] {
  const starts: Span[] = []
  for (const joint of joints(view, clause)) {
    let word = nextWord(view, joint.end, clause.end)
    if (word !== null && lower(view, word) === 'which') {
      const verb = nextWord(view, word.end, clause.end)
      if (verb !== null && isFinite3(lower(view, verb))) starts.push({ start: joint.start, end: verb.start })
      continue
    }
    if (word === null) continue
    const first = word.start
    // A subject of one or two words may stand before the first verb only ("This paper scientifically analyses").
    for (let skipped = 0; word !== null && skipped < (starts.length === 0 ? 4 : 2); skipped++) {
      const seen = lower(view, word)
      if (isFinite3(seen)) break
      if (starts.length > 0 && !isAdverb(seen)) {
        word = null
        break
      }
      word = nextWord(view, word.end, clause.end)
    }
    if (word === null || !isFinite3(lower(view, word))) continue
    starts.push({ start: joint.start, end: starts.length === 0 ? adverbBefore(view, first, word.start) : first })
  }
  if (starts.length < 2) return []
  return starts.map((at, index) => tidy(view, { start: at.end, end: starts[index + 1]?.start ?? clause.end }))
}

/** Start of the adverb right before a verb, or the verb itself. */
function adverbBefore(view: string, from: number, verb: number): number {
  const adverb = view.slice(from, verb).trimEnd().lastIndexOf(' ') + 1
  return isAdverb(view.slice(from + adverb, verb).trim()) ? from + adverb : verb
}
