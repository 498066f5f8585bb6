/**
 * The line of an object: from the directive through meeting and statement to commitment, reports and evidence, each with its source words.
 */
import type { ObjectId } from '../../domain/id.ts'
import { kindOf } from '../../domain/id.ts'
import { type CommitmentHistory, type CommitmentView, commitment, commitments, historyOf } from './commitments.ts'
import { type DirectiveView, directive, directives } from './directives.ts'
import { type DocumentView, document } from './documents.ts'
import { type MeetingView, meetings } from './meetings.ts'
import { type StatementView, statement, statements } from './statements.ts'
import type { Viewer } from './viewer.ts'

/** One station may be empty: what has not happened, or may not be seen, is null or an empty list. */
export type Line = {
  readonly directives: readonly DirectiveView[]
  readonly meeting: MeetingView | null
  readonly document: DocumentView | null
  readonly statement: StatementView | null
  readonly commitment: CommitmentView | null
  readonly history: CommitmentHistory | null
}

/** The lines that an object stands on: one for a commitment or a statement, one per statement for a document, meeting or directive. */
export async function linesOf(viewer: Viewer, id: ObjectId): Promise<Line[]> {
  switch (kindOf(id)) {
    case 'commitment': {
      const found = await commitment(viewer, id)
      return found === null ? [] : [await lineOf(viewer, found.statement === null ? null : await statement(viewer, found.statement), found)]
    }
    case 'statement': {
      const found = await statement(viewer, id)
      return found === null ? [] : [await lineOf(viewer, found, await commitmentOf(viewer, found))]
    }
    case 'document':
      return linesFrom(viewer, await statements(viewer, { document: id }))
    case 'meeting': {
      const [found] = await meetings(viewer, { id })
      return found === undefined ? [] : linesFrom(viewer, await statements(viewer, { document: found.document }))
    }
    case 'directive': {
      const found = await directive(viewer, id)
      const lines: Line[] = []
      for (const at of found?.conveyedAt ?? []) lines.push(...(await linesOf(viewer, at)))
      if (lines.length > 0 || found === null) return lines
      const carrying = await commitments(viewer, { directive: id, limit: 1000 })
      return Promise.all(carrying.map((one) => lineOf(viewer, null, one)))
    }
    case 'term':
      return []
  }
}

async function linesFrom(viewer: Viewer, from: readonly StatementView[]): Promise<Line[]> {
  return Promise.all(
    from.filter((one) => one.state === 'accepted').map(async (one) => lineOf(viewer, one, await commitmentOf(viewer, one)))
  )
}

async function commitmentOf(viewer: Viewer, from: StatementView): Promise<CommitmentView | null> {
  return from.commitment === null ? null : commitment(viewer, from.commitment)
}

async function lineOf(viewer: Viewer, from: StatementView | null, carried: CommitmentView | null): Promise<Line> {
  const [meeting] = from === null ? [] : await meetings(viewer, { document: from.document })
  const named = carried?.directive == null ? null : await directive(viewer, carried.directive)
  const conveyed = meeting === undefined ? [] : await directives(viewer, { meeting: meeting.id })
  return {
    directives: named === null ? conveyed : [named],
    meeting: meeting ?? null,
    document: from === null ? null : await document(viewer, from.document),
    statement: from,
    commitment: carried,
    history: carried === null ? null : await historyOf(viewer, carried.id)
  }
}
