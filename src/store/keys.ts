/**
 * Keys: the seed that signs each authority's checkpoints, kept beside the store and readable by its owner only.
 */

import { chmod, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from '../domain/fault.ts'
import { type Signer, signerOf } from '../journal/note.ts'

/** The signer of a log, or null where no key of it is kept here. */
export async function keptSigner(folder: string, origin: string): Promise<Signer | null> {
  const seed = await readFile(pathOf(folder, origin), 'utf8').catch(() => null)
  return seed === null ? null : signerOf(origin, Buffer.from(seed.trim(), 'base64'))
}

/** Keeps a new key of 32 random bytes for a log; one that is kept already stays. */
export async function keepKey(folder: string, origin: string, seed: Uint8Array): Promise<Signer> {
  const kept = await keptSigner(folder, origin)
  if (kept !== null) return kept
  fault('key.before-folder')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  fault('key.before-create')
  await chmod(folder, 0o700)
  const file = await open(pathOf(folder, origin), 'wx', 0o600)
  try {
    fault('key.before-write')
    await file.writeFile(`${Buffer.from(seed).toString('base64')}\n`)
    fault('key.before-sync')
    await file.sync()
    fault('key.after-sync')
  } finally {
    await file.close()
  }
  return signerOf(origin, seed)
}

function pathOf(folder: string, origin: string): string {
  return join(folder, `${origin.replaceAll(/[^A-Za-z0-9.-]/g, '_')}.key`)
}
