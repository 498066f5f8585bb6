/** What the record itself lacks, beyond what single commitments lack: orders and directives that nothing carries, work nobody can judge. */
import type { StatementKind } from '../../domain/proposal.ts'
import { countObjects } from './count-objects.ts'
import { remembered } from './remembered.ts'
import type { Condition } from './select.ts'
import { carriedBy } from './statements.ts'
import { seesAll, type Viewer } from './viewer.ts'

/** Kinds of statement that ask for something to be done. */
export const orderingKinds = ['decided', 'assigned', 'directed'] as const satisfies readonly StatementKind[]

export type RecordGaps = {
  /** Accepted statements that ask for something and became no commitment, by kind. */
  readonly uncarried: Readonly<Record<(typeof orderingKinds)[number], number>>
  /** Directives that no commitment names. */
  readonly unanswered: number
  /** Open commitments that do not say what counts as done. */
  readonly unmeasured: number
  /** Meetings whose date the text does not say. */
  readonly undated: number
}

export function recordGaps(viewer: Viewer): Promise<RecordGaps> {
  return remembered(viewer, 'gaps of the record', async () => {
    const uncarried = orderingKinds.map(async (kind): Promise<readonly [string, number]> => {
      const where: Condition[] = [["statement.state = 'accepted'"], ['statement.kind = ?', kind], [`NOT EXISTS (${carriedBy(viewer)})`]]
      return [kind, await countObjects(viewer, 'statement', where)]
    })
    const [kinds, unanswered, unmeasured, undated] = await Promise.all([
      Promise.all(uncarried),
      countObjects(viewer, 'directive', [[`NOT EXISTS (${carrying(viewer)})`]]),
      countObjects(viewer, 'commitment', [["commitment.done_when IS NULL AND commitment.state NOT IN ('closed', 'withdrawn')"]]),
      countObjects(viewer, 'meeting', [['meeting.date IS NULL']])
    ])
    return { uncarried: Object.fromEntries(kinds) as RecordGaps['uncarried'], unanswered, unmeasured, undated }
  })
}

function carrying(viewer: Viewer): string {
  const shown = seesAll(viewer)
    ? ''
    : 'AND EXISTS (SELECT 1 FROM object AS its WHERE its.authority = commitment.authority AND its.id = commitment.id AND its.published IS NOT NULL)'
  return `SELECT 1 FROM commitment WHERE commitment.authority = directive.authority AND commitment.directive = directive.id
    AND commitment.state <> 'withdrawn' ${shown}`
}
