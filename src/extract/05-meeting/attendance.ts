/**
 * Who was there: read from labels ("Present: …"), headings with lists or tables under them, roll calls, and sentences ("Directors Lind and
 * Osei were present").
 */
import type { Attendee } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sectionOf } from '../02-block/section.ts'
import type { ExtractionContext } from '../context.ts'
import { matchesOf } from '../matches.ts'
import { namesInLines, readBareList, readUnannounced } from './bare-roll.ts'
import { chineseAttendance } from './chinese-attendance.ts'
import { readFrontRoll } from './front-roll.ts'
import { groupNames } from './group-names.ts'
import { bareMarks, isNickList, labelsIn, shortNames } from './label-marks.ts'
import { hasLabelCell, readLabelRow } from './label-row.ts'
import { endOfList } from './list-end.ts'
import { peopleIn } from './person-name.ts'
import { groupStatusOf, Roll, type Status, statusOf } from './roll.ts'
import { readEntry, statusOfTick } from './roll-entry.ts'
import { isAllPeople, isName, readSentences } from './roll-sentence.ts'
import {
  headsNames,
  isListHeader,
  isPaired,
  isRollHeader,
  namesInColumns,
  personColumn,
  type RollColumns,
  readColumns,
  readPaired,
  readPersonColumn,
  readRollRow,
  readRow,
  rollColumns
} from './roll-table.ts'

const hints =
  /present|absen|attend|here|people|regret|apolog|excus|participa|guest|visitor|observ|roll\b|gathered|sederunt|circle|láthair|sign|on the (?:call|phone)|members?\s{0,3}:|invite|join|arriv|late|remote|online|zoom|teams|phone|person|unable|missing|leave|speaker|there|away|with us|answered|responded|sorry|table|excused|\bwho\b|\)\s(?:met|convened|gathered)/i

/**
 * The list under a heading or label: how deep it hangs, and until when it goes on. `heading` is the level of the heading that opened it,
 * whose lower headings part the list; `columns` those of a table with a column for each status.
 */
type Open = {
  readonly status: Status
  readonly level: number
  readonly heading: number | null
  readonly columns: RollColumns | null
  /** The column of names in a table that begins with where its people come from. */
  readonly column: number | null
  /** Whether the first and the last names of its table stand in two columns. */
  readonly paired: boolean
  /** Whether a row with a label opened it: another such row ends it. */
  readonly labelled: boolean
  /** The kind of marks its items have, where they hang no deeper than the item that opened it: "II." above "a." */
  readonly marks: string | null
  /** Where only items, lines or rows belong to it: a line of its own announced it, a numbered item did, or its people stand in a table. */
  only: 'items' | 'lines' | 'rows' | null
  /** The list of the heading above, which goes on when this one ends. */
  readonly under: Open | null
  taken: number
}

const opened = (status: Status, more: Partial<Open> = {}): Open => ({
  status,
  level: 0,
  heading: null,
  columns: null,
  column: null,
  paired: false,
  labelled: false,
  marks: null,
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
    if (block.kind === 'code' && open?.taken === 0) open.taken += roll.add(namesInLines(view, block), open.status)
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
      open = openedBy(view, block, open, blocks[index + 1])
      const mark = open === null ? readLabels(context, block, index, roll, open) : null
      if (mark?.open === true) open = openedUnder(mark, block, blocks[index + 1], null)
    } else if (block.kind === 'row') {
      open = readTable(view, blocks, index, roll, open)
      if (open !== null && open.taken > 0) open.only = 'rows'
    } else {
      const mark: Announced | null =
        announced(view, block, blocks[index + 1]) ??
        readLabels(context, block, index, roll, open) ??
        readGroup(view, block, roll, open !== null || index - recent < 4 || (index < 12 && isGroupLine(view, block)))
      if (mark !== null) {
        open = mark.open ? openedUnder(mark, block, blocks[index + 1], open) : keptOpen(open, block)
        if (mark.open && open !== null) recent = index
      } else if (open !== null && isGroupHead(blocks, index, open)) {
        const list: Open = open
        open = { ...list, status: groupStatusOf(view.slice(block.start, block.end)) ?? list.status }
      } else if (open !== null) {
        open.taken += readEntry(context, index, open.status, roll)
        // A numbered item below lines of names is the first matter.
        if (roll.found.length > before && block.kind === 'paragraph') open.only = 'lines'
      } else if (block.section === 'attendance')
        roll.add(groupNames(view, blocks, index) ?? [], statusOfTick(context, block, 'present') ?? 'absent')
      else if (roll.found.length === 0 && index < 25) readBareList(context, index, roll)
    }
    if (roll.found.length > before) recent = index
  }
  if (roll.found.length === 0) readUnannounced(context, roll)
  if (context.source.language === 'zh') chineseAttendance(context, roll)
  return roll.found
}

