/** The list of commitments as its page shows it: each with how far it is, how its date moved and which meeting it came from. */
import type { ObjectId } from '../../domain/id.ts'
import type { Tables } from '../tables.ts'
import type { CommitmentFilter } from './commitment-filter.ts'
import { type CommitmentView, commitmentIds, commitments, rowsOf } from './commitments.ts'
import { meetingTitles, type NamedMeeting } from './named-objects.ts'
import { selectObjects, selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type LatestReport = Pick<Tables['report'], 'kind' | 'as_of' | 'words' | 'forecast'>
export type CountedReport = Pick<Tables['report'], 'as_of'> & { readonly number: number; readonly unit: string | null }

export type CommitmentRow = CommitmentView & {
  /** The newest report of progress or of being done. */
  readonly latest: LatestReport | null
  /** The first and the newest number that was reported. */
  readonly firstCount: CountedReport | null
  readonly lastCount: CountedReport | null
  /** How often the date was moved, and whether it was moved without a decision. */
  readonly moves: number
  readonly undecided: boolean
  readonly meeting: NamedMeeting | null
}

export async function commitmentList(viewer: Viewer, filter: CommitmentFilter = {}): Promise<CommitmentRow[]> {
  return withMore(viewer, await commitments(viewer, filter))
}

const piece = 500

/** Everything the filter lets through, in pieces, as the list stands when it is asked for. */
export async function* wholeCommitmentList(viewer: Viewer, filter: CommitmentFilter): AsyncGenerator<CommitmentRow[]> {
  const ids = await commitmentIds(viewer, filter)
  for (let from = 0; from < ids.length; from += piece) yield await withMore(viewer, await rowsOf(viewer, ids.slice(from, from + piece)))
}

async function withMore(viewer: Viewer, found: readonly CommitmentView[]): Promise<CommitmentRow[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const [reports, moves, meetings] = await Promise.all([
    reportsOf(viewer, ids),
    movesOf(viewer, ids),
    meetingsOf(
      viewer,
      found.flatMap(({ statement }) => statement ?? [])
    )
  ])
  return found.map((one) => {
    const own = reports.get(one.id) ?? []
    const counted = own.flatMap(({ as_of, number, unit }) => (number === null ? [] : [{ as_of, number, unit }]))
    const latest = own.at(-1)
    return {
      ...one,
      latest: latest === undefined ? null : { kind: latest.kind, as_of: latest.as_of, words: latest.words, forecast: latest.forecast },
      firstCount: counted[0] ?? null,
      lastCount: counted.at(-1) ?? null,
      moves: moves.get(one.id)?.moves ?? 0,
      undecided: (moves.get(one.id)?.undecided ?? 0) > 0,
      meeting: one.statement === null ? null : (meetings.get(one.statement) ?? null)
    }
  })
}

type Report = Tables['report']

async function reportsOf(viewer: Viewer, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Report[]>> {
  const rows = await selectRows<Report>(
    viewer,
    `SELECT commitment, kind, as_of, words, number, unit, forecast FROM report
     WHERE authority = ? AND commitment IN (${marks(ids)}) AND kind IN ('progress', 'done') ORDER BY commitment, n`,
    ids
  )
  const found = new Map<ObjectId, Report[]>()
  for (const row of rows) found.set(row.commitment, [...(found.get(row.commitment) ?? []), row])
  return found
}

async function movesOf(viewer: Viewer, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, { moves: number; undecided: number }>> {
  const rows = await selectRows<{ commitment: ObjectId; moves: number; undecided: number }>(
    viewer,
    `SELECT commitment, count(*) AS moves, sum(CASE WHEN meeting IS NULL THEN 1 ELSE 0 END) AS undecided FROM deadline
     WHERE authority = ? AND commitment IN (${marks(ids)}) AND reason IS NOT NULL GROUP BY commitment`,
    ids
  )
  return new Map(rows.map(({ commitment, moves, undecided }) => [commitment, { moves: Number(moves), undecided: Number(undecided) }]))
}

/** The meeting behind each statement, as far as both may be seen. */
async function meetingsOf(viewer: Viewer, statements: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, NamedMeeting>> {
  if (statements.length === 0) return new Map()
  const rows = await selectObjects<{ id: ObjectId; document: ObjectId }>(viewer, {
    table: 'statement',
    where: [[`statement.id IN (${marks(statements)})`, ...statements]],
    order: 'statement.id',
    limit: statements.length
  })
  const meetings = await meetingTitles(viewer, [...new Set(rows.map(({ document }) => document))])
  return new Map(
    rows.flatMap(({ id, document }) => {
      const meeting = meetings.get(document)
      return meeting === undefined ? [] : [[id, meeting] as const]
    })
  )
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}
