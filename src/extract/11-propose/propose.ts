/**
 * Proposals: drafts with their slots become the statements a person reviews: in order, without overlaps, each with its tray, its confidence
 * and what a commitment made from it would still need.
 */
import { missingSlots, type Proposal, type Tray } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { tellsOfMeeting } from '../04-statement/record.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { confidenceOf, justBelowReady, trayOf } from './confidence.ts'
import { repetitions, withoutOverlaps } from './doubles.ts'
import { isDoubtful, namesTopic } from './doubts.ts'
import { borrowedDates } from './own-dates.ts'
import { ruleCounts } from './rule-counts.ts'
import { wholeMarkup } from './whole-markup.ts'

export type Slots = Pick<Proposal, 'owners' | 'due' | 'dueByCase' | 'measures' | 'vote'>

export function propose(
  context: ExtractionContext,
  drafts: readonly StatementDraft[],
  frame: (draft: StatementDraft) => Slots
): Proposal[] {
  const kept = withoutOverlaps(drafts)
  const frames = kept.map(frame)
  const passing = { assigned: inPassing(context, kept, 'assigned'), decided: inPassing(context, kept, 'decided') }
  const named = new Set(kept.flatMap(({ listed }, at) => (listed === null ? [] : frames[at]!.owners.map(({ name }) => name))))
  const hints = new Set(
    kept.filter(
      (draft, at) =>
        (draft.kind === 'assigned' || draft.kind === 'decided') &&
        passing[draft.kind](draft) &&
        !isOwnItem(context, draft, frames[at]!, named)
    )
  )
  const firm = kept.filter((draft) => !hints.has(draft))
  for (const place of repetitions(context.view, firm)) hints.add(firm[place]!)
  const borrowed = borrowedDates(kept.map(({ start, end, sentence }, index) => ({ start, end, sentence, due: frames[index]!.due })))
  return kept.map((draft, index) => {
    const slots = borrowed.has(index) ? { ...frames[index]!, due: null } : frames[index]!
    const { owners, due, vote } = slots
    const counted = confidenceOf({ because: draft.because, owners, due, vote }, ruleCounts, context.shares)
    const confidence = isDoubtful(context.view, draft) ? Math.min(counted, justBelowReady) : counted
    const hinted = hints.has(draft) || (owners.length === 0 && namesTopic(context.view, draft))
    const tray: Tray = hinted ? 'maybe' : trayOf(confidence)
    return {
      id: `s${index + 1}`,
      ...wholeMarkup(context.source, draft, { start: kept[index - 1]?.end ?? 0, end: kept[index + 1]?.start ?? context.view.length }),
      kind: draft.kind,
      force: draft.force,
      negative: draft.negative,
      tray,
      confidence: tray === 'maybe' ? Math.min(confidence, 0.49) : confidence,
      because: draft.because,
      owners,
      due,
      ...(slots.dueByCase === undefined ? undefined : { dueByCase: slots.dueByCase }),
      measures: slots.measures,
      vote,
      condition: draft.condition,
      cites: [],
      terms: [],
      missing: missingSlots(draft.kind, slots)
    }
  })
}

/** Motions, outcomes, owners behind a sentence and lists that a sentence leads are told, not marked: beside them the text may tell more. */
const told = /^en\.(?:(?:mot|out|own)\.|lead\.[a-z])/
/** Wording formal enough to stand beside the document's own marks. */
const formal = /^en\.dec\.(?:0[1-479]|1[0-35-9]|2[0-9]|3[0-9])$/
/** What a record itself tells as decided; in what somebody says it may be hearsay. */
const toldDecided = /^en\.(?:dec|cls)\./

/** Chinese records hand out tasks and settle matters in set words; those are no hearsay beside a table or a bracket. */
const inWords = /^zh\.(?:asg|say\.decided|agr|fix|item)/

const former = /\b(?:last|previous|prior|former|follow[- ]?up|outstanding)\b/i

/** Somebody takes it on, or was given it, in words of its own: as good as the document's marks where the list of them stands before. */
const givenInWords = /^en\.asg\.(?:0[12467]|1[135]|2[248]|32|4[0-7]|7[123])$/
const promised = /\b(?:will|shall|would|agreed|offered|volunteered|undertook|promised)\b|'ll\b/

function isGiven(view: string, { because }: StatementDraft): boolean {
  const cue = because[0]
  return cue !== undefined && givenInWords.test(cue.rule) && (cue.rule !== 'en.asg.40' || promised.test(view.slice(cue.start, cue.end)))
}

const takesOn = /^en\.asg\.(?:01|28|4[012])$/
/** "Ada to change from member to secretary", "Ada will continue to help": an office she takes or what she does already, and no task. */
const noNewTask = /^(?:.{2,60}? (?:to|will) )?(?:change (?:position|role|office|from)|step|become|serve|act|remain|continue|stay)\b/

