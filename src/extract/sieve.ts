/**
 * A sieve before patterns: one look at a text notes the groups of signs that stand in it, and a pattern whose words cannot be there is
 * passed over without being tried. It lets through too much at times, and never too little.
 */
import { isDigit, isLetter } from './code-units.ts'
import { folded, type Needs, needsOf, shortest } from './pattern-needs.ts'

/** Places of groups: a short text is told in a small table, which stays close at hand. */
const places = 0x10000
const [fewPlaces, shortText] = [0x2000, 1000]
/** Texts whose groups are kept: a sentence, a clause and a block are asked about in turns. */
const kept = 4

/** The groups of signs of one text, a bit for each at its place in a table. */
export class Grams {
  readonly bits = new Uint32Array(places >> 5)
  mask = 0
  text = ''

  read(text: string): this {
    const bits = this.bits
    const mask = (text.length < shortText ? fewPlaces : places) - 1
    bits.fill(0, 0, (mask + 1) >> 5)
    this.mask = mask
    this.text = text
    let [before, last] = [0, 0]
    for (let at = 0; at < text.length; at++) {
      const unit = folded(text.charCodeAt(at))
      const place = (unit < 0x80 ? ofThree(before, last, unit) : ofOne(unit)) & mask
      bits[place >> 5]! |= 1 << (place & 31)
      if (unit >= 0x80) {
        const pair = ofTwo(last, unit) & mask
        bits[pair >> 5]! |= 1 << (pair & 31)
      }
      before = last
      last = unit
    }
    return this
  }
}

/** Of the signs of ASCII three tell something, of others two and one. */
const ofThree = (first: number, second: number, third: number): number => (first * 1369 + second * 37 + third) & (places - 1)
const ofTwo = (first: number, second: number): number => (first * 2281 + second * 5 + 77) & (places - 1)
const ofOne = (unit: number): number => (unit * 7 + 1031) & (places - 1)

const recent = Array.from({ length: kept }, () => new Grams())
let oldest = 0

/** What stands in a text; the last few texts are remembered. */
export function gramsOf(text: string): Grams {
  for (const grams of recent) if (grams.text === text) return grams
  oldest = (oldest + 1) % kept
  return recent[oldest]!.read(text)
}

/** No more groups than this are asked of one word, and no more sets of one pattern. */
const mostGroups = 4
const mostSets = 2
/** A set of more words than this takes longer than the pattern. */
const mostWords = 128

/** Where in the pool the groups of the sets stand that a pattern needs; and its number in the table of starts, -1 where any text may match. */
export type Sieve = { readonly from: number; readonly to: number; readonly start: number }

export function sieveOf(regex: RegExp): Sieve {
  const { needs, starts, anchored } = needsOf(regex)
  return { ...pooled(needs), start: starts === null || !anchored || beginsAnyhow(starts) ? -1 : starting(starts) }
}

/** Whether any letter may begin the text: then its start tells next to nothing, and its words are asked instead. */
const beginsAnyhow = (starts: readonly string[]): boolean =>
  Array.from('abcdefghijklmnopqrstuvwxyz').every((letter) => starts.includes(letter))

/** A sieve of words alone: of each set one stands in what matches. */
export const sieveOfWords = (needs: Needs): Sieve => ({
  ...pooled(
    needs.map((set) => set.map(foldedWord)),
    needs.length
  ),
  start: -1
})

const foldedWord = (word: string): string => String.fromCharCode(...Array.from(word, (_, at) => folded(word.charCodeAt(at))))

/** Signs are told apart by their class: letters by themselves, others by a few numbers that they share. */
const classes = 128
const classOf = (unit: number): number => (unit < 0x80 ? asciiClass[unit]! : 0x58 + ((unit ^ (unit >> 7)) % 40))
const asciiClass = Uint8Array.from({ length: 0x80 }, (_, unit) => (unit >= 0x40 ? unit - 0x40 : 0x40 + (unit % 24)))
const pairOf = (first: number, second: number): number => classOf(first) * classes + classOf(second)

/** For each pair of classes a bit for each pattern: what one text begins with is then read at one place for all of them. */
const mostPatterns = 1024
const stride = mostPatterns >> 5
const starts = new Uint32Array(classes * classes * stride)
let patterns = 0

/** The number of a new pattern in the table; -1 where it is full. */
function starting(how: readonly string[]): number {
  if (patterns === mostPatterns) return -1
  for (const start of how) {
    const first = classOf(start.charCodeAt(0)) * classes
    const seconds = start.length > 1 ? [classOf(start.charCodeAt(1))] : Array.from({ length: classes }, (_, second) => second)
    for (const second of seconds) starts[(first + second) * stride + (patterns >> 5)]! |= 1 << (patterns & 31)
  }
  return patterns++
}

/** False where the pattern of the sieve cannot match because of how the text begins. */
export function mayStart({ start }: Sieve, text: string): boolean {
  if (start < 0 || text.length === 0) return start < 0
  const pair = pairOf(text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0)
  return ((starts[pair * stride + (start >> 5)]! >>> (start & 31)) & 1) === 1
}

/** A bit for each pair of signs. */
type StartTable = Uint32Array

/** Signs outside ASCII share numbers. */
const startSign = (unit: number): number => (unit < 0x80 ? unit : 0x80 | ((unit ^ (unit >> 7)) & 0x7f))
const startPair = (first: number, second: number): number => (startSign(first) << 8) | startSign(second)
const holds = (table: StartTable, pair: number): boolean => ((table[pair >> 5]! >>> (pair & 31)) & 1) === 1

