/**
 * What queries keep of each record of a store from one look to the next, brought up to what was entered since: looks at one record take turns,
 * so that nothing is read twice.
 */
import type { ObjectId } from '../../domain/id.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export class KeptByRecord<T> {
  readonly #kept = new WeakMap<Viewer['store'], Map<string, Promise<T>>>()
  readonly #first: () => T
  readonly #refresh: (viewer: Viewer, known: T) => Promise<T>

  constructor(first: () => T, refresh: (viewer: Viewer, known: T) => Promise<T>) {
    this.#first = first
    this.#refresh = refresh
  }

  async of(viewer: Viewer): Promise<T> {
    const { store, authority } = viewer
    const records = this.#kept.get(store) ?? new Map<string, Promise<T>>()
    this.#kept.set(store, records)
    const turn = (records.get(authority.id) ?? Promise.resolve(this.#first())).then((known) => this.#refresh(viewer, known))
    records.set(authority.id, turn)
    // A fault of one look is not the next one's.
    turn.catch(() => (records.get(authority.id) === turn ? records.delete(authority.id) : false))
    return turn
  }
}

/** All commitments in the order of their ids, so many at a time: each range begins after `last` and ends with `end`. */
export async function* commitmentRanges(viewer: Viewer, atOnce: number): AsyncGenerator<readonly [last: string, end: ObjectId]> {
  for (let last = ''; ; ) {
    const ids = await selectRows<{ id: ObjectId }>(
      viewer,
      `SELECT id FROM commitment WHERE authority = ? AND id > ? ORDER BY id LIMIT ${atOnce}`,
      [last]
    )
    const end = ids.at(-1)?.id
    if (end === undefined) return
    yield [last, end]
    last = end
  }
}

/** The commitments that entries are about, from one size of the log to another. */
export async function commitmentsBetween(viewer: Viewer, from: number, to: number): Promise<ObjectId[]> {
  const rows = await selectRows<{ subject: ObjectId }>(viewer, 'SELECT subject FROM entry WHERE authority = ? AND n >= ? AND n < ?', [
    from,
    to
  ])
  return [...new Set(rows.map(({ subject }) => subject).filter((subject) => subject.startsWith('C-')))]
}
