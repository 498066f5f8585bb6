/** Home, and the numbers of its drawing as a table and as CSV. */
import { csv } from '../../formats/csv.ts'
import { type Answer, page, redirect, text } from '../answer.ts'
import { type Ask, pathTo } from '../ask.ts'
import { type DuePoint, dueLineRows } from '../charts/due-line.tsx'
import { erasedNotes, jsonWithErasures, withErasures } from '../erased.tsx'
import { dueFrame, homeFrame } from '../pages/home.tsx'
import { duePoints, homeView, mostDrawn } from '../pages/home-view.ts'
import { rememberedAnswer } from '../remembered-answer.ts'
import type { Route } from '../route.ts'

export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: '/', policy: 'anyone', published: true, handle: home },
  {
    method: 'GET',
    path: '/due',
    policy: 'see',
    published: true,
    handle: dueList
  },
  { method: 'GET', path: '/due.csv', policy: 'see', published: true, handle: dueNumbers }
]

/** Who is not signed in is shown what is public. */
async function home(ask: Ask): Promise<Answer> {
  if (ask.side === 'inside' && ask.session === null) return redirect('/public')
  const view = await homeView(ask.viewer)
  if (ask.wantsJson) return jsonWithErasures(ask, view)
  const drawn = async (): Promise<Answer> => {
    const due = view.open > mostDrawn ? null : await points(ask, mostDrawn)
    return page(ask, await withErasures(ask, homeFrame(ask, view, due), { view: [view, due] }))
  }
  return rememberedAnswer(ask, drawn, view.waiting)
}

/** Most rows of the table and the CSV. */
const mostListed = 2000

function points(ask: Ask, most: number): Promise<DuePoint[]> {
  return duePoints(ask.viewer, (id) => pathTo(ask, `/commitments/${id}`), most)
}

async function dueList(ask: Ask): Promise<Answer> {
  const view = await points(ask, mostListed)
  return page(ask, await withErasures(ask, dueFrame(ask, view), { view }))
}

async function dueNumbers(ask: Ask): Promise<Answer> {
  const due = await points(ask, mostListed)
  const erased = await erasedNotes(ask, due)
  const { columns, rows } = dueLineRows(due)
  return text(csv([[...columns, 'Erased'], ...rows.map((row) => [...row, erased.get(String(row[0])) ?? null])]), 'text/csv; charset=utf-8')
}
