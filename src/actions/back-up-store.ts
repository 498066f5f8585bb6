/**
 * Takes a backup while the store is in use, and calls it good only after restoring it to a scratch folder and verifying it there.
 */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupsPastTheirDay, backupsToRemove, type Retention } from '../domain/backup-retention.ts'
import { fault } from '../domain/fault.ts'
import { dayIn, type Instant } from '../domain/instant.ts'
import { signCheckpoint } from '../journal/checkpoint.ts'
import type { Signer } from '../journal/note.ts'
import { backUp, copyRows, filesIn, printOf, removeFolder, sizeOf, storeFile } from '../store/backup.ts'
import { signedIn } from '../store/backup-checkpoint.ts'
import { type BackupManifest, DamagedBackup } from '../store/backup-list.ts'
import { backupName, backupsIn, instantOfName, noteGoodBackup, removeBackup } from '../store/backup-note.ts'
import { Blobs } from '../store/blobs.ts'
import { openSqlite } from '../store/engines/sqlite.ts'
import { listErasures } from '../store/erase/listed.ts'
import { promisedErasures } from '../store/erased.ts'
import { migrate } from '../store/migrations/migration.ts'
import { headOf, Store } from '../store/store.ts'
import { type Verification, verifyStore } from '../store/verify-store.ts'
import { openCopy } from './restore-store.ts'

export type BackupTaken = {
  readonly folder: string
  readonly manifest: BackupManifest
  readonly bytes: number
  readonly verified: readonly Verification[]
}

export type BackupSource = {
  readonly keys: string
  readonly signerOf: (origin: string) => Promise<Signer | null>
  /** The rule by which older ones are let go with it. */
  readonly keep?: Retention
}

/**
 * Takes a backup into `folder`, which must not exist, and notes it as good. Throws `DamagedBackup`, and removes the copy, where it does not
 * verify.
 */
export async function takeBackup(store: Store, from: BackupSource, folder: string, at: Instant): Promise<BackupTaken> {
  const checkpoints: Record<string, string> = {}
  for (const authority of await store.authorities()) {
    const signer = await from.signerOf(authority.origin)
    if (signer === null) continue
    const head = await headOf(store.engine.reading, authority.id)
    checkpoints[`${authority.id}.checkpoint`] = signCheckpoint({ origin: authority.origin, ...head }, signer)
  }
  const manifest = await backUp(store, { keys: from.keys, checkpoints }, folder, at)
  fault('backup.before-verify')
  const { verified, wrong } = await tryOut(folder, at)
  fault('backup.after-verify')
  if (wrong !== null) {
    await removeFolder(folder)
    throw new DamagedBackup(`The copy did not verify (${wrong}) and was removed. Run "throughline verify" on the store itself.`)
  }
  const bytes = await sizeOf(folder)
  const records = verified.map(({ authority, entries, root }) => ({ authority, entries, root }))
  await noteGoodBackup(dirname(from.keys), { at, folder, bytes, sum: manifest.sum ?? '', keep: from.keep ?? null, records })
  await listErasures(store, dirname(folder))
  return { folder, manifest, bytes, verified }
}

/** Restores a backup to a scratch folder beside it and looks at all of it there: log, checkpoint, tables, files, and row for row. */
async function tryOut(folder: string, at: Instant): Promise<{ verified: Verification[]; wrong: string | null }> {
  const scratch = `${folder}.scratch`
  const copy = await openCopy(folder, `${folder}.copy`, at)
  await removeFolder(scratch)
  await mkdir(scratch)
  fault('backup.before-scratch')
  const store = new Store(openSqlite(join(scratch, storeFile)), new Blobs(join(scratch, 'files')), () => {
    throw new Error('a backup is only read')
  })
  try {
    await migrate(store.engine, at)
    for (const sha256 of await filesIn(copy.store.engine.reading)) await store.blobs.keep(await copy.store.blobs.read(sha256))
    await copyRows(copy.store.engine.reading, store.engine)
    fault('backup.after-scratch')
    const verified: Verification[] = []
    for (const authority of await store.authorities()) verified.push(await verifyStore(store, authority.id))
    const same = (await printOf(store.engine.reading)) === (await printOf(copy.store.engine.reading))
    const unsigned = await signedIn(folder, store)
    const found = verified.flatMap((one) => one.findings)[0]
    const wrong = found === undefined ? (same ? unsigned : 'rows differ after a restore') : `${found.about}: ${found.what}`
    return { verified, wrong }
  } finally {
    await store.close()
    await copy.close()
    await removeFolder(scratch)
  }
}

export type ScheduledBackup = { readonly to: string; readonly keep: Retention }

/** Takes a backup into `to` under the name of its moment, then removes those that the rule of retention lets go, and those that hold what is to be gone by now. */
export async function takeScheduledBackup(
  store: Store,
  from: BackupSource,
  { to, keep }: ScheduledBackup,
  at: Instant
): Promise<{ readonly taken: BackupTaken; readonly removed: readonly string[] }> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const taken = await takeBackup(store, { ...from, keep }, join(to, backupName(at)), at)
  const there = await backupsIn(to)
  const known = there.map(({ name, note }) => ({ name, at: instantOfName(name), good: note !== null }))
  const past = backupsPastTheirDay(known, await promisedErasures(store), dayIn('UTC', at))
  const removed = [...new Set([...backupsToRemove(known, keep), ...past])]
  for (const name of removed) await removeBackup(join(to, name))
  return { taken, removed }
}
