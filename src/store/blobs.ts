/**
 * Blobs: bytes kept for ever under their SHA-256, in a folder beside the store. A blob is durable before its name is given away, and is
 * compared with its name each time it is read.
 */

import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fault } from '../domain/fault.ts'
import type { Sha256 } from '../domain/id.ts'

export function sha256Of(bytes: Uint8Array | string): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256
}

/** The kept bytes are not those that were kept. */
export class DamagedBlob extends Error {
  readonly sha256: Sha256
  constructor(sha256: Sha256) {
    super(`The kept file ${sha256} does not match its SHA-256: it was changed on disk.`)
    this.sha256 = sha256
  }
}

/** The kept bytes are not there. */
export class MissingBlob extends Error {
  readonly sha256: Sha256
  constructor(sha256: Sha256) {
    super(`The kept file ${sha256} is not in the store's folder.`)
    this.sha256 = sha256
  }
}

export class Blobs {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  pathOf(sha256: Sha256): string {
    return join(this.folder, sha256.slice(0, 2), sha256)
  }

  async has(sha256: Sha256): Promise<boolean> {
    return access(this.pathOf(sha256), constants.R_OK).then(
      () => true,
      () => false
    )
  }

  /** Keeps bytes, synced to disk with their folder; keeping the same bytes again changes nothing. */
  async keep(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = sha256Of(bytes)
    if (await this.has(sha256)) return sha256
    const path = this.pathOf(sha256)
    fault('blob.before-folder')
    await mkdir(dirname(path), { recursive: true })
    fault('blob.before-create')
    const draft = `${path}.${process.pid}.part`
    try {
      const file = await open(draft, 'w')
      try {
        fault('blob.before-write')
        await file.writeFile(bytes)
        fault('blob.before-sync')
        await file.sync()
        fault('blob.after-sync')
      } finally {
        await file.close()
      }
      fault('blob.before-rename')
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    fault('blob.before-folder-sync')
    await syncFolder(dirname(path))
    fault('blob.between-folder-syncs')
    await syncFolder(this.folder)
    fault('blob.after-folder-sync')
    return sha256
  }

  /** The kept bytes. Throws `MissingBlob` or `DamagedBlob`. */
  async read(sha256: Sha256): Promise<Uint8Array> {
    fault('blob.before-read')
    const bytes = await readFile(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new MissingBlob(sha256)
      throw error
    })
    if (sha256Of(bytes) !== sha256) throw new DamagedBlob(sha256)
    return bytes
  }
}

/** A rename survives a power cut only when its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
