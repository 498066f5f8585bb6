/** What a decision hands on in its last words: "send £500 to the yard, and ask the treasurer to pay it" decides, and gives a task. */
import type { Span } from '../../domain/span.ts'
import { isBaseVerb } from '../lexicon/en/verbs.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'
import { doerAt } from './task-doer.ts'
import { type Word, wordsOf } from './words.ts'

const tells = /^(?:asks?|asked|instruct(?:s|ed)?|direct(?:s|ed)?|request(?:s|ed)?|tasks|tasked)$/
const told = /^(?:directed|instructed|requested|asked|tasked)$/
const between = /^(?:also|further|hereby|then|therefore|to|we)$/
/** What bodies do, and what a post does by being held: no task that a decision hands on. */
const noDeed = new Set(
  `be have approve adopt note receive accept ratify endorse consider agree serve act chair continue stand remain take vote hold`.split(' ')
)
const bodies = /^(?:board|council|commission|assembly|senate|congress|court|government|membership|meeting)$/

type Handed = { readonly cut: number; readonly who: Span; readonly tie: Span; readonly deed: number }

/** A decided statement as it stands, or parted into what was decided and the task that its last words give to somebody. */
export function handedOn(view: string, made: StatementDraft): StatementDraft[] {
  if (made.kind !== 'decided' || made.negative || made.end - made.start > 500) return [made]
  const { start, end } = made
  const found = handedIn(view, wordsOf(view, { start, end }))
  if (found === null) return [made]
  const what = { kind: 'assigned', force: 'must', listed: made.listed, because: [{ rule: 'en.asg.05', ...found.tie }] } as const
  const task = draft(view, { start: found.deed, end }, what, made, { actorHint: found.who })
  return task === null ? [made] : [{ ...made, end: found.cut, sentence: { start: made.sentence.start, end: found.cut } }, task]
}

function handedIn(view: string, words: readonly Word[]): Handed | null {
  for (let at = words.length - 5; at > 2; at--) {
    if (!/^(?:and|but)$/.test(words[at]!.lower)) continue
    let next = at + 1
    while (between.test(words[next]?.lower ?? '')) next++
    const found = tells.test(words[next]?.lower ?? '')
      ? toldTo(view, words, next)
      : words[next]?.lower === 'that'
        ? thatOne(view, words, next)
        : null
    const last = words[/^[,;]$/.test(words[at - 1]!.text) ? at - 2 : at - 1]
    if (found !== null && last !== undefined) return { ...found, cut: last.end }
  }
  return null
}

/** "ask the treasurer to pay it" */
function toldTo(view: string, words: readonly Word[], at: number): Omit<Handed, 'cut'> | null {
  const from = words[at + 1]?.lower === 'that' ? at + 2 : at + 1
  const doer = doerAt(view, words, from)
  if (doer === null || doer.kind === 'outside' || (doer.kind === 'body' && bodies.test(doer.head)) || words[doer.next]?.lower !== 'to')
    return null
  return handed(words, { from, last: doer.last, tie: at, deed: doer.next + 1 })
}

/** "that the clerk report back in June", "that the clerk be directed to report" */
function thatOne(view: string, words: readonly Word[], at: number): Omit<Handed, 'cut'> | null {
  const doer = doerAt(view, words, at + 1)
  if (doer === null || (doer.kind !== 'post' && doer.kind !== 'person')) return null
  let next = doer.next
  while (/^(?:be|is|are|and|hereby)$/.test(words[next]?.lower ?? '')) next++
  const deed = told.test(words[next]?.lower ?? '') && words[next + 1]?.lower === 'to' ? next + 2 : next === doer.next ? next : null
  return deed === null ? null : handed(words, { from: at + 1, last: doer.last, tie: at, deed })
}

type Places = { readonly from: number; readonly last: number; readonly tie: number; readonly deed: number }

function handed(words: readonly Word[], { from, last, tie, deed }: Places): Omit<Handed, 'cut'> | null {
  const verb = words[deed]
  if (verb === undefined || !isBaseVerb(verb.lower) || noDeed.has(verb.lower) || verb.text !== verb.lower || words.length - deed < 2)
    return null
  return {
    who: { start: words[from]!.start, end: words[last]!.end },
    tie: { start: words[tie]!.start, end: words[deed - 1]!.end },
    deed: verb.start
  }
}
