/**
 * Outcomes told after what was put: "Passed unanimously." on a line of its own makes a decision of the item, sentence or heading above it.
 */
import type { Because } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sectionOf } from '../02-block/section.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import { agreedAlone, proposalWords } from '../lexicon/en/outcome-lines.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { decidingClause } from './deciding-clause.ts'
import { draft } from './draft.ts'
import { outcomeIn } from './motion.ts'
import { type OutcomeOnly, outcomeOnly } from './outcome-line.ts'
import { pastHead } from './topic-above.ts'

const agreed = new RegExp(agreedAlone.pattern)
const proposing = new RegExp(proposalWords.pattern, 'i')
/** Words put to a vote are no longer than this. */
const reach = 600
const longestList = 15
/** A heading that names a kind of business and not what was put. */
const general =
  /^(?:[\d.()\s]*)(?:votes?|voting|results?|outcomes?|discussion|motions?|calls? for votes?|elections?|nominations?|resolutions?|decisions?|(?:during|after|following|in) (?:the )?(?:discussions?|debate))\W*$/i
const longest = 90

const resolvedSo = sifted(/^(?:so |it is |is )?(?:resolved|agreed|adopted|accepted|approved|carried)[.!]?$/i)

/** "SO RESOLVED" on its own makes a decision of the proposal before it. */
export function soResolved(view: string, found: StatementDraft[], { start, end }: Span): boolean {
  if (end - start > 30 || !resolvedSo.test(view.slice(start, end))) return false
  const place = found.findLastIndex((made) => made.because[0]?.rule === 'en.label.proposal')
  const proposed = found[place]
  if (proposed === undefined || proposed.kind !== 'proposed') return false
  const because = [...proposed.because, { rule: 'en.out.so', start, end }]
  found[place] = { ...proposed, kind: 'decided', force: 'must', listed: 'label', because }
  return true
}

