/** Tasks: items, paragraphs and table rows that stand in a list of actions or under an action's label. */
import type { Because } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { name, names, office } from '../lexicon/en/parts.ts'
import { isBaseVerb } from '../lexicon/en/verbs.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb, tidy } from './clause.ts'
import { draft } from './draft.ts'
import { outcomeIn } from './motion.ts'
import { ofOutcomeWords } from './outcome-words.ts'

const emptyTask = sifted(
  /^\(?(?:(?:adjournment|no|none|nil|n\/a|nothing|tbd|tba|not discussed|no new|(?:by )?whom?|when|owner|status|due|deadline)\b(?: (?:new |further |specific )?(?:actions?|action items?|items?|tasks?|changes?|needed|required|at this time|this (?:week|month|meeting|time)|to report|noted|identified|outstanding|discussion|discussed)){0,4}[.\s]*|-+|\.+|action items?|\?+)\)?$/i
)
const finished = /^\[x\]|(?:^|[\s([-])(?:done|completed?|closed|finished|resolved|DONE|COMPLETED?)[)\].!\s]*$/i
const endsDone = /(?:\s[-–—]\s|[([])(?:done|completed?|closed|finished)[)\].!\s]*$/i
const leadingOwner = new RegExp(`^(${names})(?: ?:| - | to )`)
const ownerOnly = new RegExp(`^(?:${names}|${office}(?:(?:,|/| and| &) (?:${office}|${name})){0,3})$`)
const ended = /\b(?:done|completed?|closed|finished|cancelled|resolved)\b/i
const putOff = /^(?:deferred|defer|tabled|postponed?|(?:held|carried|laid) over|on hold)\b/i
const nameOnly = new RegExp(`^${name}:?$`)
const dashedOwner = new RegExp(`^${names} - `)

/** A cell that says of what sort its row is: one that only tells something, or a decision. */
const sorts =
  /^(?:[*_]{0,2})(?:(info(?:rmation)?|notes?|noted|discussion|discuss|fyi|question|background)|(decision|decided|agreement|agreed|resolution|resolved))(?:[*_]{0,2})$/i

export function isEmptyTask(words: string): boolean {
  const bare = words.trim()
  return emptyTask.test(bare) || noTask.test(bare) || onlyTold.test(bare)
}

/** "We missed it", "How much should they pay": what is told or asked in a list. */
const onlyTold = sifted(
  /^(?:(?:[Ww]e|[Tt]hey|[Ii]t|[Hh]e|[Ss]he) (?:had|did|missed|got|went|met|already)\b|How (?:much|many|often) |Need to be (?!(?:done|added|sent|updated|fixed|made|created|removed|written)\b))/
)

/** An address alone, or names asked about: "Ada and Bo?". */
const noTask = /^(?:<?https?:\/\/\S+>?|\p{Lu}[\p{L}'.-]{1,20}(?:(?:,? and |,? or |, | & |\/| )\p{Lu}[\p{L}'.-]{1,20}){0,4} ?\?)$/u

/** True for an item that only names who its sub-items are for; `below`: whether it has any. */
export function namesOnly(view: string, words: Span, below: boolean): boolean {
  const text = view.slice(words.start, words.end).trim()
  return text.length < 60 && ((below && nameOnly.test(text)) || text.endsWith(':'))
}

/** "[AB] Order the paint" below an item that is no person's: a task of its own. */
export const isLedByOwner = (view: string, { start, end }: Span): boolean =>
  /^[[(][A-Z]{2,3}(?:[,/&] ?[A-Z]{2,3}){0,3}[)\]] /.test(view.slice(start, Math.min(end, start + 24)))

export type TaskPlace = { readonly block: number; readonly because: Because; readonly listed: 'list' | 'label'; readonly actor?: Span }

export function taskDrafts(view: string, words: Span, place: TaskPlace): StatementDraft[] {
  const span = trimSpan(view, words)
  const text = view.slice(span.start, span.end)
  if (isEmptyTask(text) || text.length > 900) return []
  const clauses = [0, ...[...text.matchAll(/[,;.] /g)].map((match) => match.index + 2)]
  const starts = clauses.filter((start) => dashedOwner.test(text.slice(start, start + 80)))
  const cuts = starts.length > 1 ? starts : [0]
  return cuts.flatMap((start, index) => {
    const piece = { start: span.start + start, end: span.start + (cuts[index + 1] ?? text.length) }
    const owner = leadingOwner.exec(view.slice(piece.start, piece.end))
    // "Go to the hall", "Launch day - draft" below a name.
    const isDeed = owner !== null && place.actor !== undefined && isBaseVerb(owner[1]!.split(' ')[0]!.toLowerCase())
    const actor = owner === null || isDeed ? place.actor : { start: piece.start, end: piece.start + owner[1]!.length }
    const words = view.slice(piece.start, piece.end)
    const kind = (place.listed === 'list' && finished.test(words)) || endsDone.test(words) ? 'reported' : 'assigned'
    const made = draft(
      view,
      piece,
      { kind, force: kind === 'assigned' ? 'must' : null, listed: place.listed, because: [place.because] },
      { block: place.block, sentence: span },
      actor === undefined ? {} : { actorHint: actor }
    )
    return made === null ? [] : [made]
  })
}

/** Whether words read like a task: an instruction, or a name and what it is to do. */
export function isTaskLike(view: string, words: Span): boolean {
  return openingVerb(view, words.start, words.end, false) !== null || leadingOwner.test(view.slice(words.start, words.end))
}

