/** What is not public yet, and what is, newest first: the clerk's list for publishing. */
import { can } from '../../domain/actor.ts'
import type { NumberedKind, ObjectId } from '../../domain/id.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type Publishable = {
  readonly id: ObjectId
  readonly kind: NumberedKind
  readonly title: string
  readonly published: boolean
  /** The document, meeting or statement it comes from, so that what belongs together stands together. */
  readonly from: string | null
}

export type PublicationList = { readonly rows: readonly Publishable[]; readonly total: number }

/** Each kind's title, and what it comes from. A dismissed statement and a withdrawn commitment are not offered. */
const sources: Readonly<Record<NumberedKind, string>> = {
  document: 'SELECT authority, id, title, NULL AS origin FROM document',
  meeting: 'SELECT authority, id, title, document AS origin FROM meeting',
  directive: 'SELECT authority, id, title, document AS origin FROM directive',
  statement: "SELECT authority, id, words AS title, document AS origin FROM statement WHERE state = 'accepted'",
  commitment: 'SELECT authority, id, title, statement AS origin FROM commitment',
  term: 'SELECT authority, id, label AS title, NULL AS origin FROM term'
}

/** What people look for stands before the many statements it is made from. */
const commitmentsFirst = "CASE object.kind WHEN 'commitment' THEN 0 WHEN 'statement' THEN 2 ELSE 1 END"

/** Only for who may publish; others get nothing. */
export async function publicationList(
  viewer: Viewer,
  filter: { readonly kind: NumberedKind | null; readonly published: boolean; readonly limit: number; readonly offset: number }
): Promise<PublicationList> {
  if (!can(viewer.actor, 'publish', { published: false })) return { rows: [], total: 0 }
  const kinds = filter.kind === null ? (Object.keys(sources) as NumberedKind[]) : [filter.kind]
  const union = kinds.map((kind) => sources[kind]).join(' UNION ALL ')
  const from = `FROM object JOIN (${union}) AS named ON named.authority = object.authority AND named.id = object.id
     WHERE object.authority = ? AND object.published IS ${filter.published ? 'NOT NULL' : 'NULL'}`
  const [count] = await selectRows<{ total: number }>(viewer, `SELECT count(*) AS total ${from}`)
  const rows = await selectRows<Publishable & { origin: string | null }>(
    viewer,
    `SELECT object.id, object.kind, named.title, named.origin ${from} ORDER BY ${commitmentsFirst}, object.made DESC LIMIT ? OFFSET ?`,
    [filter.limit, filter.offset]
  )
  return {
    total: Number(count?.total ?? 0),
    rows: rows.map(({ id, kind, title, origin }) => ({ id, kind, title, from: origin, published: filter.published }))
  }
}
