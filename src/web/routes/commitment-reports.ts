/** Reporting on a commitment and showing evidence for it; looking at that evidence, and handing out its files. */
import { addEvidenceTo, checkEvidenceOf } from '../../actions/add-evidence.ts'
import { type ReportWithEvidence, reportWithEvidence } from '../../actions/report-with-evidence.ts'
import { can, mayNot, type Verb } from '../../domain/actor.ts'
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import { type Grade, grades } from '../../domain/event.ts'
import { readDate } from '../../formats/read-date.ts'
import { evidenceFile } from '../../store/queries/commitment-record.ts'
import { type CommitmentView, commitment } from '../../store/queries/commitments.ts'
import { type Answer, file, notFound, page, redirect, refused } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { errorOf } from '../pages/commitment-errors.ts'
import { evidenceFrame } from '../pages/commitment-evidence.tsx'
import { commitmentIn, commitmentView, type OneCommitment } from '../pages/commitment-view.ts'
import { forecastDay } from '../pages/commitment-words.ts'
import { reportFrame } from '../pages/report-progress.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import type { Route } from '../route.ts'

export const commitmentReportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/commitments/:id/report',
    policy: 'report',
    handle: (ask) => withOne(ask, 'report', (view) => showReport(ask, view))
  },
  {
    method: 'POST',
    path: '/commitments/:id/report',
    policy: 'report',
    upload: true,
    handle: sendReport
  },
  {
    method: 'GET',
    path: '/commitments/:id/evidence',
    policy: 'see',
    handle: (ask) => withOne(ask, 'see', (view) => showEvidence(ask, view))
  },
  {
    method: 'POST',
    path: '/commitments/:id/evidence',
    policy: 'report',
    upload: true,
    handle: (ask) => withOne(ask, 'report', (view) => sendEvidence(ask, view))
  },
  {
    method: 'POST',
    path: '/commitments/:id/evidence/:number/check',
    policy: 'check',
    handle: (ask) => withOne(ask, 'check', (view) => checkEvidence(ask, view))
  },
  { method: 'GET', path: '/commitments/:id/evidence/:number/file', policy: 'see', published: true, handle: download }
]

/** The commitment, where the one who asks may do this with it: an office reports on its own only. */
export async function withOne(ask: Ask, verb: Verb, go: (view: OneCommitment) => Promise<Answer> | Answer): Promise<Answer> {
  const id = commitmentIn(ask)
  const view = id === null ? null : await commitmentView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such commitment.')
  return can(ask.viewer.actor, verb, asked(view.commitment)) ? go(view) : refused(ask, mayNot(ask.viewer.actor, verb), 403)
}

function asked({ owner, owner_kind }: CommitmentView) {
  return { published: false, owner: owner === null || owner_kind === null ? null : { kind: owner_kind, slug: owner } }
}

function showReport(ask: Ask, view: OneCommitment, errors: readonly FormError[] = []): Answer {
  return page(ask, reportFrame(ask, { view, errors }), errors.length === 0 ? 200 : 422)
}

/** Sent far more often than looked at again, so the page's view is only put together where the form is shown once more. */
async function sendReport(ask: Ask): Promise<Answer> {
  const id = commitmentIn(ask)
  const found = id === null ? null : await commitment(ask.viewer, id)
  if (id === null || found === null) return notFound(ask, 'There is no such commitment.')
  if (!can(ask.viewer.actor, 'report', asked(found))) return refused(ask, mayNot(ask.viewer.actor, 'report'), 403)
  const again = (errors: readonly FormError[]): Promise<Answer> => withOne(ask, 'report', (view) => showReport(ask, view, errors))
  const read = reportIn(ask)
  if (read.errors.length > 0) return again(read.errors)
  const sent = await reportWithEvidence(ask.record, ask.request, id, read.report)
  if (sent.ok) return redirect(`/commitments/${id}?done=${read.report.done ? 'reported-done' : 'reported'}`)
  if (sent.refusal.key === 'report.entered-already') return redirect(`/commitments/${id}?done=reported-already`)
  return again([errorOf(sent.refusal)])
}

