/**
 * Who was there: read from labels ("Present: …"), headings with lists or tables under them, roll calls, and sentences ("Directors Lind and
 * Osei were present").
 */
import type { Attendee } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sectionOf } from '../02-block/section.ts'
import type { ExtractionContext } from '../context.ts'
import { officeWords, roleWords } from '../lexicon/en/roles.ts'
import { labelMatches } from './attendance-label.ts'
import { readBareList } from './bare-roll.ts'
import { chineseAttendance } from './chinese-attendance.ts'
import { readFrontRoll } from './front-roll.ts'
import { groupNames } from './group-names.ts'
import { peopleIn } from './person-name.ts'
import { groupStatusOf, Roll, type Status, statusOf } from './roll.ts'
import { readEntry } from './roll-entry.ts'
import { isAllPeople, isName, readSentences } from './roll-sentence.ts'
import { isRollHeader, type RollColumns, readColumns, readRollRow, readRow, rollColumns } from './roll-table.ts'

const hints =
  /present|absen|attend|here|people|regret|apolog|excus|participa|guest|visitor|observ|roll[\s-]?call|on the (?:call|phone)|members?\s{0,3}:|invite|join|arriv|late|remote|online|zoom|teams|phone|person|unable|missing|leave|speaker|there|away|with us|answered|responded/i

const chinese = /(出席|参加|列席|缺席|请假|与会)(?:人员|会议人员|名单|领导|单位)?\s?[:：]/g
const chineseStatus: Readonly<Record<string, Status>> = {
  出席: 'present',
  参加: 'present',
  与会: 'present',
  列席: 'guest',
  缺席: 'absent',
  请假: 'apologies'
}

/**
 * The list under a heading or label: how deep it hangs, and until when it goes on. `heading` is the level of the heading that opened it,
 * whose lower headings part the list; `columns` those of a table with a column for each status.
 */
type Open = {
  readonly status: Status
  readonly level: number
  readonly heading: number | null
  readonly columns: RollColumns | null
  /** Where only items, or only lines, belong to it: a line of its own announced it, or a numbered item did. */
  only: 'items' | 'lines' | null
  /** The list of the heading above, which goes on when this one ends. */
  readonly under: Open | null
  taken: number
}

const opened = (status: Status, more: Partial<Open> = {}): Open => ({
  status,
  level: 0,
  heading: null,
  columns: null,
  only: null,
  under: null,
  taken: 0,
  ...more
})

export function attendees(context: ExtractionContext): Attendee[] {
  const { view, blocks } = context
  const roll = new Roll(view)
  readFrontRoll(context, roll)
  let open: Open | null = null
  let recent = -9
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'furniture' || block.kind === 'code') continue
    const loud =
      open !== null && block.kind === 'heading' && (open.taken === 0 || (open.heading ?? 0) <= block.level)
        ? namesOfHeading(context, index)
        : null
    if (loud !== null) {
      open!.taken += roll.add(loud, open!.status)
      continue
    }
    while (open !== null && !continues(view, block, open)) open = open.under
    if (open !== null && isOtherSection(view, block)) open = null
    const before = roll.found.length
    if (block.kind === 'heading' || block.kind === 'title') {
      open = openedBy(view, block, open)
      const mark = open === null ? readLabels(context, block, index, roll, open) : null
      if (mark?.open === true) open = openedUnder(mark, block, blocks[index + 1], null)
    } else if (block.kind === 'row') {
      open = readTable(view, block, roll, open)
    } else {
      const mark: Announced | null =
        announced(view, block, blocks[index + 1]) ??
        readLabels(context, block, index, roll, open) ??
        readGroup(view, block, roll, open !== null || index - recent < 4 || (index < 12 && isGroupLine(view, block)))
      if (mark !== null) {
        open = mark.open ? openedUnder(mark, block, blocks[index + 1], open) : keptOpen(open, block)
        if (mark.open && open !== null) recent = index
      } else if (open !== null) {
        open.taken += readEntry(context, index, open.status, roll)
        // A numbered item below lines of names is the first matter.
        if (roll.found.length > before && block.kind === 'paragraph') open.only = 'lines'
      } else if (block.section === 'attendance') roll.add(groupNames(view, blocks, index) ?? [], 'present')
      else if (roll.found.length === 0 && index < 25) readBareList(context, index, roll)
    }
    if (roll.found.length > before) recent = index
  }
  if (context.source.language === 'zh') chineseAttendance(context, roll)
  return roll.found
}

