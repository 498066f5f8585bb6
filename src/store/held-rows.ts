/**
 * Rows that are held back while a whole log is applied: an act changes a row here that would be read and written again in the database, and
 * each is written once, many at a time. Only tables that `apply` writes by an object's id and reads nowhere else are held.
 */
import type { Session, Value } from './engines/engine.ts'

type HeldRow = Record<string, Value>
type HeldTable = { rows: HeldRow[]; readonly latest: Map<Value, HeldRow> }

const heldTables = ['object', 'commitment', 'commitment_version', 'deadline', 'report'] as const
/** Rows that are held at most, and those that one statement writes. */
const most = 60_000
const together = 40

export class HeldRows {
  readonly #session: Session
  readonly #authority: string
  readonly #tables = new Map<string, HeldTable>(heldTables.map((name) => [name, { rows: [], latest: new Map() }]))
  #count = 0

  constructor(session: Session, authority: string) {
    this.#session = session
    this.#authority = authority
  }

  /** False where the table is not held: its rows are the database's. */
  add(table: string, row: Readonly<HeldRow>): boolean {
    const held = this.#tables.get(table)
    if (held === undefined) return false
    const own = { ...row }
    held.rows.push(own)
    held.latest.set(own['id'] ?? own['commitment']!, own)
    this.#count++
    return true
  }

  /** The row that was added last for an object, to be changed in place; none where it is written already. */
  latest(table: string, id: Value): HeldRow | undefined {
    return this.#tables.get(table)?.latest.get(id)
  }

  get isFull(): boolean {
    return this.#count >= most
  }

  /** Writes all of them, those of an object beside each other, as they are kept. */
  async write(): Promise<void> {
    for (const [table, { rows, latest }] of this.#tables) {
      rows.sort(byObject)
      // The last few one by one: a statement for each number of rows would be kept prepared.
      const alone = rows.length - (rows.length % together)
      for (let at = 0; at < alone; at += together) await this.#insert(table, rows.slice(at, at + together))
      for (const row of rows.slice(alone)) await this.#insert(table, [row])
      rows.length = 0
      latest.clear()
    }
    this.#count = 0
  }

  #insert(table: string, rows: readonly HeldRow[]): Promise<void> {
    const names = Object.keys(rows[0]!)
    const one = `(?${', ?'.repeat(names.length)})`
    return this.#session.run(
      `INSERT INTO ${table} (authority, ${names.join(', ')}) VALUES ${rows.map(() => one).join(', ')}`,
      rows.flatMap((row) => [this.#authority, ...names.map((name) => row[name]!)])
    )
  }
}

function byObject(one: HeldRow, other: HeldRow): number {
  const [first, second] = [String(one['id'] ?? one['commitment']), String(other['id'] ?? other['commitment'])]
  return first < second ? -1 : first > second ? 1 : 0
}
