/** Commitments: the list with its CSV, and one with its numbers. */

import { csv } from '../../formats/csv.ts'
import { commitmentChoices, commitmentsByStatus } from '../../store/queries/commitment-choices.ts'
import { type CommitmentRow, commitmentList, wholeCommitmentList } from '../../store/queries/commitment-list.ts'
import { directive } from '../../store/queries/directives.ts'
import { meeting } from '../../store/queries/meetings.ts'
import { type Answer, notFound, page, text } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { erasedNotes, jsonWithErasures, withErasures } from '../erased.tsx'
import { objectPage } from '../object-page.ts'
import { commitmentFrame, numbersFrame } from '../pages/commitment.tsx'
import { filterIn, type ListFilter, perPage, queryOf } from '../pages/commitment-filter.ts'
import { numberRows } from '../pages/commitment-progress.tsx'
import { commitmentColumnNames, commitmentRows } from '../pages/commitment-rows.ts'
import { commitmentIn, commitmentView } from '../pages/commitment-view.ts'
import { commitmentsFrame } from '../pages/commitments.tsx'
import { rememberedAnswer } from '../remembered-answer.ts'
import type { Route } from '../route.ts'

export const commitmentRoutes: readonly Route[] = [
  { method: 'GET', path: '/commitments', policy: 'see', published: true, handle: (ask) => rememberedAnswer(ask, () => list(ask)) },
  { method: 'GET', path: '/commitments.csv', policy: 'see', published: true, handle: listCsv },
  { method: 'GET', path: '/commitments/:id', policy: 'see', published: true, handle: one },
  { method: 'GET', path: '/commitments/:id/numbers', policy: 'see', published: true, handle: numbers },
  { method: 'GET', path: '/commitments/:id/numbers.csv', policy: 'see', published: true, handle: numbersCsv }
]

/** The filter, without objects that the viewer may not see: nobody learns from a filter what a page would not tell. */
async function filterOf(ask: Ask): Promise<ListFilter & { readonly meetingTitle: string | null }> {
  const filter = filterIn(ask.query, ask.viewer.today)
  const [from, above] = await Promise.all([
    filter.meeting === null ? null : meeting(ask.viewer, filter.meeting),
    filter.directive === null ? null : directive(ask.viewer, filter.directive)
  ])
  return { ...filter, meeting: from?.id ?? null, directive: above?.id ?? null, meetingTitle: from?.title ?? null }
}

async function list(ask: Ask): Promise<Answer> {
  const { meetingTitle, ...filter } = await filterOf(ask)
  const query = queryOf(filter)
  const [choices, all] = await Promise.all([commitmentChoices(ask.viewer, query), commitmentsByStatus(ask.viewer)])
  const offset = (filter.at - 1) * perPage
  const rows = offset >= choices.total ? [] : await commitmentList(ask.viewer, { ...query, limit: perPage, offset })
  if (ask.wantsJson) return jsonWithErasures(ask, { total: choices.total, page: filter.at, perPage, choices, commitments: rows })
  return page(ask, await withErasures(ask, commitmentsFrame(ask, { filter, rows, choices, all, meetingTitle }), { view: rows }))
}

/** The whole list, made while it is sent. */
async function listCsv(ask: Ask): Promise<Answer> {
  const query = queryOf(await filterOf(ask))
  return { ...text('', 'text/csv; charset=utf-8'), pieces: csvOf(ask, wholeCommitmentList(ask.viewer, query)) }
}

async function* csvOf(ask: Ask, lists: AsyncIterable<readonly CommitmentRow[]>): AsyncGenerator<string> {
  yield csv([commitmentColumnNames])
  for await (const rows of lists) yield csv(commitmentRows(ask, rows, await erasedNotes(ask, rows)))
}

async function one(ask: Ask): Promise<Answer> {
  const id = commitmentIn(ask)
  const view = id === null ? null : await commitmentView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such commitment.')
  const shown = { own: view.commitment.id, around: [view.line.statement?.document] }
  if (ask.wantsJson) return jsonWithErasures(ask, view, shown)
  return page(ask, await objectPage(ask, commitmentFrame(ask, view), { view, ...shown }))
}

async function numbers(ask: Ask): Promise<Answer> {
  const id = commitmentIn(ask)
  const view = id === null ? null : await commitmentView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such commitment.')
  return page(ask, await withErasures(ask, numbersFrame(ask, view), { view: view.commitment, own: view.commitment.id }))
}

async function numbersCsv(ask: Ask): Promise<Answer> {
  const id = commitmentIn(ask)
  const view = id === null ? null : await commitmentView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such commitment.')
  const { columns, rows } = numberRows(view, ask.viewer.today)
  return text(csv([columns, ...rows]), 'text/csv; charset=utf-8')
}
