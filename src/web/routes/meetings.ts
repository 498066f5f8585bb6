/** Meetings: the list by year, and one with what was said at it. */
import { parseObjectId } from '../../domain/id.ts'
import { meetingList } from '../../store/queries/meeting-list.ts'
import { outcomesOf } from '../../store/queries/meeting-outcomes.ts'
import { waitingDocuments } from '../../store/queries/tasks.ts'
import { type Answer, notFound, page } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { jsonWithErasures, withErasures } from '../erased.tsx'
import { objectPage } from '../object-page.ts'
import { meetingFrame } from '../pages/meeting.tsx'
import { meetingPageView } from '../pages/meeting-view.ts'
import { meetingsFrame } from '../pages/meetings.tsx'
import type { Route } from '../route.ts'

export const meetingRoutes: readonly Route[] = [
  { method: 'GET', path: '/meetings', policy: 'see', published: true, handle: list },
  { method: 'GET', path: '/meetings/:id', policy: 'see', published: true, handle: one }
]

const perPage = 60

async function list(ask: Ask): Promise<Answer> {
  const written = ask.query.get('year') ?? ''
  const year = /^\d{4}$/.test(written) ? written : null
  const at = Math.max(1, Math.floor(Number(ask.query.get('page') ?? '1')) || 1)
  const filter = { limit: perPage, offset: (at - 1) * perPage, ...(year === null ? {} : { year }) }
  const [found, waiting] = await Promise.all([meetingList(ask.viewer, filter), waitingDocuments(ask.viewer)])
  const outcomes = await outcomesOf(
    ask.viewer,
    found.rows.map((row) => row.document)
  )
  const rows = found.rows.map((row) => ({
    ...row,
    waiting: waiting.find((document) => document.id === row.document)?.waiting ?? 0,
    outcomes: outcomes.get(row.document) ?? { commitments: 0, delivered: 0 }
  }))
  const view = { ...found, rows, year, at, perPage }
  return ask.wantsJson
    ? jsonWithErasures(ask, { ...found, rows })
    : page(ask, await withErasures(ask, meetingsFrame(ask, view), { view: rows }))
}

async function one(ask: Ask): Promise<Answer> {
  const id = parseObjectId(ask.params['id'] ?? '')
  const view = id?.kind === 'meeting' ? await meetingPageView(ask.viewer, id.id) : null
  if (view === null) return notFound(ask, 'There is no such meeting.')
  const shown = { own: view.meeting.id, around: [view.document?.id] }
  if (ask.wantsJson) return jsonWithErasures(ask, view, shown)
  return page(ask, await objectPage(ask, meetingFrame(ask, view), { view, ...shown }))
}
