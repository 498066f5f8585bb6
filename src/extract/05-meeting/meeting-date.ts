/**
 * The day of the meeting: from its label, the head of the document, the file's front matter, or the sentence that says when it was held;
 * never the day of publication, of the next meeting or of the minutes that were approved.
 */
import { addDays, addMonths, type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import type { MeetingFacts } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { tellsOfMeeting } from '../04-statement/record.ts'
import type { FoundDate, NumericOrder } from '../06-date/date-rule.ts'
import { findDates } from '../06-date/find-dates.ts'
import { numericOrder, orderByName } from '../06-date/numeric-order.ts'
import type { ExtractionContext } from '../context.ts'
import { sifted } from '../sifted.ts'
import { frontFields } from './front-matter.ts'
import { isLetter, tellsItsDay, writtenAt } from './letter.ts'
import { dayOf, postedDay, publicationDay, stamp } from './published.ts'
import { fitsItsWeekday, orderByWeekday } from './weekday.ts'

type Candidate = { readonly date: FoundDate; readonly weight: number }

const dateLabel =
  /^[\s*•-]*(?:(?:\p{L}{3,12}\s(?:\/\s)?){0,2}dates?(?:\s(?:and|&)\stime|\sof\s(?:the\s)?(?:meeting|session|sitting|call|decision)|\s?\/\s?\p{L}{3,12}(?:\sof\smeeting)?)?|(?:decided|held)\sat\smeeting|when|held(?:\son)?|day|time(?:\sand\sdate)?|(?:scheduled\s)?start(?:ed|s|\stime)?|date\sheld|(?:会议)?(?:日期|时间)|成文日期|印发日期|召开时间)\s{0,12}[:：]/iu
/** Words before a date that make it another day than the meeting's, whatever stands between them and it. */
const neverBefore =
  /\b(?:approv(?:al|e|es|ing)|accept(?:ance|ing)|adopt(?:ion|ing)|confirm(?:ation|ing)?|corrections?|amend(?:ments?|ing)?|matters arising|review(?:ed|ing)? of|(?:next|previous|last|prior|future|upcoming|following|preceding|earlier) (?:[a-z]+ ){0,3}(?:meetings?|sessions?|minutes|calls?|agm)|due|effective|deadline|expires?|until|since|copyright|version|revision)\b|\bby\s$|下次|上次|发布日期|发布时间|更新|施行|来源/i
/** The same, unless the paper or the meeting itself is named behind them: "Approved minutes of the meeting held on …". */
const mayBeBefore =
  /\b(?:next|previous|last(?! ?$)|prior|future|upcoming|reports? of|reported of|approved|adopted|accepted|posted|published|publication|updated|modified|revised|printed|created|issued|drafted|prepared|submitted|recorded|circulated|distributed|signed|sent|dated)\b/gi
/** Words behind a date that make it the day of other minutes or of another act. */
const otherAfter =
  /^[^.;:\n]{0,60}?\b(?:(?:was|were|be|are|having been|as) (?:\w+ )?(?:approved|accepted|adopted|agreed|confirmed|signed|read|amended|corrected|reviewed|taken as read|circulated|ratified)|minutes (?:were|was|be|for approval|approved|accepted))\b/i
const paper = /\b(?:minutes|meeting|session|held|agenda|notes|summary|call)\b|会议/i
const heldWords =
  /\b(?:held|met|meets?|convened|meeting|session|called to order|gathered|assembled|took place|minutes (?:of|from|for))\b|召开|举行|主持|会议/i

export function meetingDate(context: ExtractionContext): MeetingFacts['date'] {
  const letter = isLetter(context)
  const published = publicationDay(context) ?? (letter ? letterDay(context) : null)
  const posted = postedDay(context)
  const candidates = [
    ...adoptedDays(context),
    ...heldAfter(context, posted),
    ...frontMatter(context),
    ...headDates(context, published),
    ...heldDates(context, published).filter(({ date }) => !letter || isNotAfter(date, published)),
    ...closingDates(context)
  ]
  candidates.sort((a, b) => b.weight - a.weight || a.date.start - b.date.start)
  const whole = candidates.find(({ date }) => date.edtf !== null)
  // "Minutes for May 2026" of a board that "met on May 14": the day says more.
  const best =
    whole === undefined || whole.date.kind === 'month' ? (withYearOfOthers(context, candidates, whole?.date.edtf ?? null) ?? whole) : whole
  if (best === undefined) return null
  const { start, end, edtf, inferred } = best.date
  return { start, end, edtf: edtf!, inferred }
}

/**
 * A day without a year has that of the month the paper is of, or lies near the first whole date of the paper: that of the last minutes, or
 * of a revision; else it has the first year the paper's head or foot writes that fits its weekday.
 */
function withYearOfOthers(context: ExtractionContext, candidates: readonly Candidate[], month: string | null): Candidate | undefined {
  if (!candidates.some(({ date }) => date.kind === 'day' && date.edtf === null)) return undefined
  for (const reference of month === null ? otherDays(context) : [parseCalendarDate(`${month}-15`)]) {
    if (reference === null) continue
    const [best] = [...headDates(context, reference), ...heldDates(context, reference)]
      .filter(({ date }) => date.kind === 'day' && date.edtf !== null && (month === null || date.edtf.startsWith(month)))
      .sort((a, b) => b.weight - a.weight || a.date.start - b.date.start)
    if (best !== undefined && fitsItsWeekday(context.view, best.date) !== false) return best
  }
  return undefined
}

/** Behind capitals too: "QMX2026". */
const bareYear = /(?:(?<![\w.,/$£€-])|(?<=\b[A-Z]{3,8}))(?:19|20)\d\d(?![\w%]|[.,/]\d)/g

/** The first whole day of the paper, and the middle of each year its head and foot write. */
function otherDays({ view, source }: ExtractionContext): (CalendarDate | null)[] {
  const whole = findDates(view.slice(0, 8000), null, source.language).find(({ kind, edtf }) => kind === 'day' && edtf !== null)
  const years = [...view.slice(0, 1500).matchAll(bareYear), ...view.slice(-300).matchAll(bareYear)].slice(0, 6)
  return [dayOf(whole), ...years.map(([year]) => parseCalendarDate(`${year}-07-01`))]
}

/** Whether the words around a date of a line make it another day than the meeting's. */
function isOther(words: string, start: number, end: number): boolean {
  const line = words.slice(Math.max(0, start - 90), start)
  // "Harbour Council · version 2 · 3 May 2026": what a dot or a bar parts off says nothing of the date.
  const before = line.slice(Math.max(line.lastIndexOf('·'), line.lastIndexOf('|'), line.lastIndexOf('•')) + 1)
  // "the meeting of 7 May and the steps that were agreed": the steps were.
  const [behind] = words.slice(end, end + 110).split(' that ')
  if (neverBefore.test(before) || otherAfter.test(behind!)) return true
  const last = [...before.matchAll(mayBeBefore)].at(-1)
  return last !== undefined && !paper.test(before.slice(last.index + last[0].length))
}

/** Minutes of an earlier meeting that this one deals with, where the line does not head the paper. */
const earlierMinutes =
  /^\s*(?:[*•-]\s+)?(?:\(?[\dA-Za-z]{1,3}[.):]\\?\s*|#+\s*)?(?:draft |unapproved )?(?:minutes|notes) (?:of|from|for)\b/i

/** "the end of 2026" bounds a time; nobody meets on it. */
const bound = /^(?:the )?(?:end|close|start|beginning|middle|mid|early|late)\b/i
const usable = (date: FoundDate): boolean =>
  (date.kind === 'day' || date.kind === 'range' || date.kind === 'month' || date.kind === 'ambiguous') && date.rule === undefined

function datesIn(context: ExtractionContext, span: Span, reference: CalendarDate | null): FoundDate[] {
  const { view, source } = context
  const words = view.slice(span.start, span.end)
  let found = findDates(words, reference, source.language)
  if (found.some(({ kind }) => kind === 'ambiguous')) {
    const order =
      orderByWeekday(words) ??
      numericOrder(view.slice(0, 20_000), reference) ??
      orderByName(view.slice(0, 1000), words) ??
      orderByDay(context, words)
    found = findDates(words, reference, source.language, order)
  }
  return found
    .filter((date) => usable(date) && !bound.test(words.slice(date.start, date.end)))
    .map((date) => ({ ...date, start: date.start + span.start, end: date.end + span.start }))
}

/** The order in which a numeric day lies close to the first whole day of the paper, and in the other does not. */
function orderByDay(context: ExtractionContext, words: string): NumericOrder {
  const [near] = otherDays(context)
  if (near === null || near === undefined) return null
  const fits = (['month-day', 'day-month'] as const).filter((order) => {
    const [date] = findDates(words, null, context.source.language, order).filter(usable)
    const day = dayOf(date)
    return day !== null && day <= addDays(near, 14) && near <= addDays(day, 14)
  })
  return fits.length === 1 ? fits[0]! : null
}

/** `date:` and `title:` of a file's front matter. */
function frontMatter(context: ExtractionContext): Candidate[] {
  const ofMeeting = frontFields(context).some(
    ({ name, value }) =>
      name === 'quorum' || (name === 'layout' && /^(?:meetings?|minutes)$/i.test(context.view.slice(value.start, value.end)))
  )
  return frontFields(context).flatMap(({ name, value }): Candidate[] => {
    const words = context.view.slice(value.start, value.end)
    if (!frontDate.test(name)) return []
    const [date] = datesIn(context, value, null)
    if (date === undefined || date.kind !== 'day' || isOther(words, date.start - value.start, date.end - value.start)) return []
    if (name === 'title') return [{ date, weight: 72 }]
    if (fileTime.test(words)) return []
    return [{ date, weight: withSeconds.test(words) ? 40 : ofMeeting ? 88 : 70 }]
  })
}

const withSeconds = /\d[T ]\d\d:\d\d:\d\d/
/** A clock time at which a file was made and nobody meets: not on a quarter of an hour, or early in the day; midnight stands for no time. */
const fileTime = /\d[T ](?!00:00:00)(?!(?:09|1\d|2[0-2]):(?:00|15|30|45):00)\d\d:\d\d:\d\d/

const frontDate = /^(?:date|title|meeting[_-]?date|startDate|start|event_date|held)$/i

/** "City of Port Meridian, adopted 28 January 2025" under the title of a plan. */
const ownAdoption =
  /^(?!.{0,60}\b(?:[Mm]inutes|[Aa]genda|[Mm]eeting))\p{Lu}[\p{L}’' -]{3,60},\s(?:adopted|approved|dated|issued)(?:\son)?\s[^.;]{6,30}$/u

/** The day behind a letter's "Date:". */
function letterDay(context: ExtractionContext): CalendarDate | null {
  const line = context.blocks
    .slice(0, 10)
    .find(({ start, end }) => /^\s{0,3}date\s{0,3}:/i.test(context.view.slice(start, Math.min(end, start + 12))))
  return line === undefined ? null : dayOf(datesIn(context, line, null)[0])
}

/** A letter tells of a meeting that has been. */
function isNotAfter(date: FoundDate, published: CalendarDate | null): boolean {
  const day = dayOf(date)
  return day === null || published === null || day <= published
}

const enactment =
  /^[^a-z]{0,60}\b(?:RESOLUTION|ORDINANCE|BY-?LAW|PROCLAMATION)\b|^\s*(?:A\s)?(?:Resolution|Ordinance|Bylaw|Proclamation)\s(?:No|Number|#|\d|to\b|of\b|on\b)/
const isPlan = /\b(?:Plan|Strategy|Policy|Charter|Framework|Programme|Declaration)\b/
const adoption =
  /^\s*(?:date\s)?(?:duly\s)?(?:introduced,?\s|read,?\s|passed,?\s|approved,?\s|signed,?\s)?(?:and\s)?(?:adopted|passed|enacted|approved)\b[^.;:]{0,80}:?\s/i

/** In a resolution or an ordinance, the day it says it was adopted on: below its title, or at its end. */
function adoptedDays(context: ExtractionContext): Candidate[] {
  const { view, blocks } = context
  const text = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'code')
  const heads = text.slice(0, 5).map(({ start, end }) => view.slice(start, Math.min(end, start + 90)))
  if (!heads.some((words) => enactment.test(words)) && !(isPlan.test(heads[0]!) && !tellsOfMeeting(context))) return []
  return [...text.slice(0, 10), ...text.slice(-12)].flatMap((block): Candidate[] => {
    const words = view.slice(block.start, Math.min(block.end, block.start + 200))
    if (!adoption.test(words)) return []
    const [date] = datesIn(context, { start: block.start, end: block.start + words.length }, null)
    return date === undefined || date.kind !== 'day' ? [] : [{ date, weight: 96 }]
  })
}

/** What a resolution considers is told of other days. */
const recital = sifted(/^\s*(?:and\s)?whereas\b/i)

/** Dates in labels, the title, headings and short lines at the head of the document. */
function headDates(context: ExtractionContext, published: CalendarDate | null): Candidate[] {
  const { view, blocks } = context
  const found: Candidate[] = []
  // A letter has a day of its own: "From: …  Subject: Notes of the meeting held on …".
  const letter = isLetter(context)
  const endOfFront = frontFields(context).at(-1)?.value.end ?? -1
  let seen = 0
  for (const block of blocks) {
    if (block.kind === 'code') continue
    if (block.kind === 'furniture') {
      if (block.start > endOfFront) found.push(...pageHead(context, block, published))
      continue
    }
    if (block.speaker === undefined && seen++ > 60) break
    if (recital.test(view.slice(block.start, block.start + 14))) continue
    const words = view.slice(block.words.start > block.start && block.label === null ? block.words.start : block.start, block.end)
    const labelled = dateLabel.test(block.speaker === undefined ? words : view.slice(block.label?.start ?? block.words.start, block.end))
    if (block.speaker !== undefined && !labelled) continue
    // A paper in one piece begins with its title all the same.
    const end = block.end - block.start > 400 && seen < 4 ? block.start + 110 : block.end
    for (const part of block.kind === 'row' ? rowParts(view, block) : [{ span: { start: block.start, end }, labelled }]) {
      const ofDay = letter && tellsItsDay(view, part.span)
      const weight = ofDay ? 76 : Math.min(weightOf(view, block, part, seen), letter ? 60 : 100)
      if (weight === 0 || part.span.end - part.span.start > 400) continue
      const own = view.slice(part.span.start, part.span.end)
      const dates = datesIn(context, part.span, published).filter(
        ({ start, end }) =>
          (part.labelled && block.kind === 'row') ||
          (seen < 6 && ownAdoption.test(own)) ||
          !isOther(own, start - part.span.start, end - part.span.start)
      )
      // "May 2026 – Committee meeting (14/05/2026)": the day says more than the month.
      const date = dates.find(({ kind }) => kind !== 'month') ?? dates[0]
      if (date !== undefined) found.push({ date, weight: date.kind === 'month' ? weight - 20 : weight })
    }
  }
  return found
}

/** "November 19, 2026, Board Minutes / Page 4": what stands at the head of each page. */
function pageHead(context: ExtractionContext, block: LabelledBlock, published: CalendarDate | null): Candidate[] {
  const words = context.view.slice(block.start, block.end)
  if (words.length > 160 || !(clock.test(words) || /\b(?:minutes|meeting|agenda|board|council|page)\b/i.test(words))) return []
  const date = datesIn(context, block, published).find(
    ({ start, end, kind }) => kind === 'day' && !isOther(words, start - block.start, end - block.start)
  )
  return date === undefined ? [] : [{ date, weight: 45 }]
}

type Part = { readonly span: Span; readonly labelled: boolean }

/** A row's cells, each with the label before it. */
function rowParts(view: string, block: LabelledBlock): Part[] {
  const cells = block.cells ?? []
  return cells.map((cell, index) => {
    const left = cells[index - 1]
    const before = left === undefined ? '' : view.slice(left.start, left.end).replace(/[:：]$/, '')
    const fits = [before.trim(), before.replace(/\s/g, '')].some((label) => label !== '' && dateLabel.test(`${label}:`))
    return { span: cell, labelled: fits }
  })
}

/** "Harbour Senate: 26 May 2026". */
const ofBody = /\b(?:board|council|committee|commission|senate|assembly|parliament|panel|society|association|club|trust)\b/i
const clock = /\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|hrs?\b|h\b)|\b\d{1,2}:\d\d\b/i

/** A cell at the head of the paper that is a day and nothing more, beside the hour or the place. */
const isDayAlone = (words: string): boolean => {
  // Eight digits in a cell are the number of a plan as often.
  const [date] = words.length > 40 || !/[^\d\s]/.test(words) ? [] : findDates(words, null, 'en')
  return date !== undefined && date.kind !== 'month' && words.trim().length - (date.end - date.start) < 14
}

/** "Attending (Tuesday 14 May 2026): Ada Lind". */
const ofRoll = /^\W{0,6}(?:attending|attendees|attendance|present|participants)\s\([^()\n]{6,40}\)\s?:/i

function weightOf(view: string, block: LabelledBlock, part: Part, seen: number): number {
  const words = view.slice(part.span.start, part.span.end)
  if (/\d\d:\d\d:\d\d/.test(words.replace(part.labelled ? /\d\d:\d\d:00/ : '00:00:00', '')) && words.length < 120) return 0
  if (part.labelled)
    return /^[\s*•-]*(?:next|previous|closing|due|target|end|expiry|renewal|launch|effective|publication|submission|发布)/i.test(words)
      ? 0
      : seen > 40
        ? 40
        : 100
  if (block.kind === 'row') return seen < 6 && isDayAlone(words) ? 57 : 0
  if (stamp.test(words)) return 0
  if (seen > 3 && earlierMinutes.test(words)) return 30
  if (writtenAt.test(words.trim())) return seen < 15 ? 76 : 0
  if (ofRoll.test(words)) return 58
  if (block.kind === 'title') return 90
  if (block.kind === 'heading' && seen < 12) return 86
  const label = /^[\s*•-]*[A-Za-z][A-Za-z '/()-]{1,36}:/.exec(words)
  if (label !== null && !heldWords.test(label[0]) && !ofBody.test(label[0])) return 0
  if (seen < 15 && words.length < 120 && block.kind === 'paragraph') return 80
  if (seen < 8 && words.length < 160) return 60
  return block.kind === 'paragraph' && words.length < 90 && clock.test(words) ? 55 : 0
}

/** "held on May 4", "met on …", at the beginning of the text. */
function heldDates(context: ExtractionContext, published: CalendarDate | null): Candidate[] {
  const found: Candidate[] = []
  let seen = 0
  for (const sentence of context.sentences) {
    const block = context.blocks[sentence.block]!
    if (block.kind === 'furniture' || block.kind === 'heading' || block.kind === 'title') continue
    if (recital.test(context.view.slice(block.start, block.start + 14))) continue
    if (seen++ > 14) break
    const words = context.view.slice(sentence.start, sentence.end)
    if (!heldWords.test(words)) continue
    const dates = datesIn(context, sentence, published).filter(({ kind, start, end }) => {
      const [from, to] = [start - sentence.start, end - sentence.start]
      return kind !== 'month' && !aboutOther(words.slice(Math.max(0, from - 300), to + 110)) && !isOther(words, from, to)
    })
    // "Called at the meeting of May 2 for Friday, May 14, 2026": the day written in full.
    const date = dates.find(({ inferred }) => !inferred.includes('year')) ?? dates[0]
    if (date === undefined) continue
    const before = words.slice(0, date.start - sentence.start)
    // "The minutes of the meeting held on …" further on are those of an earlier meeting.
    if (seen > 3 && earlierPaper.test(before)) {
      found.push({ date: notAfter(date, published), weight: 30 - seen })
      continue
    }
    const told = fitsItsWeekday(context.view, date) === true && isToldMet(before)
    found.push({ date: notAfter(date, published), weight: told && !date.inferred.includes('year') ? 93 - seen : 75 - seen })
  }
  return found
}

const earlierPaper = /\b(?:minutes|notes)\s(?:of|from|for)\s(?:the|our|a)\s(?:[\w-]{1,16}\s){0,4}(?:meeting|session)\b[^.;]{0,60}$/i

/** "The regular meeting of the board was held on": with the weekday that fits, this says more than a title. */
function isToldMet(before: string): boolean {
  const near = before.slice(-70)
  const verb = [...near.matchAll(/\b(?:held|met|convened)\b/gi)].at(-1)?.index ?? -1
  return verb >= 0 && !/[.;]/.test(near.slice(verb)) && sitting.test(before.slice(0, Math.max(0, before.length - 70) + verb).slice(-160))
}

const sitting = /\b(?:meeting|session|board|council|committee|commission|commissioners|trustees)\b/i

/** A sentence about minutes that were approved, or about the next meeting. */
function aboutOther(words: string): boolean {
  if (/\bnext (?:regular |board |council |committee |scheduled )?meeting\b|\bapprov/i.test(words)) return true
  return (
    /\b(?:minutes|notes) (?:of|from|for)\b/i.test(words) &&
    /\b(?:were|was) (?:accepted|adopted|read|amended|corrected|reviewed)\b/i.test(words)
  )
}

const met = /\b(?:met|held|took place|convened|gathered)\b/i
const onDay = /\b(?:on|at)\s(?:the\s)?$/i

/** In such a post, the day it says the body met on. */
function heldAfter(context: ExtractionContext, posted: CalendarDate | null): Candidate[] {
  if (posted === null) return []
  for (const sentence of context.sentences.slice(0, 8)) {
    for (const date of datesIn(context, sentence, posted)) {
      const before = context.view.slice(Math.max(sentence.start, date.start - 90), date.start)
      if (
        date.kind === 'day' &&
        onDay.test(before) &&
        met.test(`${before} ${context.view.slice(date.end, Math.min(sentence.end, date.end + 120))}`)
      ) {
        return [{ date: notAfter(date, posted), weight: 95 }]
      }
    }
  }
  return []
}

/** A date without a year lies before the day its page was put out. */
function notAfter(date: FoundDate, published: CalendarDate | null): FoundDate {
  const day = dayOf(date)
  if (day === null || published === null || day <= published || !date.inferred.includes('year')) return date
  return { ...date, edtf: addMonths(day, -12) }
}

/** A date that stands alone at the end, under the signature, as Chinese documents close. */
function closingDates(context: ExtractionContext): Candidate[] {
  const { view, blocks } = context
  if (context.source.language !== 'zh') return []
  return blocks.slice(-8).flatMap((block) => {
    const words = view.slice(block.start, block.end).trim()
    if (words.length > 16 || block.kind === 'furniture') return []
    return datesIn(context, block, null).map((date) => ({ date, weight: 50 }))
  })
}
