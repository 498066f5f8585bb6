/** One sentence read for its statements: the first cue that fits decides the kind; lists part into one statement for each verb. */
import type { Span } from '../../domain/span.ts'
import { units } from '../03-sentence/sentences.ts'
import type { ExtractionContext } from '../context.ts'
import type { CueRow } from '../lexicon/cue-row.ts'
import { bodyNouns } from '../lexicon/en/deciding.ts'
import { ownerNouns } from '../lexicon/en/owners.ts'
import { ingStems, nounVerbs, plainVerbs } from '../lexicon/en/verbs.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { instructions, joints, openingVerb, predicates, tidy, withoutOutcome } from './clause.ts'
import { closeGaps, openSpan } from './close-gaps.ts'
import { type Cue, firstCue, kindsIn, listCues } from './cues.ts'
import { decidingClause } from './deciding-clause.ts'
import { byStranger } from './deciding-frame.ts'
import { type DraftPlace, draft } from './draft.ts'
import { withoutMotion } from './moved-by.ts'
import { endsInCount } from './outcome-words.ts'
import { isSaidThere, type TaskClause, taskClause } from './task-clause.ts'
import { isOutsider } from './task-doer.ts'
import { kind } from './word-kinds.ts'
import { type Word, wordsOf } from './words.ts'
import { standsTwice } from './written-words.ts'

export type SentenceScene = {
  /** Directed because the sentences before it in this block were: a bare imperative goes on with them. */
  readonly running: Cue | null
  readonly speaker: Span | null
  readonly section: 'actions' | 'decisions' | null
  /** Whether the document tells of a meeting: clauses without a row's wording are then read for what they decide. */
  readonly record: boolean
  /** Whether the block is what somebody says. */
  readonly spoken: boolean
}

const reject = /^(?:rejected|denied|declined|dismissed|not to |against )/

export function sentenceDrafts(
  view: string,
  sentence: Span,
  place: DraftPlace,
  scene: SentenceScene
): { drafts: StatementDraft[]; running: Cue | null } {
  if (view[sentence.end - 1] === '?') return { drafts: [], running: null }
  const accept = (row: CueRow): boolean => row.span !== 'list' && (row.speech !== true || scene.speaker !== null)
  const fitting = firstCue(view, sentence, accept)
  const cue = fitting !== null && (ofOutsider(view, fitting, sentence) || ofMeeting(view, fitting, sentence)) ? null : fitting
  const strong = cue !== null && cue.row.kind !== 'noted' && cue.row.kind !== 'reported' && cue.row.kind !== 'directed'
  const read = !strong || cue.row.kind === 'proposed' || cue.row.kind === 'procedural'
  const decided = !read || scene.spoken ? null : decidedBeside(view, sentence, { place, record: scene.record })
  const task = scene.record ? taskBeside(view, sentence, cue, decided !== null) : null
  if (task !== null) return { drafts: taskOf(view, task, sentence, place), running: null }
  if (decided !== null) return { drafts: [decided], running: null }
  const lists = strong ? [] : listCues(view, sentence)
  if (lists.length > 0) {
    const drafts = lists.flatMap((list, index) =>
      listed(view, list, { start: list.span.end, end: lists[index + 1]?.span.start ?? sentence.end }, place)
    )
    return { drafts, running: lists.at(-1)! }
  }
  if (cue === null) {
    if (scene.running === null || openingVerb(view, sentence.start, sentence.end, false) === null) return { drafts: [], running: null }
    return { drafts: listed(view, scene.running, sentence, place), running: scene.running }
  }
  const later = laterClause(view, cue, sentence) ?? joinedPassive(view, cue, sentence)
  if (later === null) return { drafts: fromCue(view, cue, sentence, { place, speaker: scene.speaker }), running: null }
  const first = fromCue(view, cue, { start: sentence.start, end: later.joint }, { place, speaker: scene.speaker })
  return { drafts: [...first, ...sentenceDrafts(view, later.clause, place, scene).drafts], running: null }
}