/** Lines of capitals look like headings: "CHAIRMAN: COUNCILLOR ADA LIND" below "PRESENT:". */
function namesOfHeading({ view, blocks }: ExtractionContext, index: number): Span[] | null {
  const block = blocks[index]!
  const words = view.slice(block.start, block.end)
  if (words.length > 160 || statusOf(words) !== null || labelsIn(words, true).length > 0) return null
  return groupNames(view, blocks, index) ?? (isAllPeople(view, block) || isName(view, block) ? peopleIn(view, block, 'names') : null)
}

type Announced = { readonly status: Status; readonly open: boolean; readonly items?: boolean }

function openedUnder(mark: Announced, block: LabelledBlock, next: LabelledBlock | undefined, above: Open | null): Open {
  const lines = block.kind === 'item' && next?.kind === 'paragraph'
  const under = above?.heading == null ? (above?.under ?? null) : above
  const only = mark.items === true ? 'items' : lines ? 'lines' : null
  return opened(mark.status, { level: block.kind === 'item' && !lines ? block.level : 0, only, under })
}

function keptOpen(open: Open | null, block: LabelledBlock): Open | null {
  return open?.heading != null || (open?.level === 0 && block.kind === 'item') ? open : null
}

/** A short line that says nothing but who follows in the list below it. */
function announced(view: string, block: LabelledBlock, next: LabelledBlock | undefined): Announced | null {
  if (
    block.kind === 'paragraph' &&
    next?.kind === 'item' &&
    block.section === 'attendance' &&
    announcing.test(view.slice(block.start, block.end))
  )
    return { status: 'absent', open: true, items: true }
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.end - block.start > 60 || next === undefined) return null
  if (next.kind !== 'item' && next.kind !== 'paragraph') return null
  if (block.kind === 'item' && next.kind === 'item' && next.level <= block.level) return null
  const status = statusOf(view.slice(block.start, block.end))
  if (status === null || (next.kind === 'paragraph' && !isAllPeople(view, next) && !isName(view, next))) return null
  return { status, open: true, items: next.kind === 'item' }
}

const announcing = /^[^.]{0,80}\b(?:not in attendance|not (?:able to )?attend(?:ing)?|unable to (?:attend|join)|absent)\b[^.]{0,40}:\s*$/i

/** A heading that announces a list, or one under such a heading that names a group of it. */
function openedBy(view: string, block: LabelledBlock, open: Open | null): Open | null {
  const words = view.slice(block.start, block.end)
  const status = statusOf(words)
  const below = open?.heading != null && block.level > open.heading
  if (status !== null) return opened(status, { heading: below ? open.heading : block.level })
  const group = below ? groupStatusOf(words) : null
  return group === null ? null : opened(group, { heading: open!.heading })
}

function readTable(view: string, block: LabelledBlock, roll: Roll, open: Open | null): Open | null {
  const columns = rollColumns(view, block)
  if (columns !== null) return opened('present', { taken: 1, columns })
  if (isRollHeader(view, block)) return opened('present', { taken: 1 })
  if (open === null) readRollRow(view, block, roll)
  else open.taken += open.columns === null ? readRow(view, block, open.status, roll) : readColumns(view, block, open.columns, roll)
  return open
}

/** "Agenda:", "Action items": the list before it has ended. */
function isOtherSection(view: string, block: LabelledBlock): boolean {
  if (block.kind === 'row' || block.end - block.start > 60) return false
  const section = sectionOf(view.slice(block.start, block.end))
  return section !== null && section !== 'attendance'
}

