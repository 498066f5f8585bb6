/**
 * Task clauses: a general reading of "who – will, agreed to, was asked to – do what" for the wordings that no row has. It looks at words one
 * after the other: a doer, what ties the doer to a deed, and the deed. Clauses that hang on something, that tell what outsiders or nature
 * will do, or what was due before, give nothing.
 */
import type { Span } from '../../domain/span.ts'
import {
  afterTo,
  beforeVerb,
  betweenWords,
  givenThere,
  hangsOn,
  laterWords,
  readyWords,
  ruledHeads,
  saidThere,
  sayWords,
  stateVerbs,
  talks,
  tellWords,
  unsure,
  vowWords
} from '../lexicon/en/task-words.ts'
import { ingStems, isBaseVerb } from '../lexicon/en/verbs.ts'
import { type Doer, doerAt } from './task-doer.ts'
import { type Word, wordsOf } from './words.ts'

export type TaskClause = {
  readonly who: Span
  /** From the doer to the last word before the deed. */
  readonly tie: Span
  /** Where the deed begins. */
  readonly deed: number
}

/** The words of a sentence, and the one a clause begins with. */
type Place = { readonly view: string; readonly words: readonly Word[]; readonly at: number }

type Tie = { readonly deed: number; readonly how: 'will' | 'would' | 'vow' | 'told' | 'need' | 'charge' | 'to' }

/**
 * The first task clause of a sentence, or null; `here`: only one that the words begin with, given to a person or a post; `apart`: only by
 * "to" behind a doer who stands apart.
 */
export function taskClause(view: string, sentence: Span, where?: 'here' | 'apart' | undefined): TaskClause | null {
  const words = wordsOf(view, sentence)
  if (words.length < 4 || words.length > 120) return null
  if (where === 'here') return /^(?:person|post)$/.test(doerAt(view, words, 0)?.kind ?? '') ? ownClause({ view, words, at: 0 }) : null
  for (let at = 0; at < words.length - 2; at++) {
    if (where === 'apart' && !mayStandApart(words[at - 1])) continue
    const place = { view, words, at }
    const found = startsClause(words, at) ? (ownClause(place) ?? saidClause(place)) : toldClause(place)
    if (found !== null) return found
  }
  return null
}

/** Whether a clause with a doer of its own may begin at this word. */
function startsClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (before === undefined) return true
  // "Bo has quotes, which he will send round".
  if (before.lower === 'which') return /^(?:he|she)$/.test(words[at]!.lower)
  if (joints.has(before.text)) return !hangsOn.has(words[at - 2]?.lower ?? '')
  return before.lower === 'that' ? !hangsOn.has(words[at - 2]?.lower ?? '') : goingOn.has(before.lower)
}

const joints = new Set([',', ';', ':', '.', ')', '/', '\u2013', '\u2014', '\u2022', '\u00b7', '*', '-', '--'])
const goingOn = new Set(['and', 'but', 'so', 'then', 'additionally', 'meanwhile', 'however'])

function ownClause({ view, words, at }: Place): TaskClause | null {
  const doer = doerAt(view, words, at)
  if (doer === null) return null
  const tie = tieAt(words, doer.next) ?? bareTo(words, at, doer)
  // "…, of the quarry, offered to sell": behind a mark it may be anybody's.
  if (doer.kind === 'body' && words[at - 1]?.lower === 'that') return null
  if (tie?.how === 'vow' && at > 0 && !/^\p{L}/u.test(words[at - 1]!.text)) return null
  return tie !== null && fits(doer, tie) && isDeed(words, tie, doer) ? clauseOf({ view, words, at }, doer, tie) : null
}

/** "… was leaking. / Bo to call", "…, Bo still to call": "to" alone, where the doer opens what stands apart. */
function bareTo(words: readonly Word[], at: number, doer: Doer): Tie | null {
  const before = words[at - 1]?.text ?? '.'
  const apart = apartBehind.has(before) || (before === ',' && at > 3 && (doer.kind === 'person' || doer.kind === 'post'))
  const to = words[doer.next]?.text === 'still' ? doer.next + 1 : doer.next
  return apart && words[to]?.text === 'to' && doer.kind !== 'outside' ? { deed: to + 1, how: 'to' } : null
}

