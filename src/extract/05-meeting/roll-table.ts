/** Attendance as a table: a column that says who was there, a column for each status, or a row for each. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sifted } from '../sifted.ts'
import { isNickList } from './label-marks.ts'
import { isFullName, peopleIn, personIn } from './person-name.ts'
import { groupStatusOf, type Roll, type Status, statusOf } from './roll.ts'

/** What a table's heading row makes of its columns: a status for names below it, or null. */
export type RollColumns = readonly (Status | null)[]

const absentMark = sifted(/^(?:no|n|absent|a|e|excused|x?\s?\(?absent\)?|regrets|-|✗|✘|❌|☐|:x:)$/i)
const presentMark = sifted(
  /^(?:yes|y|present|p|here|x|✓|✔\uFE0F?|✅|☑|:(?:white|heavy)_check_mark:|in person|remote|online|virtual|attended|aye)$/i
)
const marksColumn = sifted(/^\s*(?:(?:present|attendance|attended|attending|here|in attendance)\s?\??|present\s?\/\s?absent)\s*$/i)
const shortMarks = /^(?:p\s?\/\s?a(?:\s?\/\s?[elx])?|y\s?\/\s?n|present\s?\([ynpa/ ]{1,5}\)|attendance status|status)$/i
const namesColumn =
  /^\s*(?:names?|members?|who|directors?|trustees?|councill?ors?|commissioners?|representatives?|attendees?|persons?|participants?)\s*$/i

function cellsOf(view: string, block: LabelledBlock): string[] {
  return (block.cells ?? []).map((cell) => view.slice(cell.start, cell.end).trim())
}

/** A heading row with a column that says who was there; "status" says it where the row below has a mark of it. */
export function isRollHeader(view: string, block: LabelledBlock, below: LabelledBlock | undefined): boolean {
  const cells = cellsOf(view, block)
  const names = namesColumn.test(cells[0] ?? '')
  // "| Attendance | AL JO SV |" is a label with its list.
  if (cells.length === 2 && marksColumn.test(cells[0]!) && !namesColumn.test(cells[1]!)) return false
  const told =
    below !== undefined && cellsOf(view, below).some((cell) => presentMark.test(cell) || absentMark.test(cell) || statusOf(cell) !== null)
  const marked =
    cells.some((cell) => marksColumn.test(cell)) ||
    (names && cells.some((cell) => shortMarks.test(cell) && (told || !/^status$/i.test(cell))))
  return marked && !(block.cells ?? []).some((cell, at) => /\s/.test(cells[at]!) && personIn(view, trimSpan(view, cell), 'names') !== null)
}

/** A heading row that begins with a column of names, or that tells a status. */
export function headsNames(view: string, block: LabelledBlock): boolean {
  const cells = cellsOf(view, block)
  return namesColumn.test(cells[0] ?? '') || cells.some((cell) => statusOf(cell) !== null)
}

/** A heading row whose columns are statuses: names stand under "Present" and "Apologies". */
export function rollColumns(view: string, block: LabelledBlock): RollColumns | null {
  const cells = cellsOf(view, block)
  if (cells.length < 2 || cells.some((cell) => /^status$/i.test(cell))) return null
  const columns = cells.map((cell) => statusOf(cell))
  const told = columns.filter((status) => status !== null)
  // "| Board members | Staff | Guests |"
  return told.length >= 2 && new Set(told).size >= 2 ? columns.map((status, at) => status ?? groupStatusOf(cells[at]!)) : null
}

const firmColumn =
  /^\s*(?:organi[sz]ations?|compan(?:y|ies)|affiliations?|institut(?:es?|ions?)|employers?|firms?|countr(?:y|ies)|agenc(?:y|ies)|bod(?:y|ies)|groups?|departments?)\s*$/i

/** In a table that begins with where its people come from, the column of their names; or null. */
export function personColumn(view: string, block: LabelledBlock): number | null {
  const cells = cellsOf(view, block)
  const at = firmColumn.test(cells[0] ?? '') ? cells.findIndex((cell) => namesColumn.test(cell) || statusOf(cell) === 'present') : -1
  return at < 1 ? null : at
}

/** "| First name | Last name |": whose names stand in two columns. */
export function isPaired(view: string, block: LabelledBlock): boolean {
  const [first, last] = cellsOf(view, block)
  return /^(?:first|given)[\s-]?names?$/i.test(first ?? '') && /^(?:last|family|sur)[\s-]?names?$/i.test(last ?? '')
}

/** The whole of such a name. */
export function readPaired(view: string, block: LabelledBlock, status: Status, roll: Roll): number {
  const [first, last] = (block.cells ?? []).map((cell) => trimSpan(view, cell))
  if (first === undefined || last === undefined || first.end <= first.start || last.end <= last.start) return 0
  return roll.add([{ start: first.start, end: last.end }], status)
}

const listColumn = /^\s*(?:attendees?|participants?|present|in attendance)\s*$/i
const besideNames = /^\s*(?:e-?mail|role|title|position|initials|github|phone|notes?|team)\s*$/i

