/** The list of meetings, each with its statements by kind and with what became of them. */
import type { ObjectId } from '../../domain/id.ts'
import type { StatementKind } from '../../domain/proposal.ts'
import { containsWords } from './contains-words.ts'
import { countGroups, countObjects } from './count-objects.ts'
import { type MeetingView, selectMeetings } from './meetings.ts'
import { remembered } from './remembered.ts'
import { type Condition, equals, selectObjects } from './select.ts'
import { carriedBy } from './statements.ts'
import type { Viewer } from './viewer.ts'

export type MeetingFilter = {
  readonly words?: string
  /** Slug of the body. */
  readonly body?: string
  /** `2026` */
  readonly year?: string
  readonly limit?: number
  readonly offset?: number
}
export type MeetingRow = MeetingView & {
  /** Accepted statements of its document. */
  readonly byKind: Readonly<Partial<Record<StatementKind, number>>>
  readonly statements: number
  /** Of those, how many became commitments. */
  readonly carried: number
  /** Directives conveyed at it. */
  readonly directives: number
}

/** The newest first, those without a date last; `years` are those that meetings of the record have. */
export async function meetingList(
  viewer: Viewer,
  filter: MeetingFilter = {}
): Promise<{ rows: MeetingRow[]; total: number; years: readonly string[] }> {
  const where: Condition[] = [
    containsWords(['meeting.title', "coalesce(meeting.body_as_written, '')"], filter.words),
    equals('meeting.body', filter.body),
    filter.year === undefined ? null : ['substr(meeting.date, 1, 4) = ?', filter.year]
  ]
  const [found, total, years] = await Promise.all([
    selectMeetings(viewer, where, { limit: filter.limit ?? 50, offset: filter.offset ?? 0 }),
    countObjects(viewer, 'meeting', where),
    remembered(viewer, 'years of meetings', () => yearsOf(viewer))
  ])
  const [kinds, conveyed] = await Promise.all([
    kindsOf(
      viewer,
      found.map((row) => row.document)
    ),
    conveyedAt(
      viewer,
      found.map((row) => row.id)
    )
  ])
  const rows = found.map((row) => {
    const of = kinds.filter((one) => one.document === row.document)
    const sum = (carried?: number): number =>
      of.filter((one) => carried === undefined || one.carried === carried).reduce((all, one) => all + Number(one.count), 0)
    const byKind: Partial<Record<StatementKind, number>> = {}
    for (const one of of) byKind[one.kind] = (byKind[one.kind] ?? 0) + Number(one.count)
    return { ...row, byKind, statements: sum(), carried: sum(1), directives: conveyed.get(row.id) ?? 0 }
  })
  return { rows, total, years }
}

async function yearsOf(viewer: Viewer): Promise<string[]> {
  const rows = await countGroups<{ year: string }>(viewer, {
    table: 'meeting',
    where: [['meeting.date IS NOT NULL']],
    by: [['substr(meeting.date, 1, 4)', 'year']]
  })
  return rows
    .map((row) => row.year)
    .sort()
    .reverse()
}

type KindCount = { readonly document: ObjectId; readonly kind: StatementKind; readonly carried: number; readonly count: number }

async function kindsOf(viewer: Viewer, documents: readonly ObjectId[]): Promise<KindCount[]> {
  if (documents.length === 0) return []
  return countGroups<KindCount>(viewer, {
    table: 'statement',
    where: [[`statement.document IN (${documents.map(() => '?').join(', ')})`, ...documents], ["statement.state = 'accepted'"]],
    by: [
      ['statement.document', 'document'],
      ['statement.kind', 'kind'],
      [`CASE WHEN EXISTS (${carriedBy(viewer)}) THEN 1 ELSE 0 END`, 'carried']
    ]
  })
}

async function conveyedAt(viewer: Viewer, meetings: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, number>> {
  if (meetings.length === 0) return new Map()
  const rows = await selectObjects<{ id: ObjectId; meeting: ObjectId }>(viewer, {
    table: 'directive',
    columns: ', conveyance.meeting',
    joins: 'JOIN conveyance ON conveyance.authority = directive.authority AND conveyance.directive = directive.id',
    where: [[`conveyance.meeting IN (${meetings.map(() => '?').join(', ')})`, ...meetings]],
    order: 'object.made',
    limit: 10_000
  })
  const counts = new Map<ObjectId, number>()
  for (const { meeting } of rows) counts.set(meeting, (counts.get(meeting) ?? 0) + 1)
  return counts
}
