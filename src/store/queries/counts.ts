/** How much a record holds, for its home page. */
import { type CommitmentState, commitmentStates } from '../../domain/commitment.ts'
import type { Store } from '../store.ts'
import { commitmentColumns } from './commitment-columns.ts'
import { countObjects } from './count-objects.ts'
import { remembered } from './remembered.ts'
import { logSize } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type Counts = {
  readonly entries: number
  readonly documents: number
  readonly meetings: number
  readonly directives: number
  readonly statements: number
  readonly terms: number
  readonly commitments: number
  /** Open commitments whose date has passed without being reported done. */
  readonly overdue: number
  readonly byState: Readonly<Record<CommitmentState, number>>
}

export function counts(viewer: Viewer): Promise<Counts> {
  return remembered(viewer, 'home', () => counted(viewer))
}

async function counted(viewer: Viewer): Promise<Counts> {
  const [documents, meetings, directives, statements, terms, commitments, entries] = await Promise.all([
    countObjects(viewer, 'document'),
    countObjects(viewer, 'meeting'),
    countObjects(viewer, 'directive'),
    countObjects(viewer, 'statement'),
    countObjects(viewer, 'term'),
    ofCommitments(viewer),
    logSize(viewer)
  ])
  return { entries, documents, meetings, directives, statements, terms, ...commitments }
}

async function ofCommitments(viewer: Viewer): Promise<Pick<Counts, 'commitments' | 'overdue' | 'byState'>> {
  const all = await commitmentColumns(viewer)
  const sight = seesAll(viewer)
  const byState = Object.fromEntries(commitmentStates.map((state) => [state, 0])) as Record<CommitmentState, number>
  let [commitments, overdue] = [0, 0]
  for (const { published, state, dueLatest, done } of all.values()) {
    if (!sight && !published) continue
    commitments++
    byState[state]++
    if (!done && dueLatest !== null && dueLatest < viewer.today && state !== 'closed' && state !== 'withdrawn') overdue++
  }
  return { commitments, overdue, byState }
}

/** Entries in the logs of a store, over all its records: how many there are is no secret. */
export async function entriesOf(store: Store): Promise<number> {
  const [row] = await store.engine.reading.all<{ entries: number | null }>('SELECT sum(size) AS entries FROM log_head')
  return Number(row?.entries ?? 0)
}
