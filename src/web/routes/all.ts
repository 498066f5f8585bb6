/** Every route of the web, by subject. */
import type { Route } from '../route.ts'
import { accountRoutes } from './accounts.ts'
import { changesRoutes } from './changes.ts'
import { commitmentActRoutes } from './commitment-acts.ts'
import { commitmentReportRoutes } from './commitment-reports.ts'
import { commitmentRoutes } from './commitments.ts'
import { directiveRoutes } from './directives.ts'
import { documentRoutes } from './documents.ts'
import { doorRoutes } from './door.ts'
import { erasureRoutes } from './erasures.ts'
import { homeRoutes } from './home.ts'
import { logRoutes } from './log.ts'
import { makeCommitmentRoutes } from './make-commitment.ts'
import { meetingRoutes } from './meetings.ts'
import { officeRoutes } from './offices.ts'
import { publishRoutes } from './publish.ts'
import { publishedLogRoutes } from './published-log.ts'
import { reviewRoutes } from './review.ts'
import { searchRoutes } from './search.ts'
import { statementRoutes } from './statements.ts'
import { termRoutes } from './terms.ts'
import { testedRoutes } from './tested.ts'
import { uploadRoutes } from './uploads.ts'

export const routes: readonly Route[] = [
  ...doorRoutes,
  ...accountRoutes,
  ...homeRoutes,
  ...makeCommitmentRoutes,
  ...commitmentRoutes,
  ...commitmentReportRoutes,
  ...commitmentActRoutes,
  ...meetingRoutes,
  ...directiveRoutes,
  ...statementRoutes,
  ...termRoutes,
  ...officeRoutes,
  ...searchRoutes,
  ...publishRoutes,
  ...uploadRoutes,
  ...reviewRoutes,
  ...documentRoutes,
  ...erasureRoutes,
  ...logRoutes,
  ...changesRoutes,
  ...publishedLogRoutes,
  ...testedRoutes
]
