/** Where a phrase is said: documents and statements that hold its words one after another, found through the search rows. */
import type { ObjectId } from '../../domain/id.ts'
import type { Span } from '../../domain/span.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import { tokensOf } from '../search.ts'
import { textOf } from './documents.ts'
import { selectObjects } from './select.ts'
import { type StatementView, selectStatements } from './statements.ts'
import type { Viewer } from './viewer.ts'

/** Most documents and statements that are looked at. */
const most = 400

async function objectsSaying(viewer: Viewer, phrase: string, kind: 'document' | 'statement'): Promise<ObjectId[]> {
  const tokens = tokensOf(phrase)
  if (tokens.length === 0) return []
  const { sql, values } = viewer.store.engine.matchSearch([tokens])
  const rows = await viewer.store.engine.reading.all<{ object: ObjectId }>(
    `SELECT DISTINCT object FROM (${sql}) AS found WHERE authority = ? AND kind = ? ORDER BY object LIMIT ?`,
    [...values, viewer.authority.id, kind, most]
  )
  return rows.map((row) => row.object)
}

function among(column: string, ids: readonly ObjectId[]): readonly [string, ...ObjectId[]] {
  return [`${column} IN (${ids.map(() => '?').join(', ')})`, ...ids]
}

/** Accepted statements that say it. */
export async function statementsSaying(viewer: Viewer, phrase: string): Promise<StatementView[]> {
  const ids = await objectsSaying(viewer, phrase, 'statement')
  return ids.length === 0 ? [] : selectStatements(viewer, [["statement.state = 'accepted'"], among('statement.id', ids)], { limit: most })
}

/** Documents that say it, as far as they may be seen, each with its newest reading, in the order they were received. */
export async function documentsSaying(viewer: Viewer, phrase: string): Promise<{ readonly id: ObjectId; readonly reading: string }[]> {
  const ids = await objectsSaying(viewer, phrase, 'document')
  if (ids.length === 0) return []
  const rows = await selectObjects<{ id: ObjectId; reading: string | null }>(viewer, {
    table: 'document',
    where: [among('document.id', ids)],
    order: 'object.made',
    limit: most
  })
  return rows.flatMap(({ id, reading }) => (reading === null ? [] : [{ id, reading }]))
}

/** Every place in a reading where it stands, in code points; letter case and the shape of blanks do not matter. */
export async function placesSaying(viewer: Viewer, reading: string, phrase: string): Promise<Span[]> {
  const source = await textOf(viewer, reading)
  if (source === null) return []
  const { points } = textIndexOf(source)
  const [text, wanted] = [likened(source.text), likened(phrase.trim())]
  const places: Span[] = []
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + wanted.length))
    places.push(points.span({ start: at, end: at + wanted.length }))
  return places
}

/** In small letters with plain blanks, of the same length. */
function likened(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : text).replaceAll(/\s/g, ' ')
}