/** A line between the items of a list, or above the first of them, that says which group follows. */
function isGroupHead(blocks: readonly LabelledBlock[], index: number, open: Open): boolean {
  const block = blocks[index]!
  if (block.kind !== 'paragraph' || block.end - block.start > 60 || blocks[index + 1]?.kind !== 'item') return false
  return open.heading !== null && (open.taken === 0 || blocks[index - 1]?.kind === 'item')
}

/** Lines of capitals look like headings: "CHAIRMAN: COUNCILLOR ADA LIND" below "PRESENT:". */
function namesOfHeading({ view, blocks }: ExtractionContext, index: number): Span[] | null {
  const block = blocks[index]!
  const words = view.slice(block.start, block.end)
  const numbered = block.marker !== undefined || /^\s*\d/.test(words)
  if (numbered || words.length > 160 || words !== words.toUpperCase() || statusOf(words) !== null || labelsIn(words, true).length > 0)
    return null
  const alone = (at: number): boolean => blocks[at]?.kind === 'heading' && isName(view, blocks[at]!)
  const told = isAllPeople(view, block) || (alone(index) && (alone(index - 1) || alone(index + 1) || view[block.end - 1] === ','))
  const person = told ? null : peopleIn(view, block, 'names')
  // "MAYOR ADA LIND", and no "ORAL COMMUNICATIONS".
  const titled = person?.length === 1 && person[0]!.start > block.start + 2 && isName(view, block)
  return groupNames(view, blocks, index) ?? (told || titled ? peopleIn(view, block, 'names') : null)
}

type Announced = { readonly status: Status; readonly open: boolean; readonly items?: boolean }

function openedUnder(mark: Announced, block: LabelledBlock, next: LabelledBlock | undefined, above: Open | null): Open {
  const lines = block.kind === 'item' && next?.kind === 'paragraph'
  const under = above?.heading == null ? (above?.under ?? null) : above
  const only = mark.items === true ? 'items' : lines ? 'lines' : null
  if (block.kind === 'item' && next?.kind === 'item' && next.level <= block.level && kindOfMark(next) !== kindOfMark(block))
    return opened(mark.status, { marks: kindOfMark(next), only: 'items', under })
  return opened(mark.status, { level: block.kind === 'item' && !lines ? block.level : 0, only, under })
}

/** Roman numbers, capitals, letters, numbers or signs. */
function kindOfMark({ marker = '' }: LabelledBlock): string {
  const mark = marker.replace(/[\s.():]/g, '')
  return /^[IVX]+$/.test(mark) ? 'I' : /^[A-Z]$/.test(mark) ? 'A' : /^[a-z]$/.test(mark) ? 'a' : /^\d+$/.test(mark) ? '1' : mark
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
  const told = hyphenated(view, next) ? statusOf(view.slice(block.start, block.end)) : null
  if (told !== null) return { status: told, open: true }
  if (nobodyAtAll.test(view.slice(block.start, block.end))) return null
  if (next.kind !== 'item' && next.kind !== 'paragraph') return null
  if (block.kind === 'item' && next.kind === 'item' && next.level <= block.level && kindOfMark(next) === kindOfMark(block)) return null
  const status = beginsWithName(view, block) ? null : statusOf(view.slice(block.start, block.end))
  if (status === null || (next.kind === 'paragraph' && !isAllPeople(view, next) && !isName(view, next))) return null
  return { status, open: true, items: next.kind === 'item' }
}

/** "-Ada": a line with the sign of an item and no blank behind it. */
const hyphenated = (view: string, { kind, start, end }: LabelledBlock): boolean =>
  kind === 'paragraph' &&
  end - start < 40 &&
  /^\s*[-*•]\p{Lu}[\p{L}'’.]{1,20}(?:\s\p{Lu}[\p{L}'’.]{0,20}){0,2}\s*$/u.test(view.slice(start, end))

