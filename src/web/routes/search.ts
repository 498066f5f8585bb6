/** Search over everything the viewer may see. */
import { search } from '../../store/queries/search-results.ts'
import { type Answer, page } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { jsonWithErasures, withErasures } from '../erased.tsx'
import { searchFrame } from '../pages/search.tsx'
import type { Route } from '../route.ts'

export const searchRoutes: readonly Route[] = [{ method: 'GET', path: '/search', policy: 'see', published: true, handle: find }]

/** Most results of one answer; the page says when there are more. */
const most = 60

async function find(ask: Ask): Promise<Answer> {
  const question = ask.query.get('q')?.trim() ?? ''
  const found = question === '' ? [] : await search(ask.viewer, question, most + 1)
  const results = found.slice(0, most)
  if (ask.wantsJson) return jsonWithErasures(ask, { question, results })
  const frame = searchFrame(ask, { question, results, more: found.length > most })
  return page(ask, await withErasures(ask, frame, { view: results }))
}