/** A decision that no row reads. */
function decidedBeside(view: string, sentence: Span, { place, record }: { place: DraftPlace; record: boolean }): StatementDraft | null {
  const open = view.slice(sentence.start, sentence.end)
  if (((kindsIn(open) & kind.decides) === 0 && !endsInCount(open)) || letter.test(open) || ofOtherBody(view, sentence)) return null
  const closed = closeGaps(open)
  const found = decidingClause(closed?.text ?? open)
  // Outside the record of a meeting only a body that is named decides.
  if (found === null || (!record && found.rule !== 'en.cls.body')) return null
  const [cue, span] = [openSpan(closed, found.cue, sentence.start), openSpan(closed, found.span, sentence.start)]
  if (
    ['', 'that', 'to'].includes(
      view
        .slice(span.start, span.end)
        .toLowerCase()
        .replace(/[^a-z\d£$€]/g, '')
    )
  )
    return null
  const negative = reject.test(view.slice(span.start, span.start + 20).trimStart())
  const what = { kind: 'decided', force: 'must', negative, because: [{ rule: found.rule, ...cue }] } as const
  return draft(view, isBrief(view, span) ? sentence : withoutMotion(view, span), what, place)
}

/** "From Head Office, the NEC has decided …": what a letter tells; or decisions of others, notified. */
const letter = sifted(
  /^(?:A letter from|From) (?:the )?[A-Z][^,:;]{1,50}[,:]|^(?:\([a-z]{1,3}\) )?(?:[A-Z][a-z]{2,12} )?[Dd]ecisions? (?:notified|received|awaited)\b|^(?:[A-Z]{1,3}\/)?\d{2}\/\d{4,6}(?:\/[A-Z]{1,5})?:? (?:[Gg]ranted|[Rr]efused|[Pp]ermitted)\W*$/
)
/** "The council have decided to shut the car park", in the notes of a club: heard of others. */
const hasDecided =
  /^(?:[^.,;:]{3,40}, )?[Tt]he (?:[a-z]{3,14} )?([Cc]ouncil|[Cc]ounty|[Bb]oard|[Cc]ommission|[Cc]ooperative|[Aa]uthority|[Gg]overnment|[Ss]enate|[Uu]niversity) (?:has|have) (?:now |also |already |just )?(?:decided|voted|agreed|approved|confirmed|announced)\b/
/** Where a paper names the body that meets. */
const head = 800

function ofOtherBody(view: string, { start, end }: Span): boolean {
  const noun = hasDecided.exec(view.slice(start, Math.min(end, start + 120)))?.[1]
  return noun !== undefined && start > 150 && !view.slice(0, Math.min(start, head)).toLowerCase().includes(noun.toLowerCase())
}

const foretold = / (?:will|shall|would) /

/** What those outside will do is told and not given to them; what they approved was not decided here. */
function ofOutsider(view: string, { row, span, who }: Cue, sentence: Span): boolean {
  if (row.id === 'en.dec.03' && letter.test(view.slice(sentence.start, sentence.end))) return true
  if ((row.id === 'en.dec.03' || row.id === 'en.dec.04') && ofOtherBody(view, sentence)) return true
  if (row.id === 'en.dec.05') return byStranger(view.slice(span.end, sentence.end))
  if (row.kind !== 'assigned' || who === null) return false
  if (/^(?:Hopefully|Perhaps|Maybe|Probably|Possibly)\b/.test(view.slice(who.start, who.end))) return true
  if (row.id === 'en.asg.01' && / (?:Agreed|Decided|Resolved|Voted)$/.test(view.slice(who.start, who.end))) return true
  // "Branch agreed to donate 5 crowns": a body decides so.
  if (
    row.id === 'en.asg.02' &&
    bodyNouns.has(view.slice(who.start, who.end).toLowerCase()) &&
    /agreed to $/.test(view.slice(span.start, span.end))
  )
    return true
  const words = wordsOf(view, who)
  return foretold.test(view.slice(span.start, span.end)) ? isOutsider(view, words) : isDoing(view, words)
}

/** "Reporting to assess the light": what is done, and nobody who does it, unless the paper names somebody so. */
function isDoing(view: string, words: readonly Word[]): boolean {
  const [first] = words
  if (first === undefined || words.length > 1 || !/^\p{Lu}\p{Ll}{2,12}ing$/u.test(first.text)) return false
  const isVerb = ingStems(first.lower).some((verb) => plainVerbs.has(verb) || nounVerbs.has(verb))
  return isVerb && !standsTwice(view, first.text)
}

