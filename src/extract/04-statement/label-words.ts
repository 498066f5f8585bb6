/** What the words of a label, and those right after it, say beyond its kind. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { businessNouns } from '../lexicon/en/deciding.ts'
import { matchesOf } from '../matches.ts'
import { openingVerb } from './clause.ts'
import { decidingClause } from './deciding-clause.ts'
import { motionIn, outcomeIn } from './motion.ts'
import { firstWords } from './opening.ts'
import { ofOutcomeWords, outcomeTail } from './outcome-words.ts'
import { isEmptyTask, isOwnerOnly } from './task.ts'
import { ownerBehind } from './trailing-owner.ts'

const outcomeLabel = /^\W*(?:final (?:outcome|result|verdict)|outcome|result|disposition|verdict|(?:passed|approved|carried)\?)/i

/** "Outcome: …" and "Passed? Yes/No: …" tell an outcome; "Approved: the tide table" tells what was approved; "Approved: 5-0" or names do not. */
export function tellsOutcome(view: string, { label, words }: LabelledBlock): boolean {
  if (outcomeLabel.test(view.slice(label!.start, label!.end))) return true
  if (
    !/^(?:approved|adopted|accepted|carried|passed|rejected|denied|declined|not (?:approved|accepted|adopted))/i.test(
      view.slice(label!.start, label!.end)
    )
  )
    return false
  const text = view.slice(words.start, words.end)
  return (
    text.length >= 12 &&
    (/^(?:the|a|an|all|[a-z]{3,}|Minutes|Agenda|Resolution|Ordinance|Payment|Purchase)\b/.test(text) ||
      openingVerb(view, words.start, words.end, true) !== null) &&
    outcomeIn(view, words) === null
  )
}

/** "ACTION JC:", "Action for Ada:". */
const labelledFor =
  /^\W{0,3}(?:ACTION|[Aa]ction|AI)(?:-\d{1,5})?(?: (?:ITEM|[Ii]tem|POINT|[Pp]oint))? (?:for |by |on |FOR |BY |ON )?(?!(?:[Ii]tem|[Pp]oint|[Rr]equired|[Nn]eeded|[Tt]aken|ITEM|POINT|REQUIRED|NEEDED|TAKEN|FOR|BY|ON|TO)S?\b)([A-Z][A-Za-z'-]{1,20}(?: [A-Z][A-Za-z'-]{1,20}){0,2}|all)(?=\W{0,6}$)/

/** A name in the label's brackets, "ACTION (Jo):", or at its end. */
export function labelActor(view: string, label: Span): Span | null {
  const words = view.slice(label.start, label.end)
  const match = /[([](@?[A-Z][^()[\]]*|@[\w-]{1,39}(?:[,&/ ]{1,3}@[\w-]{1,39}){0,4})[)\]]/.exec(words) ?? labelledFor.exec(words)
  if (match === null) return null
  const start = label.start + match.index + match[0].lastIndexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}

/** "Treasurer: Ana Lind - elected": a field of the meeting that closes with what became of it. */
export function endsInOutcome(view: string, words: Span): boolean {
  return outcomeTail(view.slice(words.start, words.end)) >= 0
}

/** "Chair – Ana Lind was re-elected.", "Meeting of 3 May – proposed by …": what was done, behind what looks like a field of the meeting. */
export const tellsAct = (words: string): boolean => /\b(?:(?:re-?)?elected|appointed|nominated|[Ss]econded)\b/.test(words)

/** "Next meeting: 3 May. Agreed to meet online.": a decision in a later sentence than that of the label. */
export const decidesLater = (view: string, sentences: readonly Sentence[]): boolean =>
  sentences
    .slice(1)
    .some(({ start, end }) =>
      /^(?:It was |All |Members |The [a-z]{4,12} )?(?:agreed|decided|resolved|voted) (?:to|that|on|not)\b/i.test(
        view.slice(start, Math.min(end, start + 60))
      )
    )

/** "Unanimous vote in favour of the lease", "Officers: Ana Lind, chair. Approved.", among what looks like tasks. */
export function tellsDecision(said: string): boolean {
  if (decidingClause(said)?.rule === 'en.cls.noun') return true
  const text = said.trimEnd()
  const stop = text.lastIndexOf('. ', text.length - 3)
  return stop > 8 && text.length - stop < 32 && ofOutcomeWords(text.slice(stop + 2)) === 'carried'
}

/** Whether the words of a label belong to the sentence that it begins. */
export function startsWithLabel(view: string, { label }: LabelledBlock): boolean {
  return label?.kind === 'mover' || (label?.kind === 'meta' && !isAgenda(view, label))
}

/** Whether a label announces the agenda, whose adoption may follow it on the same line. */
export function isAgenda(view: string, label: Span): boolean {
  return /^\W*agenda/i.test(view.slice(label.start, label.end))
}

/** What stands under a heading or behind a label of decisions where nothing was decided. */
const undecided =
  /^(?:no (?:decisions?|conclusions?|consensus|resolutions?|advancement|motions?)\b|none\b|tbd\b|(?:more|further) (?:research|discussion|work)\b|(?:to be )?(?:continued|deferred|discussed|postponed|decided|determined)\b|pending\b)/i