/** Makes what stands above block `index` the thing decided; false where nothing there can be. */
export function decideAbove(context: ExtractionContext, found: StatementDraft[], index: number, outcome: OutcomeOnly): boolean {
  const { view, blocks } = context
  const bill = billAt(context, index)
  if (bill !== null) {
    for (let at = found.length - 1; at >= 0; at--) if (found[at]!.block === bill) found.splice(at, 1)
    return make(view, found, trimSpan(view, blocks[bill]!), bill, outcome)
  }
  let above = index - 1
  while (above >= 0 && (blocks[above]!.kind === 'furniture' || blocks[above]!.words.end <= blocks[above]!.words.start)) above--
  above = outcome.above ?? plannedAt(context, index) ?? pastHead(context, openerOf(context, pastVotes(context, above, index), index))
  const block = blocks[above]
  if (block === undefined || block.speaker !== undefined || block.kind === 'speech') return false
  const { start, end } = block.words
  const told = found.findLastIndex((made) => made.block === above && made.end <= end)
  if (told >= 0) return decide(view, found, told, outcome)
  const words = view.slice(start, end)
  if (outcomeOnly(view, block.words) !== null) return false
  if (end - start > reach || (block.kind === 'heading' && (sectionOf(words) !== null || general.test(words)))) return false
  if (block.kind === 'paragraph' && block.label === null && !/^[A-Z"(\d]/.test(words)) return false
  return make(view, found, block.words, above, outcome)
}

const ofBill = /^(?:votes?:? )?[\d ,:.\u2013-]{0,24}(?:the )?(?:bill|resolution|act|legislation|ordinance)\b/i
const billTitle =
  /^[*_#\s]{0,4}(?:(?:Senate |House |Joint |Concurrent )?(?:Bill|Resolution|Act|Ordinance|Legislation)|[SHJ]?[BR]|S[CJ]R) ?(?:No\.? ?|#)?\d[\d./-]{0,9}\b/
const furthest = 14

/** "Bill passes" below the debate of a bill decides the bill, however many lines tell of the debate; null where it has no title above. */
function billAt({ view, blocks }: ExtractionContext, index: number): number | null {
  const { words } = blocks[index]!
  if (!ofBill.test(view.slice(words.start, words.end))) return null
  for (let at = index - 1; at >= Math.max(0, index - furthest); at--) {
    const { start, end, kind } = blocks[at]!
    if (end - start < 200 && billTitle.test(view.slice(start, end))) return at
    if (kind === 'heading') return null
  }
  return null
}

const planningAnswer = /^no (?:objections?|comments?|observations?)\b/i
const planningReference = /^(?:[A-Z]{1,3}[/ ])?\d{2,4}[/.]\d{3,6}(?:[/.][A-Z]{1,6}){0,2}\b/
const longestEntryLines = 5

/** "No objection" below a planning application answers it, however many lines tell of the application; null where there is none. */
function plannedAt({ view, blocks }: ExtractionContext, index: number): number | null {
  if (!planningAnswer.test(view.slice(blocks[index]!.words.start, blocks[index]!.words.end))) return null
  for (let at = index - 1; at >= Math.max(0, index - longestEntryLines) && blocks[at]!.kind !== 'heading'; at--)
    if (planningReference.test(view.slice(blocks[at]!.words.start, blocks[at]!.words.end))) return at
  return null
}

/** "Outcome: approved, 8 to 4" decides what the heading above it names. */
export function headingDecided(
  { view, blocks }: ExtractionContext,
  found: StatementDraft[],
  block: LabelledBlock,
  because: Because
): boolean {
  const first = view.slice(block.words.start, block.words.end).search(/\.(?:\s|$)|$/)
  const told = { start: block.words.start, end: block.words.start + first }
  const outcome = first < 60 ? outcomeIn(view, told) : null
  const above = block.headings.at(-1) ?? -1
  const heading = blocks[above]
  if (outcome === null || heading?.kind !== 'heading') return false
  const head = view.slice(heading.start, heading.end)
  if (sectionOf(head) !== null || general.test(head.replace(/^[#*_ ]{1,8}/, ''))) return false
  const carried = outcome.result === 'carried'
  const made = draft(
    view,
    heading.words,
    { kind: carried ? 'decided' : 'proposed', force: carried ? 'must' : null, listed: 'label', because: [because] },
    { block: above, sentence: heading.words },
    { voteHint: told }
  )
  if (made !== null) found.push(made)
  return made !== null
}

const headlines = new Set(['en.cls.note', 'en.cls.tail', 'en.cls.passive'])

/** "Agenda approved" as a heading with no list under it: what it names was decided. */
export function headline({ view, blocks }: ExtractionContext, index: number): StatementDraft[] {
  const { words } = blocks[index]!
  const next = blocks[index + 1]?.kind
  if (words.end - words.start > 120 || next === 'item' || next === 'row') return []
  const found = decidingClause(view.slice(words.start, words.end))
  if (found === null || !headlines.has(found.rule)) return []
  const because = [{ rule: 'en.cls.heading', start: words.start + found.cue.start, end: words.start + found.cue.end }]
  return [draft(view, words, { kind: 'decided', force: 'must', listed: null, because }, { block: index, sentence: words }) ?? []].flat()
}

const voteLine =
  /^(?:(?:final |total )?votes?\b|abstain|abstention|in favou?r|against|for:|ayes?\b|nays?\b|noes\b|yes\b|opposed|\d{1,3} (?:people|members|votes?|in favou?r|for|against|abstain|said|yes|no)\b|(?:[\p{L}\d'.-]{1,20} ){1,3}(?:moved|seconded)(?: it| this| the motion)?[.]?$)/iu
const voteLabelWords = /aye|nay|noes|yes|abst|against|oppos|favou?r|\bfor\b/i
const longestVote = 120

/** The block that the outcome in block `index` is about: the item it stands under, and not the lines between that tell how each voted. */
function pastVotes({ view, blocks }: ExtractionContext, above: number, index: number): number {
  const parent = blocks[index]!.lead
  if (blocks[index]!.kind === 'item' && parent !== null && blocks[parent]!.kind === 'item') return parent
  let at = above
  while (at > 0 && at > above - longestList) {
    const { start, end, label, words, kind } = blocks[at]!
    const from = label?.kind === 'status' && !voteLabelWords.test(view.slice(label.start, label.end)) ? words.start : start
    const votes = (end - from < longestVote || label?.kind === 'status') && voteLine.test(view.slice(from, end).replace(/^[*_ ]+/, ''))
    if (kind === 'heading' || (!votes && label?.kind !== 'mover' && words.end > words.start)) break
    at--
  }
  return at
}

/** The line that introduces the list which block `above` ends, where an outcome that is no part of the list follows; else `above`. */
function openerOf({ view, blocks }: ExtractionContext, above: number, index: number): number {
  if (blocks[index]!.kind === 'item') return above
  for (let at = above; at >= 0 && at > above - longestList; at--) {
    const { start, end } = blocks[at]!.words
    if (at < above && view[end - 1] === ':' && end - start >= 20 && sectionOf(view.slice(start, end)) === null) return at
    if (blocks[at]!.kind !== 'item') break
  }
  return above
}

/** Who voted how, before the outcome that says it again. */
const countLine = /^(?:roll call|votes?|yes|no|ayes?|nays?|noes|abstain|in favou?r|against|opposed)\b/i

const voteField = /^(?:roll call(?: vote)?|votes?|voting|yes|no|ayes?|nays?|noes|in favou?r|against|opposed|abstain(?:ed|ing)?):/i

/** The sentences of a block, and the index of one of them. */
type InBlock = readonly [sentences: readonly Sentence[], at: number]

const ofMotion = /^The (?:motion|resolution|ordinance|bill)\b/
const namesMotion = /^(?:(?:[A-Z]|\d{1,2})[.)] )?(?:Motion|Resolution|Ordinance|Bill|Proposal)\b/
const moversOnly =
  /^(?:[A-Z][\w'.-]{0,20} ){1,3}(?:nominate[sd]|move[sd]|propose[sd]),? (?:and )?(?:[A-Z][\w'.-]{0,20} ){1,3}second(?:s|ed)\W*$/

/** An outcome in the same block as what it is about: the sentence before, or all of the entry. */
export const decideBlock = (view: string, found: StatementDraft[], place: InBlock, outcome: OutcomeOnly): boolean =>
  decideBefore(view, found, place, outcome) || decideEntry(view, found, place, outcome)

/** "The board agreed." after a sentence that recommends something: that is what was agreed. */
function decideBefore(view: string, found: StatementDraft[], [sentences, at]: InBlock, outcome: OutcomeOnly): boolean {
  const sentence = sentences[at]!
  const puts = (other: Sentence | undefined): boolean => {
    const words = other === undefined ? '' : view.slice(other.start, other.end)
    return proposing.test(words) || isQuestion(words)
  }
  const named = outcome.because.rule === 'en.out.anaphor'
  const last = sentences[at - 1]
  const seconded = last !== undefined && last.end - last.start < 60 && /^(?:2nd|Second)(?:ed)?\b/.test(view.slice(last.start, last.end))
  const before = (named || seconded) && !puts(last) && puts(sentences[at - 2]) ? sentences[at - 2] : last
  if (before === undefined || outcomeOnly(view, before) !== null) return false
  // "Motion 24-03, revision of the tolls. Osei spoke for it. The motion passed 18-4."
  const opens = sentences.find(({ start, end }) => end - start > 4) ?? sentences[0]!
  if (at > 1 && ofMotion.test(view.slice(sentence.start, sentence.end)) && namesMotion.test(view.slice(opens.start, opens.end)))
    return make(view, found, opens, opens.block, outcome)
  const latest = found.at(-1)
  // "Ruth asks for objections. None heard. Motion passes.", where the vote was told before.
  const votedOn = latest?.kind === 'decided' && latest.because[0]!.rule.startsWith('en.mot.') && latest.because.length > 1
  if (votedOn && latest.block >= before.block - 2 && /^motion\b/i.test(view.slice(sentence.start, sentence.end))) return true
  const counted = latest?.kind === 'decided' && latest.block >= before.block - 1 && latest.voteHint !== undefined
  if (counted && countLine.test(view.slice(before.start, before.end))) return true
  // "Roll call vote: Osei aye, Lind aye. Motion carried.", below what was resolved.
  if (at > 0 && voteField.test(view.slice(before.start, before.end))) return true
  const said = view.slice(sentence.start, sentence.end)
  // An outcome needs no word of proposing before it where nothing more is said: "The gate opens at nine. Accepted unanimously."
  if (!puts(before) && !named && (agreed.test(said) || (sentences.length > 2 && !/^(?:carried|passed)\b/i.test(said)))) return false
  const first = sentences[0]!
  // "Ana would like to join. Bo nominates, Jo seconds. Passed.": all of the entry.
  if (moversOnly.test(view.slice(before.start, before.end)) && first.start < before.start && before.end - first.start < longestEntry)
    return make(view, found, { start: first.start, end: before.end }, before.block, outcome)
  const told = found.findLastIndex((made) => made.start >= before.start && made.end <= before.end)
  return told >= 0 ? decide(view, found, told, outcome) : make(view, found, before, before.block, outcome)
}

/** A question that "agreed" may answer: "No more than one missing?", and none that asks who, what or when. */
const isQuestion = (words: string): boolean =>
  words.endsWith('?') &&
  !/^(?:\W{0,3}[\w.-]{1,20}: )?\W{0,3}(?:who|whom|whose|what|when|where|which|why|how|any|anything|anyone)\b/i.test(words)

/** "Ana Lind: helps with the boats. Lives near. Approved.": the outcome that ends an entry of several sentences is that of all of it. */
function decideEntry(view: string, found: StatementDraft[], [sentences, at]: InBlock, outcome: OutcomeOnly): boolean {
  const first = sentences[0]!
  const last = sentences[at]!
  if (at !== sentences.length - 1 || at < 2 || last.end - first.start > longestEntry) return false
  const said = view.slice(first.start, last.end)
  // A count ends a row of a table as often.
  if (countLine.test(said) || /\d/.test(view.slice(last.start, last.end))) return false
  if (found.some((made) => made.block === first.block && made.kind === 'decided')) return false
  // "Proposed: Bo. Seconded: Jo. That the accounts be accepted. Agreed."
  const moved = sentences.find(({ start, end }) => /^"?(?:That|THAT) /.test(view.slice(start, Math.min(end, start + 6))))
  return make(view, found, moved ?? { start: first.start, end: last.end }, first.block, outcome)
}
const longestEntry = 300

/** "The President declared the motion carried.": which motion, is told elsewhere. */
const announced =
  /^(?:(?:The )?(?:[A-Za-z][\w.'-]{1,20} ){1,4}declared the (?:motions?|resolutions?|ordinances?|amendments?|vote)(?: to be| duly)?|(?:Both |All |The |the )(?:[Mm]otions?|[Rr]esolutions?|[Oo]rdinances?|[Aa]mendments?)(?: (?:was|were|is|are))?) (?:duly |unanimously )?(?:carried|passed|adopted|approved|agreed)\W*$/

/** "The motion passed by a vote of 34-2-1.": the same. */
const passedOnly =
  /^(?:[A-Z][a-z ]{3,40}, |On a [a-z ]{3,20} )?(?:the |this |said |that )?(?:motions?|vote|amendment|question)(?: as amended)? (?:(?:was|were|is|are|has|been|then|duly|unanimously|declared) ){0,4}(?:carried|carries|passed|passes|adopted|approved)(?: (?:unanimously|by|with|on|in)\b[^.;,]{0,50}| \(?\d[\d :\u2013-]{0,12}\)?)?\W*$/i

/** "Recommendation 22-1 (unanimous)": its number, and nothing of what it says. */
const numberOnly =
  /^(?:Resolution|Recommendation|Decision|Motion|RESOLUTION|RECOMMENDATION|DECISION) (?:No\.? ?)?[\w./-]{1,10} ?\((?:unanimous(?:ly)?|carried|agreed|by consensus|consensus)[^()]{0,20}\)\W*$/
const announcesMore =
  /\b(?:as follows|the following(?: (?:resolutions?|motions?|decisions?))?)\W*$|^The following (?:resolutions?|motions?|decisions?) (?:was|were) (?:then |duly |unanimously )?(?:passed|adopted|approved|agreed|carried|taken|made)(?: unanimously)?\W*$/

/**
 * Without what only announces decisions that are told elsewhere: "Resolution 7: Sale of the crane" above "RESOLVED, that …", "… to adopt the
 * calendar as follows:" above what was adopted, and that the motion was declared carried.
 */
export function withoutTitles(view: string, found: readonly StatementDraft[]): StatementDraft[] {
  return found
    .map((made, place) => (resolvedBelow(view, made, found[place + 1]) ? { ...made, kind: 'proposed' as const, force: null } : made))
    .filter((made, place) => {
      if (made.kind !== 'decided') return true
      if (numberOnly.test(view.slice(made.start, Math.min(made.end, made.start + 60)))) return false
      if (
        made.end - made.start < longest &&
        (announced.test(view.slice(made.start, made.end)) || passedOnly.test(view.slice(made.start, made.end)))
      )
        return false
      const next = found.slice(place + 1, place + 4).find((other) => other.kind === 'decided')
      if (next === undefined) return true
      const titled = made.because[0]?.rule === 'en.label.decision' && made.end - made.start < 160
      const lead = next.because.find(({ rule }) => rule === 'en.lead.decided' || rule === 'en.lead.outcome')
      if (lead !== undefined && lead.start < made.end && made.end <= lead.end) return false
      if (made.because[0]?.rule === 'en.cls.heading' && next.block - made.block <= 4) return false
      if (titled && next.block - made.block <= 2 && next.because[0]?.rule === 'en.dec.01') return false
      return !(next.block - made.block <= 8 && announcesMore.test(view.slice(made.start, made.end)))
    })
}

/** "Bo proposed to wait. Nobody objected.", above "RESOLUTION: wait a week": what was proposed, and told below as it was resolved. */
const resolvedBelow = (view: string, made: StatementDraft, next: StatementDraft | undefined): boolean =>
  made.kind === 'decided' &&
  /^en\.out\.(?:alone|anaphor|words)$/.test(made.because.at(-1)!.rule) &&
  next?.because[0]?.rule === 'en.label.decision' &&
  next.block - made.block === 1 &&
  proposing.test(view.slice(made.start, made.end))

/** What somebody "shall" or "should" do is as well what was put to the vote. */
const obliging = /^[^.,;]{1,60} (?:shall|should) /

function decide(view: string, found: StatementDraft[], place: number, { result, because, refused = false }: OutcomeOnly): boolean {
  const made = found[place]!
  if (made.kind === 'procedural' || made.kind === 'deferred') return false
  // "Amendment failed. The amended motion passed.": what was lost stays lost.
  if (made.kind === 'proposed' && made.because.some(({ rule }) => rule === 'en.out.lost')) return false
  if (made.kind === 'assigned' && !obliging.test(view.slice(made.start, made.end))) return false
  const turned = refused && !/^en\.(?:mot\.|label\.motion)/.test(made.because[0]!.rule)
  const decided = result === 'carried' || turned || made.kind === 'decided'
  const kind = decided ? ({ kind: 'decided', force: 'must' } as const) : ({ kind: 'proposed', force: null } as const)
  found[place] = {
    ...made,
    ...kind,
    negative: made.negative || turned,
    listed: 'label',
    because: [...made.because, because],
    voteHint: { start: because.start, end: because.end }
  }
  return true
}

function make(
  view: string,
  found: StatementDraft[],
  words: Span,
  block: number,
  { result, because, refused = false }: OutcomeOnly
): boolean {
  const decided = result === 'carried' || refused
  const what = {
    kind: decided ? 'decided' : 'proposed',
    force: decided ? 'must' : null,
    negative: refused,
    listed: 'label',
    because: [because]
  } as const
  const said = view.slice(words.start, words.end)
  if (!/\p{L}{2}/u.test(said) || general.test(said) || /^\W*(?:none|nil|yes|no|against|for)\W*$/i.test(said)) return false
  const made = draft(
    view,
    words,
    what,
    { block, sentence: { start: words.start, end: words.end } },
    { voteHint: { start: because.start, end: because.end } }
  )
  if (made !== null) found.push(made)
  return made !== null
}
