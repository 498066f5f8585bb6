/** Documents as kept, and the text of a reading. */
import type { ObjectId } from '../../domain/id.ts'
import type { SourceText } from '../../domain/source-text.ts'
import type { Tables } from '../tables.ts'
import { type Condition, selectObjects, selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type DocumentView = Omit<Tables['document'], 'authority'> & {
  readonly language: string | null
  readonly characters: number | null
  readonly pages: number | null
  readonly reader: string | null
  readonly published: boolean
}

function selectDocuments(viewer: Viewer, where: readonly Condition[], limit: number): Promise<DocumentView[]> {
  return selectObjects<Omit<DocumentView, 'published'>>(viewer, {
    table: 'document',
    columns: ', reading.language, reading.characters, reading.pages, reading.reader',
    joins: 'LEFT JOIN reading ON reading.authority = document.authority AND reading.id = document.reading',
    where,
    order: 'object.made DESC',
    limit
  })
}

/** The newest documents first. */
export function documents(viewer: Viewer, limit = 50): Promise<DocumentView[]> {
  return selectDocuments(viewer, [], limit)
}

export async function document(viewer: Viewer, id: ObjectId): Promise<DocumentView | null> {
  const [found] = await selectDocuments(viewer, [['document.id = ?', id]], 1)
  return found ?? null
}

/** The text that quotes of a reading count in, or null where the viewer may not see it. */
export async function textOf(viewer: Viewer, reading: string): Promise<SourceText | null> {
  const [row] = await selectRows<Tables['reading']>(
    viewer,
    'SELECT text_sha256, layout_sha256, document FROM reading WHERE authority = ? AND id = ?',
    [reading]
  )
  if (row === undefined || (await document(viewer, row.document)) === null) return null
  return viewer.store.readings.read(row.text_sha256, row.layout_sha256)
}

/** The bytes as they were received. */
export async function originalOf(viewer: Viewer, id: ObjectId): Promise<Uint8Array | null> {
  const view = await document(viewer, id)
  return view === null ? null : viewer.store.blobs.read(view.sha256)
}
