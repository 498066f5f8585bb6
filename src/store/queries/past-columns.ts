/**
 * The same columns as of any entry: every version of every commitment, kept in the order in which they were entered, so that the last one
 * of each up to an entry is the one that stood then. Read when the past is first asked for; then only what has been entered since.
 */
import { setImmediate } from 'node:timers/promises'
import type { CommitmentState } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { Row } from '../engines/engine.ts'
import { commitmentRanges, commitmentsBetween, KeptByRecord } from './kept-by-record.ts'
import { type CommitmentFacts, PackedFacts, placeOf } from './packed-facts.ts'
import { logSize, selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

/** Versions as they were read, and their places in the order of entries: `numbers` and `entries` say whose each is and from where on. */
class Versions {
  size = 0
  count = 0
  /** The highest number of a commitment. */
  most = 0
  readonly rows = new PackedFacts()
  numbers = new Uint32Array(0)
  entries = new Uint32Array(0)
  seconds = new Uint32Array(0)
  order = new Uint32Array(0)
  /** The same once more, in the order of entries: read one after another many times. */
  inOrder = { numbers: new Uint32Array(0), entries: new Uint32Array(0) }
  readonly known = new Map<number, Uint32Array>()

  add({ id, from, second, facts }: Version): void {
    if (this.count === this.numbers.length) this.#grow()
    const number = placeOf(id)
    this.most = Math.max(this.most, number)
    this.numbers[this.count] = number
    this.entries[this.count] = from
    this.seconds[this.count] = second
    this.rows.setAt(this.count++, facts)
  }

  /** Puts what was added since in order; all of it is later than what was there. */
  settle(size: number): void {
    const before = this.order.length
    const added = Uint32Array.from({ length: this.count - before }, (_, i) => before + i)
    added.sort((a, b) => this.entries[a]! - this.entries[b]!)
    const order = new Uint32Array(this.count)
    order.set(this.order)
    order.set(added, before)
    this.order = order
    this.inOrder = { numbers: order.map((at) => this.numbers[at]!), entries: order.map((at) => this.entries[at]!) }
    this.size = size
    this.known.clear()
  }

  #grow(): void {
    const wider = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const wide = new Uint32Array(Math.max(1024, Math.ceil(old.length * 1.5)))
      wide.set(old)
      return wide
    }
    this.numbers = wider(this.numbers)
    this.entries = wider(this.entries)
    this.seconds = wider(this.seconds)
  }
}

/** Given the number of a commitment, its facts, good until the next, and the second of the last act on it. */
export type Look = (number: number, facts: CommitmentFacts, second: number) => void

export type PastColumns = {
  get(id: ObjectId): CommitmentFacts | null
  values(): Iterable<CommitmentFacts>
  /** All that were there. */
  visit(look: Look): void
}

const kept = new KeptByRecord(() => new Versions(), refreshed)
/** Entries that the past is remembered as of. */
const mostKnown = 8
/** Commitments whose versions are read at a time. */
const chunk = 500

/** What stood after an entry, whoever looks. `viewer` is of the present. */
export async function pastColumns(viewer: Viewer, entry: number): Promise<PastColumns> {
  return standing(await kept.of(viewer), entry)
}

/** By number of a commitment the version that stood after an entry, counted from 1; 0 where there was none. */
function standingAt({ inOrder, order, most, known }: Versions, entry: number): Uint32Array {
  const kept = known.get(entry)
  const found = kept ?? new Uint32Array(most + 1)
  if (kept === undefined) {
    const { numbers, entries } = inOrder
    for (let i = 0; i < entries.length && entries[i]! <= entry; i++) found[numbers[i]!] = order[i]! + 1
  }
  known.delete(entry)
  known.set(entry, found)
  if (known.size > mostKnown) known.delete(known.keys().next().value!)
  return found
}

