/** As of: the words by which someone asks for the record as it stood, after an entry or at the end of a day. */
import { type CalendarDate, parseCalendarDate } from './calendar-date.ts'

export type AsOf = { readonly entry: number } | { readonly day: CalendarDate }

/** "2026-03-31" is a day, "4807" or "4,807" an entry; null for anything else. */
export function parseAsOf(words: string): AsOf | null {
  const asked = words.trim()
  const day = parseCalendarDate(asked)
  if (day !== null) return { day }
  const digits = asked.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '')
  return /^\d{1,12}$/.test(digits) ? { entry: Number(digits) } : null
}
