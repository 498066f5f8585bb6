/** The list of directives, each with what became of it. */
import type { ObjectId } from '../../domain/id.ts'
import { containsWords } from './contains-words.ts'
import { countGroups, countObjects } from './count-objects.ts'
import { type DirectiveView, selectDirectives } from './directives.ts'
import { remembered } from './remembered.ts'
import { type Condition, equals } from './select.ts'
import { noTally, type Tally, tallies } from './tallies.ts'
import type { Viewer } from './viewer.ts'

export type DirectiveFilter = {
  readonly words?: string
  readonly issuer?: string
  readonly limit?: number
  readonly offset?: number
}
export type DirectiveRow = DirectiveView & {
  /** Accepted statements of its own document. */
  readonly statements: number
  /** Commitments that name it. */
  readonly commitments: Tally
}

/** By date, the newest first; those without a date last. */
export async function directiveList(viewer: Viewer, filter: DirectiveFilter = {}): Promise<{ rows: DirectiveRow[]; total: number }> {
  const where: Condition[] = [
    containsWords(['directive.title', "coalesce(directive.issuer, '')"], filter.words),
    equals('directive.issuer', filter.issuer)
  ]
  const [found, total] = await Promise.all([
    selectDirectives(viewer, where, {
      order: 'directive.date IS NULL, directive.date DESC, object.made DESC',
      limit: filter.limit ?? 50,
      offset: filter.offset ?? 0
    }),
    countObjects(viewer, 'directive', where)
  ])
  if (found.length === 0) return { rows: [], total }
  const [carried, stated] = await Promise.all([
    remembered(viewer, 'commitments by directive', () => tallies(viewer, ({ directive }) => directive)),
    statementsIn(
      viewer,
      found.flatMap((row) => (row.document === null ? [] : [row.document]))
    )
  ])
  const rows = found.map((row) => ({
    ...row,
    statements: row.document === null ? 0 : (stated.get(row.document) ?? 0),
    commitments: carried.get(row.id) ?? noTally
  }))
  return { rows, total }
}

async function statementsIn(viewer: Viewer, documents: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, number>> {
  if (documents.length === 0) return new Map()
  const rows = await countGroups<{ document: ObjectId; count: number }>(viewer, {
    table: 'statement',
    where: [[`statement.document IN (${documents.map(() => '?').join(', ')})`, ...documents], ["statement.state = 'accepted'"]],
    by: [['statement.document', 'document']]
  })
  return new Map(rows.map((row) => [row.document, Number(row.count)]))
}
