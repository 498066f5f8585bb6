/** The past in words: which day it is looked at, and after which entry. */
import type { CalendarDate } from '../domain/calendar-date.ts'
import { number } from './count-words.ts'
import { dayInWords } from './date-words.ts'

/** "As the record stood on 31 March 2026 (entry 4,807)" */
export function asOfWords({ day, entry }: { readonly day: CalendarDate; readonly entry: number }): string {
  return `As the record stood on ${dayInWords(day)} (${entry < 0 ? 'before the first entry' : `entry ${number(entry)}`})`
}
