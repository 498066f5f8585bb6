/**
 * What a text must hold for a pattern to match anywhere in it: sets of words, of each of which one is there. Read from the pattern's own
 * source, so that it is true of a row however the row is changed. Upper and lower case count as one, but in how a match begins.
 *
 * What is not understood counts as nothing needed: a pattern is then tried on every text.
 */

/** Of each set, any text that matches holds one. */
export type Needs = readonly (readonly string[])[]

/** More words than this of one place in a pattern are not told apart. */
const most = 48

/** How what a part matches may begin: two signs at most, and whether anything may follow where there are fewer. */
type Starts = ReadonlyMap<string, boolean>

/** `exact`: all that the part can match, where that is few. `needs`: of each set one stands in what it matches. */
type Known = { readonly exact: readonly string[] | null; readonly needs: Needs; readonly starts: Starts }

const anyStart: Starts = new Map([['', true]])
const noSign: Starts = new Map([['', false]])
const digitStarts: Starts = new Map(Array.from('0123456789', (sign) => [sign, false]))
/** What is folded in the view is told apart all the same. */
const spaceStarts: Starts = new Map(
  Array.from(
    ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    (sign) => [sign, false]
  )
)
const wordSigns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const wordStarts: Starts = new Map(Array.from(wordSigns, (sign) => [sign, false]))
const unknown: Known = { exact: null, needs: [], starts: anyStart }
/** Matches no characters. */
const empty: Known = { exact: [''], needs: [], starts: noSign }

/** `starts`: how what matches begins, in one or two signs; null where the pattern does not say. `anchored`: only at the start of a text. */
export type PatternNeeds = { readonly needs: Needs; readonly starts: readonly string[] | null; readonly anchored: boolean }

/** A pattern's source, and those of its flags that change what it matches. */
export type PatternText = Pick<RegExp, 'source' | 'ignoreCase' | 'unicode' | 'unicodeSets' | 'multiline'>

export function needsOf(pattern: PatternText): PatternNeeds {
  const reader = new PatternReader(pattern)
  const { exact, needs, starts } = reader.read()
  const told = starts !== anyStart && !starts.has('')
  return {
    needs: exact === null ? needs : [exact],
    starts: told ? [...starts.keys()] : null,
    anchored: reader.anchored && !pattern.multiline
  }
}

/** One code unit, without case where it is a letter of ASCII. */
export const folded = (unit: number): number => (unit < 0x80 ? unit | 0x20 : unit)

class PatternReader {
  readonly #source: string
  readonly #ignoreCase: boolean
  readonly #unicode: boolean
  #at = 0
  /** Whether the pattern matches at the start of a text only. */
  anchored = true

  constructor({ source, ignoreCase, unicode, unicodeSets }: PatternText) {
    this.#source = source
    this.#ignoreCase = ignoreCase
    this.#unicode = unicode || unicodeSets
  }