/** Behind these marks, or a comma, what begins may stand apart. */
const apartBehind = new Set([';', ':', '.', '/', ')', '\u2013', '\u2014', '-'])
const mayStandApart = (before: Word | undefined): boolean => before === undefined || before.text === ',' || apartBehind.has(before.text)

/** "She said she would call": the clause behind the word of telling, its doer the one who tells. */
function saidClause({ view, words, at }: Place): TaskClause | null {
  const teller = doerAt(view, words, at)
  if (teller === null) return null
  let next = teller.next
  while (next < words.length && (betweenWords.has(words[next]!.lower) || words[next]!.lower === 'have')) next++
  if (!sayWords.has(words[next]?.lower ?? '')) return null
  next++
  if (words[next]?.lower === 'that') next++
  const pronoun = words[next]?.lower ?? ''
  if (!/^(?:he|she|they|i|he'll|she'll|they'll|i'll)$/.test(pronoun)) return null
  const doer: Doer = { ...teller, next: next + 1 }
  const tie = pronoun.endsWith("'ll") ? { deed: next + 1, how: 'will' as const } : tieAt(words, next + 1)
  return tie !== null && fits(doer, tie) && isDeed(words, tie, doer) ? clauseOf({ view, words, at }, teller, tie) : null
}

/** "It was left with Bo to choose", "direction was given to staff to return". */
const isHandedOver = (words: readonly Word[], at: number): boolean => {
  const [before, word] = [words[at - 1]?.lower ?? '', words[at]!.lower]
  if (before === 'left') return /^(?:with|to|for)$/.test(word)
  return (
    word === 'to' &&
    before === 'given' &&
    words.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:directions?|instructions?|directives?|authority|task)$/.test(lower))
  )
}

/** "The directors asked the clerk to call": the doer stands behind the word of telling. */
function toldClause({ view, words, at }: Place): TaskClause | null {
  const handed = isHandedOver(words, at)
  if (!handed && !tellWords.has(words[at]!.lower)) return null
  if (!handed && /^(?:was|were|is|are|be|been|had|as|when|if|the|a|an|is)$/.test(words[at - 1]?.lower ?? '')) return null
  let next = at + 1
  if (words[next]?.lower === 'that') next++
  const doer = doerAt(view, words, next)
  if (doer === null || doer.kind === 'body') return null
  const to = words[doer.next]?.lower
  if (to !== 'to' && to !== 'with') return null
  const tie: Tie = { deed: doer.next + 1, how: 'told' }
  return isDeed(words, tie, doer) ? clauseOf({ view, words, at: next }, doer, tie) : null
}

/** "Ada Lind has done this before, and she will …": whom the sentence begins with. */
function namedFirst({ view, words, at }: Place): Span | null {
  const first = doerAt(view, words, 0)
  if (first === null || first.kind !== 'person' || first.last >= at || /^(?:he|she|they)$/.test(first.head)) return null
  return { start: words[0]!.start, end: words[first.last]!.end }
}

function clauseOf({ view, words, at }: Place, doer: Doer, tie: Tie): TaskClause {
  const last = words[doer.last]!
  const deed = words[tie.deed]!
  const he = /^(?:he|she)$/.test(doer.head) ? namedFirst({ view, words, at }) : null
  return {
    who: he ?? { start: words[at]!.start, end: last.end },
    tie: { start: words[at]!.start, end: words[tie.deed - 1]!.end },
    deed: deed.start
  }
}

/** "Also", "kindly": what may stand before the tie. */
const isBetween = (word: string): boolean =>
  (betweenWords.has(word) && word !== 'will') || (word.length > 5 && word.endsWith('ly') && !unsure.has(word))