type ReadReport = { readonly report: ReportWithEvidence; readonly errors: readonly FormError[] }

/** Everything that can be put right is named at once. */
function reportIn({ form, viewer: { today } }: Ask): ReadReport {
  const errors: FormError[] = []
  const wrong = (field: string, words: string): null => {
    errors.push({ field, words })
    return null
  }
  const done = form.get('state') === 'done'
  const written = form.get('number')
  const amount =
    written === '' ? null : (numberIn(written) ?? wrong('number', `Enter a number, such as 21 or 19.5. You entered “${written}”.`))
  const words = form.get('words') || (wrong('words', 'Say in a sentence what has happened. The public page shows it.') ?? '')
  const day = form.get('asOf') === '' ? today : dayIn(form.get('asOf'), today)
  const asOf =
    day === null
      ? wrong('asOf', `Enter a day, such as 20 November 2026. You entered “${form.get('asOf')}”.`)
      : day > today
        ? wrong('asOf', 'A report cannot be about a day that has not come yet.')
        : day
  const typed = form.get('forecast')
  const edtf = typed === '' || done ? null : readDate(typed, today)
  const last = forecastDay(edtf)
  if (typed !== '' && !done && (edtf === null || last === null))
    wrong('forecast', `Enter a date, such as 14 December 2026. You entered “${typed}”.`)
  else if (last !== null && last < today) wrong('forecast', `Enter a date after today, such as 14 December 2026. You entered “${typed}”.`)
  const link = form.get('link') === '' ? null : form.get('link')
  const unit = amount === null || form.get('unit') === '' ? null : form.get('unit').slice(0, 80)
  return { report: { done, words, number: amount, unit, asOf, forecast: edtf, file: form.file('file'), link }, errors }
}

/** "1,250", "19.5", "90 %" */
function numberIn(written: string): number | null {
  const plain = written.replaceAll(/[\s,_]|%$/g, '')
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

function dayIn(written: string, today: CalendarDate): CalendarDate | null {
  return parseCalendarDate(readDate(written, today) ?? '')
}

function showEvidence(ask: Ask, view: OneCommitment, errors: readonly FormError[] = []): Answer {
  return page(ask, evidenceFrame(ask, { view, errors }), errors.length === 0 ? 200 : 422)
}

async function sendEvidence(ask: Ask, view: OneCommitment): Promise<Answer> {
  const { id } = view.commitment
  const text = (name: string): string | null => (ask.form.get(name) === '' ? null : ask.form.get(name))
  const added = await addEvidenceTo(ask.record, ask.request, id, { file: ask.form.file('file'), link: text('link'), note: text('note') })
  return added.ok ? redirect(`/commitments/${id}/evidence?done=evidence-added`) : showEvidence(ask, view, [errorOf(added.refusal)])
}

async function checkEvidence(ask: Ask, view: OneCommitment): Promise<Answer> {
  const { id } = view.commitment
  const number = evidenceNumber(ask)
  const grade = grades.find((one) => one === ask.form.get('grade'))
  if (grade === undefined || isUnchecked(grade))
    return showEvidence(ask, view, [{ field: `grade-${number}`, words: `Choose what the look at evidence ${number} has shown.` }])
  const note = ask.form.get('note') === '' ? null : ask.form.get('note')
  const checked = await checkEvidenceOf(ask.record, ask.request, id, { evidence: number, grade, note })
  return checked.ok ? redirect(`/commitments/${id}/evidence?done=evidence-checked`) : showEvidence(ask, view, [errorOf(checked.refusal)])
}

function isUnchecked(grade: Grade): boolean {
  return grade === 'asserted'
}

function evidenceNumber({ params }: Ask): number {
  return /^[1-9]\d{0,8}$/.test(params['number'] ?? '') ? Number(params['number']) : 0
}

/** The bytes as they were handed in, as a download that nothing can run from. */
async function download(ask: Ask): Promise<Answer> {
  const id = commitmentIn(ask)
  const found = id === null ? null : await evidenceFile(ask.viewer, id, evidenceNumber(ask))
  if (found === null) return notFound(ask, 'There is no such file.')
  return file({ ...found, mediaType: 'application/octet-stream' })
}
