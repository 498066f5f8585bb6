/**
 * What a witness has signed: for each log the size and root it signed last, compared and kept in one durable transaction, so that it never
 * signs two histories, also where it is killed in between or runs twice.
 */
import type { Seen } from '../journal/witness.ts'
import type { Engine } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'

type SeenRow = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

export class WitnessKeep {
  readonly #engine: Engine

  private constructor(engine: Engine) {
    this.#engine = engine
  }

  static async open(path: string): Promise<WitnessKeep> {
    const engine = openSqlite(path)
    await engine.write(null, (session) =>
      session.run(
        'CREATE TABLE IF NOT EXISTS seen (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL)'
      )
    )
    return new WitnessKeep(engine)
  }

  /** Asks with what was signed last; what the answer says to keep is durable before it is given. */
  async answer<T extends { readonly keep?: Seen & { readonly note: string } }>(origin: string, ask: (seen: Seen | null) => T): Promise<T> {
    return this.#engine.write(null, async (session) => {
      const [row] = await session.all<SeenRow & Record<string, string | number | Uint8Array>>(
        'SELECT origin, size, root FROM seen WHERE origin = ?',
        [origin]
      )
      const answer = ask(row === undefined ? null : { size: Number(row.size), root: row.root })
      if (answer.keep !== undefined) {
        const { size, root, note } = answer.keep
        await session.run(
          'INSERT INTO seen (origin, size, root, note) VALUES (?, ?, ?, ?) ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note',
          [origin, size, root, note]
        )
      }
      return answer
    })
  }

  close(): Promise<void> {
    return this.#engine.close()
  }
}
