/**
 * Rebuild: applies every event of the log again, and puts what comes out in place of what the tables hold. It equals what was there, byte
 * for byte, or something was changed by other hands.
 */
import type { Event } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import { apply, recordTables } from './apply.ts'
import type { Applying, TextReader } from './applying.ts'
import type { Engine, Session } from './engines/engine.ts'
import { erasedIn, readerWithout } from './erased.ts'
import { HeldRows, heldTables } from './held-rows.ts'
import { eventsOf, type Store } from './store.ts'

/** `mostHeld`: how many rows are held in memory, to be compared, before the tables are written anew (held-rows.ts). */
type How = { readonly onProgress?: (entries: number) => void; readonly mostHeld?: number }

/** Rebuilds one authority's tables in one transaction; answers with the number of entries applied. */
export async function rebuild(store: Store, authority: string, how: How = {}): Promise<number> {
  return store.engine.write(authority, (session) => rebuildIn(store, session, authority, how))
}

/** Rebuilds inside a writing transaction. Large tables that the log and the database agree on are left as they are, which is most of them, mostly. */
export async function rebuildIn(
  { engine, readings }: Store,
  session: Session,
  authority: string,
  { onProgress, mostHeld }: How = {}
): Promise<number> {
  let applied = 0
  const held = new HeldRows(session, authority, mostHeld)
  const readText = readerWithout(await erasedIn(session, authority), readings.read.bind(readings))
  let putBack = async (): Promise<void> => undefined
  fault('rebuild.before-clear')
  await clear(session, authority, smallTables)
  fault('rebuild.after-clear')
  await applyAll({ engine: engine.unindexed, session, authority, readText, held }, eventsOf(session, authority), {
    onFull: async () => {
      // More than is held at once cannot be compared.
      if (held.areAll) putBack = await clearHeld(engine, session, authority, heldTables)
    },
    onEvent: () => {
      fault('rebuild.after-event')
      if (++applied % 1000 === 0) onProgress?.(applied)
    }
  })
  if (held.areAll) {
    const differing: string[] = []
    for (const { name, key } of recordTables) if (heldTables.includes(name) && !(await held.agree(name, key))) differing.push(name)
    fault('rebuild.after-compare')
    putBack = await clearHeld(engine, session, authority, differing)
    await held.write(differing)
  } else await held.write()
  fault('rebuild.before-index')
  await putBack()
  await engine.indexSearchRows(session)
  fault('rebuild.after-index')
  return applied
}

const smallTables = recordTables.map(({ name }) => name).filter((name) => !heldTables.includes(name))
/** Large tables whose rows `apply` finds by their primary keys alone. */
const keptByKey = ['object', 'commitment', 'commitment_version']

async function clearHeld(engine: Engine, session: Session, authority: string, tables: readonly string[]): Promise<() => Promise<void>> {
  await clear(session, authority, tables)
  return engine.takeIndexesOff(
    session,
    keptByKey.filter((name) => tables.includes(name))
  )
}

/** Takes all rows of an authority away; a table that has no others is emptied as a whole, which a database does without reading it. */
async function clear(session: Session, authority: string, tables: readonly string[]): Promise<void> {
  const others = await session.all('SELECT id FROM authority WHERE id <> ? LIMIT 1', [authority])
  for (const name of tables) {
    if (others.length === 0) await session.run(`DELETE FROM ${name}`)
    else await session.run(`DELETE FROM ${name} WHERE authority = ?`, [authority])
  }
}

/** Applies an authority's log to the empty tables of another store, to compare them with those in use. */
export async function applyElsewhere(from: Session, authority: string, scratch: Engine, readText: TextReader): Promise<void> {
  const withoutErased = readerWithout(await erasedIn(from, authority), readText)
  // Tables are compared, and no index of theirs.
  await scratch.write(null, async (session) => {
    const held = new HeldRows(session, authority)
    await applyAll({ engine: scratch.unindexed, session, authority, readText: withoutErased, held }, eventsOf(from, authority))
    await held.write()
  })
}

type Watching = { readonly onFull: () => Promise<void>; readonly onEvent: () => void }

/** `onFull` is told before rows that are held are written to make room for others. */
async function applyAll(to: Applying & { readonly held: HeldRows }, events: AsyncIterable<Event>, watching?: Watching): Promise<void> {
  const { held } = to
  const holding = { ...to, engine: held.searchRows(to.engine) }
  for await (const event of events) {
    await apply(holding, event)
    if (held.isFull) {
      await watching?.onFull()
      await held.write()
    }
    watching?.onEvent()
  }
}
