/** Where a list of people ends that stands in running text. */
import type { Span } from '../../domain/span.ts'
import { roleWords } from '../lexicon/en/roles.ts'

const shortened =
  /^(?:Messrs|Mmes|Jr|Sr|St|Hon|Esq|Assoc|Gen|Gov|Sen|Rep|Dep|Atty|Dist|Dept|Comm|Dir|Mgr|Twp|Supv|Sup|Ald|Treas|Sec|Pres|V\.?P|Admin|Eng|Tr|Cr|Cllrs?)$/
const lastWord = /(?:^|[\s.(])(\p{L}[\p{L}.]{0,8})$/u
/** A line of the list may have a stop of its own: "Mr. Osei, President." above "Mrs. Lind". */
const nextLine = /^\.\s{0,4}\n\s{0,12}(?:Mrs?|Ms|Mx|Dr|Rev|Hon|Cllr|Prof)\.?\s/
/** A stop written for a comma: "A. Lind, J. Osei. S. Vance". */
const nextName = /^\.\s{1,2}\p{Lu}\.\s?\p{Lu}\p{Ll}+\s{0,2}(?:[.,;(]|$)/u

/** A list ends with its sentence, unless the full stop belongs to an initial or a title. */
export function endOfList(view: string, list: Span, colon: boolean): Span {
  const text = view.slice(list.start, list.end)
  for (const match of text.matchAll(/[.。!?](?=\s|$)/g)) {
    const word = lastWord.exec(text.slice(Math.max(0, match.index - 10), match.index))?.[1] ?? ''
    const short = /^\p{Lu}$|\.\p{Lu}$/u.test(word) || shortened.test(word) || (word.length < 6 && /^\p{Lu}/u.test(word) && isTitle(word))
    const behind = text.slice(match.index, match.index + 40)
    if (match[0] === '.' && (short || nextLine.test(behind) || nextName.test(behind))) continue
    return { start: list.start, end: list.start + match.index }
  }
  return colon || text.length < 600 ? list : { start: list.start, end: list.start }
}

/** Titles of up to five letters as they stand before names: "Mr", "Cllr", "Sis". */
const isTitle = (word: string): boolean =>
  /[^aeiou]/.test(word.slice(1)) && roleWords.has(word.toLowerCase()) && !/^(?:chair|clerk|staff|mayor|lead|guest|chief)$/i.test(word)
