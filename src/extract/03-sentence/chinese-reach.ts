/**
 * Wordings of two parts: a head, and a tail that follows it in the same clause within so many characters ("由…牵头"). Two simple patterns
 * and a bounded look instead of one pattern with a gap, so that no text makes it slow.
 */
import { gramsOf, mayMatch, type Sieve, sieveOf } from '../sieve.ts'

export type Reach = {
  /** Source of a RegExp for the head. */
  readonly pattern: string
  /** Source of a RegExp for the tail, matched against the rest of the clause; none where the head is enough. */
  readonly tail?: string
  /** How far the tail may end behind the head; 40 unless told. */
  readonly within?: number
  /** Source of a RegExp for what must not stand between. */
  readonly never?: string
}

export type ReachRule = {
  readonly head: RegExp
  readonly tail: RegExp | null
  readonly within: number
  readonly never: RegExp | null
  /** What head and tail need to stand in a text. */
  readonly sieves: readonly Sieve[]
}

/** What was found; `from` and `to` bound the words between head and tail. */
export type Reached = { readonly start: number; readonly from: number; readonly to: number; readonly end: number }

export function reachRule({ pattern, tail: behind, within, never }: Reach): ReachRule {
  const head = new RegExp(pattern, 'g')
  const tail = behind === undefined ? null : new RegExp(behind)
  return {
    head,
    tail,
    within: within ?? 40,
    never: never === undefined ? null : new RegExp(never),
    sieves: [head, ...(tail === null ? [] : [tail])].map(sieveOf)
  }
}

const clauseEnd = /[，。；：！？\n]/

export function reachIn(rule: ReachRule, text: string): Reached | null {
  const { head, tail, within, never, sieves } = rule
  const grams = gramsOf(text)
  for (const sieve of sieves) if (!mayMatch(sieve, grams)) return null
  head.lastIndex = 0
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    const from = match.index + match[0].length
    if (tail === null) return { start: match.index, from, to: from, end: from }
    const stretch = text.slice(from, from + within)
    const stop = clauseEnd.exec(stretch)
    const clause = stop === null ? stretch : stretch.slice(0, stop.index)
    const found = tail.exec(clause)
    if (found !== null && (never === null || !never.test(clause.slice(0, found.index)))) {
      return { start: match.index, from, to: from + found.index, end: from + found.index + found[0].length }
    }
    if (match[0] === '') head.lastIndex++
  }
  return null
}
