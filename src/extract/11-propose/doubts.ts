/** Doubts: what makes a careful reader look twice, whatever the rule that found a statement was worth elsewhere. */
import type { Span } from '../../domain/span.ts'
import { openingVerb } from '../04-statement/clause.ts'
import { isCommonHan, isDigit, isLetter } from '../code-units.ts'
import type { StatementDraft } from '../statement-draft.ts'

const done = /\b(?:done|closed|completed?|finished|merged|cancelled|canceled|withdrawn|resolved|no longer needed)\b|已完成|已办结|已销号/i
const word = /[\p{L}\p{N}]+/gu
/** What may be a Chinese character outside the block of the common ones. */
const rareHan = /[\u2e80-\u2fd5\u3005-\u303b\u3400-\u4dbf\uf900-\ufaff\ud800-\udfff]/
const han = /\p{Script=Han}/gu

/**
 * Whether a statement is too short to say anything, so long that it must hold several, a question, a row of a table in one piece, or (for
 * what is given to someone) followed by words that it is done already.
 */
export function isDoubtful(view: string, draft: Span & { readonly kind: string; readonly sentence: Span }): boolean {
  const text = view.slice(draft.start, draft.end)
  const signs = hanIn(text)
  const words = signs > 0 ? signs / 3 : wordsIn(text)
  if (words < 3 || words > 90 || /[?？]\s*$/.test(text) || text.includes(' | ')) return true
  return (
    draft.kind === 'assigned' && (done.test(lastWords(text)) || done.test(view.slice(draft.end, Math.max(draft.end, draft.sentence.end))))
  )
}

const topic = /\b(?:discussions?|issues?|topics?|updates?|unassigned|not assigned)\b/i

/** An item of a list of actions that names a topic and no deed: "Ferry issues", "Review/discussion of the plan". */
export function namesTopic(view: string, { start, end, because, kind }: StatementDraft): boolean {
  if (kind !== 'assigned' || because[0]?.rule !== 'en.sec.actions' || !topic.test(view.slice(start, end))) return false
  const verb = openingVerb(view, start, end, false)
  return verb === null ? !/\b(?:to|will|should|must|needs?|shall)\b/.test(view.slice(start, end)) : view[verb.end] === '/'
}

/** How many Chinese characters a text has. */
function hanIn(text: string): number {
  let common = 0
  let plain = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isCommonHan(unit)) common++
    else if (unit >= 0x2e80) plain = false
  }
  return plain || !rareHan.test(text) ? common : (text.match(han)?.length ?? 0)
}

/** How many runs of letters and digits a text has. */
function wordsIn(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) return text.match(word)?.length ?? 0
    const part = isLetter(unit) || isDigit(unit)
    if (part && !inside) count++
    inside = part
  }
  return count
}

/** The end of a text, after its last dash or opening bracket; nothing where it has none. */
function lastWords(text: string): string {
  const at = Math.max(text.lastIndexOf(' - '), text.lastIndexOf('–'), text.lastIndexOf('—'), text.lastIndexOf('('))
  return at < 0 ? '' : text.slice(at)
}
