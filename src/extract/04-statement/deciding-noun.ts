/** Decisions told by a noun: "the decision was taken to …", "rough consensus is that …", "the vote was unanimous". */
import { beForms, haveForms, negations, openForms, wordSet } from '../lexicon/en/deciding.ts'
import { isBody } from './body-phrase.ts'
import type { Word } from './clause-words.ts'
import { isStrong, type NounFrame, ofEarlier } from './deciding-frame.ts'
import { atEase, noneAgainst, thoughtBest } from './deciding-mind.ts'

const rule = 'en.cls.noun'
const made = wordSet('made taken reached given granted')
const onwards = wordSet('to that not for against on')
const gotTo = wordSet(`
  was is were are have had has reached reach general rough unanimous broad full clear lazy group strong a the there our final
  overall in common board council committee wg came got declared found declare
`)
const sought = wordSet(`
  no need needs needed seek sought seeking build building aim lack without if any whether when towards toward find finding discuss
  discussed about of next pending
`)

export function nounFrame(words: readonly Word[], at: number): NounFrame | null {
  const { text } = words[at]!
  if (refused(words, at) || ofEarlier(words, at)) return null
  switch (text) {
    case 'decision':
    case 'decisions':
      return decision(words, at) ?? ofTheMeeting(words, at) ?? bareDecision(words, at) ?? shared(words, at)
    case 'conclusion':
      return words[at + 2]?.text === 'to' ? decision(words, at) : null
    case 'consensus':
    case 'agreement':
      return consensus(words, at) ?? ofTheMeeting(words, at)
    case 'feeling':
    case 'wish':
    case 'view':
    case 'opinion':
    case 'preference':
      return ofTheMeeting(words, at) ?? shared(words, at)
    case 'light':
    case 'go-ahead':
    case 'backing':
    case 'blessing':
      return leaveGiven(words, at)
    case 'objected':
    case 'objects':
    case 'opposed':
    case 'dissented':
      return noneAgainst(words, at)
    case 'happy':
    case 'content':
    case 'agreeable':
    case 'willing':
    case 'comfortable':
      return atEase(words, at)
    case 'felt':
    case 'thought':
    case 'considered':
      return thoughtBest(words, at)
    case 'vote':
    case 'ballot':
    case 'poll':
      return vote(words, at)
    case 'approval':
    case 'permission':
    case 'support':
      return approval(words, at) ?? metWith(words, at)
    case 'favour':
    case 'favor':
      return inFavour(words, at)
    case 'unanimous':
      return words[at - 1]?.text === 'was' && words[at - 2]?.text === 'it' && words[at + 1]?.text === 'that'
        ? rest(at - 2, at)
        : adoptedBy(words, at)
    default:
      return objections(words, at)
  }
}

const rest = (first: number, at: number): NounFrame => ({ rule, first, at, span: 'rest' })
const all = (first: number, at: number): NounFrame => ({ rule, first, at, span: 'all' })

/** Not looked for, not asked for, not lacking. */
function refused(words: readonly Word[], at: number): boolean {
  const own = ['objection', 'objections', 'favour', 'favor', 'objected', 'objects', 'opposed', 'dissented'].includes(words[at]!.text)
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    const { text } = words[place]!
    if (isStrong(words[place + 1]!.gap)) return false
    if (!own && (negations.has(text) || (sought.has(text) && !(text === 'of' && words[at]!.text !== 'consensus')))) return true
    if (openForms.has(text) && !(own && text === 'being')) return true
  }
  return words[at + 1] !== undefined && words[at + 1]!.text !== 'to' && openForms.has(words[at + 1]!.text)
}

