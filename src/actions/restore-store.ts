/**
 * Restores a backup into an empty store: whole, or as the record stood at an earlier moment. A store that was restored to an earlier moment
 * must not go on under the name of the old log: it comes without the key, unless it goes on as a log of another name.
 */
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseAsOf } from '../domain/as-of.ts'
import type { Draft } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import type { Slug } from '../domain/id.ts'
import { dayIn, type Instant, parseInstant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { copyRows, filesIn, removeFolder, storeFile } from '../store/backup.ts'
import { holds, openedBy, signedIn } from '../store/backup-checkpoint.ts'
import { checkBackup, DamagedBackup } from '../store/backup-list.ts'
import { Blobs } from '../store/blobs.ts'
import { cutStore, erasureAfter, type LeftOut, renameLog, sizeBefore } from '../store/cut-store.ts'
import { openSqlite } from '../store/engines/sqlite.ts'
import { eraseListed } from '../store/erase/listed.ts'
import { migrate } from '../store/migrations/migration.ts'
import { type Authority, headOf, Store } from '../store/store.ts'
import { type Verification, verifyStore } from '../store/verify-store.ts'
import { keepMark } from './past-mark.ts'
import { type Request, signatureOf } from './request.ts'

export type RestoreTarget = {
  readonly store: Store
  readonly keys: string
  readonly keyFor: (origin: string) => Promise<string>
}

export type RestoreWish = {
  /** A day, an instant, or the number of the last entry that stays; null restores everything. */
  readonly at: string | null
  /** The name of the log as which the record goes on; null goes on as before, where that is safe. */
  readonly fork: string | null
  /** The newest checkpoint of the log that anybody has seen; null where none was given. */
  readonly seen: string | null
  readonly request: Request
}

export type Restored = { readonly verified: Verification; readonly leftOut: LeftOut | null; readonly origin: string }

/** Restores a backup into a store that holds no record yet, after checking it whole. Throws `DamagedBackup`. */
export async function restoreBackup(backup: string, to: RestoreTarget, wish: RestoreWish): Promise<Outcome<readonly Restored[]>> {
  await checkBackup(backup)
  const scratch = await openCopy(backup, join(dirname(to.keys), 'restore.scratch'), wish.request.at)
  try {
    const authorities = await scratch.store.authorities()
    if (wish.fork !== null && authorities.length !== 1) return refuse('restore.fork-one', { count: authorities.length })
    await mustVerify(scratch.store, backup)
    fault('restore.after-check')
    const leftOut = new Map<string, LeftOut | null>()
    for (const authority of authorities) {
      const known = wish.seen === null || wish.fork !== null ? agree(true) : await goesOnFrom(scratch.store, authority, wish.seen)
      if (!known.ok) return known
      const size = await sizeAt(scratch.store, authority, wish.at)
      if (!size.ok) return size
      const erasure = await erasureAfter(scratch.store.engine.reading, authority.id, size.value)
      if (erasure !== null) return refuse('restore.before-erasure', { erasure })
      leftOut.set(authority.id, await cutStore(scratch.store, authority.id, size.value))
      if (wish.fork === null) continue
      if (wish.fork === authority.origin) return refuse('restore.fork-same', { origin: wish.fork })
      await scratch.store.engine.write(null, (session) => renameLog(session, authority, wish.fork!))
    }
    await fill(backup, scratch.store, to, wish)
    return agree(await restoredIn(to.store, leftOut))
  } finally {
    await scratch.close()
  }
}

async function restoredIn(store: Store, leftOut: ReadonlyMap<string, LeftOut | null>): Promise<Restored[]> {
  const restored: Restored[] = []
  for (const { id, origin } of await store.authorities())
    restored.push({ verified: await verifyStore(store, id), leftOut: leftOut.get(id) ?? null, origin })
  return restored
}

/**
 * Moves what the scratch copy holds into the target: files first, then keys, then all rows at once. What else belongs to a restore is done in
 * the copy before, so that the target holds all of it or no record at all.
 */
async function fill(backup: string, from: Store, to: RestoreTarget, { at, fork, request }: RestoreWish): Promise<void> {
  for (const sha256 of await filesIn(from.engine.reading)) await to.store.blobs.keep(await from.blobs.read(sha256))
  fault('restore.after-files')
  await mkdir(to.keys, { recursive: true, mode: 0o700 })
  if (at === null && fork === null) await restoreKeys(backup, to.keys)
  if (at !== null && fork === null) await keepMark(to.keys, at)
  const copy = to.store.over(from.engine)
  if (fork !== null) await turnKey(copy, await to.keyFor(fork), request)
  fault('restore.after-key')
  // What was erased after the backup was taken does not come back with it.
  await eraseListed(copy, dirname(backup))
  fault('restore.before-rows')
  await copyRows(from.engine.reading, to.store.engine)
  fault('restore.after-rows')
}

async function turnKey(store: Store, verifier: string, request: Request): Promise<void> {
  const [authority] = await store.authorities()
  const turned: Draft = { act: 'key.rotated', on: authority!.id as Slug, with: [], body: { verifier } }
  const entered = await store.record(authority!.id, signatureOf(request), async () => agree([turned]))
  if (!entered.ok) throw new Error(`the new key was not entered: ${entered.refusal.key}`)
}

async function restoreKeys(backup: string, keys: string): Promise<void> {
  await cp(join(backup, 'keys'), keys, { recursive: true, force: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** The store of a backup, copied to a scratch folder and brought to the newest schema; its files are read where they are. */
export async function openCopy(backup: string, scratch: string, at: Instant): Promise<{ store: Store; close: () => Promise<void> }> {
  await removeFolder(scratch)
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  await cp(join(backup, storeFile), join(scratch, storeFile))
  const engine = openSqlite(join(scratch, storeFile))
  const store = new Store(engine, new Blobs(join(backup, 'files')), () => {
    throw new Error('a backup is only read')
  })
  const close = async (): Promise<void> => {
    await store.close()
    await removeFolder(scratch)
  }
  try {
    await migrate(engine, at)
  } catch (error) {
    await close()
    throw error
  }
  return { store, close }
}

async function mustVerify(store: Store, backup: string): Promise<void> {
  for (const { id } of await store.authorities()) {
    const [broken] = (await verifyStore(store, id)).findings
    if (broken !== undefined) throw new DamagedBackup(`The backup does not verify: ${broken.about}: ${broken.what}.`)
  }
  const unsigned = await signedIn(backup, store)
  if (unsigned !== null) throw new DamagedBackup(`The backup does not verify: ${unsigned}.`)
}

/** Whether a record may go on under its name where the world has seen the given checkpoint of it. */
async function goesOnFrom(store: Store, authority: Authority, seen: string): Promise<Outcome<true>> {
  const checkpoint = await openedBy(store.engine.reading, authority, seen)
  if (checkpoint === null || checkpoint.origin !== authority.origin) return refuse('restore.seen-other', { origin: authority.origin })
  const { size } = await headOf(store.engine.reading, authority.id)
  if (checkpoint.size > size) return refuse('restore.behind', { seen: checkpoint.size, size })
  return (await holds(store.engine.reading, authority.id, checkpoint))
    ? agree(true)
    : refuse('restore.other-history', { seen: checkpoint.size })
}

/** How many entries a record had at a moment, as someone wrote it: after an entry, at the end of a day, or at an instant. */
async function sizeAt(store: Store, { id, zone }: Authority, at: string | null): Promise<Outcome<number>> {
  const { reading } = store.engine
  const { size } = await headOf(reading, id)
  if (at === null) return agree(size)
  const asked = parseAsOf(at)
  if (asked !== null && 'entry' in asked)
    return asked.entry < size ? agree(asked.entry + 1) : refuse('as-of.no-entry', { n: asked.entry, last: size - 1 })
  if (asked !== null) return before(await sizeBefore(reading, id, (entry) => dayIn(zone, entry.at) > asked.day), at)
  const instant = parseInstant(at)
  return instant === null
    ? refuse('restore.at-unreadable', { at })
    : before(await sizeBefore(reading, id, (entry) => entry.at > instant), at)
}

function before(size: number, at: string): Outcome<number> {
  return size > 0 ? agree(size) : refuse('restore.before-first', { at })
}