/** "| Attendee | Affiliation | Email |": a heading row that says by itself that those below it were there. */
export function isListHeader(view: string, block: LabelledBlock): boolean {
  const [first, ...more] = cellsOf(view, block)
  return listColumn.test(first ?? '') && more.some((cell) => firmColumn.test(cell) || besideNames.test(cell))
}

/** The people in a row's column of names. */
export function readPersonColumn(view: string, block: LabelledBlock, column: number, status: Status, roll: Roll): number {
  const cell = block.cells?.[column]
  if (cell === undefined || block.header === true) return 0
  const marks = cellsOf(view, block).filter((_, at) => at > column)
  const away = !marks.some((mark) => presentMark.test(mark)) && marks.some((mark) => absentMark.test(mark))
  return roll.add(peopleIn(view, trimSpan(view, cell), 'names'), away ? 'absent' : status)
}

export function readColumns(view: string, block: LabelledBlock, columns: RollColumns, roll: Roll): number {
  let added = 0
  for (const [at, cell] of (block.cells ?? []).entries()) {
    const status = columns[at]
    if (status == null) continue
    const marked = presentMark.test(view.slice(cell.start, cell.end).trim())
    added += roll.add(marked ? firstPerson(view, block) : peopleIn(view, trimSpan(view, cell), 'names'), status)
  }
  return added
}

/** A row of an attendance table: one name with marks, or a label with its list. */
export function readRow(view: string, block: LabelledBlock, status: Status, roll: Roll): number {
  const marks = cellsOf(view, block)
  const listed = readLabelledRow(view, block, roll)
  if (block.header === true || listed > 0) return listed
  // "| Away | |": nobody.
  if (marks.slice(1).every((mark) => mark === '') && statusOf(marks[0] ?? '') !== null) return 0
  const marked = marks.some((mark) => presentMark.test(mark))
  const told = marks
    .slice(1)
    .map(statusOf)
    .find((found) => found !== null)
  if (marks.some((mark, at) => at > 0 && /^(?:e|ex|exc)\.?$/i.test(mark)) && !marked) return roll.add(firstPerson(view, block), 'apologies')
  if (told !== undefined && told !== null && told !== 'present') return roll.add(firstPerson(view, block), told)
  if (marks.some((mark, at) => at > 0 && absentMark.test(mark)) && !marked) return roll.add(firstPerson(view, block), 'absent')
  if (!marked && marks.length > 2 && (marks.at(-1) === '' || marks[0] === '')) return roll.add(firstPerson(view, block), 'absent')
  return roll.add(firstPerson(view, block), status)
}

/** "Ada Lind      Jo Osei": the people of a row of a list set in columns, where every cell of its rows names somebody else; or null. */
export function namesInColumns(view: string, blocks: readonly LabelledBlock[], index: number): Span[] | null {
  let [from, to] = [index, index]
  while (blocks[from - 1]?.kind === 'row' && index - from < 30) from--
  while (blocks[to + 1]?.kind === 'row' && to - index < 30) to++
  const rows = blocks.slice(from, to + 1)
  if (rows.length < 2 || rows.some(({ header }) => header === true)) return null
  const cells = rows.flatMap((row) => row.cells ?? []).filter((cell) => view.slice(cell.start, cell.end).trim() !== '')
  const names = cells.map((cell) => view.slice(cell.start, cell.end).trim().toLowerCase())
  const isFull = cells.every((cell) => isFullName(view, trimSpan(view, cell)))
  if (cells.length <= rows.length || new Set(names).size < names.length || !isFull) return null
  return (blocks[index]!.cells ?? []).flatMap((cell) => peopleIn(view, trimSpan(view, cell), 'names'))
}

/** "| Present | Ada Lind, Jo Osei |" */
export function readLabelledRow(view: string, block: LabelledBlock, roll: Roll): number {
  const [head, value, ...rest] = block.cells ?? []
  if (head === undefined || value === undefined || rest.some((cell) => cell.end - cell.start > 2)) return 0
  const words = view.slice(head.start, head.end)
  // "| Clerk | Ada Lind |" below "| Present | Jo Osei |".
  const status = statusOf(words) ?? (roll.found.length > 0 && block.section === null ? groupStatusOf(words) : null)
  const list = trimSpan(view, value)
  return status === null ? 0 : roll.add(peopleIn(view, list, isNickList(view, list) ? 'nicks' : 'names'), status)
}

function firstPerson(view: string, block: LabelledBlock): Span[] {
  for (const cell of block.cells ?? []) {
    const person = personIn(view, trimSpan(view, cell), 'names')
    if (person !== null) return [person]
  }
  return []
}

/** A row of a roll call outside an attendance section: a name and whether present. */
export function readRollRow(view: string, block: LabelledBlock, roll: Roll): void {
  if (readLabelledRow(view, block, roll) > 0) return
  const marks = cellsOf(view, block).slice(1)
  if (!marks.some((mark) => /^(?:present|absent|excused|here|regrets|apologies)(?:\s?\([^()]{1,30}\))?$/i.test(mark))) return
  roll.add(firstPerson(view, block), marks.map((mark) => groupStatusOf(mark)).find((found) => found !== null) ?? 'present')
}
