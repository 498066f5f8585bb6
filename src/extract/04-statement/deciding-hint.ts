/** Whether a text has a word that the reading of clauses that decide looks for: most texts have none, and are told so without being parted. */
import { isLetter, withLetter } from '../code-units.ts'
import { kind, wordKinds } from './word-kinds.ts'

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
      if ((wordKinds[number]! & kind.decides) !== 0) return true
      number = 0
      inWord = false
    }
  }
  return inWord && (wordKinds[number]! & kind.decides) !== 0
}
