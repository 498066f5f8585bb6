/**
 * Who was there: read from labels ("Present: …"), headings with lists or tables under them, roll calls, and sentences ("Directors Lind and
 * Osei were present").
 */
import type { Attendee } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { attendanceRows } from '../lexicon/en/attendance.ts'
import { peopleIn, personIn } from './person-name.ts'

type Status = Attendee['status']

const statuses = attendanceRows.map(({ status, pattern }) => ({
  status,
  whole: new RegExp(`^(?:[a-z'&/-]{1,20}\\s){0,5}${pattern}$`, 'i')
}))
/** A label's last words, with what may stand between it and its list. Its words may stand on two lines of the source. */
const label = new RegExp(
  `(${attendanceRows.map(({ pattern }) => pattern.replace(/\\s(?![{?*+])/g, '\\s{1,12}')).join('|')})(?:\\s?\\([^()]{0,40}\\))?\\s{0,3}(?::|-\\s|–|(?<=[a-z)])\\s(?:was|were|are|included|from)\\b(?!\\s(?:no|not|also|none|present|absent|excused|approved|asked|invited|given|made|taken|received|thanked|reminded|advised|informed))(?:\\s(?:the\\sfollowing|as\\sfollows|also))?:?)`,
  'iuy'
)
const wordStart = /(?<![\p{L}\d-])[A-Za-z]/gu
const hints =
  /present|absen|attend|regret|apolog|excus|participa|guest|visitor|observ|roll[\s-]?call|on the (?:call|phone)|members?\s{0,3}:|invite/i

/** What words announce, or null. */
export function statusOf(words: string): Status | null {
  const bare = words
    .trim()
    .replace(/^(?:\(?\d{1,2}[.)]|\(?[A-Za-z][.)])\s+/, '')
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .replace(/[\s:.–-]{1,5}$/, '')
    .replace(/\s{2,}/g, ' ')
  if (bare.length === 0 || bare.length > 60) return null
  return statuses.find(({ whole }) => whole.test(bare))?.status ?? null
}

const chinese = /(出席|参加|列席|缺席|请假|与会)(?:人员|会议人员|名单|领导|单位)?\s?[:：]/g
const chineseStatus: Readonly<Record<string, Status>> = {
  出席: 'present',
  参加: 'present',
  与会: 'present',
  列席: 'guest',
  缺席: 'absent',
  请假: 'apologies'
}

/** The list under a heading or label: how deep it hangs, and until when it goes on. */
type Open = { status: Status; readonly level: number; taken: number }

class Roll {
  readonly found: Attendee[] = []
  readonly #view: string
  readonly #seen = new Map<string, number>()

  constructor(view: string) {
    this.#view = view
  }

  add(spans: readonly Span[], status: Status): number {
    let added = 0
    for (const span of spans) {
      const name = this.#view.slice(span.start, span.end).replace(/\s+/g, ' ')
      const key = name.toLowerCase()
      const before = this.#seen.get(key)
      added++
      if (before !== undefined) {
        if (status !== 'present' && this.found[before]!.status === 'guest') this.found[before] = { ...this.found[before]!, status }
        continue
      }
      this.#seen.set(key, this.found.length)
      this.found.push({ ...span, name, status })
    }
    return added
  }
}

export function attendees(context: ExtractionContext): Attendee[] {
  const { view, blocks } = context
  const roll = new Roll(view)
  let open: Open | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'furniture' || block.kind === 'code') continue
    if (open !== null && !continues(view, block, open)) open = null
    const words = view.slice(block.start, block.end)
    if (block.kind === 'heading' || block.kind === 'title') {
      const status = statusOf(words)
      open = status === null ? null : { status, level: 0, taken: 0 }
      if (status === null) readLabels(context, block, index, roll, open)
      continue
    }
    if (block.kind === 'row' && isRollHeader(view, block)) {
      open = { status: 'present', level: 0, taken: 1 }
      continue
    }
    const before = roll.found.length
    const label = block.kind === 'row' ? null : readLabels(context, block, index, roll, open)
    if (label !== null) {
      open = label.open
        ? { status: label.status, level: block.kind === 'item' ? block.level : 0, taken: 0 }
        : open?.level === 0 && block.kind === 'item'
          ? open
          : null
      continue
    }
    if (open !== null && roll.found.length === before) open.taken += readEntry(view, block, open.status, roll)
    else if (block.kind === 'row') readRollRow(view, block, roll)
  }
  return roll.found
}

