/** What the page of one meeting shows. */
import { can, mayEver } from '../../domain/actor.ts'
import type { ObjectId } from '../../domain/id.ts'
import { type CommitmentView, commitments } from '../../store/queries/commitments.ts'
import { type DirectiveView, directives } from '../../store/queries/directives.ts'
import { type DocumentFacts, documentFacts } from '../../store/queries/documents.ts'
import { type MeetingView, meeting } from '../../store/queries/meetings.ts'
import { type ReviewCoverage, reviewView } from '../../store/queries/review.ts'
import { type StatementRow, statementList } from '../../store/queries/statement-list.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { placeOf, type StatementPlace, textsOf } from './statement-place.ts'

export type PlacedStatement = {
  readonly statement: StatementRow
  /** In the order of the document, from 1. */
  readonly number: number
  readonly place: StatementPlace | null
  readonly commitment: CommitmentView | null
}

export type MeetingPageView = {
  readonly meeting: MeetingView
  /** Null where it may not be seen. */
  readonly document: DocumentFacts | null
  readonly statements: readonly PlacedStatement[]
  readonly total: number
  readonly directives: readonly DirectiveView[]
  /** Null for those who do not review. */
  readonly coverage: Pick<ReviewCoverage, 'used' | 'unread'> | null
}

/** Most statements that are looked at; the list of statements has the rest. */
const most = 200

export async function meetingPageView(viewer: Viewer, id: ObjectId): Promise<MeetingPageView | null> {
  const found = await meeting(viewer, id)
  if (found === null) return null
  const [document, said, carried, conveyed, coverage] = await Promise.all([
    documentFacts(viewer, found.document),
    statementList(viewer, { meeting: id, limit: most }),
    commitments(viewer, { meeting: id, limit: 1000 }),
    directives(viewer, { meeting: id }),
    coverageOf(viewer, found.document)
  ])
  const texts = await textsOf(
    viewer,
    said.rows.map((row) => row.reading)
  )
  const statements = said.rows.map((statement, place) => ({
    statement,
    number: place + 1,
    place: placeOf(texts.get(statement.reading), statement),
    commitment: carried.find((one) => one.id === statement.commitment) ?? null
  }))
  return { meeting: found, document, statements, total: said.total, directives: conveyed, coverage }
}

async function coverageOf(viewer: Viewer, document: ObjectId): Promise<MeetingPageView['coverage']> {
  if (!mayEver(viewer.actor, 'review') || !can(viewer.actor, 'review', { published: false })) return null
  const review = await reviewView(viewer, document)
  return review === null ? null : { used: review.coverage.used, unread: review.coverage.unread }
}
