/** Labels inside a text that say who was there, each with the words between it and its list. */
import { isLetter } from '../code-units.ts'
import { attendanceRows } from '../lexicon/en/attendance.ts'

/** A label's last words, with what may stand between it and its list. Its words may stand on two lines of the source. */
const label = new RegExp(
  `(${attendanceRows.map(({ pattern }) => pattern.replace(/\\s(?![{?*+])/g, '\\s{1,12}')).join('|')})(?:\\s(?:with|without|of)\\s(?:the\\s)?[a-z]{3,16}(?=\\s?:))?(?:\\s?\\([^()]{0,40}\\))?(?:,?\\s(?:to[\\s-]wit|as\\sfollows))?\\s{0,10}(?::|;(?=\\s)|-\\s|–|(?<=[a-z)])\\s(?:was|were|are|included|from|by|on\\sbehalf\\sof)\\b(?!\\s(?:no|not|also|none|present|absent|excused|approved|asked|invited|given|made|taken|received|thanked|reminded|advised|informed))(?:\\s(?:the\\sfollowing|as\\sfollows|also))?:?)`,
  'iuy'
)
const behindWord = /[\p{L}\d-]/u

/** The label's words are tried where a word begins; after one is found, behind it. */
export function labelMatches(words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let at = 0
  while (at < words.length) {
    label.lastIndex = at
    const match = beginsWord(words, at) ? label.exec(words) : null
    if (match === null) at++
    else {
      found.push(match)
      at += match[0].length
    }
  }
  return found
}

function beginsWord(words: string, at: number): boolean {
  if (!isLetter(words.charCodeAt(at))) return false
  const before = words.charCodeAt(at - 1)
  return at === 0 || before === 0x20 || !(isLetter(before) || behindWord.test(words[at - 1]!))
}
