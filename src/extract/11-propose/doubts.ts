/** Doubts: what makes a careful reader look twice, whatever the rule that found a statement was worth elsewhere. */
import type { Span } from '../../domain/span.ts'

const done = /\b(?:done|closed|completed?|finished|merged|cancelled|canceled|withdrawn|resolved|no longer needed)\b|已完成|已办结|已销号/i
const word = /[\p{L}\p{N}]+/gu
const han = /\p{Script=Han}/gu

/**
 * Whether a statement is too short to say anything, so long that it must hold several, a question, a row of a table in one piece, or (for
 * what is given to someone) followed by words that it is done already.
 */
export function isDoubtful(view: string, draft: Span & { readonly kind: string; readonly sentence: Span }): boolean {
  const text = view.slice(draft.start, draft.end)
  const signs = text.match(han)?.length ?? 0
  const words = signs > 0 ? signs / 3 : (text.match(word)?.length ?? 0)
  if (words < 3 || words > 90 || /[?？]\s*$/.test(text) || text.includes(' | ')) return true
  return (
    draft.kind === 'assigned' && (done.test(lastWords(text)) || done.test(view.slice(draft.end, Math.max(draft.end, draft.sentence.end))))
  )
}

/** The end of a text, after its last dash or opening bracket; nothing where it has none. */
function lastWords(text: string): string {
  const at = Math.max(text.lastIndexOf(' - '), text.lastIndexOf('–'), text.lastIndexOf('—'), text.lastIndexOf('('))
  return at < 0 ? '' : text.slice(at)
}
