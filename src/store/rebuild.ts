/**
 * Rebuild: empties the tables that are applied from the log and applies every event again. What comes out equals what was there, byte for
 * byte, or something was changed by other hands.
 */
import { fault } from '../domain/fault.ts'
import { apply, recordTables } from './apply.ts'
import type { TextReader } from './applying.ts'
import type { Engine, Session } from './engines/engine.ts'
import { erasedIn, readerWithout } from './erased.ts'
import { eventsOf, type Store } from './store.ts'

/** Rebuilds one authority's tables in one transaction; answers with the number of entries applied. */
export async function rebuild(store: Store, authority: string, onProgress: (entries: number) => void = () => undefined): Promise<number> {
  return store.engine.write(authority, (session) => rebuildIn(store, session, authority, onProgress))
}

/** Rebuilds inside a writing transaction. */
export async function rebuildIn(
  { engine, readings }: Store,
  session: Session,
  authority: string,
  onProgress: (entries: number) => void = () => undefined
): Promise<number> {
  fault('rebuild.before-clear')
  for (const { name } of recordTables) {
    if (name === 'search') await engine.dropSearchRows(session, authority, null)
    else await session.run(`DELETE FROM ${name} WHERE authority = ?`, [authority])
  }
  fault('rebuild.after-clear')
  const readText = readerWithout(await erasedIn(session, authority), readings.read.bind(readings))
  let applied = 0
  for await (const event of eventsOf(session, authority)) {
    await apply({ engine, session, authority, readText }, event)
    fault('rebuild.after-event')
    if (++applied % 1000 === 0) onProgress(applied)
  }
  return applied
}

/** Applies an authority's log to the empty tables of another store, to compare them with those in use. */
export async function applyElsewhere(from: Session, authority: string, scratch: Engine, readText: TextReader): Promise<void> {
  const withoutErased = readerWithout(await erasedIn(from, authority), readText)
  await scratch.write(null, async (session) => {
    for await (const event of eventsOf(from, authority))
      await apply({ engine: scratch, session, authority, readText: withoutErased }, event)
  })
}