/** What ties the doer before `at` to a deed. */
function tieAt(words: readonly Word[], at: number): Tie | null {
  let next = at
  while (isBetween(words[next]?.lower ?? '') && next < at + 3) next++
  const word = words[next]?.lower ?? ''
  const to = (place: number, how: Tie['how']): Tie | null => (words[place]?.lower === 'to' ? { deed: place + 1, how } : null)
  if (word === 'will' || word === 'shall' || word === "'ll") return { deed: next + 1, how: 'will' }
  if (word === 'would') return { deed: next + 1, how: 'would' }
  if (vowWords.has(word)) return to(next + 1, 'vow')
  if (word === 'to' && /^ha(?:s|ve)$/.test(words[next - 1]!.lower)) return { deed: next + 1, how: 'need' }
  if (word === 'needs' || word === 'need' || word === 'has' || word === 'have' || word === 'ought') return to(next + 1, 'need')
  if (word === 'must' || word === 'should') return { deed: next + 1, how: 'need' }
  if (/^(?:is|are|was|were|be|been)$/.test(word)) return stateTie(words, next + 1)
  return /^(?:took|takes|take|taking|taken)$/.test(word) ? chargeTie(words, next + 1) : null
}

/** What stands behind "is": "to", "happy to", "asked to", "responsible for". */
function stateTie(words: readonly Word[], at: number): Tie | null {
  let next = at
  while (/^(?:also|then|further|hereby|each|both|jointly|been|duly|subsequently|therefore)$/.test(words[next]?.lower ?? '')) next++
  const word = words[next]?.lower ?? ''
  if (word === 'to') return { deed: next + 1, how: 'will' }
  const behind = words[next + 1]?.lower
  if (readyWords.has(word) && behind === 'to') return { deed: next + 2, how: 'vow' }
  if (tellWords.has(word) && behind === 'to') return { deed: next + 2, how: 'told' }
  if (/^(?:tasked|charged|entrusted)$/.test(word) && behind === 'with') return { deed: next + 2, how: 'charge' }
  const given = /^(?:given|handed) (?:the|an?) (?:task|job|action|responsibility|duty) (?:of|to|for) /.exec(
    words
      .slice(next, next + 5)
      .map(({ lower }) => `${lower} `)
      .join('')
  )
  return given === null ? null : { deed: next + 4, how: 'charge' }
}

/** "took on the job of", "took an action to". */
function chargeTie(words: readonly Word[], at: number): Tie | null {
  const behind = words
    .slice(at, at + 6)
    .map(({ lower }) => lower)
    .join(' ')
  const charge =
    /^(?:on )?(?:(?:the|an?|this) (?:action(?: item)?|task|job|role|lead) (?:to|of|for|on|in)|responsibility for|charge of) /.exec(behind)
  return charge === null ? null : { deed: at + charge[0].trim().split(' ').length, how: 'charge' }
}

/** Whether such a doer is tied so: outsiders only where they were told, bodies and groups not by what rules say. */
function fits(doer: Doer, tie: Tie): boolean {
  if (doer.kind === 'outside' || doer.head === 'they') return tie.how === 'told'
  if (doer.kind === 'body') return tie.how === 'will' || tie.how === 'told'
  if (tie.how === 'need') return doer.kind === 'person' || doer.kind === 'post'
  return !(ruledHeads.has(doer.head) && tie.how !== 'told')
}

const noVerb = /(?:[^s]s|tion|sion|ness|ity|ance|ence|ings?|ed|ly)$/