/** "See https://…": where to read more. */
const reference = /^(?:see|cf\.?|link:?)\s(?:also\s)?(?:https?:|www\.|#\d)/i

export const decidesNothing = (words: string): boolean => isEmptyTask(words) || undecided.test(words) || reference.test(words)

/** What is given to somebody although it stands among decisions: "Action item to …", "JO to …". */
export const givesTask = (words: string): boolean =>
  /^(?:(?:\p{Lu}{2,3}|@[\w-]{2,38}):? )?(?:[Aa]ction (?:items?|points?):? (?:to |for )|ACTION: )|^(?:\p{Lu}{2,3}|@[\w-]{2,38})(?:(?:, | and | & |\/)(?:\p{Lu}{2,3}|@[\w-]{2,38})){0,2} (?:to|will) [a-z]/u.test(
    words
  )

/** "Resolved: that the quote be accepted. Action: Clerk to order it." */
const ownAction = /^(?:ACTION|Action)s?: ?/

/** "RESOLUTION NO. 24-10: A moved and B seconded that the crane be sold. Carried.": a motion and its outcome. */
export const movesThere = (view: string, { words }: LabelledBlock, sentences: readonly Sentence[]): boolean =>
  sentences.length > 1 &&
  motionIn(view, firstWords(words, sentences))?.stated === true &&
  sentences.slice(1).some((sentence) => outcomeIn(view, sentence) !== null)

const several = /^[\W_]*(?:decisions|conclusions|agreements|resolutions)\b/i

/** `given`: to somebody; `owner`: whom "Action: …" behind the words names. */
type DecisionPoint = { readonly words: Span; readonly given: boolean; readonly owner?: Span | undefined }

/** What a label of decisions announces: all its words, or each sentence where the label speaks of several. */
export function decisionsOf(view: string, block: LabelledBlock, sentences: readonly Sentence[]): readonly DecisionPoint[] {
  const task = sentences.findIndex(({ start, end }, at) => at > 0 && ownAction.test(view.slice(start, Math.min(end, start + 12))))
  if (task > 0) {
    const { start } = sentences[task]!
    const words = trimSpan(view, { start: start + ownAction.exec(view.slice(start, start + 12))![0].length, end: block.words.end })
    const before = { ...block, words: trimSpan(view, { start: block.words.start, end: start }) }
    if (!isOwnerOnly(view, words)) return [...decisionsOf(view, before, sentences.slice(0, task)), { words, given: true }]
  }
  const { label, words } = block
  if (decidesNothing(view.slice(words.start, words.end))) return []
  const each = sentences.length > 1 && several.test(view.slice(label!.start, label!.end))
  const numbered = pointsOf(view, words)
  const points =
    numbered.length > 0
      ? numbered
      : each
        ? sentences.map(({ start, end }) => ({ start: Math.max(start, words.start), end }))
        : [firstWords(words, sentences)]
  return points.flatMap((point, at): DecisionPoint[] => {
    if (at > 0 && givesTask(view.slice(point.start, point.end))) return [{ words: point, given: true }]
    const named = ownerBehind(view, { start: point.start, end: points.length === 1 ? words.end : point.end })
    if (named !== null) return [{ words: named.task, given: false, owner: named.owner }]
    return parted(view, beforeVote(view, point))
  })
}

const countBehind = /\s\((?=[^()]*\d)[^()]{0,60}\b(?:favou?r|against|abst[a-z]*|opposed|ayes?|nays?|votes)\b[^()]{0,60}\)\.?$/i

/** "The route is closed. No objections.", "The route is closed (4 in favour, Ada against)": the words that were decided. */
function beforeVote(view: string, words: Span): Span {
  const text = view.slice(words.start, words.end).trimEnd()
  const stop = text.lastIndexOf('. ', text.length - 3)
  const at = stop > 8 && text.length - stop < 60 && ofOutcomeWords(text.slice(stop + 2)) === 'carried' ? stop : text.search(countBehind)
  return at < 8 ? words : { start: words.start, end: words.start + at }
}

/** "The route is approved, and Mara will write to the county." */
const handedOn = /, and (?=(?:@[\w-]{2,38}|\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,2}) will (?!be\b)[a-z])/u

function parted(view: string, words: Span): { words: Span; given: boolean }[] {
  const match = handedOn.exec(view.slice(words.start, words.end))
  if (match === null) return [{ words, given: false }]
  const at = words.start + match.index
  return [
    { words: { start: words.start, end: at }, given: false },
    { words: { start: at + match[0].length, end: words.end }, given: true }
  ]
}

/** "1) … 2) …" or "(a) that …; (b) that …" in one run: the words of each. */
function pointsOf(view: string, { start, end }: Span): Span[] {
  const text = view.slice(start, end)
  const first = /^\((?:i|a|1)\) (?:that )?(?=\S)/.exec(text)
  if (first !== null && !/[;.,] ?(?:and )?\((?:ii|b|2)\) /.test(text)) return [{ start: start + first[0].length, end }]
  const all = first === null ? /(?:^|\s)\(?([1-9])[.)]\s/g : /(?:^|[;.,] ?(?:and )?)\(([a-z]{1,4}|[1-9])\) (?:that )?/g
  const marks = matchesOf(all, text)
  const names = numberings.find((one) => marks.every((mark, at) => mark[1] === one[at]))
  if (marks[0]?.index !== 0 || names === undefined) return []
  return marks.map((mark, at) =>
    trimSpan(view, { start: start + mark.index + mark[0].length, end: start + (marks[at + 1]?.index ?? text.length) })
  )
}
const numberings = ['1 2 3 4 5 6 7 8 9', 'a b c d e f g h i j k l', 'i ii iii iv v vi vii viii ix x'].map((names) => names.split(' '))

/** "Treasurer's report: accepted.": what stands before the colon is no speaker. */
export function namesBusiness(text: string, prefix: number): boolean {
  const named =
    text
      .slice(0, prefix)
      .toLowerCase()
      .match(/[a-z][a-z'-]*/g) ?? []
  return named.some((word) => businessNouns.has(word)) && ofOutcomeWords(text.slice(prefix)) === 'carried'
}
