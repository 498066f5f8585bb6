/** Due dates: the column or label for them, else a date in the statement that its own words set as a limit. */
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import type { CaseDue, Due, MeetingFacts } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import type { FoundDate, NumericOrder } from '../06-date/date-rule.ts'
import { findDates } from '../06-date/find-dates.ts'
import { numericOrder } from '../06-date/numeric-order.ts'
import { after } from '../06-date/reading.ts'
import type { ExtractionContext } from '../context.ts'
import { matchesOf } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { dueAbove } from './due-above.ts'
import { duesByCase } from './due-cases.ts'
import {
  afterDueLabel,
  hangsOn,
  isAppointed,
  isAtEnd,
  isAtHead,
  isPutOff,
  setsLimit,
  standing,
  untilDone,
  untilHappens
} from './due-places.ts'
import { itemsBelow } from './items-below.ts'

const never = new Set(['procedural', 'noted', 'criterion'])
const recordedBy = /\b(?:Created|Recorded) (?:ACTION|action)[ -]?#?\d{1,6} /

/** Reads dates of one document: the day words are understood from, and the order of its numeric dates, are settled once. */
export class DateReader {
  readonly reference: CalendarDate | null
  readonly #order: NumericOrder
  readonly #context: ExtractionContext
  readonly recorded: readonly Recorded[]
  /** The day of the next meeting, where the document says it. */
  readonly next: string | null

  constructor(context: ExtractionContext, facts: MeetingFacts) {
    this.#context = context
    const own =
      facts.date === null ? null : parseCalendarDate(facts.date.edtf.length === 7 ? `${facts.date.edtf}-01` : facts.date.edtf.slice(0, 10))
    this.reference = context.source.language === 'zh' ? planYear(context.view, facts.title, own) : own
    this.#order = numericOrder(context.view, this.reference)
    this.recorded = recordedIn(context, this)
    this.next = nextMeeting(context, this)
  }

