/** An entry of an open attendance list: an item or a line that names one person, or several of one group. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { groupNames } from './group-names.ts'
import { endOfList } from './list-end.ts'
import { isFullName, peopleIn, personIn } from './person-name.ts'
import type { Roll, Status } from './roll.ts'
import { signedStatus } from './roll-marks.ts'
import { namesBeforePlace } from './roll-places.ts'

const isSibling = (block: LabelledBlock, other: LabelledBlock | undefined): boolean =>
  block.kind === 'item' && other?.kind === 'item' && other.level === block.level

/** The next block in a direction that is no item below the one or its neighbour. */
function beside(blocks: readonly LabelledBlock[], index: number, step: 1 | -1): LabelledBlock | undefined {
  let at = index + step
  while (blocks[at]?.kind === 'item' && blocks[at]!.level > blocks[index]!.level && Math.abs(at - index) < 9) at += step
  return blocks[at]
}

/** An item among others names one person; behind a comma stands where the person is from. */
function withoutAffiliation(view: string, words: Span): Span[] {
  const [first, ...more] = peopleOrNot(view, words)
  const isFull = (one: Span | null): boolean => one !== null && /\s/.test(view.slice(one.start, one.end))
  // "Ada Lind, Saltworks, she/her"
  const alone = more.length === 1 || (more.length > 1 && more.length < 7 && !more.some(isFull))
  return first != null && isFull(first) && alone ? [first] : peopleIn(view, words, 'nicks')
}

const reversed = /^\s*\p{Lu}[\p{L}'’-]{1,24},\s\p{Lu}[\p{L}'’-]{0,20}(?:\s\p{Lu}\.?)?\s*(?:\([^()]{0,60}\)\s*)?$/u

/** "Lind, Ada" among entries that are all written so: the whole is one name. */
function isReversed({ view, blocks }: ExtractionContext, index: number): boolean {
  const near = [blocks[index - 2], blocks[index - 1], blocks[index], blocks[index + 1], blocks[index + 2]].filter(
    (one) => one?.kind === blocks[index]!.kind
  )
  const fits = near.filter((one) => reversed.test(view.slice(one!.words.start, one!.words.end))).length
  return fits > 2 && (fits === near.length || blocks[index]!.kind === 'paragraph')
}

const nicknamed = /^\p{Lu}\p{L}{1,20}\s\(\p{Lu}\p{L}{1,20}\)\s\p{Lu}/u
const firmFirst = /^\s*(\p{Lu}[^\s(),:]{1,24}(?:\s\p{Lu}[^\s(),:]{1,24}){0,2})\s(?:\(([^()]{4,120})\)\s*$|[-–—]\s(\p{Lu}.{3,100})$)/u

/** What stands behind the firm in "LRZ (Ada Lind, Jo Osei)" or "Quay - Ada Lind". */
function firmRest(view: string, block: LabelledBlock | undefined): { readonly rest: Span; readonly clear: boolean } | null {
  if (block === undefined || block.kind !== 'item') return null
  const words = trimSpan(view, block.words)
  const match = firmFirst.exec(view.slice(words.start, words.end))
  const inside = match?.[2] ?? match?.[3]
  if (match === null || inside === undefined) return null
  const start = words.start + match[0].lastIndexOf(inside)
  const rest = { start, end: start + inside.length }
  const cut = inside.search(/[,;/+]|\s\(/)
  const first = personIn(view, { start, end: cut < 0 ? rest.end : start + cut }, 'names')
  // "Kim (Kimberly) Berg"
  const full = nicknamed.test(inside) || (first !== null && /\s/.test(view.slice(first.start, first.end)))
  if (!full) return null
  return { rest, clear: !/\s/.test(match[1]!) }
}

/** The people behind where they come from, in a list of at least four items that all begin so, most of them with one word. */
function behindFirm({ view, blocks }: ExtractionContext, index: number): Span | null {
  const own = firmRest(view, blocks[index])
  if (own === null) return null
  const { level } = blocks[index]!
  let [from, to] = [index, index]
  while (blocks[from - 1]?.kind === 'item' && blocks[from - 1]!.level === level && index - from < 12) from--
  while (blocks[to + 1]?.kind === 'item' && blocks[to + 1]!.level === level && to - index < 12) to++
  const all = blocks.slice(from, to + 1).map((block) => firmRest(view, block))
  return all.length > 3 && all.every((one) => one !== null) && all.filter((one) => one!.clear).length * 2 >= all.length ? own.rest : null
}

/** "Ada Lind, Saltworks": one word behind a full name is where the person is from. */
function withoutPlace(view: string, list: Span[]): Span[] {
  const isFull = ({ start, end }: Span): boolean => /\s/.test(view.slice(start, end))
  return list.length === 2 && isFull(list[0]!) && !isFull(list[1]!) ? [list[0]!] : list
}

/** For each piece between commas the person it names, or null. */
function peopleOrNot(view: string, words: Span): (Span | null)[] {
  let at = words.start
  return view
    .slice(words.start, words.end)
    .split(/,|\|/)
    .map((piece) => {
      const span = { start: at, end: at + piece.length }
      at = span.end + 1
      return personIn(view, span, 'nicks')
    })
}

const tick = /\[ ?([^\s\]]?) ?\]\s*$/

/** What stands in the box before an item: "x", nothing, or null where there is none. */
const tickOf = (block: LabelledBlock): string | null => tick.exec(block.marker ?? '')?.[1]?.trim() ?? null

/** Whether any name of the document has a tick: a list without one is a form that nobody has filled in. */
const isTicked = perDocument(({ blocks }) => blocks.some((block) => block.section !== 'agenda' && (tickOf(block) ?? '') !== ''))

