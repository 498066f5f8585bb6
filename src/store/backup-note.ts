/**
 * Notes of backups that were found good: one beside each backup, which the rule of retention goes by, and one of the newest beside the
 * store, for `doctor`. They hold no secrets, and say nothing that the backup itself does not prove again.
 */
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Retention } from '../domain/backup-retention.ts'
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import { removeFolder } from './backup.ts'

export type GoodBackup = {
  /** What was in the record then is in it. */
  readonly at: Instant
  readonly folder: string
  readonly bytes: number
  /** Sum of its list. */
  readonly sum: string
  /** The rule by which older ones were let go with it; null where none was given. */
  readonly keep?: Retention | null
  /** Roots are base64. */
  readonly records: readonly { readonly authority: string; readonly entries: number; readonly root: string }[]
}

const lastFile = 'last-backup.json'
const besideEnd = '.good.json'

/** `data` is the folder of the store. */
export async function noteGoodBackup(data: string, backup: GoodBackup): Promise<void> {
  fault('backup.before-note')
  await put(`${backup.folder}${besideEnd}`, backup)
  fault('backup.between-notes')
  await put(join(data, lastFile), backup)
  fault('backup.after-note')
}

/** The newest backup of a store that was restored and verified; null where there was none yet. */
export async function lastGoodBackup(data: string): Promise<GoodBackup | null> {
  return read(join(data, lastFile))
}

/** The backups in a folder, by their own names; `note` is null for one that was never found good. */
export async function backupsIn(folder: string): Promise<{ readonly name: string; readonly note: GoodBackup | null }[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory() && isBackupName(entry.name)).map((entry) => entry.name)
  return Promise.all(names.map(async (name) => ({ name, note: await read(join(folder, `${name}${besideEnd}`)) })))
}

/** Removes a backup: first the note that calls it good. */
export async function removeBackup(folder: string): Promise<void> {
  await rm(`${folder}${besideEnd}`, { force: true })
  await removeFolder(folder)
}

const nameParts = /^throughline-(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d)Z$/
const isBackupName = (name: string): boolean => nameParts.test(name)

export function backupName(at: Instant): string {
  return `throughline-${at.replaceAll(':', '')}`
}

/** The instant that a backup's name gives. */
export function instantOfName(name: string): Instant {
  return name.replace(nameParts, '$1:$2:$3Z') as Instant
}

async function read(path: string): Promise<GoodBackup | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return JSON.parse(text) as GoodBackup
  } catch {
    return null
  }
}

async function put(path: string, note: GoodBackup): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.part`)
  const file = await open(draft, 'w')
  try {
    await file.writeFile(`${JSON.stringify(note, null, 1)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
