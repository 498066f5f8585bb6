/** Home, and the list of commitments. */
import type { Answer } from '../answer.ts'
import { page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { commitmentsFrame } from '../pages/commitments.tsx'
import { homeFrame } from '../pages/home.tsx'
import type { Route } from '../route.ts'

export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: '/', policy: 'anyone', published: true, handle: home },
  { method: 'GET', path: '/commitments', policy: 'see', published: true, handle: async (ask) => page(ask, await commitmentsFrame(ask)) }
]

/** Who is not signed in is shown what is public. */
async function home(ask: Ask): Promise<Answer> {
  if (ask.side === 'inside' && ask.session === null) return redirect('/public')
  return page(ask, await homeFrame(ask))
}
