/**
 * Reports on a commitment with what shows it, a file and a link, all entered together or not at all. The very report that was entered a
 * moment ago, a form sent twice, is not entered again.
 */
import { type Commitment, type ProgressReport, reportDone, reportProgress } from '../domain/commitment.ts'
import type { Draft, Event } from '../domain/event.ts'
import { addEvidence } from '../domain/evidence.ts'
import type { ObjectId } from '../domain/id.ts'
import { instantOf } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { Facts } from '../store/facts.ts'
import { type EvidenceForm, keptFile } from './add-evidence.ts'
import { changeCommitment } from './change-commitment.ts'
import type { ReportForm } from './report-progress.ts'
import { type OpenRecord, type Request, todayOf } from './request.ts'

/** How long a form that is sent again counts as the same, in milliseconds. */
const moment = 60_000

/** `done`: it is finished, as the office says. */
export type ReportWithEvidence = ReportForm & { readonly done: boolean } & Pick<EvidenceForm, 'file' | 'link'>

export async function reportWithEvidence(
  record: OpenRecord,
  request: Request,
  id: ObjectId,
  form: ReportWithEvidence
): Promise<Outcome<readonly Event[]>> {
  const file = await keptFile(record, request, form.file)
  if (!file.ok) return file
  const today = todayOf(record, request)
  const report: ProgressReport = { ...pick(form), asOf: form.asOf ?? today }
  return changeCommitment(record, request, 'report', {
    id,
    rule: async (commitment, facts) => {
      if (await isEnteredAlready(facts, request, id, form, report)) return refuse('report.entered-already')
      const reported = reportsOf(commitment, report, form.done, today)
      if (!reported.ok) return reported
      const drafts: Draft[] = [...reported.value]
      let evidence = commitment.evidence
      for (const one of [
        { file: file.value, link: null },
        { file: null, link: form.link }
      ]) {
        if (one.file === null && one.link === null) continue
        const added = addEvidence({ ...commitment, evidence }, { ...one, note: null })
        if (!added.ok) return added
        drafts.push(added.value)
        evidence++
      }
      return agree(drafts)
    }
  })
}

function pick({ words, number, unit, forecast }: ReportForm): Omit<ProgressReport, 'asOf'> {
  return { words, number, unit, forecast }
}

/** What is done may come with a last number: then both are entered. */
function reportsOf(
  commitment: Commitment,
  report: ProgressReport,
  done: boolean,
  today: ProgressReport['asOf']
): Outcome<readonly Draft[]> {
  const progress = done && report.number === null ? null : reportProgress(commitment, report, today)
  if (progress !== null && !progress.ok) return progress
  const finished = done ? reportDone(commitment, report.words, report.asOf, today) : null
  if (finished !== null && !finished.ok) return finished
  return agree([progress, finished].flatMap((draft) => (draft === null ? [] : [draft.value])))
}

async function isEnteredAlready(
  facts: Facts,
  request: Request,
  id: ObjectId,
  form: ReportWithEvidence,
  report: ProgressReport
): Promise<boolean> {
  const last = await facts.lastReport(id)
  if (last === null || last.at < instantOf(Date.parse(request.at) - moment)) return false
  const same = last.words === report.words && last.asOf === report.asOf && last.kind === (form.done ? 'done' : 'progress')
  return same && (form.done || (last.number === report.number && last.unit === report.unit && last.forecast === report.forecast))
}
