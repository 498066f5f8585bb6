/** Outcomes told by a few words that all belong to outcomes: "Accepted by consent", "Unanimously approved across 7 members". */
import { lostWords, outcomeFillers, wonWords } from '../lexicon/en/outcome-lines.ts'

const most = 12

/** "Adopted Resolution 2025-3" names what was adopted: it is no mere outcome. */
const numbered = /\b(?:resolution|item|amendment|motion|proposal)s? (?:no\.? ?|#)?\d/i

const word = /[a-z][a-z'-]*/g

export function ofOutcomeWords(text: string): 'carried' | 'lost' | null {
  const said: string[] = []
  // Most texts are told apart by their first word.
  const lower = text.toLowerCase()
  word.lastIndex = 0
  for (let match = word.exec(lower); match !== null; match = word.exec(lower)) {
    if (said.length === most || !(wonWords.has(match[0]) || lostWords.has(match[0]) || outcomeFillers.has(match[0]))) return null
    said.push(match[0])
  }
  if (said.length === 0 || numbered.test(text)) return null
  // "To be confirmed", "to be agreed by email": not yet.
  if (said.some((word, at) => word === 'to' && (said[at + 1] === 'be' || wonWords.has(said[at + 1] ?? '')))) return null
  if (said[0] === 'not' || said.some((word) => lostWords.has(word))) return 'lost'
  return said.slice(0, 8).some((word) => wonWords.has(word)) ? 'carried' : null
}

const joints = [' - ', ' \u2013 ', ' \u2014 ', ' (', ': ', '; ', ' -- ', ', ']

/** Behind a dash more may be told of it: "New chair \u2013 passes, Ana Lind elected". */
const won = /^(?:passe[sd]|carrie[sd])[,;]/i

/** Where the outcome at the end of a text begins, behind a dash or in brackets: "New gate \u2013 passes, 8 for"; -1 where there is none. */
export function outcomeTail(text: string): number {
  const from = Math.max(4, text.length - 90)
  const end = text.slice(from)
  for (const joint of joints) {
    const at = end.lastIndexOf(joint) + from
    if (at < from) continue
    const said = text.slice(at + joint.length)
    if (ofOutcomeWords(said) === 'carried' || (/^ [-\u2013\u2014]/.test(joint) && won.test(said))) return at
  }
  return -1
}