function decision(words: readonly Word[], at: number): NounFrame | null {
  const be = words[at + 1]
  if (be === undefined || be.gap !== '' || !beForms.has(be.text)) return null
  let next = at + 2
  if (words[next]?.text === 'been') next++
  const taken = made.has(words[next]?.text ?? '')
  if (taken) next++
  if (words[next]?.text === 'unanimously') next++
  // "The decision was made by email to sell": how it was made.
  if (taken && ['by', 'via', 'over', 'in'].includes(words[next]?.text ?? ''))
    next = Math.max(
      next,
      words.findIndex(({ text }, place) => place > next && place < next + 5 && text === 'to')
    )
  const told = words[next]
  if (told === undefined || told.gap.includes('.')) return null
  return onwards.has(told.text) && (taken || told.text !== 'on') ? rest(at, next - 1) : null
}

/** "It was the unanimous decision of the members to sell", "the feeling of the meeting was that …". */
function ofTheMeeting(words: readonly Word[], at: number): NounFrame | null {
  const it = words.findLastIndex(({ text }, place) => place < at && place > at - 6 && text === 'it')
  if (it < 0 || !beForms.has(words[it + 1]?.text ?? '') || it > 6) return null
  if (!['the', 'our', 'a', 'their'].includes(words[it + 2]?.text ?? '')) return null
  const told = words.findIndex(({ text }, place) => place > at && place < at + 9 && (text === 'to' || text === 'that'))
  return told < 0 || words[told + 1] === undefined ? null : rest(it, told - 1)
}

/** "The general feeling was that …", "the group's preference is to …", "the decision of the board was to …". */
function shared(words: readonly Word[], at: number): NounFrame | null {
  const of = words[at + 1]?.text === 'of'
  const be = of ? words.findIndex(({ text }, place) => place > at && place < at + 8 && beForms.has(text)) : at + 1
  const before = words[at - 1]?.text ?? ''
  const own = before.endsWith("'s") && isBody([...words.slice(0, at - 1), { ...words[at - 1]!, text: before.slice(0, -2) }])
  const ofBody = of && be > 0 && isBody(words.slice(at + 2, be))
  if (at > 5 || !(own || ofBody || sharedBy.has(before)) || !beForms.has(words[be]?.text ?? '')) return null
  return ['to', 'that', 'for', 'not', 'against'].includes(words[be + 1]?.text ?? '') && words.length > be + 3 ? rest(0, be) : null
}
const sharedBy = wordSet('general unanimous overall collective common majority prevailing full overwhelming universal')

/** "Decision to sell the crane", and nothing told of the decision. */
function bareDecision(words: readonly Word[], at: number): NounFrame | null {
  const opens =
    at === 0 || (at === 1 && ['unanimous', 'board', 'council', 'committee', 'group', 'final', 'a', 'the'].includes(words[0]!.text))
  if (!opens || !['to', 'not', 'against', 'that'].includes(words[at + 1]?.text ?? '') || words.length < at + 4) return null
  const told = words.slice(at + 1).some(({ text }) => beForms.has(text) || haveForms.has(text) || openOnly.has(text))
  return told && words[at + 1]!.text !== 'that' ? null : rest(0, at)
}
const openOnly = wordSet('will would shall should may might can could must had')

/** "The board gave its backing to the plan", "the plan was given the green light". */
function leaveGiven(words: readonly Word[], at: number): NounFrame | null {
  if (words[at]!.text === 'light' && words[at - 1]?.text !== 'green') return null
  const verb = words.findLastIndex(({ text }, place) => place < at && place > at - 5 && givings.has(text))
  if (verb < 1) return null
  if (['gave', 'gives'].includes(words[verb]!.text) && !isBody(words.slice(0, verb))) return null
  return all(0, at)
}
const givings = wordSet('gave gives given got gets received won')

