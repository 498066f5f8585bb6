/** One commitment with everything its pages say: its line, its acts, its numbers against the target, and where its words stand. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { dayIn } from '../../domain/instant.ts'
import { evenPace, isLevel, isRate, type Pace, targetOf } from '../../domain/target.ts'
import type { CountedReport } from '../../store/queries/commitment-list.ts'
import { actsOn, type CommitmentAct } from '../../store/queries/commitment-record.ts'
import type { CommitmentHistory, CommitmentView } from '../../store/queries/commitments.ts'
import { textOf } from '../../store/queries/documents.ts'
import { type Line, linesOf } from '../../store/queries/lines.ts'
import { meeting } from '../../store/queries/meetings.ts'
import { type SaidElsewhere, saidElsewhere } from '../../store/queries/said-elsewhere.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import type { Ask } from '../ask.ts'
import { forecastDay } from './commitment-words.ts'
import { placeOf, type StatementPlace } from './statement-place.ts'

export type OneCommitment = {
  readonly commitment: CommitmentView
  readonly line: Omit<Line, 'commitment' | 'history'>
  readonly history: CommitmentHistory
  readonly acts: readonly CommitmentAct[]
  /** Entries in the whole log. */
  readonly logSize: number
  readonly place: StatementPlace | null
  /** Passages of other documents that say it too. */
  readonly said: readonly SaidElsewhere[]
  /** Reports with a number, oldest first. */
  readonly counted: readonly CountedReport[]
  readonly target: number | null
  readonly level: boolean
  readonly pace: Pace | null
  /** The latest day of the newest forecast. */
  readonly forecast: CalendarDate | null
  /** Titles of the meetings that moved the date, as far as they may be seen. */
  readonly meetings: Readonly<Record<string, string>>
}

/** The commitment an address names. */
export function commitmentIn({ params }: Pick<Ask, 'params'>): ObjectId | null {
  const parsed = parseObjectId(params['id'] ?? '')
  return parsed?.kind === 'commitment' ? parsed.id : null
}

/** Null where there is none, or the viewer may not see it. */
export async function commitmentView(viewer: Viewer, id: ObjectId): Promise<OneCommitment | null> {
  const [found] = await linesOf(viewer, id)
  if (found?.commitment == null || found.history === null) return null
  const { commitment, history, ...line } = found
  const [{ acts, size }, source, meetings, said] = await Promise.all([
    actsOn(viewer, id),
    line.statement === null ? null : textOf(viewer, line.statement.reading),
    meetingTitles(viewer, history),
    line.statement === null ? [] : saidElsewhere(viewer, { words: line.statement.words, but: line.statement.document })
  ])
  return {
    commitment,
    line,
    history,
    acts,
    logSize: size,
    said,
    place: line.statement === null ? null : placeOf(source, line.statement),
    ...countsIn(viewer, commitment, history),
    meetings
  }
}

type Counts = Pick<OneCommitment, 'counted' | 'target' | 'level' | 'pace' | 'forecast'>

function countsIn(viewer: Viewer, commitment: CommitmentView, { reports }: CommitmentHistory): Counts {
  const counted = reports
    .flatMap(({ as_of, number, unit }) => (number === null ? [] : [{ as_of, number, unit }]))
    .sort((a, b) => (a.as_of < b.as_of ? -1 : a.as_of > b.as_of ? 1 : 0))
  const unit = counted.at(-1)?.unit ?? null
  const target = targetOf({ doneWhen: commitment.done_when, title: commitment.title, unit })
  const first = counted[0] === undefined ? null : { on: counted[0].as_of as CalendarDate, value: counted[0].number }
  const madeOn = dayIn(viewer.authority.zone, commitment.made_at)
  return {
    counted,
    target,
    level: isLevel(unit, first?.value ?? null, target),
    pace: isRate(unit) ? null : evenPace({ madeOn, due: commitment.due_latest as CalendarDate | null, target, first }),
    forecast: commitment.done_on === null ? forecastDay(reports.findLast(({ kind }) => kind === 'progress')?.forecast ?? null) : null
  }
}

async function meetingTitles(viewer: Viewer, { deadlines }: CommitmentHistory): Promise<Record<string, string>> {
  const ids = [...new Set(deadlines.flatMap(({ meeting: at }) => at ?? []))]
  const found = await Promise.all(ids.map((id) => meeting(viewer, id)))
  return Object.fromEntries(found.flatMap((one) => (one === null ? [] : [[one.id, one.title]])))
}
