/**
 * What the words of a sentence may be part of: a decision, or what ties someone to a task. Told by what their letters come to, while they
 * are looked at for the rows they set off; it may say too much, and never too little.
 */
import { isLetter, withLetter } from '../code-units.ts'
import { decidingForms, decidingNouns, phrasalForms } from '../lexicon/en/deciding.ts'
import { wonWords } from '../lexicon/en/outcome-lines.ts'
import { tellWords, vowWords } from '../lexicon/en/task-words.ts'

export const kind = {
  /** The letters up to a hyphen of a word by which the reading of clauses finds a decision. */
  decides: 1,
  /** Ties a doer to a deed by itself: "will". */
  ties: 2,
  /** "to" and "with": tie together with one of `leads`, or behind a doer who stands apart. */
  joins: 4,
  leads: 8
} as const

/** By what the letters of a word come to: the kinds it may be of. */
export const wordKinds = new Uint8Array(0x10000)

const note = (words: Iterable<string>, bit: number): void => {
  for (const word of words) wordKinds[lettersOf(word)]! |= bit
}

function lettersOf(word: string): number {
  let number = 0
  for (let at = 0; isLetter(word.charCodeAt(at)); at++) number = withLetter(number, word.charCodeAt(at))
  return number
}

note([...decidingForms.keys(), ...decidingNouns, ...phrasalForms.keys(), 'votes', 'against', 'ayes', 'yes', ...wonWords], kind.decides)
note(['will', 'shall', 'll', 'would', 'must', 'should', 'took', 'takes', 'take', 'taking', 'taken'], kind.ties)
note(['to', 'with', 'task', 'job'], kind.joins)
note([...vowWords, ...tellWords, 'needs', 'need', 'has', 'have', 'ought', 'is', 'are', 'was', 'were', 'be', 'left', 'given'], kind.leads)
