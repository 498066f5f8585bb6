/** Decisions told by a noun: "the decision was taken to …", "rough consensus is that …", "the vote was unanimous". */
import { beForms, negations, openForms, wordSet } from '../lexicon/en/deciding.ts'
import type { Word } from './clause-words.ts'
import { isStrong, ofEarlier } from './deciding-frame.ts'

export type NounFrame = { readonly rule: string; readonly first: number; readonly at: number; readonly span: 'rest' | 'all' }

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
      return decision(words, at)
    case 'consensus':
    case 'agreement':
      return consensus(words, at)
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
  const own = ['objection', 'objections', 'favour', 'favor'].includes(words[at]!.text)
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    const { text } = words[place]!
    if (isStrong(words[place + 1]!.gap)) return false
    if (!own && (negations.has(text) || (sought.has(text) && !(text === 'of' && words[at]!.text !== 'consensus')))) return true
    if (openForms.has(text)) return true
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
  const told = words[next]
  if (told === undefined || told.gap.includes('.')) return null
  return onwards.has(told.text) && (taken || told.text !== 'on') ? rest(at, next - 1) : null
}

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
  return told !== undefined && onwards.has(told.text) ? rest(before === undefined ? at : at - 1, next - 1) : null
}

/** "The vote to sell was unanimous", "the vote on the sale passed 7-2", "the result of the ballot was …". */
function vote(words: readonly Word[], at: number): NounFrame | null {
  const before = words[at - 1]?.text ?? ''
  if (before === 'unanimous') {
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
  }
  return null
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
  return (got && whole) || met ? all(0, at) : null
}

function approval(words: readonly Word[], at: number): NounFrame | null {
  const next = words[at + 1]?.text ?? ''
  const given = made.has(words[at + 2]?.text ?? '') ? at + 2 : made.has(words[at + 3]?.text ?? '') ? at + 3 : -1
  if (beForms.has(next) && given > 0 && ['to', 'for', 'by'].includes(words[given + 1]?.text ?? '')) return all(at, given)
  return null
}

/** "All were in favour of …". */
function inFavour(words: readonly Word[], at: number): NounFrame | null {
  if (words[at - 1]?.text !== 'in' || at > 9) return null
  const first = words[0]!.text
  const each = ['all', 'everyone', 'everybody', 'unanimous', 'unanimously', 'members', 'we'].includes(first)
  const body = first === 'the' && inside.has(words[1]!.text)
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
  const hearing = ['with', 'hearing', 'seeing', 'there', 'no', 'having'].includes(first)
  if (hearing && next.gap.includes(',')) return rest(0, at)
  return next.text === 'to' && words.length > at + 3 ? all(0, at) : null
}