function standing(versions: Versions, entry: number): PastColumns {
  const { rows, seconds } = versions
  const last = standingAt(versions, entry)
  return {
    get: (id) => {
      const at = last[placeOf(id)] ?? 0
      return at === 0 ? null : rows.rowAt(at - 1)
    },
    *values() {
      const row = rows.rowAt(0)
      for (const at of last) {
        if (at === 0) continue
        row.at = at - 1
        yield row
      }
    },
    visit: (look) => {
      const row = rows.rowAt(0)
      for (let number = 0; number < last.length; number++) {
        const at = last[number]!
        if (at === 0) continue
        row.at = at - 1
        look(number, row, seconds[at - 1]!)
      }
    }
  }
}

async function refreshed(viewer: Viewer, known: Versions): Promise<Versions> {
  const size = await logSize(viewer)
  if (size === known.size) return known
  const versions = size < known.size ? new Versions() : known
  const pieces = versions.count === 0 ? allVersions(viewer, size) : versionsBetween(viewer, versions.size, size)
  for await (const piece of pieces) for (const version of piece) versions.add(version)
  versions.settle(size)
  return versions
}

type Version = { readonly id: ObjectId; readonly from: number; readonly second: number; readonly facts: CommitmentFacts }

async function* allVersions(viewer: Viewer, size: number): AsyncGenerator<Version[]> {
  for await (const [last, end] of commitmentRanges(viewer, chunk)) {
    yield await versionsOf(viewer, ['AND v.id > ? AND v.id <= ? AND v.from_entry < ?', last, end, size])
    // Others have their turn between two pieces.
    await setImmediate()
  }
}

/** What was entered from one size of the log to another. */
async function* versionsBetween(viewer: Viewer, from: number, to: number): AsyncGenerator<Version[]> {
  const ids = await commitmentsBetween(viewer, from, to)
  for (let first = 0; first < ids.length; first += chunk) {
    const some = ids.slice(first, first + chunk)
    yield await versionsOf(viewer, [
      `AND v.id IN (${some.map(() => '?').join(', ')}) AND v.from_entry >= ? AND v.from_entry < ?`,
      ...some,
      from,
      to
    ])
  }
}

type Read = Row & {
  id: ObjectId
  from_entry: number
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
  undecided: number
}

/** `which` is a condition on the versions `v`, and its values. */
async function versionsOf(viewer: Viewer, [which, ...values]: readonly [string, ...(string | number)[]]): Promise<Version[]> {
  const rows = await selectRows<Read>(
    viewer,
    `SELECT v.id, v.from_entry, v.state, v.owner_kind, v.owner, commitment.directive, v.due_latest, v.forecast_latest, v.last_at,
       CASE WHEN v.done_on IS NULL THEN 0 ELSE 1 END AS done, v.evidence,
       CASE WHEN commitment.done_when IS NULL THEN 0 ELSE 1 END AS measured,
       CASE WHEN EXISTS (SELECT 1 FROM deadline WHERE deadline.authority = v.authority AND deadline.commitment = v.id AND deadline.n <= v.from_entry
         AND deadline.reason IS NOT NULL AND deadline.meeting IS NULL) THEN 1 ELSE 0 END AS undecided
     FROM commitment_version AS v JOIN commitment ON commitment.authority = v.authority AND commitment.id = v.id
     WHERE v.authority = ? ${which}`,
    values
  )
  return rows.map((row) => ({ id: row.id, from: row.from_entry, second: Date.parse(row.last_at) / 1000, facts: factsOf(row) }))
}

function factsOf(row: Read): CommitmentFacts {
  const { state, owner, directive, due_latest: dueLatest, forecast_latest: forecast } = row
  return {
    ...{ state, owner, directive, dueLatest, ownerKind: row.owner_kind, lastDay: row.last_at.slice(0, 10) },
    expectedLate: forecast !== null && dueLatest !== null && forecast > dueLatest,
    ...{ done: row.done === 1, evidence: row.evidence > 0, measured: row.measured === 1, undecided: row.undecided === 1 },
    // Whether it is published now is not a fact of then.
    published: true
  }
}