/** A list goes on with deeper items, or with items, rows and short lines under its heading. */
function continues(view: string, block: LabelledBlock, open: Open): boolean {
  if (block.kind === 'heading' || block.kind === 'title') return open.heading !== null && block.level > open.heading
  if (block.kind === 'item') return open.only !== 'lines' && (open.level === 0 || block.level > open.level)
  if (open.level > 0 || open.only === 'items') return false
  if (block.kind === 'row') return true
  if (open.columns !== null) return block.kind === 'paragraph' && isName(view, block)
  const length = block.end - block.start
  if (block.kind === 'speech') return false
  if (open.taken === 0) return length < 700
  return (
    (length < 60 && (isName(view, block) || !/[.!?]\s*$/.test(view.slice(block.start, block.end)))) ||
    (length < 300 && isAllPeople(view, block))
  )
}

/** "CITY STAFF: Manager Ada Lind, Clerk Jo Osei" at the head of the paper. */
function isGroupLine(view: string, block: LabelledBlock): boolean {
  const match = groupLabel.exec(view.slice(block.start, Math.min(block.end, block.start + 90)))
  return match !== null && isAllPeople(view, { start: block.start + match[0].length, end: block.end })
}

const groupLabel = /^[\s*•-]{0,6}([A-Za-z][A-Za-z '&/-]{2,40})(?:\s?\([^()]{0,40}\))?\s{0,3}:\s{0,12}/

/** "Staff: Ada Lind, Jo Osei" beside the labels that say who was present. */
function readGroup(view: string, block: LabelledBlock, roll: Roll, near: boolean): { status: Status; open: boolean } | null {
  const match =
    (near && block.section !== 'agenda') || block.section === 'attendance'
      ? groupLabel.exec(view.slice(block.start, Math.min(block.end, block.start + 90)))
      : null
  const status = match === null ? null : groupStatusOf(match[1]!)
  if (match === null || status === null) return null
  const list = trimSpan(view, { start: block.start + match[0].length, end: block.end })
  if (list.end - list.start < 2) return { status, open: true }
  return roll.add(peopleIn(view, endOfList(view, list, true), 'names'), status) > 0 ? { status, open: false } : null
}

/** Labels inside a block with their lists; `open` where the last one has its list below it. Null when the block has none. */
function readLabels(
  context: ExtractionContext,
  block: LabelledBlock,
  index: number,
  roll: Roll,
  above: Open | null
): { status: Status; open: boolean } | null {
  const { view } = context
  const start = block.speaker === undefined ? block.start : block.words.start
  const far = index > 60 && block.section !== 'attendance' && block.label?.kind !== 'meta'
  const words = view.slice(start, Math.min(block.end, start + 4000))
  if (far || (!hints.test(words) && !/[出列缺]席|请假|参加|与会/.test(words))) return null
  const early = index < 25 || block.section === 'attendance'
  const marks = labelsIn(words, early).filter(
    (mark) => block.section !== 'agenda' || !/(?:members|contributors)\W*$/i.test(words.slice(mark.start, mark.end))
  )
  const bare = marks.length === 0 && early ? bareMark(view, { start, end: block.end }) : null
  if (bare !== null) marks.push(bare)
  if (marks.length === 0) return readSentences(view, { start, end: block.end }, roll, early)
  if (above?.taken === 0 && marks[0]!.start > 2 && block.kind === 'paragraph') {
    roll.add(peopleIn(view, endOfList(view, { start, end: start + marks[0]!.start }, true), 'names'), above.status)
  }
  const before = start + marks[0]!.start
  if (above === null && early && marks[0]!.start > 2)
    readGroup(view, { ...block, end: before }, roll, isGroupLine(view, { ...block, end: before }))
  let last: { status: Status; open: boolean } | null = null
  for (const [at, mark] of marks.entries()) {
    const list = behindVerb(view, trimSpan(view, { start: start + mark.end, end: start + (marks[at + 1]?.start ?? block.end - start) }))
    const ended = endOfList(view, list, mark.colon)
    const style =
      block.speaker !== undefined || (early && (block.label?.kind === 'meta' || block.kind === 'item')) || isNickList(view, ended)
        ? 'nicks'
        : 'names'
    roll.add(peopleIn(view, ended, mark.colon ? style : 'names'), mark.status)
    last = { status: mark.status, open: list.end - list.start < 2 || goesOn(context, index, list) }
  }
  readSentences(view, { start, end: block.end }, roll, early)
  return last
}

const withoutColon =
  /^[\s*•-]{0,6}(?:\(?\w{1,3}[.)]\s{1,3})?(apologies(?:\sfor\sabsence)?|(?:members\s)?present|absent|in\sattendance|attend(?:ees|ance|ing))\s{1,40}(?=\p{Lu})/iu

/** "Apologies for absence Ada Lind, Jo Osei": a label without a colon, where nothing but names follows. */
function bareMark(view: string, words: Span): Mark | null {
  const match = withoutColon.exec(view.slice(words.start, Math.min(words.end, words.start + 60)))
  const status = match === null ? null : statusOf(match[1]!)
  if (match === null || status === null) return null
  const list = { start: words.start + match[0].length, end: words.end }
  const names = view.slice(list.start, list.end)
  const wide = /\s{3}$/.test(match[0]) && isName(view, list)
  if ((!wide && !isAllPeople(view, list)) || /(?<![(\p{L}])(?!and\b)\p{Ll}{2}/u.test(names.replace(/\([^()]*\)/g, ''))) return null
  return { start: 0, end: match[0].length, status, colon: true }
}

/** Behind "Apologies: were received from". */
function behindVerb(view: string, list: Span): Span {
  const lead =
    /^(?:(?:were|was|had been|have been)\s)?(?:received|given|accepted|noted|sent|tendered|recorded)\s(?:and\s\w{4,12}\s)?(?:from|by|for)\s{1,3}/i.exec(
      view.slice(list.start, Math.min(list.end, list.start + 60))
    )
  return lead === null ? list : { start: list.start + lead[0].length, end: list.end }
}

/** Whether the list ends without a stop and the next line names people too. */
function goesOn({ view, blocks }: ExtractionContext, index: number, list: Span): boolean {
  const next = blocks[index + 1]
  if (list.end < blocks[index]!.end - 1 || next?.kind !== 'paragraph' || /[.!?:]/.test(view[list.end - 1]!)) return false
  if (next.label === null && isName(view, next) && list.end > list.start) return true
  return view[list.end - 1] === ',' || (next.label === null && view.slice(next.start, next.end).includes(',') && isAllPeople(view, next))
}

/** Short names of a chat and nothing else: "ada, jo_o, svance". */
function isNickList(view: string, list: Span): boolean {
  const pieces = view.slice(list.start, list.end).split(/,|\sand\s/)
  return pieces.length > 1 && pieces.every((piece) => /^\s*@?[\w.|`^-]{2,24}(?:\s\([^()]*\))?\s*$/.test(piece))
}

type Mark = { readonly start: number; readonly end: number; readonly status: Status; readonly colon: boolean }

const groupInside = /[.;]\s([A-Z][A-Za-z]{2,18}(?:\s[A-Za-z]{2,18}){0,2}):\s/g
/** The same without a stop before it: only the group's own word and what it is of. */
const groupAfterName =
  /(?<=[\p{L}):])\s{1,3}((?:(?:Invited|Visiting|Voting|Other|Elected|Parish|County|District|Borough|City|Town|Ward|Board|Committee|Council|Staff)\s){0,2}(?:Chair|Directors|[Mm]embers|Councillors|Councilors|Trustees|Officers|Guests|Staff|Secretary|Treasurer|Clerk|Representatives|Observers|Visitors|Ex-officio)):\s/gu

/** `early`: near the document's head or in its attendance section, where a dash is as good as a colon. */
function labelsIn(words: string, early: boolean): Mark[] {
  const marks: Mark[] = []
  for (const match of labelMatches(words)) {
    const status = statusOf(match[1]!)
    const colon = /[:;–-]\s*$/.test(match[0])
    const start = wordsBefore(words, match.index)
    if (status === null || (!early && /[-–;]\s*$/.test(match[0]))) continue
    const told = /^\s{0,3}(?:the\s)?(?:representatives?|members?|delegates?|people)\s(?:from|of)\b/.test(
      words.slice(match.index + match[0].length, match.index + match[0].length + 30)
    )
    const sent = /(?:received|accepted)\b[^:]{0,24}\s(?:from|by)$/i.test(match[0])
    if (colon || ((sent || startsSentence(words, start)) && !told)) marks.push({ start, end: match.index + match[0].length, status, colon })
  }
  if (marks.some(({ colon }) => colon)) {
    // "… Administration: Superintendent Ada Lind": a group that goes on with the list in the same paragraph.
    for (const match of [...words.matchAll(groupInside), ...words.matchAll(groupAfterName)]) {
      const status = groupStatusOf(match[1]!)
      const start = match.index + match[0].indexOf(match[1]!)
      if (status !== null && !marks.some((mark) => start < mark.end && mark.start < match.index + match[0].length)) {
        marks.push({ start, end: match.index + match[0].length, status, colon: true })
      }
    }
  }
  for (const match of words.matchAll(chinese)) {
    marks.push({ start: match.index, end: match.index + match[0].length, status: chineseStatus[match[1]!]!, colon: true })
  }
  return marks.sort((a, b) => a.start - b.start)
}

/**
 * Start of the up to five words of the label that stand before its last ones ("Board members present"). Where something else stands before
 * these on the line, capitalised words may be a name of the list before.
 */
function wordsBefore(words: string, at: number): number {
  const free = backwards(words, at, () => true)
  if (beginsLine(words, free)) return free
  const loud = /^[A-Z]{2}/.test(words.slice(at, at + 2))
  return backwards(words, at, (word) =>
    loud ? /^[A-Z'&/-]{2,}$/.test(word) : /^[a-z]/.test(word) || groupWords.has(word.toLowerCase()) || isOffice(word)
  )
}

/** At the start of a line or behind a stop that is not an initial's. */
function beginsLine(words: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && words[before] === ' ') before--
  if (before < 0 || '\n;!?)'.includes(words[before]!)) return true
  return words[before] === '.' && !/\b[A-Z][a-z]{0,2}$/.test(words.slice(Math.max(0, before - 4), before))
}

const groupWords = new Set('also other others all the voting non-voting ex-officio public invited visiting'.split(' '))
const isOffice = (word: string): boolean => officeWords.has(word.toLowerCase()) || roleWords.has(word.toLowerCase())

function backwards(words: string, at: number, belongs: (word: string) => boolean): number {
  let start = at
  for (let count = 0; count < 5; count++) {
    let end = start
    while (end > 0 && words.charCodeAt(end - 1) === 32) end--
    let from = end
    while (from > 0 && /[A-Za-z'&/-]/.test(words[from - 1]!)) from--
    if (from === end || end === start || !belongs(words.slice(from, end))) break
    start = from
  }
  return start
}

function startsSentence(words: string, at: number): boolean {
  return /(?:^|[.,:;!?)])\s{0,20}$/.test(words.slice(Math.max(0, at - 22), at))
}

/** A list ends with its sentence, unless the full stop belongs to an initial or a title. */
function endOfList(view: string, list: Span, colon: boolean): Span {
  const text = view.slice(list.start, list.end)
  for (const match of text.matchAll(/[.。!?](?=\s|$)/g)) {
    const before = text.slice(Math.max(0, match.index - 7), match.index)
    if (
      match[0] === '.' &&
      /(?:^|[\s.])(?:\p{Lu}|Mrs?|Ms|Mx|Dr|Cllrs?|Jr|Sr|St|Rev|Hon|Prof|Esq|Asst|Assoc|Capt|Lt|Col|Sgt|Gen|Gov|Sen|Rep|Supt|Dep|Atty|Dist|Dept|Comm|Dir|Mgr|Twp|Supv|Sup|Ald|Treas|Sec|Pres|Admin|Eng|Tr)$/u.test(
        before
      )
    )
      continue
    // A line of the list may have a stop of its own: "Mr. Osei, President." above "Mrs. Lind".
    if (/^\.\s{0,4}\n\s{0,12}(?:Mrs?|Ms|Mx|Dr|Rev|Hon|Cllr|Prof)\.?\s/.test(text.slice(match.index, match.index + 30))) continue
    return { start: list.start, end: list.start + match.index }
  }
  return colon || text.length < 600 ? list : { start: list.start, end: list.start }
}
