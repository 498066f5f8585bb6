/** Decisions told by what a body has in mind: "nobody opposed the sale", "all were happy to wait", "it was thought best to sell". */
import { beForms, negations, wordSet } from '../lexicon/en/deciding.ts'
import { isBody } from './body-phrase.ts'
import type { Word } from './clause-words.ts'
import type { NounFrame } from './deciding-frame.ts'

const rule = 'en.cls.mind'
const nobody = wordSet('nobody none no-one noone')

/** "No one objected to the sale", "nobody was opposed to it". */
export function noneAgainst(words: readonly Word[], at: number): NounFrame | null {
  let subject = at - 1
  while (subject > 0 && (beForms.has(words[subject]!.text) || words[subject]!.text === 'present')) subject--
  const none = nobody.has(words[subject]?.text ?? '') || (words[subject]?.text === 'one' && words[subject - 1]?.text === 'no')
  if (!none || subject > 3 || words.length < at + 4) return null
  if (words.slice(at).some(({ text }) => beForms.has(text))) return null
  const object = words.slice(at + 1, at + 6)
  const put = object.some(({ text }) => putThings.has(text) || (text.length > 4 && text.endsWith('ing')))
  return put ? { rule, first: 0, at, span: 'all' } : null
}
const putThings = wordSet(
  'plan proposal motion suggestion idea request application change changes fee date budget resolution purchase sale'
)

/** "All were happy to wait", "the trustees were content with the lower bid": a body, and no mere feeling. */
export function atEase(words: readonly Word[], at: number): NounFrame | null {
  let be = at - 1
  while (be > 0 && ['all', 'both', 'quite', 'very', 'generally', 'unanimously', 'also'].includes(words[be]!.text)) be--
  if (be < 1 || !['was', 'were', 'is', 'are'].includes(words[be]!.text) || !isBody(words.slice(0, be))) return null
  if (['that', 'who', 'which'].includes(words[be - 1]!.text)) return null
  const next = words[at + 1]?.text
  const told = words[at + 2]?.text ?? ''
  if (next === 'for' && !words.slice(at + 3).some(({ text }) => text === 'to')) return null
  if (told === '' || !['to', 'with', 'for'].includes(next ?? '') || words.slice(at).some(({ text }) => negations.has(text))) return null
  if (next === 'with' && opinions.has(told)) return null
  return next === 'to' && pleasures.has(told) ? null : { rule, first: 0, at, span: 'all' }
}
/** What one is glad to do, and does not decide. */
const pleasures = wordSet(`
  see hear learn note report announce welcome have be meet receive say know help find answer discuss consider share present talk
  listen offer advise assist work look
`)

/** "Happy with what was done": praise. */
const opinions = wordSet('what how where who progress')

/** "It was thought best to wait"; what was only felt to be so decides nothing. */
export function thoughtBest(words: readonly Word[], at: number): NounFrame | null {
  let be = at - 1
  while (be > 0 && words[be]!.text.endsWith('ly')) be--
  if (!beForms.has(words[be]?.text ?? '') || words[be - 1]?.text !== 'it' || be > 9) return null
  const opens = be === 1 || words[be - 1]!.gap !== '' || ['and', 'but', 'so'].includes(words[be - 2]!.text)
  const next = words[at + 1]
  if (!opens || next === undefined) return null
  if (fitting.has(next.text) && ['to', 'that', 'if'].includes(words[at + 2]?.text ?? ''))
    return { rule, first: be - 1, at: at + 1, span: 'rest' }
  return null
}
const fitting = wordSet('best better appropriate preferable prudent wise right sensible advisable expedient')
