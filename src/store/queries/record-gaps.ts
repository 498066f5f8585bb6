/** What the record itself lacks, beyond what single commitments lack: orders and directives that nothing carries, work nobody can judge. */
import type { StatementKind } from '../../domain/proposal.ts'
import { commitmentColumns } from './commitment-columns.ts'
import { countGroups, countObjects } from './count-objects.ts'
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
    const [kinds, { unanswered, unmeasured }, undated] = await Promise.all([
      Promise.all(uncarried),
      ofCommitments(viewer),
      countObjects(viewer, 'meeting', [['meeting.date IS NULL']])
    ])
    return { uncarried: Object.fromEntries(kinds) as RecordGaps['uncarried'], unanswered, unmeasured, undated }
  })
}

async function ofCommitments(viewer: Viewer): Promise<Pick<RecordGaps, 'unanswered' | 'unmeasured'>> {
  const all = await commitmentColumns(viewer)
  const sight = seesAll(viewer)
  const carried = new Set<string>()
  let unmeasured = 0
  for (const { published, state, measured, directive } of all.values()) {
    if ((!sight && !published) || state === 'withdrawn') continue
    if (!measured && state !== 'closed') unmeasured++
    if (directive !== null) carried.add(directive)
  }
  const directives = await countGroups<{ id: string }>(viewer, { table: 'directive', by: [['directive.id', 'id']] })
  return { unanswered: directives.filter(({ id }) => !carried.has(id)).length, unmeasured }
}
