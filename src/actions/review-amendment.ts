/**
 * Amendments: what a reviewer corrects before accepting. Owner, date and measures are picked as words of the text, by their place or as
 * typed; a date and a number are read from them.
 */
import { type CalendarDate, parseCalendarDate } from '../domain/calendar-date.ts'
import { parseEdtf } from '../domain/edtf.ts'
import { firstUnits } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { Due, DueKind, Measure, StatementForce, StatementKind } from '../domain/proposal.ts'
import { overlaps, type Span } from '../domain/span.ts'
import type { StatementReading } from '../domain/statement.ts'
import type { TextIndex } from '../domain/text-index.ts'
import { findDates } from '../extract/06-date/find-dates.ts'

/** Words of the text: their place in code points, or the words themselves, of which the nearest to the quote are meant. */
export type Picked = Span | { readonly words: string }

/** What is left out stays as it is; an empty list or null says that there is none. */
export type Amendment = {
  readonly kind?: StatementKind
  readonly force?: StatementForce | null
  readonly negative?: boolean
  readonly start?: number
  readonly end?: number
  readonly owners?: readonly (Picked & { readonly role: 'lead' | 'supporting' })[]
  /** `edtf` says what the words mean where that cannot be read from them. */
  readonly due?: (Picked & { readonly edtf?: string | null }) | null
  readonly measures?: readonly Picked[]
}

type About = { readonly index: TextIndex; readonly meetingDate: string | null }

/** The statement as it reads after an amendment. */
export function amendedReading(about: About, base: StatementReading, amendment: Amendment): Outcome<StatementReading> {
  const { kind = base.kind, force = base.force, negative = base.negative, start = base.start, end = base.end } = amendment
  const reads = { ...base, kind, force, negative, start, end }
  const owners = amendment.owners === undefined ? agree(base.owners) : pickAll(amendment.owners, (owner) => ownerOf(about, reads, owner))
  if (!owners.ok) return owners
  const due = amendment.due === undefined ? agree(base.due) : amendment.due === null ? agree(null) : dueOf(about, reads, amendment.due)
  if (!due.ok) return due
  const measures =
    amendment.measures === undefined ? agree(base.measures) : pickAll(amendment.measures, (measure) => measureOf(about, reads, measure))
  if (!measures.ok) return measures
  return agree({ ...reads, owners: [...owners.value], due: due.value, measures: [...measures.value] })
}

function pickAll<P, T>(picked: readonly P[], one: (pick: P) => Outcome<T>): Outcome<T[]> {
  const found: T[] = []
  for (const pick of picked) {
    const outcome = one(pick)
    if (!outcome.ok) return outcome
    found.push(outcome.value)
  }
  return agree(found)
}

/** Where picked words stand, in code points: typed ones in the quote, else in its paragraph, else nearest to it in the text. */
function placeOf({ index }: About, quote: Span, picked: Picked): Outcome<Span> {
  if ('start' in picked) return agree({ start: picked.start, end: picked.end })
  const words = picked.words.trim()
  const near = index.utf16(quote)
  const at = words === '' ? -1 : nearest(index, words, near)
  if (at < 0) return refuse('review.words-not-there', { words: firstUnits(words, 120) })
  return agree(index.points.span({ start: at, end: at + words.length }))
}

function nearest({ text }: TextIndex, words: string, near: Span): number {
  const inside = text.indexOf(words, near.start)
  if (inside >= 0 && inside + words.length <= near.end) return inside
  const before = text.lastIndexOf(words, near.start)
  if (before < 0 || inside < 0) return Math.max(before, inside)
  return near.start - before <= inside - near.end ? before : inside
}

function ownerOf(about: About, quote: Span, owner: Picked & { readonly role: 'lead' | 'supporting' }) {
  const place = placeOf(about, quote, owner)
  return place.ok ? agree({ start: place.value.start, end: place.value.end, role: owner.role }) : place
}

type KeptDue = NonNullable<StatementReading['due']>

function dueOf(about: About, reads: StatementReading, picked: Picked & { readonly edtf?: string | null }): Outcome<KeptDue> {
  const place = placeOf(about, reads, picked)
  if (!place.ok) return place
  const { start, end } = place.value
  const { due } = reads
  const edtf = picked.edtf == null || picked.edtf === '' ? null : picked.edtf
  if (due !== null && due.start === start && due.end === end && (edtf === null || edtf === due.edtf)) return agree(due)
  if (edtf !== null && parseEdtf(edtf) === null) return refuse('date.malformed', { written: edtf })
  const found = edtf === null ? dateAt(about, place.value) : null
  if (edtf === null && found === null) return refuse('review.no-date', { words: firstUnits(about.index.words(place.value), 120) })
  return agree({
    start,
    end,
    edtf: edtf ?? found!.edtf,
    kind: found?.kind ?? kindOfEdtf(edtf!),
    inferred: [...(found?.inferred ?? [])],
    rule: found?.rule ?? null,
    anchor: found?.anchor ?? null
  })
}

/** Words before a date that tell how it is meant ("by"). */
const lead = 48

function dateAt({ index, meetingDate }: About, place: Span): Due | null {
  const { start, end } = index.utf16(place)
  const from = Math.max(0, start - lead)
  const reference: CalendarDate | null = meetingDate === null ? null : parseCalendarDate(meetingDate.slice(0, 10))
  const dates = findDates(index.text.slice(from, end), reference, index.source.language)
  return dates.find((date) => overlaps({ start: start - from, end: end - from }, date)) ?? null
}

function kindOfEdtf(edtf: string): DueKind {
  if (edtf.includes('/')) return 'range'
  if (/[~?%]$/.test(edtf)) return 'approximate'
  if (edtf.length === 4) return 'year'
  return edtf.length === 10 ? 'day' : Number(edtf.slice(5)) > 12 ? 'season' : 'month'
}

const comparators: readonly (readonly [RegExp, Measure['comparator']])[] = [
  [/at least|no(?:t)? (?:less|fewer) than|minimum|不少于|不低于|至少|以上/i, '>='],
  [/at most|up to|no(?:t)? more than|maximum|不超过|以内|以下/i, '<='],
  [/more than|over|above|exceed|超过/i, '>'],
  [/less than|fewer than|under|below|少于/i, '<'],
  [/about|around|approximately|some|左右|约/i, '~']
]

function measureOf(about: About, reads: StatementReading, picked: Picked): Outcome<StatementReading['measures'][number]> {
  const place = placeOf(about, reads, picked)
  if (!place.ok) return place
  const { start, end } = place.value
  const same = reads.measures.find((measure) => measure.start === start && measure.end === end)
  if (same !== undefined) return agree(same)
  const words = about.index.words(place.value)
  const number = /\d(?:[\d,]*\d)?(?:\.\d+)?/.exec(words)
  if (number === null) return refuse('review.no-number', { words: firstUnits(words, 120) })
  const unit = words.slice(number.index + number[0].length).trim()
  const comparator = comparators.find(([pattern]) => pattern.test(words))?.[1] ?? '='
  return agree({ start, end, number: Number(number[0].replaceAll(',', '')), unit: firstUnits(unit, 80), comparator })
}
