/** What the page of one statement shows. */
import type { Event } from '../../domain/event.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { actsAbout } from '../../store/queries/acts.ts'
import { type CommitmentView, commitment } from '../../store/queries/commitments.ts'
import { type DirectiveView, directives } from '../../store/queries/directives.ts'
import { type DocumentView, document, textOf } from '../../store/queries/documents.ts'
import { type MeetingView, meetings } from '../../store/queries/meetings.ts'
import { type StatementView, statement } from '../../store/queries/statements.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { placeOf, type StatementPlace } from './statement-place.ts'

export type StatementPageView = {
  readonly statement: StatementView
  readonly document: DocumentView | null
  readonly source: SourceText | null
  readonly place: StatementPlace | null
  readonly meeting: MeetingView | null
  /** Conveyed at its meeting. */
  readonly directives: readonly DirectiveView[]
  readonly commitment: CommitmentView | null
  /** Oldest first; empty for the public. */
  readonly acts: readonly Event[]
}

export async function statementPageView(viewer: Viewer, id: ObjectId): Promise<StatementPageView | null> {
  const found = await statement(viewer, id)
  if (found === null) return null
  const [own, source, [meeting], carried, acts] = await Promise.all([
    document(viewer, found.document),
    textOf(viewer, found.reading),
    meetings(viewer, { document: found.document, limit: 1 }),
    found.commitment === null ? null : commitment(viewer, found.commitment),
    actsAbout(viewer, id)
  ])
  const conveyed = meeting === undefined ? [] : await directives(viewer, { meeting: meeting.id })
  return {
    statement: found,
    document: own,
    source,
    place: placeOf(source, found),
    meeting: meeting ?? null,
    directives: conveyed,
    commitment: carried,
    acts
  }
}