/** "The chair asked the clerk to introduce the paper": nothing that anybody takes home. */
function ofMeeting(view: string, { row, span }: Cue, sentence: Span): boolean {
  if (row.id !== 'en.asg.04' && row.id !== 'en.asg.05') return false
  const words = wordsOf(view, { start: span.end, end: sentence.end })
  return words.length > 0 && isSaidThere(words, words[0]!.lower === 'to' ? 1 : 0)
}

/** A task that no row reads: where none fits, or only one of telling or of what ought to be. */
function taskBeside(view: string, sentence: Span, cue: Cue | null, isDecided: boolean): TaskClause | null {
  const kinds = kindsIn(view.slice(sentence.start, sentence.end))
  if ((kinds & (kind.ties | kind.joins)) === 0) return null
  if (!isDecided && (cue === null || cue.row.kind === 'noted' || cue.row.id === 'en.dir.09'))
    return taskClause(view, sentence, (kinds & (kind.ties | kind.leads)) === 0 ? 'apart' : undefined)
  if (!isDecided && cue?.row.kind !== 'decided') return null
  const that = agreedThat.exec(view.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)))
  return that === null ? null : taskClause(view, { start: sentence.start + that[0].length, end: sentence.end }, 'here')
}

const agreedThat = /^[^.;:!?]{0,100}?\b(?:agreed|decided)\b(?: {1,5}[a-z]{2,12}){0,2}?,? {1,5}that /i

function taskOf(view: string, { who, tie }: TaskClause, sentence: Span, place: DraftPlace): StatementDraft[] {
  const what = { kind: 'assigned', force: 'must', because: [{ rule: 'en.asg.40', ...tie }] } as const
  const { end } = nextClause(view, { start: tie.end, end: sentence.end })
  return [draft(view, { start: tie.start, end }, what, place, { actorHint: who }) ?? []].flat()
}

const clauseJoint = /[,;] (?:and |but |while )?| and +| but /g
const ownClause =
  /^(?:(?:the |it was |he |she |everyone |[A-Z])[^,;:!?]{0,60}? (?:will|would|shall|to|agreed|offered|undertook|volunteered|promised|decided|resolved|asked|authori[sz]ed) |(?:asked|actioned|tasked|directed|instructed|requested|authori[sz]ed|mandated|invited) (?:the |that |[A-Z])|(?:also |then |further |unanimously )?(?:agreed|decided|resolved) (?:in principle |unanimously )?(?:to|that) |(?:also |then )?(?:approved|adopted|endorsed|appointed|elected) (?:the |an? |[A-Z]))/

/** After a decision or a task: a clause of the same sentence that gives somebody else a task, or decides something more. */
function laterClause(view: string, cue: Cue, sentence: Span): { joint: number; clause: Span } | null {
  const acts = cue.row.kind === 'assigned' || cue.row.kind === 'decided'
  if (!acts && !view.slice(cue.span.end, sentence.end).includes(';')) return null
  const inside = /\bthat ?$/i.test(view.slice(cue.span.start, cue.span.end))
  for (const match of view.slice(cue.span.end, sentence.end).matchAll(clauseJoint)) {
    const joint = cue.span.end + match.index
    const clause = { start: joint + match[0].length, end: sentence.end }
    const apart = view[joint] === ';'
    if (!acts && !apart) continue
    if (!ownClause.test(view.slice(clause.start, Math.min(clause.start + 100, clause.end)))) continue
    if (joint - cue.span.end < 6 && cue.row.span !== 'all') continue
    if (inside && !apart && !view.startsWith('it was ', clause.start)) continue
    const next = firstCue(view, clause, (row) => (row.kind === 'assigned' && (apart || row.id !== 'en.asg.01')) || row.kind === 'decided')
    const near = next?.row.subject === true && next.span.start - clause.start < 60
    if (next !== null && (near || next.span.start === clause.start) && next.row.speech !== true) return { joint, clause }
  }
  return null
}

const passiveJoint = /,? and (?=the |[A-Z])/g

