/** Outcomes told by a few words that all belong to outcomes: "Accepted by consent", "Unanimously approved across 7 members". */
import { lostWords, outcomeFillers, wonWords } from '../lexicon/en/outcome-lines.ts'

const most = 12

/** "Adopted Resolution 2025-3" names what was adopted: it is no mere outcome. */
const numbered =
  /\b(?:resolution|item|amendment|motion|proposal|ordinance|bill|act|legislation)s? (?:no\.? ?|#)?\d|^\W{0,3}(?:[a-z]{4,10} )?\d{1,2}\.\d{1,2}(?:\.\d{1,2})? /i

const word = /[a-z][a-z'-]*/g
/** Who abstained: "Approved by consensus, one abstention (Lind)". */
const named = /(?<=\b(?:abstentions?|abstained|abstaining|against|opposed|nays?|noes)) \([A-Z][^()\d]{1,60}\)/g

export function ofOutcomeWords(text: string): 'carried' | 'lost' | null {
  const said: string[] = []
  // Most texts are told apart by their first word.
  const lower = (text.includes('(') ? text.replace(named, '') : text).toLowerCase()
  word.lastIndex = 0
  for (let match = word.exec(lower); match !== null; match = word.exec(lower)) {
    if (said.length === most || !(wonWords.has(match[0]) || lostWords.has(match[0]) || outcomeFillers.has(match[0]))) return null
    said.push(match[0])
  }
  if (said.length === 0 || numbered.test(text) || /\bin (?:19|20)\d\d\b/.test(text)) return null
  // "To be confirmed", "to be agreed by email": not yet.
  if (said.some((word, at) => word === 'to' && (said[at + 1] === 'be' || wonWords.has(said[at + 1] ?? '')))) return null
  if (said[0] === 'not' || said.some((word) => lostWords.has(word))) return 'lost'
  return said.slice(0, 8).some((word) => wonWords.has(word)) ? 'carried' : ofCount(text, new Set(said))
}

/** "5 for, 1 against", "all in favour", "no objections": an outcome told by how many were for it. */
function ofCount(text: string, said: ReadonlySet<string>): 'carried' | 'lost' | null {
  const yes = ['aye', 'ayes', 'yea', 'yeas', 'yes', 'yeses', 'favour', 'favor', 'for'].some((word) => said.has(word))
  const no = ['against', 'opposed', 'opposition', 'nay', 'nays', 'noes', 'no', 'objection', 'objections', 'dissent'].some((word) =>
    said.has(word)
  )
  const [first, second] = [...text.matchAll(/\d{1,3}/g)].map(Number)
  if (first !== undefined && second === undefined && first > 0 && yes && !no && (said.has('vote') || said.has('votes'))) return 'carried'
  if (first !== undefined)
    return !yes || !(no || said.has('favour') || said.has('favor')) ? null : first > (second ?? 0) ? 'carried' : 'lost'
  if (
    ['all', 'everyone', 'everybody'].some((word) => said.has(word)) &&
    (said.has('favour') || said.has('favor') || said.has('aye') || said.has('ayes'))
  )
    return 'carried'
  const none = said.has('no') || said.has('none') || said.has('nil') || said.has('without')
  return none && ['objection', 'objections', 'opposed', 'opposition', 'dissent'].some((word) => said.has(word)) ? 'carried' : null
}

const bareCount = /^(votes?\W{1,4})?\(?(\d{1,3}) ?[-\u2013/] ?(\d{1,3})(?: ?[-\u2013/] ?\d{1,3})?\)?\W{0,2}$/i

/** "Vote: 5-3-1"; without that word only what nobody was against: "5-0-1". */
export function ofBareCount(text: string): 'carried' | 'lost' | null {
  const count = text.length < 24 ? bareCount.exec(text) : null
  if (count === null) return null
  const [yes, no] = [Number(count[2]), Number(count[3])]
  if (count[1] === undefined) return count[3] === '0' && yes > 1 ? 'carried' : null
  return yes > no ? 'carried' : 'lost'
}

const joints = [' => ', ' -> ', ' \u2192 ', ' - ', ' \u2013 ', ' \u2014 ', ' (', ' [', ': ', '; ', ' -- ', ', ', '.\u2013']

/** Behind a dash more may be told of it: "New chair \u2013 passes, Ana Lind elected". */
const won = /^(?:(?:passe[sd]|carrie[sd])[,;]|(?:rough |general )?consensus(?:[,;]|$))/i

/** Nobody was against it: "Mend the gate (4-0)". */
const noneAgainst = / [([][1-9]\d? ?[-\u2013/:] ?0(?: ?[-\u2013/:] ?\d{1,2})?[)\]]\W{0,3}$|, [1-9]\d?-0-\d{1,2}\.?$/

/** Whether a text ends in the count of a vote that nobody lost. */
export const endsInCount = (text: string): boolean => noneAgainst.test(text.slice(-16))

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
  const count = noneAgainst.exec(end)
  return count === null ? -1 : from + count.index
}
