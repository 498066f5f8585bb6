/**
 * What a date rule is: a wording tried at one place of the view, and how it reads.
 */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Due } from '../../domain/proposal.ts'

/** A date as the text writes it. `deadline` is true where the words themselves set a limit ("within ten days", 6月底前). */
export type FoundDate = Due & { readonly deadline: boolean }

/** Order of numeric dates the document has shown by others: day first or month first. */
export type NumericOrder = 'day-month' | 'month-day' | null

/** What is known where a date stands. */
export type Place = {
  readonly view: string
  readonly start: number
  /** The day the words are understood from: the meeting's, or null when it is not known. */
  readonly reference: CalendarDate | null
  /** True where the words before it set a limit, so that a date without a year lies ahead. */
  readonly forward: boolean
  readonly order: NumericOrder
  /** Year and month last written out in the same sentence, which later dates in it share. */
  readonly carried: { readonly year: number; readonly month: number | null } | null
}

/** A rule's reading; null edtf where it hangs on something not known. `skip`: leading units of the match that are not the date. */
export type Reading = {
  readonly edtf: string | null
  readonly kind: FoundDate['kind']
  readonly inferred?: readonly string[]
  readonly rule?: string
  readonly anchor?: string
  readonly readings?: readonly string[]
  readonly deadline?: boolean
  readonly skip?: number
  /** Units at the end of the match that are not the date. */
  readonly trim?: number
}

export type DateRule = {
  readonly id: string
  /** Sticky; tried at a candidate place. */
  readonly regex: RegExp
  /** Null when the words turn out not to be a date. */
  readonly read: (match: RegExpExecArray, place: Place) => Reading | null
}