/** "The accounts were approved, and the officers were re-elected": two decisions. */
function joinedPassive(view: string, cue: Cue, sentence: Span): { joint: number; clause: Span } | null {
  if (cue.row.id !== 'en.dec.05') return null
  const same = (clause: Span): boolean => firstCue(view, clause, (row) => row.id === cue.row.id) !== null
  for (const match of view.slice(sentence.start, cue.span.end).matchAll(passiveJoint)) {
    const joint = sentence.start + match.index
    const clause = { start: joint + match[0].length, end: sentence.end }
    if (same({ start: sentence.start, end: joint }) && same(clause)) return { joint, clause }
  }
  return null
}

/** Instructions under one directive cue. */
function listed(view: string, cue: Cue, clause: Span, place: DraftPlace): StatementDraft[] {
  const { row } = cue
  return units(view, clause)
    .flatMap((unit) => instructions(view, withoutOutcome(view, tidy(view, unit))))
    .flatMap((span) => {
      const because = [{ rule: row.id, ...cue.span }]
      return draft(view, span, { kind: row.kind, force: row.force, negative: row.negative ?? false, because }, place) ?? []
    })
}

type CuePlace = { readonly place: DraftPlace; readonly speaker: Span | null }

function fromCue(view: string, cue: Cue, sentence: Span, { place, speaker }: CuePlace): StatementDraft[] {
  const { row } = cue
  const because = [{ rule: row.id, ...cue.span }]
  const listed = row.mark === true ? ('label' as const) : null
  const what = { kind: row.kind, force: row.force, negative: row.negative ?? false, listed, because }
  if (row.id === 'en.prc.02') return meetingDrafts(view, cue, sentence, place)
  const rest = { start: cue.span.end, end: sentence.end }
  const brief = row.span === 'rest' && isBrief(view, rest)
  const subject = row.subject === true ? subjectBefore(view, sentence, cue.span.start) : null
  const span =
    brief && (row.kind === 'decided' || subject !== null)
      ? { start: row.kind === 'assigned' && subject !== null ? subject.start : sentence.start, end: sentence.end }
      : row.span === 'rest' && row.kind === 'assigned' && cue.who !== null && (brief || isMostlyDoer(cue, sentence))
        ? { start: cue.who.start, end: sentence.end }
        : row.span === 'rest'
          ? withoutMotion(view, rest)
          : row.span === 'before'
            ? { start: sentence.start, end: cue.span.start }
            : sentence
  if (row.kind === 'noted') {
    const parts = predicates(view, rest)
    if (parts.length > 1) return parts.flatMap((part) => draft(view, part, what, place) ?? [])
  }
  const ends = row.kind === 'assigned' && row.span === 'rest' ? nextClause(view, span) : span
  const actor = cue.who ?? subject ?? (row.speech === true ? speaker : null)
  const negative = what.negative || (row.kind === 'decided' && reject.test(view.slice(span.start, span.start + 20)))
  const toDo = row.kind === 'assigned' || (twoDeeds.has(row.id) && / to ?$/.test(view.slice(cue.span.start, cue.span.end)))
  const pieces = toDo && row.span === 'rest' && (row.kind === 'assigned' || !brief) ? deedsOf(view, ends) : [ends]
  return pieces.flatMap((piece) => draft(view, piece, { ...what, negative }, place, actor === null ? {} : { actorHint: actor }) ?? [])
}

/** "The group agreed to keep A and to make B": two decisions. */
const twoDeeds = new Set(['en.dec.01', 'en.dec.02', 'en.dec.03', 'en.dec.07', 'en.dec.resolved-voted'])

/** "Publish the notice, and to report in May": two deeds, where "to" is said again. */
function deedsOf(view: string, { start, end }: Span): Span[] {
  const match = /,? and (?:also )?to\s{1,6}(?=[a-z])/.exec(view.slice(start, end))
  if (match === null || match.index < 12) return [{ start, end }]
  const next = start + match.index + match[0].length
  return end - next < 12 || openingVerb(view, next, end, false)?.start !== next
    ? [{ start, end }]
    : [
        { start, end: start + match.index },
        { start: next, end }
      ]
}

