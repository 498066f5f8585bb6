/**
 * Rows that are held back while a whole log is applied: an act changes a row here that would be read and written again in the database, and
 * each is written once, many at a time. Only tables that `apply` writes by an object's id and reads nowhere else are held.
 */
import type { SearchRows, Session, Value } from './engines/engine.ts'

type HeldRow = Record<string, Value>
type HeldTable = { rows: HeldRow[]; readonly latest: Map<Value, HeldRow> }

export const heldTables: readonly string[] = ['object', 'commitment', 'commitment_version', 'deadline', 'report', 'search']
/** Rows that are held at most, where long words count as more: some hundred megabytes. */
const mostHeld = 300_000
const longWords = 500
/** Rows that one statement writes. */
const together = 40

export class HeldRows {
  readonly #session: Session
  readonly #authority: string
  readonly #most: number
  readonly #tables = new Map<string, HeldTable>(heldTables.map((name) => [name, { rows: [], latest: new Map() }]))
  readonly #last = new Map<string, number>()
  #count = 0
  #written = false

  constructor(session: Session, authority: string, most = mostHeld) {
    this.#session = session
    this.#authority = authority
    this.#most = most
  }

  /** False where the table is not held: its rows are the database's. */
  add(table: string, row: HeldRow): boolean {
    const held = this.#tables.get(table)
    if (held === undefined) return false
    held.rows.push(row)
    held.latest.set(objectOf(row), row)
    this.#count += table === 'search' ? 1 + Math.floor(String(row['folded']).length / longWords) : 1
    return true
  }

  /** The row that was added last for an object, to be changed in place; none where it is written already. */
  latest(table: string, id: Value): HeldRow | undefined {
    return this.#tables.get(table)?.latest.get(id)
  }

  /** Whether all rows of the held tables are here, so that one that is not here is nowhere: the tables were empty at first. */
  get areAll(): boolean {
    return !this.#written
  }

  /** Keeps the last number given out under a prefix. */
  number(prefix: string, last: number): void {
    this.#last.set(prefix, last)
  }

  /** Rows of `search` without their index, held as well. */
  searchRows({ dropSearchRows }: SearchRows): SearchRows {
    return {
      putSearchRow: async (_session, { authority: _authority, ...row }) => void this.add('search', row),
      dropSearchRows: async (session, authority, object) => {
        this.#drop('search', object)
        if (!this.areAll) await dropSearchRows(session, authority, object)
      }
    }
  }

  #drop(table: string, object: Value): void {
    const held = this.#tables.get(table)
    if (held?.latest.delete(object) === true) held.rows = held.rows.filter((row) => objectOf(row) !== object)
  }

  get isFull(): boolean {
    return this.#count >= this.#most
  }

  /** Whether the database keeps the same rows in a table, where all of them are held here. `key` is what they are ordered by. */
  async agree(table: string, key: readonly string[]): Promise<boolean> {
    const { rows } = this.#tables.get(table)!
    const names = Object.keys(rows[0] ?? { authority: null })
    const kept = await this.#session.all(`SELECT ${names.join(', ')} FROM ${table} WHERE authority = ? ORDER BY ${key.join(', ')}`, [
      this.#authority
    ])
    rows.sort(byObject)
    return rows.length === kept.length && rows.every((row, at) => names.every((name) => row[name] === kept[at]![name]))
  }

  /** Writes all of them, those of an object beside each other, as they are kept; or those of some tables, where the others are kept already. */
  async write(tables: readonly string[] = heldTables): Promise<void> {
    for (const [table, { rows, latest }] of this.#tables) {
      if (tables.includes(table)) await this.#insertAll(table, rows.sort(byObject))
      rows.length = 0
      latest.clear()
    }
    for (const [prefix, last] of this.#last) await keepNumber(this.#session, this.#authority, prefix, last)
    this.#last.clear()
    this.#count = 0
    this.#written = true
  }

  async #insertAll(table: string, rows: readonly HeldRow[]): Promise<void> {
    // The last few one by one: a statement for each number of rows would be kept prepared.
    const alone = rows.length - (rows.length % together)
    for (let at = 0; at < alone; at += together) await this.#insert(table, rows.slice(at, at + together))
    for (const row of rows.slice(alone)) await this.#insert(table, [row])
  }

  #insert(table: string, rows: readonly HeldRow[]): Promise<void> {
    const names = Object.keys(rows[0]!)
    const values: Value[] = []
    for (const row of rows) {
      values.push(this.#authority)
      for (const name of names) values.push(row[name]!)
    }
    const one = `(?${', ?'.repeat(names.length)})`
    return this.#session.run(
      `INSERT INTO ${table} (authority, ${names.join(', ')}) VALUES ${`${one}, `.repeat(rows.length).slice(0, -2)}`,
      values
    )
  }
}

/** Keeps the last number that objects of a prefix have. */
export function keepNumber(session: Session, authority: string, prefix: string, last: number): Promise<void> {
  return session.run(
    'INSERT INTO counter (authority, prefix, last) VALUES (?, ?, ?) ON CONFLICT (authority, prefix) DO UPDATE SET last = excluded.last',
    [authority, prefix, last]
  )
}

function objectOf(row: HeldRow): Value {
  return row['id'] ?? row['commitment'] ?? row['object']!
}

function byObject(one: HeldRow, other: HeldRow): number {
  const [first, second] = [String(objectOf(one)), String(objectOf(other))]
  return first < second ? -1 : first > second ? 1 : 0
}