function startTable(starts: readonly string[]): StartTable {
  const table = new Uint32Array(0x10000 >> 5)
  for (const start of starts) {
    const seconds = start.length > 1 ? [start.charCodeAt(1)] : Array.from({ length: 0x100 }, (_, unit) => unit)
    for (const second of seconds) {
      const pair = startPair(start.charCodeAt(0), second)
      table[pair >> 5]! |= 1 << (pair & 31)
    }
  }
  return table
}

/**
 * Finds the matches of many patterns in one pass: none begins inside another, and of two at one place the earlier pattern's is taken. The
 * patterns say how their matches begin, and are tried only there.
 */
export class Seeker {
  readonly #regex: RegExp
  /** Starts of the patterns that begin a word, and of the others. */
  readonly #bounded: StartTable
  readonly #free: StartTable
  /** By first sign: 1 where a pattern that begins a word may begin so, 2 where another may. */
  readonly #first = new Uint8Array(0x100)

  /** The patterns have no groups of their own. */
  constructor(patterns: readonly string[]) {
    this.#regex = new RegExp(patterns.map((pattern) => `(${pattern})`).join('|'), 'y')
    // All are tried where the text begins; further on "at the start of a line" is behind a line's end.
    const inside = patterns.map((pattern) => pattern.replace(/^\(\?:\^\|\\n\)/, '\\n'))
    this.#bounded = startTable(inside.filter((pattern) => pattern.startsWith('\\b')).flatMap(startsOf))
    this.#free = startTable(inside.filter((pattern) => !pattern.startsWith('\\b')).flatMap(startsOf))
    for (const pattern of inside)
      for (const start of startsOf(pattern)) this.#first[startSign(start.charCodeAt(0))]! |= pattern.startsWith('\\b') ? 1 : 2
  }

  #mayBegin(pair: number, inWord: boolean): boolean {
    return (!inWord && holds(this.#bounded, pair)) || holds(this.#free, pair)
  }

  /** For each match in order the index of its pattern. */
  seek(text: string): number[] {
    const regex = this.#regex
    const first = this.#first
    const found: number[] = []
    let inWord = false
    let unit = text.charCodeAt(0)
    for (let at = 0; at < text.length; ) {
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      if (at === 0 || (first[startSign(unit)]! > (inWord ? 1 : 0) && this.#mayBegin(startPair(unit, next), inWord))) {
        regex.lastIndex = at
        const match = regex.exec(text)
        if (match !== null) {
          found.push(match.findIndex((group, index) => index > 0 && group !== undefined) - 1)
          at += Math.max(1, match[0].length)
          inWord = isWordUnit(text.charCodeAt(at - 1))
          unit = text.charCodeAt(at)
          continue
        }
      }
      inWord = isWordUnit(unit)
      unit = next
      at++
    }
    return found
  }
}

function startsOf(pattern: string): readonly string[] {
  const { starts } = needsOf({ source: pattern, ignoreCase: false, unicode: false, unicodeSets: false, multiline: false })
  if (starts === null) throw new Error(`A pattern that does not say how its matches begin: ${pattern}`)
  return starts
}

const isWordUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x5f

/** Of all sieves, set by set: where the next one begins, and for each word how many groups it has, and those. */
let pool = new Int32Array(0x1000)
let pooledTo = 0

function pooled(needs: Needs, most = mostSets): Pick<Sieve, 'from' | 'to'> {
  const sets = needs
    .filter((set) => set.length <= mostWords)
    .map((set) => ({ set, words: set.map(placesOf) }))
    .filter(({ words }) => words.every((groups) => groups.length > 0))
    .sort((a, b) => a.words.length - b.words.length || shortest(b.set) - shortest(a.set))
    .slice(0, most)
  const from = pooledTo
  for (const { words } of sets) {
    const flat = words.flatMap((groups) => [groups.length, ...groups])
    const next = pooledTo + 1 + flat.length
    if (next > pool.length) {
      const grown = new Int32Array(next * 2)
      grown.set(pool)
      pool = grown
    }
    pool.set([next, ...flat], pooledTo)
    pooledTo = next
  }
  return { from, to: pooledTo }
}

/** The pattern of a row with its sieve. */
export function sieved(pattern: string, flags = ''): { readonly regex: RegExp; readonly sieve: Sieve } {
  const regex = new RegExp(pattern, flags)
  return { regex, sieve: sieveOf(regex) }
}

function placesOf(word: string): Int32Array {
  const found: number[] = []
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit >= 0x80) found.push(...(at > 0 ? [ofTwo(word.charCodeAt(at - 1), unit)] : []), ofOne(unit))
    else if (at > 1) found.push(ofThree(word.charCodeAt(at - 2), word.charCodeAt(at - 1), unit))
  }
  const step = Math.max(1, found.length / mostGroups)
  return Int32Array.from({ length: Math.min(found.length, mostGroups) }, (_, at) => found[Math.floor(at * step)]!)
}

/** False where the pattern of the sieve cannot match the text, or any part of it. */
export function mayMatch({ from, to }: Sieve, { bits, mask }: Grams): boolean {
  const all = pool
  for (let at = from; at < to; ) {
    const next = all[at++]!
    let stands = false
    while (at < next && !stands) {
      const end = at + 1 + all[at]!
      at++
      while (at < end && ((bits[(all[at]! & mask) >> 5]! >>> (all[at]! & 31)) & 1) === 1) at++
      stands = at === end
      at = end
    }
    if (!stands) return false
    at = next
  }
  return true
}
