/** Every route of the web, by subject. */
import type { Route } from '../route.ts'
import { accountRoutes } from './accounts.ts'
import { commitmentRoutes } from './commitments.ts'
import { documentRoutes } from './documents.ts'
import { directiveRoutes } from './directives.ts'
import { doorRoutes } from './door.ts'
import { homeRoutes } from './home.ts'
import { logRoutes } from './log.ts'
import { meetingRoutes } from './meetings.ts'
import { publishRoutes } from './publish.ts'
import { reviewRoutes } from './review.ts'
import { searchRoutes } from './search.ts'
import { statementRoutes } from './statements.ts'
import { uploadRoutes } from './uploads.ts'

export const routes: readonly Route[] = [
  ...doorRoutes,
  ...accountRoutes,
  ...homeRoutes,
  ...commitmentRoutes,
  ...meetingRoutes,
  ...directiveRoutes,
  ...statementRoutes,
  ...searchRoutes,
  ...publishRoutes,
  ...uploadRoutes,
  ...reviewRoutes,
  ...documentRoutes,
  ...logRoutes
]
