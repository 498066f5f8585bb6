/**
 * Keys: the seed that signs each authority's checkpoints, kept beside the store and readable by its owner only.
 */
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from '../domain/fault.ts'
import { type Signer, signerOf } from '../journal/note.ts'
import { syncFolder } from './blobs.ts'

/** The signer of a log, or null where no key of it is kept here. */
export async function keptSigner(folder: string, origin: string): Promise<Signer | null> {
  const seed = await keptSeed(folder, origin)
  return seed === null ? null : signerOf(origin, seed)
}

/** Keeps a new key of 32 random bytes for a log; one that is kept already stays. */
export async function keepKey(folder: string, origin: string, seed: Uint8Array): Promise<Signer> {
  return signerOf(origin, await keepSeed(folder, origin, seed))
}

async function keptSeed(folder: string, origin: string): Promise<Uint8Array | null> {
  const seed = await readFile(pathOf(folder, origin), 'utf8').catch(() => null)
  return seed === null ? null : Buffer.from(seed.trim(), 'base64')
}

/** Keeps the seed of a key; one that is kept already stays, and is answered. */
export async function keepSeed(folder: string, origin: string, seed: Uint8Array): Promise<Uint8Array> {
  await dropDrafts(folder)
  const kept = await keptSeed(folder, origin)
  if (kept !== null) return kept
  fault('key.before-folder')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  // Whole under its name or not there: a key of which half was written would sign nothing and stand in the way of another.
  const draft = `${pathOf(folder, origin)}.${process.pid}.new`
  try {
    fault('key.before-create')
    const file = await open(draft, 'w', 0o600)
    try {
      fault('key.before-write')
      await file.writeFile(`${Buffer.from(seed).toString('base64')}\n`)
      fault('key.before-sync')
      await file.sync()
    } finally {
      await file.close()
    }
    fault('key.before-name')
    await link(draft, pathOf(folder, origin))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
  await syncFolder(folder)
  fault('key.after-sync')
  return (await keptSeed(folder, origin))!
}

/** What a process that was killed left half written. */
async function dropDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) if (name.endsWith('.new')) await rm(join(folder, name), { force: true })
}

function pathOf(folder: string, origin: string): string {
  return join(folder, `${origin.replaceAll(/[^A-Za-z0-9.-]/g, '_')}.key`)
}
