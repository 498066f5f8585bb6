/**
 * Rebuild: empties the tables that are applied from the log and applies every event again. What comes out equals what was there, byte for
 * byte, or something was changed by other hands.
 */
import type { Event } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import { apply, recordTables } from './apply.ts'
import type { Applying, TextReader } from './applying.ts'
import type { Engine, Session } from './engines/engine.ts'
import { erasedIn, readerWithout } from './erased.ts'
import { HeldRows } from './held-rows.ts'
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
  let applied = 0
  fault('rebuild.before-clear')
  await clear(session, authority)
  fault('rebuild.after-clear')
  await engine.withoutIndexes(session, keptByKey, async () => {
    const readText = readerWithout(await erasedIn(session, authority), readings.read.bind(readings))
    await applyAll({ engine: engine.unindexed, session, authority, readText }, eventsOf(session, authority), () => {
      fault('rebuild.after-event')
      if (++applied % 1000 === 0) onProgress(applied)
    })
    fault('rebuild.before-index')
    await engine.indexSearchRows(session)
  })
  fault('rebuild.after-index')
  return applied
}

/** Takes all rows of an authority away; a table that has no others is emptied as a whole, which a database does without reading it. */
async function clear(session: Session, authority: string): Promise<void> {
  const others = await session.all('SELECT id FROM authority WHERE id <> ? LIMIT 1', [authority])
  for (const { name } of recordTables) {
    if (others.length === 0) await session.run(`DELETE FROM ${name}`)
    else await session.run(`DELETE FROM ${name} WHERE authority = ?`, [authority])
  }
}

/** Large tables whose rows `apply` finds by their primary keys alone. */
const keptByKey = ['object', 'commitment', 'commitment_version']

/** Applies an authority's log to the empty tables of another store, to compare them with those in use. */
export async function applyElsewhere(from: Session, authority: string, scratch: Engine, readText: TextReader): Promise<void> {
  const withoutErased = readerWithout(await erasedIn(from, authority), readText)
  // Tables are compared, and no index of theirs.
  await scratch.write(null, (session) =>
    applyAll({ engine: scratch.unindexed, session, authority, readText: withoutErased }, eventsOf(from, authority))
  )
}

async function applyAll(to: Applying, events: AsyncIterable<Event>, onEvent: () => void = () => undefined): Promise<void> {
  const held = new HeldRows(to.session, to.authority)
  const holding = { ...to, held, engine: held.searchRows(to.engine) }
  for await (const event of events) {
    await apply(holding, event)
    if (held.isFull) await held.write()
    onEvent()
  }
  await held.write()
}