/**
 * "- Ada to write to the yard about the crane": an item that is the task of somebody of the meeting, or of one whom the document's own marks
 * name, from its first word.
 */
function isOwnItem({ view, blocks }: ExtractionContext, draft: StatementDraft, { owners }: Slots, named: ReadonlySet<string>): boolean {
  const block = blocks[draft.block]!
  const cue = draft.because[0]!
  if (draft.kind !== 'assigned' || block.kind !== 'item' || block.speaker !== undefined || !takesOn.test(cue.rule)) return false
  const first = owners[0]
  const isAhead = first !== undefined && (cue.rule === 'en.asg.41' || first.start - draft.sentence.start < 4)
  if (!isAhead || !owners.some(({ resolved, name }) => resolved?.kind === 'person' || named.has(name))) return false
  const deed = view.slice(draft.start, draft.end)
  return contentWords(view, draft).size > 2 && !noNewTask.test(deed)
}

const contentWords = (view: string, { start, end }: Span): Set<string> =>
  new Set(
    view
      .slice(start, end)
      .toLowerCase()
      .match(/[a-z0-9]{4,}/g) ?? []
  )

/** Whether one of two statements has half the words of the other. */
function saysMostOf(view: string, a: Span, b: Span): boolean {
  const [one, other] = [contentWords(view, a), contentWords(view, b)]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared >= 2 && shared >= Math.min(one.size, other.size) / 2
}

const dated =
  /\b(?:by|before|until|this week|in time for|ahead of|within|(?:next|coming) (?:[a-z]{4,12} )?(?:meeting|week|month|session|call|board|committee))\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)\b/
const vowed = /\b(?:agreed|offered|volunteered|undertook|promised)\b/
const minutes = /\bminutes\b/i
const areMinutes = perDocument(
  ({ view, blocks }: ExtractionContext): boolean =>
    minutes.test(view.slice(0, 600)) || blocks.some(({ section }) => section === 'attendance')
)

/** A task of the minutes' own paragraphs, taken on or with its day, that no mark of the document tells. */
function isBesides(context: ExtractionContext, draft: StatementDraft, marked: readonly StatementDraft[]): boolean {
  const { view, blocks } = context
  const cue = draft.because[0]!
  return (
    blocks[draft.block]!.kind === 'paragraph' &&
    (dated.test(view.slice(draft.start, draft.end)) || vowed.test(view.slice(cue.start, cue.end))) &&
    areMinutes(context) &&
    !marked.some((other) => saysMostOf(view, draft, other))
  )
}

/**
 * Whether a statement is only said in passing. A document that marks its actions or decisions itself is the authority on them: running text
 * then only hints; and where it closes with a list of them, so do the marks before it.
 */
function inPassing(
  context: ExtractionContext,
  drafts: readonly StatementDraft[],
  kind: 'assigned' | 'decided'
): (draft: StatementDraft) => boolean {
  // A table that says how far the tasks of a former meeting have come is no list of those given now.
  const ofTracker = ({ block }: StatementDraft): boolean => {
    const { columns, headings } = context.blocks[block]!
    const above = context.blocks[headings.at(-1) ?? -1]
    return columns?.includes('status') === true && above !== undefined && former.test(context.view.slice(above.start, above.end))
  }
  const marked = (listed: StatementDraft['listed']): StatementDraft[] =>
    drafts.filter(
      (draft) => draft.kind === kind && draft.listed === listed && !ofTracker(draft) && !draft.because.some(({ rule }) => told.test(rule))
    )
  const spoken = ({ block }: StatementDraft): boolean =>
    context.blocks[block]?.kind === 'speech' || context.blocks[block]?.speaker !== undefined
  const [lists, labels] = [marked('list'), marked('label')]
  const last = lists.at(-1)?.start ?? 0
  const isRecord = kind === 'assigned' && lists.length + labels.length > 0 && tellsOfMeeting(context)
  const own = (draft: StatementDraft): boolean =>
    isRecord && !spoken(draft) && isGiven(context.view, draft) && (draft.start > last || isBesides(context, draft, [...lists, ...labels]))
  const closing = kind === 'assigned' && lists.length >= 2 && lists.length > labels.length * 0.8
  return (draft) =>
    draft.listed === null
      ? lists.length + labels.length > 0 &&
        !own(draft) &&
        !inWords.test(draft.because[0]?.rule ?? '') &&
        !(spoken(draft) ? formal : toldDecided).test(draft.because[0]?.rule ?? '')
      : draft.listed === 'label' && closing && draft.start < last && draft.because[0]?.rule !== 'en.sec.decisions'
}
