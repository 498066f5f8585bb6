/**
 * Reports what happened on a commitment, or that it is done. A report without a day is about today in the authority's zone.
 */
import type { CalendarDate } from '../domain/calendar-date.ts'
import { type ProgressReport, reportDone, reportProgress } from '../domain/commitment.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import { changeCommitment } from './change-commitment.ts'
import { type OpenRecord, one, type Request, todayOf } from './request.ts'

export type ReportForm = Omit<ProgressReport, 'asOf'> & { readonly asOf: CalendarDate | null }

export function reportProgressOn(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  report: ReportForm
): Promise<Outcome<readonly Event[]>> {
  const today = todayOf(record, request)
  return changeCommitment(record, request, 'report', {
    id,
    rule: (commitment) => one(reportProgress(commitment, { ...report, asOf: report.asOf ?? today }, today))
  })
}

export function reportDoneOn(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  done: { readonly words: string; readonly on: CalendarDate | null }
): Promise<Outcome<readonly Event[]>> {
  const today = todayOf(record, request)
  return changeCommitment(record, request, 'report', {
    id,
    rule: (commitment) => one(reportDone(commitment, done.words, done.on ?? today, today))
  })
}
