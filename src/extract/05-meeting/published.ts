/** The day a page was put out, as a line at its head says it: nobody need have met on it. */
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import { findDates } from '../06-date/find-dates.ts'
import type { ExtractionContext } from '../context.ts'
import { sifted } from '../sifted.ts'

export const stamp = sifted(/^\s*(?:(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|(?:19|20)\d\d年\d\d?月\d\d?日)[ T]\d\d:\d\d(?::\d\d)?\s*$/)

/** A line that is a date and a clock time alone: when a page was put out. */
export function publicationDay(context: ExtractionContext): CalendarDate | null {
  for (const block of context.blocks.slice(0, 12)) {
    const words = context.view.slice(block.start, block.end)
    if (words.length < 40 && stamp.test(words)) return dayOf(findDates(words, null, 'und')[0])
    if (words.length < 80 && /发布日期|发布时间|published|posted|release (?:time|date)|released/i.test(words))
      return dayOf(findDates(words, null, 'und')[0])
  }
  return null
}

export function dayOf(date: FoundDate | undefined): CalendarDate | null {
  return date?.edtf == null ? null : parseCalendarDate(date.edtf)
}

/** "3 May 2026 | Harbour Daily". */
const bylined = /^[^|·]{6,30}\d(?:\s?[|·]\s?|\s{3,5})\p{L}[^|·]{2,28}$/u

/** A page that begins with nothing but a day, or with a day and who put it out, is a post of that day. */
export function postedDay(context: ExtractionContext): CalendarDate | null {
  const first = context.blocks.find((block) => block.kind !== 'furniture')
  const words = first === undefined ? '' : context.view.slice(first.start, first.end).trim()
  const lines = context.blocks.slice(0, 4).map((block) => context.view.slice(block.start, block.end).trim())
  const line = [words, ...lines.filter((one) => bylined.test(one))].find((one) => one !== '' && one.length <= 60)
  if (line === undefined) return null
  const [date] = findDates(line, null, context.source.language)
  return date !== undefined && date.start === 0 && (date.end >= line.length - 1 || bylined.test(line)) ? dayOf(date) : null
}
