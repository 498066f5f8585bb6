/** Tasks of whom the words behind them name: "Call the builder about the roof. BV", "… ACTION: Clerk". */
import type { Because } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { saidThere } from '../lexicon/en/task-words.ts'
import { groupSpan } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb } from './clause.ts'
import { draft } from './draft.ts'
import { isOwnerOnly } from './task.ts'
import { doerAt } from './task-doer.ts'
import { wordsOf } from './words.ts'

export type OwnedTask = { readonly task: Span; readonly owner: Span }

const initialsAlone = /^[([]?([A-Z]{2,3}(?: ?[/,&] ?[A-Z]{2,3}){0,3})[)\]]?\.?$/
const postAlone = /^[([]?((?:[Tt]he )?[A-Z][a-z]{3,14}(?: [A-Z][a-z]{3,14})?)[)\]]?\.?$/
/** What a meeting itself does with what stands on its agenda. */
export const ofAgenda = /^(?:approve|adopt|accept|discuss|review|consider|welcome|note|receive|elect|vote|agree|confirm|read|hear)$/

/** The sentence before the initials that sentence `at` is, where it instructs; else null. */
export function ownedTask(view: string, sentences: readonly Span[], at: number): OwnedTask | null {
  const [task, sentence] = [sentences[at - 1], sentences[at]!]
  if (task === undefined || sentence.end - sentence.start > 20) return null
  const text = view.slice(sentence.start, sentence.end)
  const match = initialsAlone.exec(text) ?? postAlone.exec(text)
  if (match === null || !(instructs(view, task) || isToBeDone(view, task))) return null
  const owner = groupSpan(match, sentence.start)
  return isKnown(view, owner, initialsAlone.test(text)) ? { task, owner } : null
}

/** "The form is to be returned by 3 June." */
const isToBeDone = (view: string, { start, end }: Span): boolean =>
  end - start < 240 && /\b(?:(?:is|are|needs|need) to be [a-z]|must be [a-z])/.test(view.slice(start, end))

function instructs(view: string, { start, end }: Span): boolean {
  const verb = openingVerb(view, start, end, true)
  if (verb === null || verb.start - start > 20) return false
  const word = view.slice(verb.start, verb.end).toLowerCase()
  return !ofAgenda.test(word) && !saidThere.has(word)
}

/** Initials and posts, and nothing else. */
function isKnown(view: string, owner: Span, areInitials: boolean): boolean {
  const words = wordsOf(view, owner)
  const doer = doerAt(view, words, 0)
  return doer !== null && (doer.kind === 'post' || (areInitials && doer.kind === 'person')) && doer.last === words.length - 1
}

const actionBehind = /[ (](?:ACTION|Action)(?: (?:by|for|on|[Pp]oint|[Ii]tem|POINT|ITEM)){0,2}[:–-]? {1,12}(?=[A-Z@])/

/** "… by 30 June. Action: Registrar": the words before, and whom the end of them names; null where nobody is named there. */
export function ownerBehind(view: string, { start, end }: Span): OwnedTask | null {
  const text = view.slice(start, end).trimEnd()
  const last = text.slice(-80)
  const match = actionBehind.exec(last)
  if (match === null) return null
  const from = text.length - last.length + match.index
  const owner = trimSpan(view, { start: start + from + match[0].length, end: start + text.replace(/[)\].]{1,3}$/, '').length })
  if (from < 8 || !isOwnerOnly(view, owner)) return null
  return { task: trimSpan(view, { start, end: start + from }), owner }
}

/** Makes the sentence, or the statement found in it, the task of `owner`. */
export function giveTo(view: string, found: StatementDraft[], sentence: Sentence, owner: Span, because: Because): void {
  const last = found.at(-1)
  const within = last !== undefined && last.start >= sentence.start && last.end <= sentence.end
  if (within && last.kind === 'decided') {
    found[found.length - 1] = { ...last, because: [...last.because, because], ownerCell: last.ownerCell ?? owner }
    return
  }
  const what = { kind: 'assigned', force: 'must', listed: 'label', because: [because] } as const
  if (within) found[found.length - 1] = { ...last, ...what, because: [...last.because, because], ownerCell: owner }
  else {
    const place = { block: sentence.block, sentence: { start: sentence.start, end: sentence.end } }
    const made = draft(view, sentence, what, place, { ownerCell: owner })
    if (made !== null && (last === undefined || last.end <= made.start)) found.push(made)
  }
}

type Told = { readonly sentence: Sentence; readonly previous: Sentence | undefined }

/** Keeps what a sentence says; "… ACTION: Clerk" at its end gives the words before to the clerk. */
export function keepTold(view: string, found: StatementDraft[], drafts: readonly StatementDraft[], { sentence, previous }: Told): void {
  for (const made of drafts) {
    const because = made.because[0]!
    if (because.rule === 'en.asg.12' && made.actorHint !== undefined) {
      if (previous !== undefined) giveTo(view, found, previous, made.actorHint, because)
      continue
    }
    if ((because.rule !== 'en.asg.08' && because.rule !== 'en.asg.25') || !isOwnerOnly(view, made)) {
      found.push(made)
      continue
    }
    const before = { start: sentence.start, end: because.start, block: sentence.block }
    const told = before.end - before.start > 8 ? before : previous
    if (told !== undefined) giveTo(view, found, told, { start: made.start, end: made.end }, because)
  }
}
