/**
 * What every commitment is counted by, kept in narrow columns for each record of a store, so that counts over all of them take a moment
 * whatever the filter. The log says what has changed since: only those rows are read again.
 */
import type { CommitmentState } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { Row } from '../engines/engine.ts'
import type { Store } from '../store.ts'
import { PackedFacts } from './packed-facts.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

type Columns = { size: number; readonly rows: PackedFacts }

const kept = new WeakMap<Store, Map<string, Promise<Columns>>>()
/** Above so many changed commitments, all are read again at once. */
const mostAtOnce = 500

/** Every commitment of the record, whoever looks: the caller holds them to its viewer's sight. */
export async function commitmentColumns(viewer: Viewer): Promise<Pick<PackedFacts, 'get' | 'values'>> {
  const { store, authority } = viewer
  const records = kept.get(store) ?? new Map<string, Promise<Columns>>()
  kept.set(store, records)
  const known = records.get(authority.id)
  const turn = (known ?? Promise.resolve({ size: -1, rows: new PackedFacts() })).then((columns) => refreshed(viewer, columns))
  records.set(authority.id, turn)
  // A fault of one look is not the next one's.
  turn.catch(() => (records.get(authority.id) === turn ? records.delete(authority.id) : false))
  return (await turn).rows
}

async function refreshed(viewer: Viewer, columns: Columns): Promise<Columns> {
  const [head] = await selectRows<{ size: number }>(viewer, 'SELECT size FROM log_head WHERE authority = ?')
  const size = head?.size ?? 0
  if (size === columns.size) return columns
  const changed = columns.size < 0 || size < columns.size ? null : await changedSince(viewer, columns.size)
  if (changed === null || changed.length > mostAtOnce) return { size, rows: await readAll(viewer) }
  if (changed.length > 0) await read(viewer, columns.rows, [`AND commitment.id IN (${changed.map(() => '?').join(', ')})`, ...changed])
  columns.size = size
  return columns
}

async function changedSince(viewer: Viewer, size: number): Promise<ObjectId[]> {
  const rows = await selectRows<{ subject: ObjectId }>(viewer, 'SELECT subject FROM entry WHERE authority = ? AND n >= ?', [size])
  return [...new Set(rows.map(({ subject }) => subject).filter((subject) => subject.startsWith('C-')))]
}

/** Rows that are read at a time, so that a large record needs little room for it. */
const chunk = 1000

async function readAll(viewer: Viewer): Promise<PackedFacts> {
  const all = new PackedFacts()
  for (let last = ''; ; ) {
    const ids = await selectRows<{ id: ObjectId }>(
      viewer,
      `SELECT id FROM commitment WHERE authority = ? AND id > ? ORDER BY id LIMIT ${chunk}`,
      [last]
    )
    const end = ids.at(-1)?.id
    if (end === undefined) return all
    await read(viewer, all, ['AND commitment.id > ? AND commitment.id <= ?', last, end])
    last = end
  }
}

type Read = Row & {
  id: ObjectId
  state: CommitmentState
  owner_kind: string | null
  owner: string | null
  directive: string | null
  due_latest: string | null
  forecast_latest: string | null
  last_at: string
  done: number
  evidence: number
  measured: number
  published: number
}

/** `which` is a condition on `commitment.id`, and its values. */
async function read(viewer: Viewer, into: PackedFacts, [which, ...values]: readonly [string, ...string[]]): Promise<void> {
  const [rows, moved] = await Promise.all([
    selectRows<Read>(
      viewer,
      `SELECT commitment.id, commitment.state, commitment.owner_kind, commitment.owner, commitment.directive, commitment.due_latest, commitment.forecast_latest, commitment.last_at,
         CASE WHEN commitment.done_on IS NULL THEN 0 ELSE 1 END AS done, commitment.evidence,
         CASE WHEN commitment.done_when IS NULL THEN 0 ELSE 1 END AS measured,
         CASE WHEN object.published IS NULL THEN 0 ELSE 1 END AS published
       FROM commitment JOIN object ON object.authority = commitment.authority AND object.id = commitment.id
       WHERE commitment.authority = ? ${which}`,
      values
    ),
    selectRows<{ commitment: ObjectId }>(
      viewer,
      `SELECT DISTINCT commitment FROM deadline WHERE authority = ? AND reason IS NOT NULL AND meeting IS NULL ${which.replaceAll('commitment.id', 'commitment')}`,
      values
    )
  ])
  const undecided = new Set(moved.map(({ commitment }) => commitment))
  for (const { id, state, owner_kind, owner, directive, due_latest, forecast_latest, last_at, done, evidence, measured, published } of rows)
    into.set(id, {
      state,
      ownerKind: owner_kind,
      owner,
      directive,
      dueLatest: due_latest,
      expectedLate: forecast_latest !== null && due_latest !== null && forecast_latest > due_latest,
      lastDay: last_at.slice(0, 10),
      done: done === 1,
      evidence: evidence > 0,
      measured: measured === 1,
      undecided: undecided.has(id),
      published: published === 1
    })
}