/** "The board voted to approve.", "Clerk to chase.": too little after the verb, so that the whole sentence or clause is the statement. */
function isBrief(view: string, { start, end }: Span): boolean {
  return end - start < 24 && view[end - 1] !== ':' && (view.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length < 3
}

/** "Cllr Vance and the Town Clerk to meet the county": names that are longer than what follows. */
const isMostlyDoer = ({ who, span }: Cue, sentence: Span): boolean => who !== null && span.end - who.start > sentence.end - span.end

const ownSubject =
  /,? (?:and|but|while|so) (?:the |an? |[A-Z][\w'-]{1,20} )(?:[\w'-]{1,20} ){0,3}(?:will|shall|would|was|were|is|are|has|have|had) /

/** A task up to where another clause with a subject of its own begins. */
function nextClause(view: string, span: Span): Span {
  const match = ownSubject.exec(view.slice(span.start, span.end))
  return match === null || match.index < 12 ? span : { start: span.start, end: span.start + match.index }
}

/** The words between the last comma, "that" or "and" and the verb. */
function subjectBefore(view: string, sentence: Span, verb: number): Span {
  const before = view.slice(sentence.start, verb)
  const cuts = [...before.matchAll(/[,;:] (?:and )?| that | and (?=the |[A-Z])/g)]
  const from = (at: number): number => (at < 0 ? 0 : cuts[at]!.index + cuts[at]![0].length)
  let last = cuts.length - 1
  // "Ada Lind and the clerk were asked": both, where what stands before is no more than a name.
  while (last >= 0 && joins.test(cuts[last]![0]) && isOneDoer(before.slice(from(last - 1), cuts[last]!.index))) last--
  return tidy(view, { start: sentence.start + from(last), end: verb })
}

const joins = /^,? (?:and )?$/
const oneName = /^(?:(?:[Tt]he|[Oo]ur) (?:[\p{L}-]{2,20} ){0,3}[\p{L}-]{3,20}|\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3})$/u

/** "Ada Lind", "the town clerk". */
function isOneDoer(words: string): boolean {
  return oneName.test(words) && (!/^(?:the|our) /i.test(words) || ownerNouns.has(words.split(' ').at(-1)!.toLowerCase()))
}

const opening = /^(?:On|In|At|During|This|Yesterday|Today) [^,.]{2,40}, /

/** "… held a meeting to A, and to B": the meeting itself and each purpose. */
function meetingDrafts(view: string, cue: Cue, sentence: Span, place: DraftPlace): StatementDraft[] {
  const lead = opening.exec(view.slice(sentence.start, sentence.end))
  const start = sentence.start + (lead === null ? 0 : lead[0].length)
  const what = { kind: cue.row.kind, force: null, because: [{ rule: cue.row.id, ...cue.span }] }
  const purpose = /^ (?:on \w+ )?to (?=[a-z])/.exec(view.slice(cue.span.end, sentence.end))
  if (purpose === null) return [draft(view, { start, end: sentence.end }, what, place) ?? []].flat()
  const parts: Span[] = []
  let from = cue.span.end + purpose[0].length
  for (const joint of joints(view, { start: from, end: sentence.end })) {
    const next = /^\s*(?:and )?to (?=[a-z])/.exec(view.slice(joint.end, sentence.end))
    if (next === null) continue
    parts.push({ start: from, end: joint.start })
    from = joint.end + next[0].length
  }
  parts.push({ start: from, end: sentence.end })
  return [{ start, end: cue.span.end }, ...parts].flatMap((span) => draft(view, span, what, place) ?? [])
}

/** "… - DONE", "… (resolved)": what became of a matter, behind its words. */
const saysDone = /(?:\s[-–—]|[.(])\s?(?:done|resolved|completed?|closed|finished)\b[\w .!)]{0,12}$/i

/** Whether a sentence of block `index` decides something or opens with somebody's task. */
export function isBusiness({ view, blocks, sentences }: ExtractionContext, index: number): boolean {
  const { start, end } = blocks[index]!
  if (saysDone.test(view.slice(Math.max(start, end - 40), end))) return false
  return sentences
    .filter(({ block }) => block === index)
    .some(
      (sentence) =>
        firstCue(view, sentence, (row) => row.kind === 'decided') !== null ||
        decidingClause(view.slice(sentence.start, sentence.end)) !== null ||
        taskClause(view, sentence, 'here') !== null
    )
}

/** Whether a paragraph says that something was decided, put forward or noted. */
export function isTold(view: string, words: Span): boolean {
  const cue = firstCue(view, words, (row) => row.span !== 'list' && row.speech !== true)
  return cue !== null && cue.row.kind !== 'assigned' && cue.row.kind !== 'directed' && cue.row.kind !== 'deferred'
}
