/** What the home page shows, each part asked for by itself. */
import { addDays, type CalendarDate, weekday } from '../../domain/calendar-date.ts'
import type { ObjectId } from '../../domain/id.ts'
import { type CommitmentChoices, commitmentChoices } from '../../store/queries/commitment-choices.ts'
import { type CommitmentRow, commitmentList } from '../../store/queries/commitment-list.ts'
import { type CommitmentStatus, openStatuses } from '../../store/queries/commitment-status.ts'
import { type CommitmentView, commitments } from '../../store/queries/commitments.ts'
import { type Counts, counts } from '../../store/queries/counts.ts'
import { directives } from '../../store/queries/directives.ts'
import { type MeetingRow, meetingList } from '../../store/queries/meeting-list.ts'
import { type Outcomes, outcomesOf } from '../../store/queries/meeting-outcomes.ts'
import { type RecordGaps, recordGaps } from '../../store/queries/record-gaps.ts'
import { remembered } from '../../store/queries/remembered.ts'
import { type ToCheck, type WaitingDocument, waitingDocuments, waitingForCheck } from '../../store/queries/tasks.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import type { DuePoint } from '../charts/due-line.tsx'
import { statusOf } from '../parts/status.tsx'

/** Most commitments that are drawn one by one, and most rows of each part; the lists have the rest. */
export const mostDrawn = 200
const mostRows = 8

export type CarriedMeeting = MeetingRow & {
  readonly waiting: number
  readonly outcomes: Outcomes
  readonly actingOn: readonly { readonly id: ObjectId; readonly title: string }[]
}

export type HomeView = {
  readonly holds: Counts
  readonly open: number
  readonly byStatus: CommitmentChoices['byStatus']
  readonly byGap: CommitmentChoices['byGap']
  /** How many are due from today until next Monday, and that Monday. */
  readonly dueSoon: number
  readonly monday: CalendarDate
  readonly late: readonly CommitmentRow[]
  readonly risk: readonly CommitmentRow[]
  readonly waiting: readonly WaitingDocument[]
  readonly toCheck: ToCheck
  /** Open commitments of the offices that the viewer acts for. */
  readonly own: readonly CommitmentView[]
  readonly coming: readonly CommitmentView[]
  readonly gaps: RecordGaps
  readonly carried: readonly CarriedMeeting[]
}

const inTime: readonly CommitmentStatus[] = ['risk', 'track', 'todo']

export async function homeView(viewer: Viewer): Promise<HomeView> {
  const monday = nextMonday(viewer.today)
  const [holds, choices, { total: dueSoon }, listed, waiting, toCheck, own, gaps, met] = await Promise.all([
    counts(viewer),
    commitmentChoices(viewer),
    commitmentChoices(viewer, { status: inTime, dueBy: monday }),
    remembered(viewer, 'lists of the home page', () => lists(viewer)),
    waitingDocuments(viewer),
    waitingForCheck(viewer),
    ownCommitments(viewer),
    recordGaps(viewer),
    remembered(viewer, 'meetings of the home page', () => carriedThrough(viewer))
  ])
  const { byStatus, byGap } = choices
  const open = openStatuses.reduce((sum, status) => sum + byStatus[status], 0)
  const carried = met.map((row) => ({ ...row, waiting: waiting.find((one) => one.id === row.document)?.waiting ?? 0 }))
  return { holds, open, byStatus, byGap, dueSoon, monday, ...listed, waiting, toCheck, own, gaps, carried }
}

async function lists(viewer: Viewer): Promise<Pick<HomeView, 'late' | 'risk' | 'coming'>> {
  const [late, risk, coming] = await Promise.all([
    commitmentList(viewer, { status: ['late'], limit: mostRows }),
    commitmentList(viewer, { status: ['risk'], limit: mostRows }),
    commitments(viewer, { status: inTime, dueBy: addDays(viewer.today, 365), limit: 4 })
  ])
  return { late, risk, coming }
}

/** The Monday after today. */
function nextMonday(today: CalendarDate): CalendarDate {
  return addDays(today, 8 - weekday(today))
}

async function ownCommitments({ actor, ...rest }: Viewer): Promise<CommitmentView[]> {
  if (actor.kind !== 'account') return []
  const found = await Promise.all(
    actor.offices.map(async ({ kind, slug }) =>
      (await commitments({ actor, ...rest }, { owner: slug, status: openStatuses, limit: 20 })).filter((one) => one.owner_kind === kind)
    )
  )
  return found.flat().sort((a, b) => ((a.due_latest ?? '9') < (b.due_latest ?? '9') ? -1 : 1))
}

async function carriedThrough(viewer: Viewer): Promise<Omit<CarriedMeeting, 'waiting'>[]> {
  const { rows } = await meetingList(viewer, { limit: 6 })
  const outcomes = await outcomesOf(
    viewer,
    rows.map((row) => row.document)
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      outcomes: outcomes.get(row.document) ?? { commitments: 0, delivered: 0 },
      actingOn: row.directives === 0 ? [] : await directives(viewer, { meeting: row.id })
    }))
  )
}

/** Open commitments that have a date, as the due line draws them; `most` of them, the earliest. */
export async function duePoints(viewer: Viewer, pathOf: (id: ObjectId) => string, most: number): Promise<DuePoint[]> {
  const found = await commitments(viewer, { status: openStatuses, limit: most })
  return found.flatMap((one) =>
    one.due_latest === null
      ? []
      : [{ id: one.id, title: one.title, to: pathOf(one.id), due: one.due_latest as CalendarDate, status: statusOf(one) }]
  )
}
