/** Whether a text has a word that the reading of clauses that decide looks for: most texts have none, and are told so without being parted. */
import { isLetter, withLetter } from '../code-units.ts'
import { decidingForms, decidingNouns, phrasalForms } from '../lexicon/en/deciding.ts'
import { wonWords } from '../lexicon/en/outcome-lines.ts'

/** A mark for what the first letters of each word come to, up to a hyphen. */
const marked = new Uint8Array(0x10000)
for (const word of [...decidingForms.keys(), ...decidingNouns, ...phrasalForms.keys(), 'votes', ...wonWords]) marked[firstLetters(word)] = 1

function firstLetters(word: string): number {
  let number = 0
  for (let at = 0; isLetter(word.charCodeAt(at)); at++) number = withLetter(number, word.charCodeAt(at))
  return number
}

/** False where the text has none of the words; it may be true where it has none. */
export function mayDecide(text: string): boolean {
  let number = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) {
      number = withLetter(number, unit)
      inWord = true
    } else if (inWord) {
      if (marked[number] === 1) return true
      number = 0
      inWord = false
    }
  }
  return inWord && marked[number] === 1
}