/** Whether words are a name and nothing else: "ACTION: Clerk" says who is to do what stands before it. */
export function isOwnerOnly(view: string, words: Span): boolean {
  const bare = tidy(view, words)
  const text = view.slice(bare.start, bare.end).replace(/\)$/, '')
  return text.length > 0 && text.length < 50 && ownerOnly.test(text) && openingVerb(view, words.start, words.end, false) === null
}

/** A row of a list of actions whose columns say nothing: what is to be done, and the one other cell where that is somebody's name. */
export function sectionRow(view: string, block: LabelledBlock, index: number, listed: TaskPlace['listed']): StatementDraft[] {
  const { cells, words, sectionSpan } = block
  const place = { block: index, listed, because: { rule: 'en.sec.actions', ...sectionSpan! } }
  const told = (cells ?? []).map((cell) => trimSpan(view, cell)).filter(({ start, end }) => /\p{L}/u.test(view.slice(start, end)))
  const [task, owner, more] = told.toSorted((one, other) => other.end - other.start - (one.end - one.start))
  const isNamed = task !== undefined && owner !== undefined && more === undefined && isOwnerOnly(view, owner)
  return isNamed && task.end - task.start > 12 ? taskDrafts(view, task, { ...place, actor: owner }) : taskDrafts(view, words, place)
}

/** "Gate" before "Approved" in a row: what was approved. */
function namedBefore(view: string, cells: readonly Span[], { start }: Span): Span | null {
  const cell = cells.find((one) => one.end <= start && /\p{L}{3}/u.test(view.slice(one.start, one.end)))
  return cell === undefined ? null : trimSpan(view, cell)
}

/** A row of a table of actions or of motions. */
export function rowDrafts(view: string, block: LabelledBlock, index: number): StatementDraft[] {
  const { columns, cells } = block
  if (columns === null || cells === undefined) return []
  const cell = (...wanted: (typeof columns)[number][]): Span | undefined => {
    for (const column of wanted) {
      const at = columns.indexOf(column)
      const found = at < 0 ? undefined : cells[at]
      if (found !== undefined && /[\p{L}\p{N}]/u.test(view.slice(found.start, found.end))) return trimSpan(view, found)
    }
    return undefined
  }
  const status = cell('status')
  const place = { block: index, sentence: { start: block.start, end: block.end } }
  if (columns.includes('decision') && !columns.includes('owner')) {
    const act = cell('decision')
    if (act === undefined) return []
    const result = status === undefined ? null : outcomeIn(view, status)
    const label = /^(?:MOTION|Motion|Resolution|RESOLUTION|Decision)[^:]{0,12}: */.exec(view.slice(act.start, act.end))
    const words = label === null ? act : { start: act.start + label[0].length, end: act.end }
    const span = (ofOutcomeWords(view.slice(words.start, words.end)) === 'carried' ? namedBefore(view, cells, words) : null) ?? words
    const isPutOff = putOff.test(view.slice(span.start, span.end))
    const decided = !isPutOff && (result?.result === 'carried' || (status === undefined && !columns.includes('status')))
    const kind = isPutOff ? 'deferred' : decided ? 'decided' : 'proposed'
    const because = { rule: 'en.row.motion', start: block.start, end: block.end }
    const made = draft(
      view,
      span,
      { kind, force: decided ? 'must' : null, listed: 'list', because: [because] },
      place,
      status === undefined ? {} : { voteHint: status }
    )
    return made === null ? [] : [made]
  }
  const listed = columns.includes('owner') || columns.includes('due') || columns.includes('status')
  const task = listed ? cell('task', 'decision', 'other') : cell('task')
  if (task === undefined || (!listed && !isTaskLike(view, task))) return []
  const words = view.slice(task.start, task.end)
  if (isEmptyTask(words)) return []
  const becomes = putOff.test(words) ? 'deferred' : ofOutcomeWords(words) === 'carried' ? 'decided' : null
  const topic = cell('other')
  if (becomes !== null && topic !== undefined && topic.start < task.start) {
    const force = becomes === 'decided' ? 'must' : null
    const what = { kind: becomes, force, listed: 'list', because: [{ rule: 'en.row.outcome', ...task }] } as const
    return [draft(view, topic, what, place, { voteHint: task }) ?? []].flat()
  }
  const [owner, support, due] = [cell('owner'), cell('support'), cell('due')]
  const saysDone = ({ start, end }: Span): boolean => ended.test(view.slice(start, end))
  const done =
    // An older action with a day to come goes on, whatever is remarked on it.
    (block.section === 'old' && (owner === undefined || due === undefined || saysDone(block))) ||
    (due !== undefined && /^(?:done|completed?|closed|finished|cancelled)\b/i.test(view.slice(due.start, due.end))) ||
    (status !== undefined && saysDone(status))
  const sort = cells.map(({ start, end }) => sorts.exec(view.slice(start, end).trim())).find((match) => match !== null)
  if (sort?.[1] !== undefined) return []
  const decided = sort?.[2] !== undefined && owner === undefined
  const because = { rule: decided ? 'en.row.motion' : 'en.row.action', start: block.start, end: block.end }
  const made = draft(
    view,
    task,
    { kind: done ? 'reported' : decided ? 'decided' : 'assigned', force: done ? null : 'must', listed: 'list', because: [because] },
    place,
    {
      ...(owner === undefined ? {} : { ownerCell: owner }),
      ...(support === undefined ? {} : { supportCell: support }),
      ...(due === undefined ? {} : { dueCell: due })
    }
  )
  return made === null ? [] : [made]
}