function consensus(words: readonly Word[], at: number): NounFrame | null {
  const before = words[at - 1]
  if (before !== undefined && !isStrong(words[at]!.gap) && !gotTo.has(before.text)) return null
  if (
    words[at]!.text === 'agreement' &&
    (before === undefined || ['a', 'the', 'our'].includes(before.text)) &&
    words[at + 1]?.text !== 'that'
  )
    return null
  let next = at + 1
  const of = words[next]?.text === 'of' || words[next]?.text === 'among' || words[next]?.text === 'from'
  if (of)
    next = words.findIndex(({ text }, place) => place > at && place < at + 8 && (beForms.has(text) || text === 'to' || text === 'that'))
  if (next < 0) return null
  if (!of && ['in', 'within', 'among', 'amongst'].includes(words[next]?.text ?? ''))
    next = Math.max(
      next,
      words.findIndex(({ text }, place) => place > at && place < at + 6 && (text === 'to' || text === 'that'))
    )
  while (words[next] !== undefined && (beForms.has(words[next]!.text) || made.has(words[next]!.text))) next++
  const told = words[next]
  if (told === undefined && before !== undefined && ['has', 'reached', 'rough', 'full'].includes(before.text) && at > 3) return all(0, at)
  if (!of && told?.gap === ':') return rest(Math.max(0, at - 1), next - 1)
  if (words[at]!.text === 'agreement' && told?.text === 'that' && isOpinion(words.slice(next + 1))) return null
  return told !== undefined && onwards.has(told.text) ? rest(before === undefined ? at : at - 1, next - 1) : null
}

/** "General agreement that the fees were high": what is thought, and nothing that is to be. */
function isOpinion(told: readonly Word[]): boolean {
  const be = told.findIndex(({ text }) => text === 'was' || text === 'were' || text === 'had')
  return be > 0 && told[be + 1]?.text !== 'to' && !told.some(({ text }) => openOnly.has(text) && text !== 'had')
}

/** "The vote to sell was unanimous", "the vote on the sale passed 7-2", "the result of the ballot was …". */
function vote(words: readonly Word[], at: number): NounFrame | null {
  const before = words[at - 1]?.text ?? ''
  if (before === 'unanimous' || (words[at - 2]?.text === 'unanimous' && at < 5)) {
    const to = words.findIndex(({ text }, place) => place > at && place < at + 7 && (text === 'to' || text === 'for' || text === 'that'))
    return to < 0 || at > 3 ? null : rest(at - 1, to - 1)
  }
  if (!['the', 'a', 'of', 'this', '', 'board', 'council'].includes(before)) return null
  for (let place = at + 1; place < Math.min(words.length, at + 14); place++) {
    const { text, gap } = words[place]!
    if (gap.includes('.')) return null
    if (['passed', 'passes', 'carried', 'carries'].includes(text) && words[place - 1]!.text !== 'was') return all(at, place)
    if ((text === 'unanimous' || text === 'unanimously') && beForms.has(words[place - 1]!.text)) return all(at, place)
    if (text === 'was' && ['to', 'in', 'for'].includes(words[place + 1]?.text ?? '')) return all(at, place)
    if (
      text === 'was' &&
      /^\d/.test(words[place + 1]?.text ?? '') &&
      words.slice(place).some((word) => ['for', 'favour', 'favor'].includes(word.text))
    )
      return all(at, place)
    if (text === 'was' && wins(words, place + 1)) return all(at, place)
  }
  return null
}

/** "5-1", "5 to 1": more for it than against. */
function wins(words: readonly Word[], at: number): boolean {
  const joined = /^(\d{1,3})-(\d{1,3})(?:-\d{1,3})?$/.exec(words[at]?.text ?? '')
  if (joined !== null) return Number(joined[1]) > Number(joined[2])
  return words[at + 1]?.text === 'to' && Number(words[at]!.text) > Number(words[at + 2]?.text)
}

/** "Approval of the accounts was unanimous." */
function adoptedBy(words: readonly Word[], at: number): NounFrame | null {
  const noun = words.findIndex(({ text }) => adoptions.has(text))
  const of = ['of', 'for', 'to'].includes(words[noun + 1]?.text ?? '')
  return beForms.has(words[at - 1]?.text ?? '') && noun >= 0 && noun < 3 && of && noun < at - 3 ? all(0, at) : null
}
const adoptions = wordSet('approval adoption acceptance ratification endorsement agreement support decision')