/** What the box before an item makes of its list's status; null in a form that nobody has filled in. */
export function statusOfTick(context: ExtractionContext, block: LabelledBlock, listed: Status): Status | null {
  const ticked = tickOf(block)
  if (ticked !== null && !isTicked(context)) return null
  return ticked === '' && listed !== 'apologies' ? 'absent' : listed
}

const knownRuns = perDocument(() => new Map<number, boolean>())

/** Whether the items around an entry name people at all; three or more of which most do not are something else. */
function isRollRun(context: ExtractionContext, index: number): boolean {
  const { view, blocks } = context
  const { level } = blocks[index]!
  const isItem = (at: number): boolean => blocks[at]?.kind === 'item' && blocks[at]!.level >= level
  let from = index
  while (isItem(from - 1)) from--
  const known = knownRuns(context).get(from * 8 + level)
  if (known !== undefined) return known
  let [all, named] = [0, 0]
  for (let at = from; isItem(at); at++) {
    if (blocks[at]!.level > level) continue
    all++
    const words = trimSpan(view, blocks[at]!.words)
    if (personIn(view, words, 'nicks') !== null || peopleIn(view, words, 'names').length > 0 || words.end - words.start < 3) named++
  }
  const told = all < 3 || named * 2 >= all
  knownRuns(context).set(from * 8 + level, told)
  return told
}

/** "Ada Lind / Tide Trust / @alind": what stands behind the first slash is where the person is from and a handle. */
const handled = /\s\/\s(?:[^/@\n]{1,60}\s\/\s)?@/

/** "Lamps were mended." */
const tells = /^[^(,]{2,60}\s(?:was|were|is|are|has been|have been)\s[^(]*\.$/

function beforeBracket(view: string, { start, end }: Span): Span {
  const bracket = view.slice(start, end).indexOf('(')
  return trimSpan(view, { start, end: bracket < 0 ? end : start + bracket })
}

/** An item or line of an attendance list; how many it names. */
export function readEntry(context: ExtractionContext, index: number, listed: Status, roll: Roll): number {
  const { view, blocks } = context
  const block = blocks[index]!
  const words = trimSpan(view, block.words)
  if (block.kind !== 'item') return readLine(context, index, listed, roll)
  if (!isRollRun(context, index) || tells.test(view.slice(words.start, words.end))) return 0
  const status = statusOfTick(context, block, listed)
  if (status === null) return 0
  const group = groupNames(view, blocks, index)
  if (group !== null) return roll.add(group, status)
  const behind = behindFirm(context, index)
  if (behind !== null) return addSigned(context, peopleIn(view, behind, 'names'), status, roll)
  if (isReversed(context, index)) return roll.add([beforeBracket(view, words)], status)
  const handle = view.slice(words.start, words.end).search(handled)
  if (handle > 0) return roll.add(peopleIn(view, { start: words.start, end: words.start + handle }, 'nicks'), status)
  if (isOrganisation(context, index)) return 0
  const named = namesBeforePlace(context, index)
  if (named !== null) return addPieces(context, named, status, roll)
  const alone = tickOf(block) === null && !isSibling(block, beside(blocks, index, -1)) && !isSibling(block, beside(blocks, index, 1))
  const whole = personIn(view, words, 'nicks')
  const list = alone ? peopleIn(view, words, 'nicks') : withoutAffiliation(view, words)
  return addSigned(context, whole !== null && list.length <= 1 ? [whole] : list, status, roll)
}

/** Adds each of a list of those present with what a sign at it says. */
export function addSigned(context: ExtractionContext, people: readonly Span[], status: Status, roll: Roll): number {
  if (status !== 'present') return roll.add(people, status)
  return people.reduce((added, person) => added + roll.add([person], signedStatus(context, person)), 0)
}

/** The names in each of several pieces, with what the signs at them say. */
const addPieces = (context: ExtractionContext, pieces: readonly Span[], status: Status, roll: Roll): number =>
  addSigned(
    context,
    pieces.flatMap((piece) => peopleIn(context.view, piece, 'names')),
    status,
    roll
  )

/** An item with persons below it, one word or a name like theirs: where they come from. */
function isOrganisation({ view, blocks }: ExtractionContext, index: number): boolean {
  const [block, below] = [blocks[index]!, blocks[index + 1]]
  return below?.kind === 'item' && below.level > block.level && isFullName(view, trimSpan(view, below.words))
}

const emptyBox = /^\s{0,3}(?:\[\s{0,3}\]|_{2,8}\s|[✗✘❌☐])/

function readLine(context: ExtractionContext, index: number, listed: Status, roll: Roll): number {
  const { view, blocks } = context
  const words = trimSpan(view, blocks[index]!.words)
  const status = emptyBox.test(view.slice(words.start, words.start + 8)) ? 'absent' : listed
  const group = groupNames(view, blocks, index)
  if (group !== null) return roll.add(group, status)
  if (isReversed(context, index)) return roll.add([beforeBracket(view, words)], status)
  const named = namesBeforePlace(context, index)
  if (named !== null) return addPieces(context, named, status, roll)
  if (words.end - words.start < 60) {
    const whole = personIn(view, words, 'nicks')
    const list = peopleIn(view, words, 'nicks')
    // One word below full names is the next heading.
    if (whole !== null && !/\s/.test(view.slice(words.start, words.end)) && roll.found.at(-1)?.name.includes(' ') === true) return 0
    return addSigned(context, whole !== null && list.length <= 1 ? [whole] : withoutPlace(view, list), status, roll)
  }
  const list = endOfList(view, words, true)
  const told = /\s(?:was|were|is|are|has|have|had|will)\s/.test(view.slice(list.start, list.end).replace(/\([^()]*\)/g, ''))
  return told ? 0 : roll.add(peopleIn(view, list, 'nicks'), status)
}