/** Whether the words behind the tie say what is to be done. */
function isDeed(words: readonly Word[], { deed, how }: Tie, { kind }: Doer): boolean {
  if (how === 'charge') return words.length - deed >= 1
  let next = deed
  while (next < deed + 3 && next < words.length && words.length - next > 1 && isBefore(words[next]!.lower) && !governs(words, next)) next++
  const verb = words[next]
  if (verb === undefined || !/^\p{Ll}[\p{L}-]+$/u.test(verb.text) || noOwnDeed(words, next)) return false
  if (how === 'told' && isSaidThere(words, next)) return false
  if (how === 'to' && verb.lower === 'have' && talks.has(words[next + 2]?.lower ?? '')) return true
  if (how === 'to' && kind === 'person' && isStrangeVerb(words, next)) return true
  const state = stateVerbs.has(verb.lower) && !(kind === 'person' && ofPersons.has(verb.lower))
  if (how === 'would' || how === 'need' || how === 'to') return isBaseVerb(verb.lower) && !state && next < words.length - 1
  if (how === 'will' && words[next - 1]!.lower === 'be' && next > deed) return kind !== 'body' && isGoingOn(verb.lower)
  if (words.slice(deed, next).some(({ lower }) => lower === 'need') && how === 'will' && kind !== 'person') return false
  if (how === 'will') return !state && (isBaseVerb(verb.lower) || !noVerb.test(verb.lower))
  return !afterTo.has(verb.lower) && (isBaseVerb(verb.lower) || !noVerb.test(verb.lower))
}

/** "Look for", "help the clerk": a verb that others may follow, and here none does. */
function governs(words: readonly Word[], at: number): boolean {
  const behind = words[at + 1]?.lower ?? ''
  return (
    /^(?:look|help|work|start|begin)$/.test(words[at]!.lower) &&
    !/^(?:to|and|)$/.test(behind) &&
    !behind.endsWith('ing') &&
    !isBaseVerb(behind)
  )
}

/** "Will be making": by the verb that "-ing" hangs on. */
const isGoingOn = (word: string): boolean => word.endsWith('ing') && ingStems(word).some((verb) => isBaseVerb(verb) && !goesBy.has(verb))

/** What somebody will be doing and was not given to do. */
const goesBy = new Set([
  'attend',
  'meet',
  'leave',
  'move',
  'hold',
  'take',
  'go',
  'come',
  'host',
  'join',
  'run',
  'step',
  'pass',
  'start',
  'open',
  'close'
])

/** A plan includes and a shop cancels of itself; somebody by name does it. */
const ofPersons = new Set(['include', 'cancel', 'convene', 'improve'])

const governed = /^(?:the|an?|with|up|for|on|about|all|his|her|our|their|this|these|any)$/

/** "Bo to moor the raft": a word that no list of verbs has, with what it governs behind it. */
const isStrangeVerb = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at]!
  return (
    lower.length > 3 && !noVerb.test(lower) && !stateVerbs.has(lower) && !afterTo.has(lower) && governed.test(words[at + 1]?.lower ?? '')
  )
}

/** "The chair asked the clerk to introduce the paper": said and done in the meeting, unless a later time is named. */
export const isSaidThere = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at]!
  const said = saidThere.has(lower) || (lower === 'give' && words.slice(at + 1, at + 4).some((word) => givenThere.has(word.lower)))
  return said && !words.slice(at + 1).some((word) => laterWords.has(word.lower))
}

const isBefore = (word: string): boolean => beforeVerb.has(word) || (word.endsWith('ly') && !isBaseVerb(word) && !unsure.has(word))

/** "hold its meeting", "take place", "be late": nothing that one is given to do. */
function noOwnDeed(words: readonly Word[], at: number): boolean {
  const [verb, behind] = [words[at]!.lower, words[at + 1]?.lower ?? '']
  if (words[at - 1]?.lower === 'be' && !/^(?:responsible|asked|tasked)$/.test(verb)) return !verb.endsWith('ing')
  return (
    (verb === 'meet' && !/^(?:with|and|to)$/.test(behind)) ||
    (/^(?:conduct|call|take)$/.test(verb) && /^(?:roll|chair)$/.test(words[at + 2]?.lower ?? '')) ||
    (verb === 'serve' && /^(?:the|for|until|to)$/.test(behind)) ||
    (verb === 'go' && behind === 'out') ||
    (/^(?:take|takes)$/.test(verb) && /^(?:place|effect|over|part|time)$/.test(behind)) ||
    (/^(?:start|begin|commence|open|meet|end|close|hold|serve)$/.test(verb) && /^(?:at|on|its|their|as|in)$/.test(behind))
  )
}
