/** Documents as kept: the list, one with its readings and what came of it, and the text of a reading. */
import { can } from '../../domain/actor.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ObjectId, Sha256 } from '../../domain/id.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { cardOutlines } from '../review-cards.ts'
import type { Tables } from '../tables.ts'
import { containsWords } from './contains-words.ts'
import { countObjects } from './count-objects.ts'
import { type ErasureView, erasedFile, erasuresOf } from './erasures.ts'
import { type Condition, equals, selectObjects, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type DocumentView = Omit<Tables['document'], 'authority'> & {
  readonly language: string | null
  readonly characters: number | null
  readonly pages: number | null
  readonly reader: string | null
  readonly published: boolean
}

type Page = { readonly limit: number; readonly offset?: number; readonly order?: string }

function selectDocuments(viewer: Viewer, where: readonly Condition[], page: Page): Promise<DocumentView[]> {
  return selectObjects<Omit<DocumentView, 'published'>>(viewer, {
    table: 'document',
    columns: ', reading.language, reading.characters, reading.pages, reading.reader',
    joins: 'LEFT JOIN reading ON reading.authority = document.authority AND reading.id = document.reading',
    where,
    order: page.order ?? 'object.made DESC',
    limit: page.limit,
    offset: page.offset ?? 0
  })
}

/** The newest documents first. */
export function documents(viewer: Viewer, limit = 50): Promise<DocumentView[]> {
  return selectDocuments(viewer, [], { limit })
}

export const documentSorts = ['received', 'title'] as const
export type DocumentFilter = {
  /** Words that the title or the file name holds, in any letter case. */
  readonly words?: string
  readonly mediaType?: string
  readonly language?: string
  /** Received on or after, and on or before, a day. */
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  readonly sort?: (typeof documentSorts)[number]
  readonly limit?: number
  readonly offset?: number
}
export type DocumentRow = DocumentView & { readonly meeting: ObjectId | null; readonly directive: ObjectId | null } & DocumentCounts
/** Accepted statements, and for those who review what waits; null for others. */
export type DocumentCounts = { readonly statements: number; readonly waiting: number | null }

/** A page of the list with the total of what the filter lets through. */
export async function documentList(viewer: Viewer, filter: DocumentFilter = {}): Promise<{ rows: DocumentRow[]; total: number }> {
  const where = [
    containsWords(['document.title', "coalesce(document.file_name, '')"], filter.words),
    equals('document.media_type', filter.mediaType),
    filter.language === undefined
      ? null
      : ([
          'EXISTS (SELECT 1 FROM reading AS its WHERE its.authority = document.authority AND its.id = document.reading AND its.language = ?)',
          filter.language
        ] as const),
    filter.from === undefined ? null : (['substr(document.received_at, 1, 10) >= ?', filter.from] as const),
    filter.to === undefined ? null : (['substr(document.received_at, 1, 10) <= ?', filter.to] as const)
  ]
  const order = filter.sort === 'title' ? 'document.title, document.id' : 'object.made DESC'
  const [found, total] = await Promise.all([
    selectDocuments(viewer, where, { limit: filter.limit ?? 50, offset: filter.offset ?? 0, order }),
    countObjects(viewer, 'document', where)
  ])
  const rows = await Promise.all(
    found.map(async (row) => ({ ...row, ...(await namedIn(viewer, row.id)), ...(await countsIn(viewer, row)) }))
  )
  return { rows, total }
}

export async function document(viewer: Viewer, id: ObjectId): Promise<DocumentView | null> {
  const [found] = await selectDocuments(viewer, [['document.id = ?', id]], { limit: 1 })
  return found ?? null
}

/** The document that keeps these very bytes. */
export async function documentOfBytes(viewer: Viewer, sha256: Sha256): Promise<DocumentView | null> {
  const [found] = await selectDocuments(viewer, [['document.sha256 = ?', sha256]], { limit: 1, order: 'object.made' })
  return found ?? null
}

export type ReadingView = Omit<Tables['reading'], 'authority' | 'text_sha256' | 'layout_sha256'>
export type DocumentFacts = DocumentRow & {
  /** Newest first; quotes keep the reading they count in. */
  readonly readings: readonly ReadingView[]
  /** Other files of the same title or file name, newest first: earlier and later versions, as far as names tell. */
  readonly versions: readonly DocumentView[]
  /** How it came in, where that is known and may be seen. */
  readonly origin: Pick<Tables['upload'], 'how' | 'url' | 'by_name'> | null
  /** Newest first. */
  readonly erasures: readonly ErasureView[]
}

/** Everything about one document that its page says beside its text. */
export async function documentFacts(viewer: Viewer, id: ObjectId): Promise<DocumentFacts | null> {
  const found = await document(viewer, id)
  if (found === null) return null
  const { title, file_name } = found
  const [readings, versions, named, counted, [origin], erasures] = await Promise.all([
    selectRows<ReadingView>(
      viewer,
      'SELECT id, document, reader, charset, language, characters, pages, read_at FROM reading WHERE authority = ? AND document = ? ORDER BY read_at DESC, length(id) DESC, id DESC',
      [id]
    ),
    selectDocuments(
      viewer,
      [
        ['document.id <> ?', id],
        ['(document.title = ? OR document.file_name = ?)', title, file_name]
      ],
      { limit: 20 }
    ),
    namedIn(viewer, id),
    countsIn(viewer, found),
    seesAll(viewer)
      ? selectRows<Pick<Tables['upload'], 'how' | 'url' | 'by_name'>>(
          viewer,
          'SELECT how, url, by_name FROM upload WHERE authority = ? AND document = ? ORDER BY number LIMIT 1',
          [id]
        )
      : [],
    erasuresOf(viewer, id)
  ])
  // An erased title is no name that other files could have too.
  const others = erasures.some(({ whole }) => whole) ? [] : versions
  return { ...found, ...named, ...counted, readings, versions: others, origin: origin ?? null, erasures }
}

/** The meeting that a document reports, and the directive that it is. */
async function namedIn(viewer: Viewer, id: ObjectId): Promise<{ meeting: ObjectId | null; directive: ObjectId | null }> {
  const of = (table: 'meeting' | 'directive'): Promise<{ id: ObjectId }[]> =>
    selectObjects<{ id: ObjectId }>(viewer, { table, where: [[`${table}.document = ?`, id]], order: 'object.made', limit: 1 })
  const [[meeting], [directive]] = await Promise.all([of('meeting'), of('directive')])
  return { meeting: meeting?.id ?? null, directive: directive?.id ?? null }
}

async function countsIn(viewer: Viewer, { id, reading }: Pick<DocumentView, 'id' | 'reading'>): Promise<DocumentCounts> {
  const statements = await countObjects(viewer, 'statement', [['statement.document = ?', id], ["statement.state = 'accepted'"]])
  if (!can(viewer.actor, 'review', { published: false })) return { statements, waiting: null }
  const drawer = { session: viewer.store.engine.reading, authority: viewer.authority.id, reading: reading ?? '' }
  const cards = await cardOutlines(drawer)
  return { statements, waiting: cards.filter((card) => card.state === 'waiting').length }
}

/** The text that quotes of a reading count in, with its blocks and places, or null where the viewer may not see it. */
export async function textOf(viewer: Viewer, reading: string): Promise<SourceText | null> {
  const [row] = await selectRows<Tables['reading']>(
    viewer,
    'SELECT text_sha256, layout_sha256, document FROM reading WHERE authority = ? AND id = ?',
    [reading]
  )
  if (row === undefined || (await document(viewer, row.document)) === null) return null
  return viewer.store.readings.read(row.text_sha256, row.layout_sha256)
}

/** The bytes as they were received; null where what they held was erased. */
export async function originalOf(viewer: Viewer, id: ObjectId): Promise<Uint8Array | null> {
  const view = await document(viewer, id)
  return view === null || (await erasedFile(viewer, view.sha256)) !== null ? null : viewer.store.blobs.read(view.sha256)
}