  in(span: Span): FoundDate[] {
    const { view, source } = this.#context
    const lead = Math.min(span.start, 50)
    const found = findDates(view.slice(span.start - lead, span.end), this.reference, source.language, this.#order)
    if (found.length === 0) return found
    return found
      .filter((date) => date.start >= lead)
      .map((date) => ({ ...date, start: date.start + span.start - lead, end: date.end + span.start - lead }))
  }

  /** A length of time counted from the day it is known to begin on. */
  counted(due: Due | null, draft: Pick<StatementDraft, 'kind'>): Due | null {
    return beforeNext(fromOwnDay(counted(due, draft, this.reference), this.#context.view, this.reference), this.next)
  }

  /** The limit that words tell which stand for it and nothing else: a cell, what is behind "Due:". */
  alone(span: Span): Due | null {
    const { view, source } = this.#context
    const still = standing(view, span)
    if (still !== null) return still
    const words = view.slice(span.start, Math.min(span.end, span.start + 120))
    for (const lead of ['by ', 'within ']) {
      const due = best(findDates(lead + words, this.reference, source.language, this.#order).filter(({ start }) => start >= lead.length))
      if (due !== null) return { ...due, start: due.start + span.start - lead.length, end: due.end + span.start - lead.length }
    }
    return hangsOn(view, span)
  }
}

/** Days without a year in "2026年重点任务清单" are of the year it names, where it has no date or was issued before. */
function planYear(view: string, title: Span | null, own: CalendarDate | null): CalendarDate | null {
  const words = title === null ? '' : view.slice(title.start, title.end)
  const year = /(?<![0-9-])(20[0-9]{2})年(?!第?[0-9一二三四五六七八九十]{1,3}(?:次|月))/.exec(words)?.[1]
  if (year === undefined || /纪要|记录|总结|情况/.test(words)) return own
  return own === null || own.slice(0, 4) < year ? parseCalendarDate(`${year}-01-01`) : own
}

export function dueOf(
  context: ExtractionContext,
  draft: StatementDraft,
  reader: DateReader
): { readonly due: Due | null; readonly dueByCase?: readonly CaseDue[] } {
  if (never.has(draft.kind)) return { due: null }
  if (draft.dueCell !== undefined) return { due: fromCell(context, draft, draft.dueCell, reader) }
  if (draft.kind === 'reported') return { due: null }
  const words = wordsOf(context, draft)
  const labelled = draft.kind === 'assigned' ? labelledDue(context, draft, words) : null
  if (labelled !== null) return { due: toldAlone(draft, labelled, reader) }
  const read = reader.in(words)
  const told = read.filter((date) => setsLimit(context.view, draft, date) || isPutOff(context.view, draft, date))
  const limit =
    told.length > 0 || !mayAppoint(context.view, draft)
      ? told
      : read.filter(
          (date) =>
            isAppointed(context.view, draft, date, reader.reference) ||
            isAtEnd(context.view, words, date, reader.reference) ||
            isAtHead(context.view, words, date, reader.reference)
        )
  const found = reader.counted(ahead(resolved(best(limit), reader.next), draft, reader.reference), draft)
  const due = found ?? trackerDue(context, draft, reader.recorded) ?? untilDone(context.view, draft) ?? untilHappens(context.view, draft)
  const above = due === null ? dueAbove(context, draft) : null
  if (above !== null) return { due: toldAlone(draft, above, reader) }
  const cases = due === null ? [] : duesByCase(context.view, words, limit)
  const [first] = cases
  return first === undefined || due === null || first.start !== due.start ? { due } : { due, dueByCase: cases }
}

const dutiful =
  /\bbe\s(?:brought|submitted|presented|reported|sent|taken|returned|published|circulated|provided|completed|done|made|put|given|sought|obtained)\b/

/** Whether the day on which a thing is to be done is its limit: that of a task or of what is put off, and of what was decided to be done. */
function mayAppoint(view: string, { kind, start, end }: StatementDraft): boolean {
  return kind === 'assigned' || kind === 'directed' || kind === 'deferred' || (kind === 'decided' && dutiful.test(view.slice(start, end)))
}

/** "Within two weeks" of a task, where nothing is said that it counts from, counts from the meeting that gave it. */
export function counted(due: Due | null, { kind }: Pick<StatementDraft, 'kind'>, reference: CalendarDate | null): Due | null {
  return kind === 'assigned' && due?.anchor === undefined ? countedFrom(due, reference) : due
}

function countedFrom(due: Due | null, reference: CalendarDate | null): Due | null {
  const hours = /^PT(24|48|72)H$/.exec(due?.rule ?? '')
  const length = hours === null ? /^P(\d{1,3})([DWM])$/.exec(due?.rule ?? '') : [hours[0], `${Number(hours[1]) / 24}`, 'D']
  if (due === null || length === null || reference === null || due.kind !== 'relative' || due.edtf !== null) return due
  return { ...due, edtf: after(reference, Number(length[1]), lengthUnits[length[2]!]!), kind: 'day', inferred: ['anchor'] }
}

/** "A week before the next meeting", whose day the document says. */
function beforeNext(due: Due | null, next: string | null): Due | null {
  const length = /^-P(\d{1,3})([DWM])$/.exec(due?.rule ?? '')
  if (due === null || next === null || length === null || !/^next\s(?:[a-z]{4,12}\s){0,2}(?:meeting|session|call)/.test(due.anchor ?? ''))
    return due
  const edtf = after(next as CalendarDate, -Number(length[1]), lengthUnits[length[2]!]!)
  return edtf === null ? due : { ...due, edtf, kind: 'day', inferred: ['anchor'] }
}

const ofPaper =
  '(?:this|the) (?:[a-z]{3,12} )?(?:resolution|ordinance|plan|strategy|policy|order|by-?law|decision|act|minutes|notice|letter)'
const ownDay = new RegExp(
  `^(?:(?:date of )?(?:its |the )?(?:adoption|passage|enactment)(?: of ${ofPaper})?|(?:date of )?${ofPaper}|resolution|ordinance|date hereof)(?=$| (?:and|or|to|by|in|at) )`,
  'i'
)
const inForce = new RegExp(`^effective date(?: of ${ofPaper})?(?=$| (?:and|or|to|by|in|at) )`, 'i')
const atOnce =
  /\b(?:effect|effective|force)\s(?:immediately|at\sonce|from\sthe\sdate\sof|(?:up)?on\s(?:its\s)?(?:adoption|passage|approval))/i

/** "Within 120 days of adoption" counts from the paper's own day, and so does its effective date where it takes effect at once. */
function fromOwnDay(due: Due | null, view: string, reference: CalendarDate | null): Due | null {
  const anchor = due?.anchor?.replace(/\s+/g, ' ')
  if (due === null || anchor === undefined) return due
  return ownDay.test(anchor) || (inForce.test(anchor) && atOnce.test(view)) ? countedFrom(due, reference) : due
}

const lengthUnits: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month' }

const toldAlone = (draft: StatementDraft, span: Span, reader: DateReader): Due | null =>
  reader.counted(resolved(reader.alone(span), reader.next), draft)

/** A column that is headed "Date" and no more may also tell the day on which the task was given. */
function fromCell({ view, blocks }: ExtractionContext, draft: StatementDraft, cell: Span, reader: DateReader): Due | null {
  const due = toldAlone(draft, cell, reader)
  const { cells, heads } = blocks[draft.block]!
  const head = heads?.[cells?.findIndex(({ start, end }) => start <= cell.start && cell.end <= end) ?? -1]
  const asWritten = head !== undefined && /^\W*date\W*$/i.test(view.slice(head.start, head.end)) ? reader.in(cell)[0]?.edtf : null
  const last = asWritten?.split('/').at(-1)
  return last !== undefined && (reader.reference === null || last <= reader.reference.slice(0, last.length)) ? null : due
}

/** "Due: 4 June" in the task's own item, or in the items below it. */
function labelledDue(context: ExtractionContext, draft: StatementDraft, words: Span): Span | null {
  for (const span of [words, ...itemsBelow(context, draft.block)]) {
    const found = afterDueLabel(context.view, span)
    if (found !== null) return found
  }
  return null
}

const nextStated =
  /\b[Nn](?:ext|EXT)\s(?:(?:regular|board|council|committee|scheduled|monthly|general|public|parish)\s){0,3}(?:[Mm]eeting|MEETING|[Mm]tg|[Cc]all|[Ss]ession|[Ss]tocktake)\b(?:\s(?:date|is|will be|to be|scheduled|held|on|for|takes place|at)){0,5}\s?[:–-]?\s{0,4}(?:on\s)?/g

/** "Next meeting: 4 June 2026". */
function nextMeeting({ view }: ExtractionContext, reader: DateReader): string | null {
  for (const match of matchesOf(nextStated, view)) {
    const start = match.index + match[0].length
    const [date] = reader.in({ start, end: Math.min(view.length, start + 60) })
    if (date?.kind !== 'day' || date.edtf === null || date.start - start > 3) continue
    if (reader.reference === null || date.edtf >= reader.reference) return date.edtf
    if (date.inferred.includes('year')) return `${Number(date.edtf.slice(0, 4)) + 1}${date.edtf.slice(4)}`
  }
  return null
}

/** "For the September meeting" of a task given in March is the coming one. */
export function ahead(due: Due | null, { kind }: StatementDraft, reference: CalendarDate | null): Due | null {
  if (due?.edtf == null || reference === null || (kind !== 'assigned' && kind !== 'deferred') || !due.inferred.includes('year')) return due
  const range = /^(\d{4})(-\d\d-\d\d)\/\1(-\d\d-\d\d)$/.exec(due.edtf)
  if (range !== null && due.edtf.slice(11) < reference) {
    const next = Number(range[1]) + 1
    return next - Number(reference.slice(0, 4)) > 1 ? due : { ...due, edtf: `${next}${range[2]}/${next}${range[3]}` }
  }
  if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(due.edtf) || due.edtf >= reference.slice(0, due.edtf.length)) return due
  const year = Number(due.edtf.slice(0, 4)) + 1
  return year - Number(reference.slice(0, 4)) > 1 ? due : { ...due, edtf: `${year}${due.edtf.slice(4)}` }
}

/** "By the next meeting" is its day, where the document says that. */
function resolved(due: Due | null, next: string | null): Due | null {
  return due === null || due.rule !== 'next meeting' || next === null ? due : { ...due, edtf: next, inferred: ['anchor'] }
}

/** The statement and the rest of its sentence or item. */
function wordsOf(context: ExtractionContext, draft: StatementDraft): Span {
  const block = context.blocks[draft.block]
  const alone = block !== undefined && block.kind === 'item' && block.end - block.start < 400
  return {
    start: Math.min(draft.start, alone ? block.start : draft.end),
    end: Math.max(draft.end, alone ? block.end : Math.min(draft.sentence.end, draft.end + 120))
  }
}

/** A day that is said comes before one that hangs on something; the first of those, but "1 October each year" comes round. */
function best(dates: readonly FoundDate[]): Due | null {
  const said = dates.find(({ edtf }) => edtf !== null)
  const yearly = said?.inferred.includes('year') === true ? dates.find(({ rule }) => rule === 'P1Y') : undefined
  const [first, second] = dates
  const ofAnchor = first?.rule?.startsWith('-P') === true && second !== undefined && second.start - first.end < 30
  const date = ofAnchor ? first : (yearly ?? said ?? first)
  if (date === undefined) return null
  const { deadline: _, ...due } = date
  return due
}

/** What a tracker recorded in a log: the words of the action and the date it set. */
type Recorded = { readonly words: ReadonlySet<string>; readonly due: Due }

function recordedIn(context: ExtractionContext, reader: DateReader): Recorded[] {
  const { view, blocks } = context
  if (!/Created ACTION/i.test(view)) return []
  return blocks.flatMap((block) => {
    const match = recordedBy.exec(view.slice(block.start, Math.min(block.end, block.start + 120)))
    if (match === null) return []
    const start = block.start + match.index + match[0].length
    const line = view.slice(start, Math.min(block.end, start + 500))
    const [on, at] = [line.indexOf('[on '), line.indexOf(' due ')]
    if (on < 3 || at < on) return []
    const [date] = reader.in({ start: start + at + 5, end: block.end })
    const due = date === undefined ? null : best([{ ...date, rule: 'tracker' }])
    return due === null ? [] : [{ words: wordSet(line.slice(0, on)), due }]
  })
}

function wordSet(words: string): Set<string> {
  return new Set(words.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])
}

/** The recorded action that has nearly all its words in the statement. */
function trackerDue(context: ExtractionContext, draft: StatementDraft, recorded: readonly Recorded[]): Due | null {
  if (draft.kind !== 'assigned' || recorded.length === 0) return null
  const own = wordSet(context.view.slice(draft.start, draft.end))
  for (const { words, due } of recorded) {
    const shared = [...words].filter((word) => own.has(word)).length
    if (words.size >= 2 && shared / words.size >= 0.8) return due
  }
  return null
}
