/** How the words of a block begin: with a speaker, the field of a lead agency, or a number; and which of them are its statement. */
import type { Span } from '../../domain/span.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { sifted } from '../sifted.ts'

export const speakerPrefix =
  /^(?!M\/?S(?:\/?[CPU])?\b)[A-Z@][\w.'-]{0,20}(?: [A-Z][\w.'-]{0,20}){0,2}(?: ?\([^()]{1,30}\))?:[*_]{0,3} (?!(?:re-?)?(?:elected|appointed)\b)/
export const leadField = sifted(
  /^(?:(?:Lead|Responsible|Implementing|Accountable)(?: (?:government|implementing|public|lead|state))? (?:actors?|agency|agencies|institutions?|ministry|departments?|organi[sz]ations?|body|office|authority|entity)(?: (?:responsible|involved|\/ ministry))?)\b(?! (?:must|should|shall|will|may|can|are|is|to|have|has|need|needs)\b):? */
)
export const enumerator = sifted(
  /^(?:Resolution (?:No\.? ?)?\d{1,4}(?:[/.-]\d{1,4}){1,2}[.:)]? {1,8}(?=[A-Z][\w.]{0,20} )|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?[,:-]? +(?=[A-Z])|\d{2,4}-\d{1,4}[.:)]? +(?=[A-Z][\w.]{0,20} )|\d{1,3}(?:[./]\d{1,4}(?:-\d{1,4})?){1,3}\)?(?: ?\(\d[\d.]{0,8}\))?(?: ?\(?(?:[a-z]|[ivx]{1,5})\)?[.)]?)? +(?:- )?(?=[A-Z"])|\(?(?:[A-Za-z]|\d{1,3}(?:\.\d{1,2}){0,2}|[ivxIVX]{1,5})[.)]\)? +(?=\S))/
)

/** A labelled block's statement: all its words, or its first sentence where it runs on for long. */
export function firstWords(words: Span, sentences: readonly Sentence[]): Span {
  const first = sentences[0]
  return words.end - words.start <= 500 || first === undefined ? words : { start: words.start, end: Math.max(first.end, words.start) }
}
