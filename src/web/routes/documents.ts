/** Documents: the list, one with how it was read and what came of it, its text as read, and the original bytes. */
import { keptText } from '../../actions/kept-text.ts'
import { can } from '../../domain/actor.ts'
import { parseCalendarDate } from '../../domain/calendar-date.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { type DocumentFilter, document, documentFacts, documentList, originalOf, textOf } from '../../store/queries/documents.ts'
import { issuedOf } from '../../store/queries/read-from-document.ts'
import { statementList } from '../../store/queries/statement-list.ts'
import { uploads } from '../../store/queries/uploads.ts'
import { type Answer, file, json, notFound, page } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { jsonWithErasures, withErasures } from '../erased.tsx'
import { objectPage } from '../object-page.ts'
import { documentFrame } from '../pages/document.tsx'
import { documentKeptFrame } from '../pages/document-kept.tsx'
import { documentTextFrame } from '../pages/document-text.tsx'
import { documentsFrame } from '../pages/documents.tsx'
import type { Route } from '../route.ts'

export const documentRoutes: readonly Route[] = [
  { method: 'GET', path: '/documents', policy: 'see', published: true, handle: list },
  { method: 'GET', path: '/documents/:id', policy: 'see', published: true, handle: one },
  { method: 'GET', path: '/documents/:id/read', policy: 'see', published: true, handle: read },
  { method: 'GET', path: '/documents/:id/kept', policy: 'see', published: true, handle: kept },
  { method: 'GET', path: '/documents/:id/original', policy: 'see', published: true, handle: original }
]

const perPage = 50
/** Most statements marked in one text. */
const most = 5000

async function list(ask: Ask): Promise<Answer> {
  const { query } = ask
  const at = Math.max(1, Math.floor(Number(query.get('page') ?? '1')) || 1)
  const filter = filterIn(query)
  const found = await documentList(ask.viewer, { ...filter, limit: perPage, offset: (at - 1) * perPage })
  if (ask.wantsJson) return jsonWithErasures(ask, found)
  const underWay =
    ask.side === 'inside' && can(ask.viewer.actor, 'make', { published: false }) ? await uploads(ask.viewer, { unfinished: true }) : []
  return page(ask, await withErasures(ask, documentsFrame(ask, { ...found, at, perPage, underWay }), { view: [found.rows, underWay] }))
}

function filterIn(query: URLSearchParams): DocumentFilter {
  const [words, mediaType, from, to] = ['words', 'kind', 'from', 'to'].map((name) => query.get(name)?.trim() ?? '')
  const [first, last] = [parseCalendarDate(from!), parseCalendarDate(to!)]
  return {
    ...(words === '' ? {} : { words: words! }),
    ...(mediaType === '' ? {} : { mediaType: mediaType! }),
    ...(first === null ? {} : { from: first }),
    ...(last === null ? {} : { to: last }),
    sort: query.get('sort') === 'title' ? 'title' : 'received'
  }
}

export function documentIn({ params }: Ask): ObjectId | null {
  const parsed = parseObjectId(params['id'] ?? '')
  return parsed?.kind === 'document' ? parsed.id : null
}

async function one(ask: Ask): Promise<Answer> {
  const id = documentIn(ask)
  const found = id === null ? null : await documentFacts(ask.viewer, id)
  if (found === null) return notFound(ask, 'There is no such document.')
  return ask.wantsJson ? json(found) : page(ask, await objectPage(ask, documentFrame(ask, found), { view: found, own: found.id }))
}

/** The text as it was read, with the statements in it; `start` and `end`, in code points, mark the words that a link asked for. */
async function read(ask: Ask): Promise<Answer> {
  const id = documentIn(ask)
  const found = id === null ? null : await document(ask.viewer, id)
  const wanted = ask.query.get('reading')
  const reading = wanted !== null && found !== null && wanted.startsWith(`${found.id}.`) ? wanted : (found?.reading ?? null)
  const source = reading === null ? null : await textOf(ask.viewer, reading)
  if (found === null || reading === null || source === null) return notFound(ask, 'There is no such text.')
  const kept = await statementList(ask.viewer, { document: found.id, limit: most })
  const issued = await issuedOf(ask.viewer, reading)
  const asked = [ask.query.get('start'), ask.query.get('end')].map((written) =>
    written !== null && /^\d{1,9}$/.test(written) ? Number(written) : null
  )
  const quote = asked[0] == null || asked[1] == null || asked[1] <= asked[0] ? null : { start: asked[0], end: asked[1] }
  const frame = documentTextFrame(ask, { document: found, reading, source, issued, statements: kept.rows, quote })
  return page(ask, await withErasures(ask, frame, { view: found, own: found.id }))
}

/** The characters of the file itself, where it is made of any. */
async function kept(ask: Ask): Promise<Answer> {
  const id = documentIn(ask)
  const found = id === null ? null : await keptText(ask.viewer, id)
  if (found === null) return notFound(ask, 'There is no such document.')
  const frame = documentKeptFrame(ask, found, Number.parseInt(ask.query.get('piece') ?? '1', 10) || 1)
  return page(ask, await withErasures(ask, frame, { view: null, own: found.document.id }))
}

/** The bytes as they were received, as a download that nothing can run from. */
async function original(ask: Ask): Promise<Answer> {
  const id = documentIn(ask)
  const found = id === null ? null : await documentFacts(ask.viewer, id)
  const bytes = found === null ? null : await originalOf(ask.viewer, found.id)
  if (found === null || bytes === null) return notFound(ask, 'There is no such document.')
  return file({
    bytes,
    mediaType: 'application/octet-stream',
    fileName: found.file_name ?? `${found.id}${endings[found.media_type] ?? ''}`
  })
}

const endings: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/html': '.html',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx'
}