/** A list goes on with deeper items, or with items, rows and short lines under its heading. */
function continues(view: string, block: LabelledBlock, open: Open): boolean {
  if (block.kind === 'heading' || block.kind === 'title') return false
  if (block.kind === 'item') return open.level === 0 || block.level > open.level
  if (open.level > 0) return false
  if (block.kind === 'row') return true
  const length = block.end - block.start
  if (block.kind === 'speech') return false
  return open.taken === 0 ? length < 700 : length < 60 && !/[.!?]\s*$/.test(view.slice(block.start, block.end))
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
  const marks = labelsIn(words, index < 25 || block.section === 'attendance')
  if (marks.length === 0) return readSentences(view, { start, end: block.end }, roll)
  if (above?.taken === 0 && marks[0]!.start > 2 && block.kind === 'paragraph') {
    roll.add(peopleIn(view, endOfList(view, { start, end: start + marks[0]!.start }, true), 'names'), above.status)
  }
  let last: { status: Status; open: boolean } | null = null
  for (const [at, mark] of marks.entries()) {
    const list = trimSpan(view, { start: start + mark.end, end: marks[at + 1] === undefined ? block.end : start + marks[at + 1]!.start })
    const ended = endOfList(view, list, mark.colon)
    const style = block.speaker !== undefined || block.label?.kind === 'meta' || block.kind === 'item' ? 'nicks' : 'names'
    roll.add(peopleIn(view, ended, mark.colon ? style : 'names'), mark.status)
    last = { status: mark.status, open: list.end - list.start < 2 }
  }
  readSentences(view, { start, end: block.end }, roll)
  return last
}

type Mark = { readonly start: number; readonly end: number; readonly status: Status; readonly colon: boolean }

/** `early`: near the document's head or in its attendance section, where a dash is as good as a colon. */
function labelsIn(words: string, early: boolean): Mark[] {
  const marks: Mark[] = []
  for (const match of labelMatches(words)) {
    const status = statusOf(match[1]!)
    const colon = /[:–-]\s*$/.test(match[0])
    const start = wordsBefore(words, match.index)
    if (status === null || (!early && /[-–]\s*$/.test(match[0]))) continue
    if (colon || startsSentence(words, start)) marks.push({ start, end: match.index + match[0].length, status, colon })
  }
  for (const match of words.matchAll(chinese)) {
    marks.push({ start: match.index, end: match.index + match[0].length, status: chineseStatus[match[1]!]!, colon: true })
  }
  return marks.sort((a, b) => a.start - b.start)
}

/** The label's words are tried where a word begins; after one is found, behind it. */
function labelMatches(words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let at = 0
  for (const { index } of words.matchAll(wordStart)) {
    if (index < at) continue
    label.lastIndex = index
    const match = label.exec(words)
    if (match === null) continue
    found.push(match)
    at = index + match[0].length
  }
  return found
}

