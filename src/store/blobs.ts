/**
 * Blobs: bytes kept for ever under their SHA-256, in a folder beside the store. A blob is durable before its name is given away, and is
 * compared with its name each time it is read.
 */

import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fault } from '../domain/fault.ts'
import type { Sha256 } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'

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

/** Folder of what is being written; on the same disk, so that it can be renamed to where it belongs. */
const unfinished = 'unfinished'
let drafts = 0

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
    const path = this.pathOf(sha256)
    fault('blob.before-folder')
    const made = await mkdir(dirname(path), { recursive: true })
    if (!(await this.has(sha256))) await this.#write(sha256, bytes)
    // Also where it was there: whoever wrote it may have been stopped before its folders were synced.
    fault('blob.before-folder-sync')
    await syncFolder(dirname(path))
    fault('blob.between-folder-syncs')
    await syncFolder(this.folder)
    if (made !== undefined) await syncFolder(dirname(this.folder))
    fault('blob.after-folder-sync')
    return sha256
  }

  async #write(sha256: Sha256, bytes: Uint8Array): Promise<void> {
    fault('blob.before-create')
    await mkdir(join(this.folder, unfinished), { recursive: true })
    const draft = join(this.folder, unfinished, `${sha256}.${process.pid}.${++drafts}`)
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
      await rename(draft, this.pathOf(sha256))
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      throw error
    }
  }

  /** Removes what killed processes left half written before an instant. */
  async sweep(before: Instant): Promise<void> {
    const folder = join(this.folder, unfinished)
    for (const name of await readdir(folder).catch(() => [])) {
      const left = await stat(join(folder, name)).catch(() => null)
      if (left !== null && left.mtimeMs < Date.parse(before)) await rm(join(folder, name), { force: true }).catch(() => undefined)
    }
  }

  /** Keeps a blob no more; one that is not there is gone already. */
  async drop(sha256: Sha256): Promise<void> {
    const path = this.pathOf(sha256)
    fault('blob.before-drop')
    await rm(path, { force: true })
    fault('blob.after-drop')
    await syncFolder(dirname(path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
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

/** What is made in a folder, or renamed into it, survives a power cut only when the folder is synced too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
