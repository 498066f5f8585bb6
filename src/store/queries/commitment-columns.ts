/**
 * What every commitment is counted by, kept in narrow columns for each record of a store, so that counts over all of them take a moment
 * whatever the filter. The log says what has changed since: only those rows are read again.
 */
import type { CommitmentState } from '../../domain/commitment.ts'
import { type ObjectId, objectId } from '../../domain/id.ts'
import type { Row } from '../engines/engine.ts'
import { commitmentRanges, commitmentsBetween, KeptByRecord } from './kept-by-record.ts'
import { type CommitmentFacts, PackedFacts } from './packed-facts.ts'
import { type PastColumns, pastColumns } from './past-columns.ts'
import { logSize, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

type Columns = { get(id: ObjectId): CommitmentFacts | null; values(): Iterable<CommitmentFacts> }
type Kept = { size: number; readonly rows: PackedFacts }

const kept = new KeptByRecord<Kept>(() => ({ size: -1, rows: new PackedFacts() }), refreshed)
/** Above so many changed commitments, all are read again at once. */
const mostAtOnce = 500

/** Every commitment of the record, whoever looks: the caller holds them to its viewer's sight. */
export async function commitmentColumns(viewer: Viewer): Promise<Columns> {
  return viewer.past === null ? presentColumns(viewer) : pastSeen(viewer, viewer.past)
}

/** As of an entry; for who sees what is published only, what is published now. */
async function pastSeen(viewer: Viewer, { entry, present }: NonNullable<Viewer['past']>): Promise<PastColumns> {
  const past = await pastColumns(present, entry)
  if (seesAll(viewer)) return past
  const now = await presentColumns(present)
  const isShown = (id: ObjectId): boolean => now.get(id)?.published === true
  const shown: ObjectId[] = []
  past.visit((number) => {
    const id = objectId('commitment', number)
    if (isShown(id)) shown.push(id)
  })
  return {
    get: (id) => (isShown(id) ? past.get(id) : null),
    visit: (look) =>
      past.visit((number, facts, second) => {
        if (isShown(objectId('commitment', number))) look(number, facts, second)
      }),
    *values() {
      for (const id of shown) yield past.get(id)!
    }
  }
}

/** Visits every commitment as it stands, or stood, as far as the viewer may see it; when it was changed is said of the past only. */
export async function visitCommitments(viewer: Viewer): Promise<PastColumns['visit']> {
  if (viewer.past !== null) return (await pastSeen(viewer, viewer.past)).visit
  const rows = await presentColumns(viewer)
  const all = seesAll(viewer)
  return (look) => {
    for (const facts of rows.values()) if (all || facts.published) look(facts.at, facts, 0)
  }
}

async function presentColumns(viewer: Viewer): Promise<PackedFacts> {
  return (await kept.of(viewer)).rows
}

async function refreshed(viewer: Viewer, columns: Kept): Promise<Kept> {
  const size = await logSize(viewer)
  if (size === columns.size) return columns
  const changed = columns.size < 0 || size < columns.size ? null : await commitmentsBetween(viewer, columns.size, size)
  if (changed === null || changed.length > mostAtOnce) return { size, rows: await readAll(viewer) }
  if (changed.length > 0) await read(viewer, columns.rows, [`AND commitment.id IN (${changed.map(() => '?').join(', ')})`, ...changed])
  columns.size = size
  return columns
}

/** Rows that are read at a time, so that a large record needs little room for it. */
const chunk = 1000

async function readAll(viewer: Viewer): Promise<PackedFacts> {
  const all = new PackedFacts()
  for await (const [last, end] of commitmentRanges(viewer, chunk))
    await read(viewer, all, ['AND commitment.id > ? AND commitment.id <= ?', last, end])
  return all
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