/** Start of the up to five words of the label that stand before its last ones ("Board members present"). */
function wordsBefore(words: string, at: number): number {
  let start = at
  for (let count = 0; count < 5; count++) {
    let end = start
    while (end > 0 && words.charCodeAt(end - 1) === 32) end--
    let from = end
    while (from > 0 && /[A-Za-z'&/-]/.test(words[from - 1]!)) from--
    if (from === end || end === start) break
    start = from
  }
  return start
}

function startsSentence(words: string, at: number): boolean {
  return /(?:^|[.,;!?)])\s{0,20}$/.test(words.slice(Math.max(0, at - 22), at))
}

/** A list ends with its sentence, unless the full stop belongs to an initial or a title. */
function endOfList(view: string, list: Span, colon: boolean): Span {
  const text = view.slice(list.start, list.end)
  for (const match of text.matchAll(/[.。!?](?=\s|$)/g)) {
    const before = text.slice(Math.max(0, match.index - 5), match.index)
    if (match[0] === '.' && /(?:^|[\s.])(?:\p{Lu}|Mrs?|Ms|Dr|Cllr|Jr|Sr|St|Rev|Hon|Prof|Esq)$/u.test(before)) continue
    return { start: list.start, end: list.start + match.index }
  }
  return colon || text.length < 600 ? list : { start: list.start, end: list.start }
}

const wasThere = /\s(?:was|were|is|are)\s(?:all\s|also\s)?(present|in attendance|absent|excused|not present)\b/g

/** "Directors Lind and Osei were present." */
function readSentences(view: string, span: Span, roll: Roll): { status: Status; open: boolean } | null {
  let read: { status: Status; open: boolean } | null = null
  const text = view.slice(span.start, span.end)
  for (const match of text.matchAll(wasThere)) {
    const status = statusOf(match[1]!)!
    let from = match.index
    while (from > 0 && match.index - from < 300 && !'.;:!?'.includes(text[from - 1]!)) from--
    if (match.index - from >= 300) continue
    const people = peopleIn(view, { start: span.start + from, end: span.start + match.index }, 'names')
    if (people.length > 0 && roll.add(people, status) > 0) read = { status, open: false }
  }
  return read
}

const absentMark = /^(?:no|n|absent|a|excused|x?\s?\(?absent\)?|regrets|-|✗|✘|❌)$/i
const presentMark = /^(?:yes|y|present|p|here|x|✓|✔|✅|☑|in person|remote|online|virtual|attended|aye)$/i

/** An item, line or row of an attendance list. */
function readEntry(view: string, block: LabelledBlock, status: Status, roll: Roll): number {
  if (block.kind !== 'row') {
    const words = trimSpan(view, block.words)
    const own = /\((?:regrets|apologies|excused|absent|not present)\b/i.exec(view.slice(words.start, words.end))
    if (block.kind === 'item' || words.end - words.start < 60) {
      const whole = personIn(view, words, 'nicks')
      const list = peopleIn(view, words, 'nicks')
      const found = whole !== null && list.length <= 1 ? [whole] : list
      return roll.add(found, own === null ? status : /absent|not/i.test(own[0]) ? 'absent' : 'apologies')
    }
    return roll.add(peopleIn(view, words, 'nicks'), status)
  }
  if (block.header === true) return 0
  const marks = (block.cells ?? []).map((cell) => view.slice(cell.start, cell.end).trim())
  const marked = marks.some((mark) => presentMark.test(mark))
  if (marks.some((mark, at) => at > 0 && absentMark.test(mark)) && !marked) return roll.add(firstPerson(view, block), 'absent')
  if (!marked && marks.length > 2 && marks.at(-1) === '') return roll.add(firstPerson(view, block), 'absent')
  return roll.add(firstPerson(view, block), status)
}

/** A table's heading row with a column that says who was there. */
function isRollHeader(view: string, block: LabelledBlock): boolean {
  return (
    (block.cells ?? []).some((cell) =>
      /^\s*(?:present|attendance|attended|attending|here|in attendance|present\?)\s*$/i.test(view.slice(cell.start, cell.end))
    ) &&
    !(block.cells ?? []).some(
      (cell) => personIn(view, trimSpan(view, cell), 'names') !== null && /\s/.test(view.slice(cell.start, cell.end).trim())
    )
  )
}

function firstPerson(view: string, block: LabelledBlock): Span[] {
  for (const cell of block.cells ?? []) {
    const person = personIn(view, trimSpan(view, cell), 'names')
    if (person !== null) return [person]
  }
  return []
}

/** A row of a roll call outside an attendance section: a name and whether present. */
function readRollRow(view: string, block: LabelledBlock, roll: Roll): void {
  const marks = (block.cells ?? []).slice(1).map((cell) => view.slice(cell.start, cell.end).trim())
  if (!marks.some((mark) => /^(?:present|absent|excused|here|regrets|apologies)$/i.test(mark))) return
  const status = marks.map((mark) => statusOf(mark)).find((found) => found !== null) ?? 'present'
  roll.add(firstPerson(view, block), status)
}
