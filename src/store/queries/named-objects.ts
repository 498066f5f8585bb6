/** Titles of the documents and meetings that rows of a list point to, as far as their viewer may see them. */
import type { ObjectId } from '../../domain/id.ts'
import { selectObjects } from './select.ts'
import type { Viewer } from './viewer.ts'

export type NamedMeeting = { readonly id: ObjectId; readonly title: string; readonly date: string | null }

export async function documentTitles(viewer: Viewer, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await selectObjects<{ id: ObjectId; title: string }>(viewer, {
    table: 'document',
    where: [[`document.id IN (${ids.map(() => '?').join(', ')})`, ...ids]],
    order: 'object.made',
    limit: ids.length
  })
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** The meeting that each document reports, by the document. */
export async function meetingTitles(viewer: Viewer, documents: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, NamedMeeting>> {
  if (documents.length === 0) return new Map()
  const rows = await selectObjects<NamedMeeting & { document: ObjectId }>(viewer, {
    table: 'meeting',
    where: [[`meeting.document IN (${documents.map(() => '?').join(', ')})`, ...documents]],
    order: 'object.made DESC',
    limit: documents.length * 4
  })
  return new Map(rows.map(({ document, id, title, date }) => [document, { id, title, date }]))
}