  read(): Known {
    const found = this.#alternatives()
    if (this.#at < this.#source.length) throw new Error(`A pattern that is not understood: ${this.#source}`)
    return found
  }

  #alternatives(depth = 0): Known {
    const found: Known[] = []
    for (;;) {
      if (depth === 0 && this.#source[this.#at] !== '^') this.anchored = false
      found.push(this.#sequence(depth + 1))
      if (this.#source[this.#at] !== '|') break
      this.#at++
    }
    return found.length === 1 ? found[0]! : eitherOf(found)
  }

  #sequence(depth: number): Known {
    let starts = noSign
    let exact: readonly string[] = ['']
    let whole = true
    const needs: (readonly string[])[] = []
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const next = this.#quantified(this.#term(depth))
      starts = startsJoined(starts, next.starts)
      needs.push(...next.needs)
      const joined = next.exact === null ? null : allJoined(exact, next.exact)
      if (joined !== null) exact = joined
      else {
        needs.push(exact)
        exact = next.exact ?? ['']
        whole = false
      }
    }
    return whole ? { exact, needs, starts } : { exact: null, needs: [...needs, exact], starts }
  }

  #quantified(term: Known): Known {
    const match = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))
    if (match === null) return term
    this.#at += match[0].length
    const none = match[0].startsWith('?') || match[0].startsWith('*') || match[1] === '0'
    const once = match[0].startsWith('?')
    const starts = startsOfMany(term.starts, none, once)
    if (once) return { exact: term.exact === null ? null : [...new Set(['', ...term.exact])], needs: [], starts }
    if (none) return { exact: null, needs: [], starts }
    return { exact: null, needs: term.exact === null ? term.needs : [...term.needs, term.exact], starts }
  }

  #term(depth: number): Known {
    const sign = this.#source[this.#at++]!
    if (sign === '(') return this.#group(depth)
    if (sign === '[') return this.#class()
    if (sign === '\\') return this.#escape()
    if (sign === '^' || sign === '$') return empty
    return sign === '.' ? unknown : this.#sign(sign)
  }

  #group(depth: number): Known {
    const open = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.#source.slice(this.#at, this.#at + 30))?.[0] ?? ''
    if (open === '' && this.#source[this.#at] === '?') throw new Error(`A group that is not understood: ${this.#source.slice(this.#at)}`)
    this.#at += open.length
    const inner = this.#alternatives(depth)
    this.#at++
    if (open === '?!' || open === '?<!') return empty
    if (open !== '?=' && open !== '?<=') return inner
    return { exact: [''], needs: inner.exact === null ? inner.needs : [...inner.needs, inner.exact], starts: noSign }
  }

  #escape(): Known {
    const sign = this.#source[this.#at++]!
    if (sign === 'b' || sign === 'B') return empty
    if (/[a-z1-9]/i.test(sign) && sign !== 'u') {
      const braced = /^(?:\{[^}]*\}|<[^>]*>|[0-9a-fA-F]{2})/.exec(sign === 'x' || /[pPk]/.test(sign) ? this.#source.slice(this.#at) : '')
      this.#at += braced?.[0].length ?? 0
      if (sign === 'd' || sign === 's') return { exact: null, needs: [], starts: sign === 'd' ? digitStarts : spaceStarts }
      if (sign === 'w' && !(this.#ignoreCase && this.#unicode)) return { exact: null, needs: [], starts: wordStarts }
      return sign === 'n' ? this.#sign('\n') : unknown
    }
    if (sign !== 'u') return this.#sign(sign)
    const code = /^(?:[0-9a-fA-F]{4}|\{[^}]*\})/.exec(this.#source.slice(this.#at))?.[0] ?? ''
    this.#at += code.length
    return code.length === 4 ? this.#sign(String.fromCharCode(Number.parseInt(code, 16))) : unknown
  }

  /** A class of signs, of ranges of ASCII, of blanks, digits and signs of words; of others nothing is known. */
  #class(): Known {
    const others = this.#source[this.#at] === '^'
    const parts: (string | null)[] = []
    while (this.#source[this.#at] !== ']') parts.push(this.#classPart())
    this.#at++
    if (others || parts.includes(null)) return unknown
    const signs = parts.join('')
    const all = Array.from(signs, (sign) => this.#sign(sign).exact)
    if (all.includes(null)) return unknown
    const exact = parts.every((part) => part!.length === 1) ? [...new Set(all.flatMap((one) => one!))] : null
    return { exact, needs: [], starts: new Map(Array.from(signs).flatMap((sign) => [...this.#cases(sign)])) }
  }

  /** The signs of a sign, a range or a kind in a class; null where they are not known. */
  #classPart(): string | null {
    const from = this.#classSign()
    if (this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']') return from
    this.#at++
    const to = this.#classSign()
    return from?.length === 1 && to?.length === 1 ? spreadOut(from, to) : null
  }

  #classSign(): string | null {
    const sign = this.#source[this.#at++]!
    if (sign !== '\\') return sign === '[' && this.#unicode ? null : sign
    const escaped = this.#source[this.#at++]!
    if (escaped === 's') return [...spaceStarts.keys()].join('')
    if (escaped === 'd') return '0123456789'
    if (escaped === 'n') return '\n'
    if (escaped === 'w' && !(this.#ignoreCase && this.#unicode)) return wordSigns
    if (!/[a-z0-9]/i.test(escaped)) return escaped
    const code = escaped === 'u' ? /^[0-9a-fA-F]{4}/.exec(this.#source.slice(this.#at, this.#at + 4)) : null
    this.#at += code === null ? 0 : 4
    return code === null ? null : String.fromCharCode(Number.parseInt(code[0], 16))
  }

  /** Where case is ignored, signs outside ASCII have forms that are not worked out here, and in Unicode so have "k" and "s". */
  #sign(sign: string): Known {
    const unit = sign.charCodeAt(0)
    if (this.#ignoreCase && (unit >= 0x80 || (this.#unicode && /[ks]/i.test(sign))) && sign.toLowerCase() !== sign.toUpperCase())
      return unknown
    if (sign.length > 1 || (this.#unicode && unit >= 0xd800 && unit < 0xe000)) return unknown
    return { exact: [String.fromCharCode(folded(unit))], needs: [], starts: this.#cases(sign) }
  }

  #cases(sign: string): Starts {
    const forms = this.#ignoreCase ? [sign.toLowerCase(), sign.toUpperCase()] : [sign]
    return new Map(forms.map((form) => [form, false]))
  }
}

/** Each of the first with each of the second behind it; null where that is too many. */
function allJoined(first: readonly string[], second: readonly string[]): readonly string[] | null {
  if (first.length * second.length > most) return null
  return first.length === 1 && first[0] === '' ? second : first.flatMap((one) => second.map((other) => one + other))
}

/** The signs of a range of ASCII. */
function spreadOut(from: string, to: string): string | null {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)]
  return last < 0x80 ? String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, at) => first + at)) : null
}

/** More ways to begin than this are not told apart. */
const mostStarts = 1500

/** The first signs only; an empty start stays. */
const firstSigns = (starts: Starts): Starts => new Map([...starts].map(([start, open]) => [start.slice(0, 1), start !== '' || open]))

function startsJoined(first: Starts, second: Starts): Starts {
  const joined = new Map<string, boolean>()
  for (const [start, open] of first) {
    if (open || start.length === 2) joined.set(start, open)
    else
      for (const [next, more] of second) {
        const both = (start + next).slice(0, 2)
        joined.set(both, more || joined.get(both) === true)
      }
  }
  return joined.get('') === true ? anyStart : joined.size > mostStarts ? firstSigns(joined) : joined
}

/** Of a part that may be left out, or may come more than once. */
function startsOfMany(starts: Starts, none: boolean, once: boolean): Starts {
  const found = new Map([...starts].map(([start, open]) => [start, open || !once]))
  if (none && found.get('') !== true) found.set('', false)
  return found.get('') === true ? anyStart : found
}

function startsOfEither(found: readonly Known[]): Starts {
  const all = new Map<string, boolean>()
  for (const { starts } of found) for (const [start, open] of starts) all.set(start, open || all.get(start) === true)
  return all.get('') === true ? anyStart : all.size > mostStarts ? firstSigns(all) : all
}

function eitherOf(found: readonly Known[]): Known {
  const starts = startsOfEither(found)
  const exact = found.every((one) => one.exact !== null) ? [...new Set(found.flatMap((one) => one.exact!))] : null
  if (exact !== null && exact.length <= most) return { exact, needs: [], starts }
  const best = found.map((one) => bestOf(one.exact === null ? one.needs : [one.exact]))
  return { exact: null, needs: best.some((set) => set === null) ? [] : [[...new Set(best.flatMap((set) => set!))]], starts }
}

/** The set that tells most: the one whose shortest word is the longest. */
function bestOf(needs: Needs): readonly string[] | null {
  let best: readonly string[] | null = null
  for (const set of needs) if (shortest(set) > (best === null ? 0 : shortest(best))) best = set
  return best
}

export const shortest = (set: readonly string[]): number => Math.min(...set.map((word) => word.length))
