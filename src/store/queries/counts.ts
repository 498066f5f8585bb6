/** How much a record holds, for its home page. */
import { type CommitmentState, commitmentStates } from '../../domain/commitment.ts'
import type { NumberedKind } from '../../domain/id.ts'
import type { Store } from '../store.ts'
import { remembered } from './remembered.ts'
import { selectRows } from './select.ts'
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
  const all = seesAll(viewer)
  const sight = all ? '' : 'AND object.published IS NOT NULL'
  const object = all ? '' : 'JOIN object ON object.authority = commitment.authority AND object.id = commitment.id'
  const objects = await selectRows<{ kind: NumberedKind; count: number }>(
    viewer,
    `SELECT kind, count(*) AS count FROM object WHERE authority = ? ${sight} GROUP BY kind`
  )
  const kinds = new Map(objects.map(({ kind, count }) => [kind, count]))
  const late = `CASE WHEN due_latest < '${viewer.today}' AND done_on IS NULL AND state NOT IN ('closed', 'withdrawn') THEN 1 ELSE 0 END`
  const states = await selectRows<{ state: CommitmentState; count: number; overdue: number }>(
    viewer,
    `SELECT state, count(*) AS count, sum(${late}) AS overdue FROM commitment ${object}
     WHERE commitment.authority = ? ${sight} GROUP BY state`
  )
  const [head] = await selectRows<{ size: number }>(viewer, 'SELECT size FROM log_head WHERE authority = ?')
  const of = (kind: NumberedKind): number => kinds.get(kind) ?? 0
  return {
    entries: head?.size ?? 0,
    documents: of('document'),
    meetings: of('meeting'),
    directives: of('directive'),
    statements: of('statement'),
    terms: of('term'),
    commitments: of('commitment'),
    overdue: states.reduce((sum, row) => sum + Number(row.overdue), 0),
    byState: Object.fromEntries(
      commitmentStates.map((state) => [state, states.find((row) => row.state === state)?.count ?? 0])
    ) as Counts['byState']
  }
}

/** Entries in the logs of a store, over all its records: how many there are is no secret. */
export async function entriesOf(store: Store): Promise<number> {
  const [row] = await store.engine.reading.all<{ entries: number | null }>('SELECT sum(size) AS entries FROM log_head')
  return Number(row?.entries ?? 0)
}
