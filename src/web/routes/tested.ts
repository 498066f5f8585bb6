/** How this is tested, for everybody. */
import { page } from '../answer.ts'
import { testedFrame } from '../pages/tested.tsx'
import type { Route } from '../route.ts'
import { tested } from '../tested.ts'

export const testedRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/how-this-is-tested',
    policy: 'anyone',
    published: true,
    handle: async (ask) => page(ask, testedFrame(ask, tested))
  }
]
