/**
 * Takes a backup while the store is in use, and calls it good only after restoring it to a scratch folder and verifying it there. Restores a
 * backup into an empty store.
 */

import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import { signCheckpoint } from '../journal/checkpoint.ts'
import type { Signer } from '../journal/note.ts'
import {
  type BackupManifest,
  backUp,
  checkBackup,
  copyRows,
  DamagedBackup,
  filesIn,
  removeFolder,
  sizeOf,
  storeFile
} from '../store/backup.ts'
import { Blobs } from '../store/blobs.ts'
import { openSqlite } from '../store/engines/sqlite.ts'
import { headOf, Store } from '../store/store.ts'
import { type Verification, verifyStore } from '../store/verify-store.ts'

export type BackupTaken = {
  readonly folder: string
  readonly manifest: BackupManifest
  readonly bytes: number
  readonly verified: readonly Verification[]
}

/** Takes a backup into `folder`, which must not exist. Throws `DamagedBackup`, and removes the copy, where it does not verify. */
export async function takeBackup(
  store: Store,
  from: { readonly keys: string; readonly signerOf: (origin: string) => Promise<Signer | null> },
  folder: string,
  at: Instant
): Promise<BackupTaken> {
  const checkpoints: Record<string, string> = {}
  for (const authority of await store.authorities()) {
    const signer = await from.signerOf(authority.origin)
    if (signer === null) continue
    const head = await headOf(store.engine.reading, authority.id)
    checkpoints[`${authority.id}.checkpoint`] = signCheckpoint({ origin: authority.origin, ...head }, signer)
  }
  const manifest = await backUp(store, { keys: from.keys, checkpoints }, folder, at)
  fault('backup.before-verify')
  const verified = await verifyBackup(folder)
  fault('backup.after-verify')
  if (verified.some((one) => one.findings.length > 0)) {
    await removeFolder(folder)
    throw new DamagedBackup('The copy did not verify and was removed. Run "throughline verify" on the store itself.')
  }
  return { folder, manifest, bytes: await sizeOf(folder), verified }
}

/** Restores a backup into a store that holds no record yet, after checking it whole. */
export async function restoreBackup(
  backup: string,
  to: { readonly store: Store; readonly keys: string }
): Promise<readonly Verification[]> {
  await checkBackup(backup)
  const verified = await verifyBackup(backup)
  const broken = verified.flatMap((one) => one.findings)[0]
  if (broken !== undefined) throw new DamagedBackup(`The backup does not verify: ${broken.about}: ${broken.what}.`)
  fault('restore.after-check')
  const from = openSqlite(join(backup, storeFile))
  try {
    const files = new Blobs(join(backup, 'files'))
    for (const sha256 of await filesIn(from.reading)) await to.store.blobs.keep(await files.read(sha256))
    fault('restore.after-files')
    await mkdir(to.keys, { recursive: true, mode: 0o700 })
    await cp(join(backup, 'keys'), to.keys, { recursive: true, force: false }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    fault('restore.before-rows')
    await copyRows(from.reading, to.store.engine)
    fault('restore.after-rows')
  } finally {
    await from.close()
  }
  const restored: Verification[] = []
  for (const authority of await to.store.authorities()) restored.push(await verifyStore(to.store, authority.id))
  return restored
}

async function verifyBackup(folder: string): Promise<Verification[]> {
  await checkBackup(folder)
  const scratch = `${folder}.scratch`
  try {
    await mkdir(scratch)
    fault('backup.before-scratch')
    await cp(join(folder, storeFile), join(scratch, storeFile))
    fault('backup.after-scratch')
    const engine = openSqlite(join(scratch, storeFile))
    const store = new Store(engine, new Blobs(join(folder, 'files')), () => {
      throw new Error('a backup is only read')
    })
    try {
      const results: Verification[] = []
      for (const authority of await store.authorities()) results.push(await verifyStore(store, authority.id))
      return results
    } finally {
      await store.close()
    }
  } finally {
    await removeFolder(scratch)
  }
}
