/** Whether the words before a verb name the body that decides: a group of people, by the noun its phrase hangs on. */
import { bodyNouns, leadIns, namedBodies, openers, personNouns, wordSet } from '../lexicon/en/deciding.ts'
import type { Word } from './clause-words.ts'

const articles = new Set([
  'the',
  'our',
  'this',
  'all',
  'each',
  'every',
  'both',
  'we',
  'everyone',
  'everybody',
  'those',
  'a',
  'an',
  'their',
  'your'
])
const prepositions = wordSet('of for from in at on with to by within under as')
/** Words behind a noun that still belong to its phrase. */
const behind = wordSet('present attending voting there here online together itself themselves')
const pronouns = new Set(['we', 'all', 'everyone', 'everybody', 'both', 'most', 'majority', 'those'])
const twoLetters = new Set(['wg', 'tf', 'cg', 'ig', 'sc', 'ec', 'pc', 'eb', 'gb', 'tc', 'lc'])

/** `words` are all words before the verb's own, from where its clause begins. */
export function isBody(words: readonly Word[]): boolean {
  const start = subjectStart(words)
  const subject = words.slice(start)
  if (subject.length === 0 || subject.length > 14) return false
  const of = subject.findIndex(({ text }, at) => at > 0 && prepositions.has(text))
  let last = (of < 0 ? subject.length : of) - 1
  while (last > 0 && (behind.has(subject[last]!.text) || (/^\d{1,3}$/.test(subject[last]!.text) && isNumbered(subject[last - 1]!)))) last--
  const head = subject[last]!
  if (pronouns.has(head.text)) return head.text !== 'those' || subject.length > 1
  // "the chair of the board": the article found last belongs to what the chair is of.
  if (start > 0 && words[start - 1]!.text === 'of') return headsGroup(words, start - 2)
  return isGroup(subject, head)
}

/** "WG 5", "Committee 3". */
const isNumbered = ({ text, capital }: Word): boolean => capital && (bodyNouns.has(text) || twoLetters.has(text))

function isGroup(subject: readonly Word[], head: Word): boolean {
  const first = subject[0]!
  if (namedBodies.has(head.text)) return articles.has(first.text) || head.capital
  if (bodyNouns.has(head.text)) return true
  if (!head.capitals || subject.every(({ capitals }) => capitals) !== (subject.length === 1)) return false
  return head.text.length > 2 ? head.text.length <= 8 && !personNouns.has(head.text) : first.text === 'the' || twoLetters.has(head.text)
}

/** "a majority of the members", "the members of the board": the noun before "of" is a group too. */
function headsGroup(words: readonly Word[], at: number): boolean {
  const head = words[at]
  return head !== undefined && (bodyNouns.has(head.text) || ['most', 'half', 'two-thirds', 'rest', 'number'].includes(head.text))
}

/** Behind words that lead in, and behind an opening phrase that no comma ends ("After some talk the trustees"). */
function subjectStart(words: readonly Word[]): number {
  let start = 0
  while (start < words.length && leadIns.has(words[start]!.text)) start++
  const article = words.findLastIndex(({ text }, at) => at > start && articles.has(text))
  if (article <= start) return start
  const before = words[article - 1]!.text
  if (before === 'of' || openers.has(words[start]!.text)) return article
  // A second phrase without a preposition between them: another clause began before this one.
  return articles.has(before) || prepositions.has(before) ? start : words.length
}

/** Whether every word is part of a name. */
export function isName(words: readonly Word[]): boolean {
  return (
    words.length > 0 && words.length <= 12 && !articles.has(words[0]!.text) && words.every(({ text, capital }) => capital || text === 'and')
  )
}