/** "The plan met with general approval", "received unanimous support". */
function metWith(words: readonly Word[], at: number): NounFrame | null {
  const before = words.slice(Math.max(1, at - 4), at).map(({ text }) => text)
  const got = before.some((word) => ['met', 'received', 'got', 'won', 'gained', 'found', 'gave', 'expressed', 'had'].includes(word))
  const whole = before.some((word) => ['unanimous', 'unanimously', 'general', 'full', 'overwhelming', 'its', 'their'].includes(word))
  const met = before.includes('met') && words[at]!.text === 'approval'
  const there = words[at]!.text === 'support' && before.some((word) => beForms.has(word)) && words[0]!.text === 'there'
  const wide = there && before.some((word) => wideSupport.has(word)) && ['for', 'to', 'in'].includes(words[at + 1]?.text ?? '')
  const open = words.some(({ text }) => text === 'but' || text === 'no')
  const everyones =
    got && words[at + 1]?.text === 'of' && words.slice(at + 2, at + 5).some(({ text }) => text === 'all' || text === 'everyone')
  return (got && whole) || everyones || met || (wide && !open) ? all(0, at) : null
}

const wideSupport = wordSet('unanimous general broad full overwhelming universal')

/** "Unanimous approval of the plan", "full support to sell". */
function approval(words: readonly Word[], at: number): NounFrame | null {
  const next = words[at + 1]?.text ?? ''
  if (at === 1 && sharedBy.has(words[0]!.text) && ['of', 'to', 'for'].includes(next) && words.length > 3) return all(0, at)
  const given = made.has(words[at + 2]?.text ?? '') ? at + 2 : made.has(words[at + 3]?.text ?? '') ? at + 3 : -1
  if (beForms.has(next) && given > 0 && ['to', 'for', 'by'].includes(words[given + 1]?.text ?? '')) return all(at, given)
  return null
}

/** "All were in favour of …". */
function inFavour(words: readonly Word[], at: number): NounFrame | null {
  if (words[at - 1]?.text !== 'in' || at > 9) return null
  const first = words[0]!.text
  const each = ['all', 'everyone', 'everybody', 'majority', 'most', 'people', 'unanimous', 'unanimously', 'members', 'we'].includes(first)
  const body = first === 'the' && inside.has(words[1]!.text)
  const be = words.findLastIndex(({ text }, place) => place < at - 1 && beForms.has(text))
  if (be > 0 && be > at - 5 && ['of', 'with'].includes(words[at + 1]?.text ?? '') && isBody(words.slice(0, be))) return all(0, at)
  return (each || body) && words.slice(1, at - 1).every(({ text }) => beForms.has(text) || inside.has(text)) ? all(0, at) : null
}
const inside = wordSet('members present all voted those of the board committee council trustees directors meeting group unanimously both')

/** "With no objections, the crane will be sold", "no objections to selling it". */
function objections(words: readonly Word[], at: number): NounFrame | null {
  if (!words[at]!.text.startsWith('objection')) return null
  const no = words[at - 1]?.text === 'no' || words[at - 2]?.text === 'no'
  if (!no || at > 6) return null
  const next = words[at + 1]
  if (next === undefined) return null
  if (
    beForms.has(next.text) &&
    words.slice(at, at + 5).some(({ text, gap }) => text === 'and' || text === 'so' || gap.includes(',')) &&
    words.length > at + 5
  )
    return all(0, at)
  const first = words[0]!.text
  const hearing = ['with', 'hearing', 'seeing', 'there', 'no', 'having', 'as'].includes(first)
  if (hearing && next.gap.includes(',')) return rest(0, at)
  return ['to', 'for', 'against'].includes((words[pastBody(words, at + 1)] ?? next).text) && words.length > at + 3 ? all(0, at) : null
}

/** Behind "from the board" or "in the group": no body but the one that meets is asked. */
function pastBody(words: readonly Word[], at: number): number {
  if (!['from', 'in', 'among', 'within', 'by'].includes(words[at]!.text)) return at
  const end = words.findIndex(({ text }, place) => place > at && place < at + 7 && (text === 'to' || text === 'for'))
  return end > 0 && isBody(words.slice(at + 1, end)) ? end : at
}
