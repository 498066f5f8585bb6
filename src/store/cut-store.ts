/**
 * Cuts a store that is not in use back to an earlier entry: what was entered later is left out, and the tables are rebuilt from what stays.
 * Only the copy that a restore makes is ever cut.
 */
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import { append, emptyFrontier, printFrontier } from '../journal/merkle.ts'
import { tileWidth } from '../journal/tiles.ts'
import type { Session } from './engines/engine.ts'
import { rebuild } from './rebuild.ts'
import type { Authority, Store } from './store.ts'

/** What a restore to an earlier moment leaves out; null where that is nothing. */
export type LeftOut = {
  readonly from: number
  readonly to: number
  readonly firstAt: Instant
  readonly lastAt: Instant
  /** How many of each act. */
  readonly acts: Readonly<Record<string, number>>
}

/** Keeps the first `size` entries of a record. */
export async function cutStore(store: Store, authority: string, size: number): Promise<LeftOut | null> {
  const left = await leftOut(store.engine.reading, authority, size)
  if (left === null) return null
  fault('cut.before-entries')
  await store.engine.write(null, async (session) => {
    for (const table of ['entry', 'sealed', 'outbox'])
      await session.run(`DELETE FROM ${table} WHERE authority = ? AND n >= ?`, [authority, size])
    fault('cut.after-entries')
    for (const table of ['cosignature', 'checkpoint'])
      await session.run(`DELETE FROM ${table} WHERE authority = ? AND size > ?`, [authority, size])
    for (let level = 1, wide = Math.floor(size / tileWidth); level <= 6; level++, wide = Math.floor(wide / tileWidth))
      await session.run('DELETE FROM tile_root WHERE authority = ? AND level = ? AND number >= ?', [authority, level, wide])
    fault('cut.before-head')
    let frontier = emptyFrontier
    for (const { leaf } of await session.all<{ leaf: Uint8Array }>('SELECT leaf FROM entry WHERE authority = ? ORDER BY n', [authority]))
      frontier = append(frontier, leaf)
    await session.run('UPDATE log_head SET size = ?, frontier = ? WHERE authority = ?', [size, printFrontier(frontier), authority])
  })
  fault('cut.before-rebuild')
  await rebuild(store, authority)
  fault('cut.after-rebuild')
  await store.engine.write(null, (session) => dropStrays(session, authority))
  return left
}

/** Drafts about documents and readings that are left out. */
async function dropStrays(session: Session, authority: string): Promise<void> {
  const [reading, document] = ['reading', 'document'].map((table) => `SELECT id FROM ${table} WHERE authority = ?`)
  for (const table of ['proposal', 'finding', 'review_draft'])
    await session.run(`DELETE FROM ${table} WHERE authority = ? AND reading NOT IN (${reading})`, [authority, authority])
  fault('cut.between-strays')
  await session.run(
    `DELETE FROM passage_key WHERE authority = ? AND number IN (SELECT number FROM passage WHERE authority = ? AND document NOT IN (${document}))`,
    [authority, authority, authority]
  )
  for (const table of ['review_step', 'upload', 'passage', 'passage_reading'])
    await session.run(`DELETE FROM ${table} WHERE authority = ? AND document IS NOT NULL AND document NOT IN (${document})`, [
      authority,
      authority
    ])
}

async function leftOut(session: Session, authority: string, size: number): Promise<LeftOut | null> {
  const rows = await session.all<{ n: number; act: string; at: Instant }>(
    'SELECT n, act, at FROM entry WHERE authority = ? AND n >= ? ORDER BY n',
    [authority, size]
  )
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  const acts: Record<string, number> = {}
  for (const { act } of rows) acts[act] = (acts[act] ?? 0) + 1
  return { from: first.n, to: last.n, firstAt: first.at, lastAt: last.at, acts }
}

/** The first erasure that a cut would leave out, by its entry; null where it leaves out none. What it erased is gone from the store already. */
export async function erasureAfter(session: Session, authority: string, size: number): Promise<number | null> {
  const [row] = await session.all<{ n: number }>(
    "SELECT n FROM entry WHERE authority = ? AND n >= ? AND act = 'erasure.made' ORDER BY n LIMIT 1",
    [authority, size]
  )
  return row?.n ?? null
}

/** How many entries come before the first for which `isLater` holds. */
export async function sizeBefore(
  session: Session,
  authority: string,
  isLater: (entry: { n: number; at: Instant }) => boolean
): Promise<number> {
  const entries = await session.all<{ n: number; at: Instant }>('SELECT n, at FROM entry WHERE authority = ? ORDER BY n', [authority])
  return entries.find(isLater)?.n ?? entries.length
}

/** Makes a record a log of its own under another name: what was signed of it so far belongs to the old one. */
export async function renameLog(session: Session, authority: Authority, origin: string): Promise<void> {
  for (const table of ['cosignature', 'checkpoint']) await session.run(`DELETE FROM ${table} WHERE authority = ?`, [authority.id])
  fault('cut.before-name')
  await session.run('UPDATE authority SET origin = ? WHERE id = ?', [origin, authority.id])
}
