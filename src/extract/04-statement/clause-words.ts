/** The words of a sentence, with what stands between them: what a clause is read by where no row of the lexicon fits. */
import { isDigit, isLetter } from '../code-units.ts'

export type Word = {
  /** In lower case. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** At least two letters, and no small ones. */
  readonly capitals: boolean
  /** The marks between the word before and this one; empty where only space is. */
  readonly gap: string
}

/** A longer sentence is a list, or several sentences in one. */
const most = 90
const apostrophe = 39
const hyphen = 45

const isPart = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit >= 0xc0

/** "we've" is two words; "didn't" and "council's" are one. */
const contraction = /^(?!ok')(.+?)('(?:ve|ll|d|re|m))$/

export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  let last = 0
  for (let at = 0; at < text.length && found.length < most; at++) {
    if (text[at] === '(') at = behindBracket(text, at)
    if (!isPart(text.charCodeAt(at))) continue
    let end = at + 1
    while (end < text.length && continues(text, end)) end++
    add(found, {
      text: text.slice(at, end),
      start: at,
      gap: text
        .slice(last, at)
        .replace(/\([^()]*\)/, '')
        .trim()
    })
    last = end
    at = end
  }
  return found
}

const longestAside = 80

/** Where an aside in brackets ends; the bracket itself where nothing follows it, for then it may be what is told. */
function behindBracket(text: string, at: number): number {
  const length = text.slice(at, at + longestAside + 1).indexOf(')')
  return length < 0 || at + length > text.length - 4 ? at : at + length
}

/** An apostrophe or a hyphen is part of a word only between two of its characters. */
function continues(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isPart(unit) || ((unit === apostrophe || unit === hyphen) && at + 1 < text.length && isPart(text.charCodeAt(at + 1)))
}

function add(found: Word[], { text, start, gap }: { text: string; start: number; gap: string }): void {
  const lower = text.toLowerCase()
  const capital = text[0] !== lower[0]
  const parts = text.includes("'") ? contraction.exec(lower) : null
  const end = start + text.length
  if (parts === null) {
    found.push({ text: lower, start, end, capital, capitals: capital && text.length > 1 && text === text.toUpperCase(), gap })
    return
  }
  const joint = start + parts[1]!.length
  found.push({ text: parts[1]!, start, end: joint, capital, capitals: false, gap })
  found.push({ text: parts[2]!, start: joint, end, capital: false, capitals: false, gap: '' })
}
