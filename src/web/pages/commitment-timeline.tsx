/** What has happened to a commitment, newest first: its acts, with the words and files of each. What was entered together is told together. */
import type { Event } from '../../domain/event.ts'
import { dayIn } from '../../domain/instant.ts'
import { dateInWords, dayInWords } from '../../formats/date-words.ts'
import type { CommitmentAct } from '../../store/queries/commitment-record.ts'
import type { CommitmentHistory } from '../../store/queries/commitments.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx'
import { gradeWords } from './commitment-evidence-words.ts'
import { isChecked } from './commitment-line.tsx'
import type { OneCommitment } from './commitment-view.ts'
import { beginning, countedWords } from './commitment-words.ts'

type EvidenceRow = CommitmentHistory['evidence'][number]
type ReportRow = CommitmentHistory['reports'][number]

export function WhatHasHappened({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  return (
    <section aria-labelledby="happened">
      <div class="head">
        <h2 id="happened">What has happened</h2>
        <span class="meta">Filled marks are backed by checked evidence</span>
      </div>
      <Timeline label="What has happened, newest first" entries={entriesOf(ask, view)} />
    </section>
  )
}

export function entriesOf(ask: Ask, view: OneCommitment): TimelineEntry[] {
  const told = new Set<number>()
  const entries = view.acts.flatMap((act) => {
    if (told.has(act.n)) return []
    const own = withIt(ask, view, act)
    for (const { n } of own) told.add(n)
    return [{ key: String(act.n), when: whenOf(ask, view, act), ...tell(ask, view, act, own), ...filesOf(ask, view, act, own) }]
  })
  return entries.reverse()
}

/** A report, and the evidence and the "done" that the same office sent right after it on the same day, are one thing that happened. */
function withIt(ask: Ask, { acts, history }: OneCommitment, act: CommitmentAct): readonly CommitmentAct[] {
  if (act.act !== 'progress.reported' && act.act !== 'done.reported') return [act]
  const { zone } = ask.viewer.authority
  const words = history.reports.find(({ n }) => n === act.n)?.words
  const together = [act]
  for (const next of acts.slice(acts.indexOf(act) + 1)) {
    if (dayIn(zone, next.at) !== dayIn(zone, act.at) || next.person !== act.person || next.post !== act.post) break
    const finishes = next.act === 'done.reported' && history.reports.find(({ n }) => n === next.n)?.words === words
    if (next.act !== 'evidence.added' && !finishes) break
    together.push(next)
  }
  return together
}

function whenOf(ask: Ask, view: OneCommitment, act: CommitmentAct): string {
  const entered = dayIn(ask.viewer.authority.zone, act.at)
  const report = view.history.reports.find(({ n, kind }) => n === act.n && (kind === 'progress' || kind === 'done'))
  const day =
    report === undefined || report.as_of === entered ? dayInWords(entered) : `${dateInWords(report.as_of)}, entered ${dayInWords(entered)}`
  return [day, act.person, act.post].filter((words) => words !== null).join(', ')
}

type Told = Pick<TimelineEntry, 'what' | 'words' | 'checked'>

function tell(ask: Ask, view: OneCommitment, act: CommitmentAct, together: readonly CommitmentAct[]): Told {
  const report = view.history.reports.find(({ n }) => n === act.n)
  switch (act.act) {
    case 'commitment.made':
      return { what: 'Commitment made', words: madeFrom(ask, view) }
    case 'progress.reported':
      return { what: reportWords(view, report, together), words: report?.words }
    case 'done.reported':
      return { what: 'Reported done', words: report?.words }
    case 'evidence.added':
      return { what: 'Evidence added' }
    case 'deadline.set':
    case 'deadline.moved':
      return dateWords(view, act)
    case 'commitment.verified':
      return { what: 'Checked', words: report?.words, checked: true }
    case 'commitment.closed':
      return { what: 'Closed', words: report?.words, checked: true }
    case 'commitment.withdrawn':
      return { what: 'Withdrawn', words: report?.words }
    case 'commitment.reopened':
      return { what: 'Taken up again', words: report?.words }
    default:
      return insideWords(act)
  }
}

function madeFrom(ask: Ask, { commitment, line }: OneCommitment) {
  if (line.statement !== null)
    return (
      <>
        From statement <a href={pathTo(ask, `/statements/${line.statement.id}`)}>{line.statement.id}</a>.
      </>
    )
  return commitment.statement === null && commitment.directive === null ? 'Without a statement behind it.' : null
}

function reportWords({ target, level }: OneCommitment, report: ReportRow | undefined, together: readonly CommitmentAct[]): string {
  const done = together.some(({ act }) => act === 'done.reported')
  if (report === undefined || report.number === null) return done ? 'Reported done' : 'Progress reported'
  const words = countedWords({ as_of: report.as_of, number: report.number, unit: report.unit }, target, level)
  return done ? `Reported done: ${words}` : words
}

function dateWords({ history: { deadlines } }: OneCommitment, act: CommitmentAct): Told {
  const place = deadlines.findIndex(({ n }) => n === act.n)
  const to = deadlines[place]
  const from = deadlines[place - 1]
  if (to === undefined) return { what: 'Due date changed' }
  if (from === undefined) return { what: `Due date set: ${dateInWords(to.due)}` }
  return { what: `Due date moved from ${dateInWords(from.due)} to ${dateInWords(to.due)}`, words: to.reason }
}

/** Acts whose words only those see who see everything. */
function insideWords({ act, event }: CommitmentAct): Told {
  const body = <A extends Event['act']>(name: A): Event<A>['body'] | null => (event?.act === name ? (event as Event<A>).body : null)
  switch (act) {
    case 'lead.changed': {
      const lead = body('lead.changed')
      return lead === null
        ? { what: 'Handed to another office' }
        : { what: `Handed to ${lead.to.slug.replaceAll('-', ' ')}`, words: lead.reason }
    }
    case 'evidence.checked': {
      const check = body('evidence.checked')
      if (check === null) return { what: 'Evidence looked at' }
      return { what: `Evidence ${check.evidence} looked at: ${gradeWords[check.grade]}`, words: check.note, checked: isChecked(check) }
    }
    case 'publication.made':
      return { what: 'Made public' }
    case 'publication.withdrawn':
      return { what: 'No longer public', words: body('publication.withdrawn')?.reason }
    default:
      return { what: act }
  }
}

function filesOf(ask: Ask, view: OneCommitment, act: CommitmentAct, together: readonly CommitmentAct[]): Partial<TimelineEntry> {
  const numbers = new Set(together.filter((one) => one.act === 'evidence.added').map(({ n }) => n))
  const rows = view.history.evidence.filter(({ n }) => numbers.has(n))
  if (rows.length === 0) return {}
  return {
    ...(rows.some(isChecked) || act.act === 'commitment.verified' ? { checked: true } : {}),
    files: rows.map((row) => ({ ...evidenceLink(ask, row), note: gradeWords[row.grade] }))
  }
}

/** A piece of evidence by its note, else by its file's name or its place. */
export function evidenceLink(ask: Ask, row: EvidenceRow): { readonly words: string; readonly to: string } {
  const { commitment, number, sha256, link, file_name, note } = row
  const named = note === null ? null : beginning(note, 60)
  if (sha256 === null && link !== null) return { words: named ?? new URL(link).host, to: link }
  return { words: named ?? file_name ?? `File ${number}`, to: pathTo(ask, `/commitments/${commitment}/evidence/${number}/file`) }
}
