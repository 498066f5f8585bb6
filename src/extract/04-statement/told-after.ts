/**
 * Outcomes told after what was put: "Passed unanimously." on a line of its own makes a decision of the item, sentence or heading above it.
 */
import type { Because } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { sectionOf } from '../02-block/section.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import { agreedAlone, outcomeAlone, proposalWords } from '../lexicon/en/outcome-lines.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'

const alone = new RegExp(outcomeAlone.pattern, 'i')
const agreed = new RegExp(agreedAlone.pattern)
const proposing = new RegExp(proposalWords.pattern, 'i')
const longest = 90
/** Words put to a vote are no longer than this. */
const reach = 600
/** A heading that names a kind of business and not what was put. */
const general =
  /^(?:[\d.()\s]*)(?:votes?|voting|results?|outcomes?|discussion|motions?|elections?|nominations?|resolutions?|decisions?)\W*$/i

/** Whether a text is an outcome and nothing else, and which. */
export function outcomeOnly(view: string, words: Span): 'carried' | 'lost' | null {
  if (words.end - words.start > longest || words.end === words.start) return null
  const text = view.slice(words.start, words.end)
  const match = alone.exec(text)
  if (match === null) return agreed.test(text) ? 'carried' : null
  return match.groups?.['lost'] === undefined ? 'carried' : 'lost'
}

/** Makes what stands above block `index` the thing decided; false where nothing there can be. */
export function decideAbove(
  context: ExtractionContext,
  found: StatementDraft[],
  index: number,
  outcome: { readonly result: 'carried' | 'lost'; readonly because: Because }
): boolean {
  const { view, blocks } = context
  let above = index - 1
  while (above >= 0 && (blocks[above]!.kind === 'furniture' || blocks[above]!.words.end <= blocks[above]!.words.start)) above--
  const block = blocks[above]
  if (block === undefined || block.speaker !== undefined || block.kind === 'speech') return false
  const { start, end } = block.words
  const told = found.findLastIndex((made) => made.block === above && made.end <= end)
  if (told >= 0) return decide(found, told, outcome)
  const words = view.slice(start, end)
  if (end - start > reach || (block.kind === 'heading' && (sectionOf(words) !== null || general.test(words)))) return false
  if (block.kind === 'paragraph' && block.label === null && !/^[A-Z"(\d]/.test(words)) return false
  return make(view, found, block.words, above, outcome)
}

/** The sentences of a block, and the index of one of them. */
type InBlock = readonly [sentences: readonly Sentence[], at: number]

/** "The board agreed." after a sentence that recommends something: that is what was agreed. */
export function decideBefore(view: string, found: StatementDraft[], [sentences, at]: InBlock, because: Because): boolean {
  const [before, sentence] = [sentences[at - 1], sentences[at]!]
  if (before === undefined) return false
  const said = view.slice(sentence.start, sentence.end)
  // Where nothing else is said, an outcome needs no word of proposing before it: "The gate opens at nine. Accepted unanimously."
  if (!proposing.test(view.slice(before.start, before.end)) && (sentences.length > 2 || agreed.test(said))) return false
  const told = found.findLastIndex((made) => made.start >= before.start && made.end <= before.end)
  const outcome = { result: 'carried', because } as const
  return told >= 0 ? decide(found, told, outcome) : make(view, found, before, before.block, outcome)
}

/**
 * Without what only announces decisions that follow: "Resolution 7: Sale of the crane" above "RESOLVED, that …", and "… to adopt the calendar
 * as follows:" above what was adopted.
 */
export function withoutTitles(view: string, found: readonly StatementDraft[]): StatementDraft[] {
  return found.filter((made, place) => {
    const next = found.slice(place + 1, place + 4).find((other) => other.kind === 'decided')
    if (made.kind !== 'decided' || next === undefined) return true
    const titled = made.because[0]?.rule === 'en.label.decision' && made.end - made.start < 160
    if (titled && next.block - made.block <= 2 && next.because[0]?.rule === 'en.dec.01') return false
    return !(next.block - made.block <= 8 && /\b(?:as follows|the following)\W*$/.test(view.slice(made.start, made.end)))
  })
}

type Told = { readonly result: 'carried' | 'lost'; readonly because: Because }

function decide(found: StatementDraft[], place: number, { result, because }: Told): boolean {
  const made = found[place]!
  if (made.kind === 'assigned' || made.kind === 'procedural' || made.kind === 'deferred') return false
  const decided = result === 'carried' || made.kind === 'decided'
  const kind = decided ? ({ kind: 'decided', force: 'must' } as const) : ({ kind: 'proposed', force: null } as const)
  found[place] = {
    ...made,
    ...kind,
    listed: 'label',
    because: [...made.because, because],
    voteHint: { start: because.start, end: because.end }
  }
  return true
}

function make(view: string, found: StatementDraft[], words: Span, block: number, { result, because }: Told): boolean {
  const what = {
    kind: result === 'carried' ? 'decided' : 'proposed',
    force: result === 'carried' ? 'must' : null,
    listed: 'label',
    because: [because]
  } as const
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