/** "In attendance: (none)": the list is said to be empty. */
const nobodyAtAll = /\(\s?(?:none|nil|nobody|n\/a)\s?\)\s*$/i

const announcing = /^[^.]{0,80}\b(?:not in attendance|not (?:able to )?attend(?:ing)?|unable to (?:attend|join)|absent)\b[^.]{0,40}:\s*$/i

/** A heading that announces a list, or one under such a heading that names a group of it. */
function openedBy(view: string, block: LabelledBlock, open: Open | null, next: LabelledBlock | undefined): Open | null {
  const words = view.slice(block.start, block.end)
  const status = statusOf(words)
  const below = open?.heading != null && block.level > open.heading
  if (status !== null) return opened(status, { heading: below ? open.heading : block.level })
  const group = below ? (groupStatusOf(words) ?? (isOrganisation(view, block, next) ? open.status : null)) : null
  return group === null ? null : opened(group, { heading: open!.heading })
}

const organisation = /^\W{0,4}[\p{Lu}\d][^\s]{0,24}(?:\s(?:(?:of|and|the|for|de|&|-|–)|[(\p{Lu}\d][^\s]{0,24})){0,7}\s*$/u
/** Those who were at other meetings. */
const elsewhere =
  /\b(?:past|former|previous|recent|emerit(?:us|i)|inactive|upcoming|next|distribution|circulation|copies|copied|copy|cc|actions?|owners?)\b/i

/** "**Quay Institute**" over items that are persons: where they come from. */
function isOrganisation(view: string, block: LabelledBlock, next: LabelledBlock | undefined): boolean {
  const words = view.slice(block.start, block.end)
  if (!organisation.test(words) || elsewhere.test(words) || sectionOf(words) !== null) return false
  return next?.kind === 'item' ? isName(view, next.words) : next?.kind === 'paragraph' && (isName(view, next) || isAllPeople(view, next))
}

function readTable(view: string, blocks: readonly LabelledBlock[], index: number, roll: Roll, open: Open | null): Open | null {
  const block = blocks[index]!
  const labelled = readLabelRow(view, block, roll, index < 14)
  if (labelled !== null) return opened(labelled, { taken: 1, labelled: true, under: open?.labelled === true ? open.under : open })
  if (open?.labelled === true && hasLabelCell(view, block)) return open.under
  const columns = rollColumns(view, block)
  if (columns !== null) return opened('present', { taken: 1, columns })
  const next = blocks.slice(index + 1, index + 3).find(({ kind }) => kind === 'row')
  if (isRollHeader(view, block, next)) return opened('present', { taken: 1, column: personColumn(view, block) })
  if (open !== null && isPaired(view, block)) return { ...open, paired: true }
  // Another table, of something else than names.
  if (block.header === true && open !== null && open.taken > 0 && !headsNames(view, block)) return null
  const column = block.header === true && open !== null ? personColumn(view, block) : null
  if (column !== null) return { ...open!, column }
  if (open === null && isListHeader(view, block)) return opened('present', { taken: 1, column: 0 })
  if (open === null) readRollRow(view, block, roll)
  else if (open.paired) open.taken += readPaired(view, block, open.status, roll)
  else if (open.column !== null) open.taken += readPersonColumn(view, block, open.column, open.status, roll)
  else if (open.columns !== null) open.taken += readColumns(view, block, open.columns, roll)
  else {
    const people = namesInColumns(view, blocks, index)
    open.taken += people === null ? readRow(view, block, open.status, roll) : roll.add(people, open.status)
  }
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
  if (block.kind === 'item' && open.marks !== null) return kindOfMark(block) === open.marks
  if (block.kind === 'item' && open.only === 'rows') return open.heading !== null && isName(view, block.words)
  if (block.kind === 'item') return open.only !== 'lines' && (open.level === 0 || block.level > open.level)
  if (open.level > 0 || open.only === 'items') return false
  if (block.kind === 'row') return true
  if (open.columns !== null) return block.kind === 'paragraph' && isName(view, block)
  const length = block.end - block.start
  // "AL: Ada Lind" below "Attendees" is nobody's speech.
  if (block.kind === 'speech') return open.heading !== null && isFullName(view, block.words)
  if (open.taken === 0) return length < 700
  return (
    (length < 60 && (isName(view, block) || !/[.!?]\s*$/.test(view.slice(block.start, block.end)))) ||
    (length < 300 && (isAllPeople(view, block) || (block.section === 'attendance' && beginsWithName(view, block))))
  )
}

function isFullName(view: string, words: Span): boolean {
  const person = isName(view, words) ? peopleIn(view, words, 'names')[0] : undefined
  return person !== undefined && person.start - words.start < 2 && words.end - words.start < 60
}

/** "Ada Lind - Treasurer (left after an hour) Jo Osei - Clerk" */
function beginsWithName(view: string, block: LabelledBlock): boolean {
  const words = view.slice(block.start, block.end)
  const cut = words.search(/\s[–—-]\s|\s?\(|,\s/)
  return cut > 3 && cut < 60 && isName(view, { start: block.start, end: block.start + cut }) && !/[.!?]\s*$/.test(words)
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
  const ended = endOfList(view, list, true)
  if (roll.add(peopleIn(view, ended, 'names'), status) === 0) return null
  // "Board: Ada Lind. Public: Jo Osei. Clerk: Sam Vance": group behind group.
  if (ended.end < list.end - 3) readGroup(view, { ...block, start: ended.end + 1 }, roll, near)
  return { status, open: false }
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
  if (marks.length === 0 && early) marks.push(...bareMarks(context, { start, end: block.end }))
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
    if (shortNames.test(view.slice(ended.start, ended.end))) {
      roll.add(namesOf(view, ended), mark.status)
      continue
    }
    const style =
      block.speaker !== undefined || (early && (block.label?.kind === 'meta' || block.kind === 'item')) || isNickList(view, ended)
        ? 'nicks'
        : 'names'
    roll.add(peopleIn(view, ended, mark.colon ? style : 'names'), mark.status)
    // "Roll call of directors: Present" over its list.
    const behind = at === marks.length - 1 && list.end - list.start < 40 ? view.slice(list.start, list.end) : ''
    const told = statusOf(behind) ?? (behind.endsWith(':') && groupStatusOf(behind) !== null ? mark.status : null)
    last = { status: told ?? mark.status, open: list.end - list.start < 2 || told !== null || goesOn(context, index, list) }
  }
  readSentences(view, { start, end: block.end }, roll, early)
  return last
}

/** Behind "Apologies: were received from". */
function behindVerb(view: string, list: Span): Span {
  const lead =
    /^(?:present\s[–—-]\s{1,3}|(?:(?:were|was|had been|have been)\s)?(?:received|given|accepted|noted|sent|tendered|recorded)\s(?:and\s\w{4,12}\s)?(?:from|by|for)\s{1,3})/i.exec(
      view.slice(list.start, Math.min(list.end, list.start + 60))
    )
  return lead === null ? list : { start: list.start + lead[0].length, end: list.end }
}

/** Whether the list ends without a stop and the next line names people too. */
function goesOn({ view, blocks }: ExtractionContext, index: number, list: Span): boolean {
  const next = blocks[index + 1]
  // "Present:   Ada Lind   Chair" above "Jo Osei   Clerk", set in columns.
  const [first] = next?.kind === 'row' && next.header !== true ? (next.cells ?? []) : []
  if (first !== undefined && list.end >= blocks[index]!.end - 1) {
    const [person] = peopleIn(view, trimSpan(view, first), 'names')
    return list.end > list.start && person !== undefined && /\s/.test(view.slice(person.start, person.end))
  }
  if (list.end < blocks[index]!.end - 1 || next?.kind !== 'paragraph' || /[.!?:]/.test(view[list.end - 1]!)) return false
  if (next.label === null && isName(view, next) && list.end > list.start) return true
  return view[list.end - 1] === ',' || (next.label === null && view.slice(next.start, next.end).includes(',') && isAllPeople(view, next))
}

/** The pieces between commas, whatever they are. */
function namesOf(view: string, list: Span): Span[] {
  return matchesOf(/[A-Za-z]{2,3}/g, view.slice(list.start, list.end)).map(({ index, 0: word }) => ({
    start: list.start + index,
    end: list.start + index + word.length
  }))
}
