/**
 * The list in a backup: every file with its SHA-256, and a sum over the list itself. A backup is what its list says, or it is refused with
 * the file that differs.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import { sha256Of } from './blobs.ts'

const formats: readonly string[] = ['throughline/backup/1', 'throughline/backup/2']

export type BackupManifest = {
  readonly format: string
  readonly at: Instant
  readonly files: Readonly<Record<string, string>>
  /** SHA-256 of the list without this line; lists of the first format have none. */
  readonly sum?: string
}

/** A backup that cannot be trusted, with the file that is wrong. */
export class DamagedBackup extends Error {}

const manifestFile = 'manifest.json'

const print = (manifest: BackupManifest): string => `${JSON.stringify(manifest, null, 1)}\n`

/** Lists everything in a folder, each file and folder on disk before it is listed; the list comes last. */
export async function writeList(folder: string, at: Instant): Promise<BackupManifest> {
  const files: Record<string, string> = {}
  for (const path of await walk(folder)) {
    await sync(path)
    files[nameIn(folder, path)] = await hashOf(path)
  }
  for (const inner of await foldersIn(folder)) await sync(inner)
  const body: BackupManifest = { format: formats.at(-1)!, at, files }
  const manifest = { ...body, sum: sha256Of(print(body)) }
  fault('backup.before-manifest')
  await writeFile(join(folder, manifestFile), print(manifest), { flush: true })
  await sync(folder)
  await sync(dirname(folder))
  fault('backup.after-manifest')
  return manifest
}

/** Compares a backup with its list. Throws `DamagedBackup` naming the first file that is missing, changed or not listed. */
export async function checkBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readList(folder)
  const there = new Set((await walk(folder)).map((path) => nameIn(folder, path)))
  there.delete(manifestFile)
  for (const [name, sha256] of Object.entries(manifest.files)) {
    if (!there.delete(name)) throw new DamagedBackup(`${name} is missing from the backup.`)
    const path = join(folder, name)
    if (!(await lstat(path)).isFile()) throw new DamagedBackup(`${name} is not a plain file.`)
    if ((await hashOf(path)) !== sha256) throw new DamagedBackup(`${name} was changed since the backup was taken.`)
  }
  const [extra] = there
  if (extra !== undefined) throw new DamagedBackup(`${extra} does not belong to the backup.`)
  return manifest
}

async function readList(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new DamagedBackup(`${folder} holds no ${manifestFile}: it is not a backup, or it was not finished.`)
  })
  let manifest: BackupManifest
  try {
    manifest = JSON.parse(text) as BackupManifest
  } catch {
    throw new DamagedBackup(`${manifestFile} is damaged.`)
  }
  if (typeof manifest !== 'object' || manifest === null || !formats.includes(manifest.format))
    throw new DamagedBackup(`${manifestFile} is of a format this version does not know.`)
  if (manifest.format !== formats[0]) {
    const { sum, ...body } = manifest
    // The text is compared too, so that no byte of it goes unnoticed.
    if (sum !== sha256Of(print(body)) || text !== print({ ...body, sum })) throw new DamagedBackup(`${manifestFile} was changed.`)
  }
  return manifest
}

export async function walk(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await walk(path)))
    else found.push(path)
  }
  return found.sort()
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
}

const nameIn = (folder: string, path: string): string => relative(folder, path).replaceAll('\\', '/')

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
