/** Every route of the web, by subject. */
import type { Route } from '../route.ts'
import { accountRoutes } from './accounts.ts'
import { documentRoutes } from './documents.ts'
import { doorRoutes } from './door.ts'
import { homeRoutes } from './home.ts'
import { logRoutes } from './log.ts'
import { publishRoutes } from './publish.ts'
import { searchRoutes } from './search.ts'
import { uploadRoutes } from './uploads.ts'

export const routes: readonly Route[] = [
  ...doorRoutes,
  ...accountRoutes,
  ...homeRoutes,
  ...searchRoutes,
  ...publishRoutes,
  ...uploadRoutes,
  ...documentRoutes,
  ...logRoutes
]
