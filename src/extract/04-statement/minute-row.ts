/** Rows of minutes kept as a table: what was said in one cell, and in the column of actions who is to see to it. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { office } from '../lexicon/en/parts.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb } from './clause.ts'
import { giveTo, ofAgenda } from './trailing-owner.ts'

const actionHead =
  /^(?:actions?(?: (?:by|for|on|owner|points?|required|item)){0,2}|owners?|by whom|who|leads?|responsib(?:le|ility))\W{0,2}$/i
const initials = /^[A-Z]{2,3}$/
const person = /^(?:\p{Lu}[\p{L}'’.-]{1,20} ){0,2}\p{Lu}[\p{L}'’-]{1,20}$/u
const post = new RegExp(`^${office}$`)
const everyone = /^(?:all|everyone)$/i
/** Words that stand in such a column and name nobody. */
const noName =
  /^(?:none|noted?|approved|agreed|action|closed|done|complete[d]?|ongoing|information|decision|discussion|resolved|n\/?a|for .{1,20})$/i

/** The cell of a row that names who is to act, where its table is none of tasks but has a column of actions. */
function actionCell(view: string, { cells, heads, columns }: LabelledBlock): Span | null {
  if (columns !== null || cells === undefined || heads == null || cells.length < 2) return null
  const at = heads.findIndex((head) => actionHead.test(view.slice(head.start, head.end).trim()))
  const cell = at < 1 ? undefined : cells[at]
  if (cell === undefined) return null
  const words = trimSpan(view, cell)
  const names = view
    .slice(words.start, words.end)
    .split(/\s?[,/;\n]\s?|\s(?:and|&)\s|<br\s?\/?>/)
    .filter((name) => name !== '')
  const isOnly = names.every(
    (name) => !noName.test(name) && (initials.test(name) || everyone.test(name) || post.test(name) || person.test(name))
  )
  return names.length > 0 && names.length < 7 && isOnly ? words : null
}

const toBeDone = /^(?:[\p{L}'’-]{1,20},? ){1,14}to be (?:[a-z]{2,10}ly )?[a-z]{2,14}(?:ed|en|ne|nt|ld|pt|wn|de|ght|ad|ut)\b/u
const asked = /\b(?:asked|requested)\b/
const duty = /\bbe [a-z]{3,14}(?:ed|en|ne|nt|ght)\b/

/** Reads a row as prose, and gives what is left to do in it to whom its column of actions names. */
export function minuteRow(
  view: string,
  found: StatementDraft[],
  { block, sentences }: { readonly block: LabelledBlock; readonly sentences: readonly Sentence[] },
  prose: (said: readonly Sentence[]) => void
): void {
  const owner = actionCell(view, block)
  const said = owner === null ? sentences : sentences.filter(({ start, end }) => end <= owner.start || start >= owner.end)
  const from = found.length
  prose(said)
  if (owner !== null) giveRow(view, found, from, { sentences: said, owner })
}

/** Gives the last of what a row says is to be done, and by nobody else, to whom its column of actions names. */
function giveRow(
  view: string,
  found: StatementDraft[],
  from: number,
  { sentences, owner }: { sentences: readonly Sentence[]; owner: Span }
): void {
  const because = { rule: 'en.own.cell', ...owner }
  for (const sentence of sentences.toReversed()) {
    const at = found.findLastIndex((made, index) => index >= from && made.start >= sentence.start && made.end <= sentence.end)
    const made = found[at]
    const words = view.slice(sentence.start, sentence.end)
    if (made?.kind === 'assigned' && made.actorHint !== undefined) return
    if (made?.kind === 'decided' && duty.test(view.slice(made.start, made.end))) {
      found[at] = { ...made, because: [...made.because, because], ownerCell: owner }
      return
    }
    const isTask =
      made?.kind === 'directed' ||
      made?.kind === 'assigned' ||
      toBeDone.test(words) ||
      (asked.test(words) && words.includes(' to be ')) ||
      instructs(view, sentence)
    if (!isTask || made?.kind === 'decided' || made?.kind === 'deferred') continue
    if (at === -1 || at === found.length - 1) giveTo(view, found, sentence, owner, because)
    else found[at] = { ...made!, kind: 'assigned', force: 'must', listed: 'label', because: [...made!.because, because], ownerCell: owner }
    return
  }
}

function instructs(view: string, { start, end }: Span): boolean {
  const verb = openingVerb(view, start, end, true)
  return verb !== null && verb.start - start < 20 && !ofAgenda.test(view.slice(verb.start, verb.end).toLowerCase())
}
