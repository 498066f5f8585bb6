/** The list of statements, filtered and paged, each with the meeting and the document it comes from. */
import type { ObjectId } from '../../domain/id.ts'
import type { StatementForce, StatementKind } from '../../domain/proposal.ts'
import { containsWords } from './contains-words.ts'
import { countGroups } from './count-objects.ts'
import { documentTitles, meetingTitles } from './named-objects.ts'
import { remembered } from './remembered.ts'
import { type Condition, equals } from './select.ts'
import { carriedBy, type StatementView, selectStatements } from './statements.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type StatementListFilter = {
  readonly kind?: StatementKind
  readonly force?: StatementForce
  readonly meeting?: ObjectId
  readonly document?: ObjectId
  /** Whether it became a commitment. */
  readonly carried?: boolean
  /** Accepted ones, unless dismissed ones are asked for; those only inside see. */
  readonly state?: 'accepted' | 'dismissed'
  /** Words of the quote, in any letter case. */
  readonly words?: string
  readonly limit?: number
  readonly offset?: number
}
/** Titles are null where the viewer may not see what they name. */
export type StatementRow = StatementView & {
  readonly documentTitle: string | null
  readonly meetingOf: ObjectId | null
  readonly meetingTitle: string | null
  readonly meetingDate: string | null
}
export type StatementList = {
  readonly rows: readonly StatementRow[]
  readonly total: number
  /** By kind, all else of the filter staying as it is. */
  readonly byKind: Readonly<Partial<Record<StatementKind, number>>>
}

/** The newest first; within a document in the order of its text. */
export async function statementList(viewer: Viewer, filter: StatementListFilter = {}): Promise<StatementList> {
  const { kind, limit, offset, ...others } = filter
  const where = conditionsOf(viewer, others)
  const inside = filter.document !== undefined || filter.meeting !== undefined
  const order = inside ? 'statement.start_point, statement.end_point, object.made' : 'object.made DESC'
  const [rows, byKind] = await Promise.all([
    selectStatements(viewer, [...where, equals('statement.kind', kind)], { order, limit: limit ?? 50, offset: offset ?? 0 }),
    remembered(viewer, `statements ${JSON.stringify(others)}`, () => kindsIn(viewer, where))
  ])
  const documents = [...new Set(rows.map((row) => row.document))]
  const [titles, meetings] = await Promise.all([documentTitles(viewer, documents), meetingTitles(viewer, documents)])
  const total = kind === undefined ? Object.values(byKind).reduce((sum, count) => sum + count, 0) : (byKind[kind] ?? 0)
  return {
    rows: rows.map((row) => {
      const meeting = meetings.get(row.document)
      return {
        ...row,
        documentTitle: titles.get(row.document) ?? null,
        meetingOf: meeting?.id ?? null,
        meetingTitle: meeting?.title ?? null,
        meetingDate: meeting?.date ?? null
      }
    }),
    total,
    byKind
  }
}

function conditionsOf(viewer: Viewer, filter: Omit<StatementListFilter, 'kind' | 'limit' | 'offset'>): Condition[] {
  const state = seesAll(viewer) ? (filter.state ?? 'accepted') : 'accepted'
  return [
    ['statement.state = ?', state],
    equals('statement.force', filter.force),
    equals('statement.document', filter.document),
    filter.meeting === undefined
      ? null
      : [
          'statement.document = (SELECT its.document FROM meeting AS its WHERE its.authority = statement.authority AND its.id = ?)',
          filter.meeting
        ],
    filter.carried === undefined ? null : [`${filter.carried ? '' : 'NOT '}EXISTS (${carriedBy(viewer)})`],
    containsWords(['statement.words'], filter.words)
  ]
}

async function kindsIn(viewer: Viewer, where: readonly Condition[]): Promise<StatementList['byKind']> {
  const rows = await countGroups<{ kind: StatementKind; count: number }>(viewer, {
    table: 'statement',
    where,
    by: [['statement.kind', 'kind']]
  })
  return Object.fromEntries(rows.map((row) => [row.kind, Number(row.count)]))
}
