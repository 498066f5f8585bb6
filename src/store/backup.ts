/**
 * Backups: a consistent copy of a whole store, taken while it is in use, in a form that either engine can be restored from: an SQLite store,
 * the kept files, the keys, a signed checkpoint of each log, and a list of everything with its SHA-256.
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fault } from '../domain/fault.ts'
import type { Sha256 } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import { Blobs } from './blobs.ts'
import type { Engine, Row, Session, Value } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'
import { migrate } from './migrations/migration.ts'
import type { Store } from './store.ts'

export type BackupManifest = {
  readonly format: 'throughline/backup/1'
  readonly at: Instant
  readonly files: Readonly<Record<string, string>>
}

/** A backup that cannot be trusted, with the file that is wrong. */
export class DamagedBackup extends Error {}

export const storeFile = 'throughline.sqlite'
const manifestFile = 'manifest.json'
/** In the order in which rows may be inserted. */
const kept = [
  'authority',
  'entry',
  'sealed',
  'log_head',
  'checkpoint',
  'cosignature',
  'tile_root',
  'outbox',
  'counter',
  'object',
  'office',
  'log_key',
  'role_grant',
  'account',
  'document',
  'reading',
  'meeting',
  'directive',
  'conveyance',
  'statement',
  'decided',
  'judged',
  'rule_count',
  'term',
  'commitment',
  'deadline',
  'report',
  'evidence',
  'commitment_version',
  'evidence_version',
  'document_version',
  'statement_version',
  'term_version',
  'erasure',
  'erased_object',
  'erased_entry',
  'erased_file',
  'search',
  'proposal',
  'finding',
  'model_answer',
  'review_draft',
  'review_step',
  'upload'
] as const

/** Copies the store, its files, its keys and `checkpoints` (file name → signed note) into the empty folder `to`. */
export async function backUp(
  store: Store,
  from: { readonly keys: string; readonly checkpoints: Readonly<Record<string, string>> },
  to: string,
  at: Instant
): Promise<BackupManifest> {
  fault('backup.before-folder')
  await mkdir(to, { recursive: true })
  await copyStore(store.engine, join(to, storeFile), at)
  const copy = openSqlite(join(to, storeFile))
  try {
    for (const sha256 of await filesIn(copy.reading)) {
      const target = new Blobs(join(to, 'files')).pathOf(sha256)
      await mkdir(dirname(target), { recursive: true })
      fault('backup.before-file')
      await copyFile(store.blobs.pathOf(sha256), target)
      fault('backup.after-file')
    }
  } finally {
    await copy.close()
  }
  for (const name of await readdir(from.keys).catch(() => [])) {
    await mkdir(join(to, 'keys'), { recursive: true, mode: 0o700 })
    fault('backup.before-key')
    await copyFile(join(from.keys, name), join(to, 'keys', name))
  }
  fault('backup.before-checkpoints')
  await mkdir(join(to, 'checkpoints'), { recursive: true })
  for (const [name, note] of Object.entries(from.checkpoints)) await writeFile(join(to, 'checkpoints', name), note)
  fault('backup.before-list')
  const files: Record<string, string> = {}
  for (const path of await walk(to)) files[relative(to, path).replaceAll('\\', '/')] = await hashAndSync(path)
  const manifest: BackupManifest = { format: 'throughline/backup/1', at, files }
  fault('backup.before-manifest')
  await writeFile(join(to, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`, { flush: true })
  fault('backup.after-manifest')
  return manifest
}

/** Compares a backup with its list. Throws `DamagedBackup` naming the first file that is missing, changed or not listed. */
export async function checkBackup(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new DamagedBackup(`${folder} holds no ${manifestFile}: it is not a backup, or it was not finished.`)
  })
  let manifest: BackupManifest
  try {
    manifest = JSON.parse(text) as BackupManifest
  } catch {
    throw new DamagedBackup(`${manifestFile} is damaged.`)
  }
  if (manifest.format !== 'throughline/backup/1') throw new DamagedBackup(`${manifestFile} is of a format this version does not know.`)
  const there = new Set((await walk(folder)).map((path) => relative(folder, path).replaceAll('\\', '/')))
  there.delete(manifestFile)
  for (const [name, sha256] of Object.entries(manifest.files)) {
    if (!there.delete(name)) throw new DamagedBackup(`${name} is missing from the backup.`)
    if ((await hashAndSync(join(folder, name))) !== sha256) throw new DamagedBackup(`${name} was changed since the backup was taken.`)
  }
  const [extra] = there
  if (extra !== undefined) throw new DamagedBackup(`${extra} does not belong to the backup.`)
  return manifest
}

/** Copies every table of a store, as of one moment, into a new SQLite file. */
async function copyStore(engine: Engine, file: string, at: Instant): Promise<void> {
  if ('backupTo' in engine) return (engine as ReturnType<typeof openSqlite>).backupTo(file)
  const copy = openSqlite(file)
  try {
    await migrate(copy, at)
    await engine.snapshot((from) => copyRows(from, copy))
  } finally {
    await copy.close()
  }
}

/** Fills an empty, migrated store from another. */
export async function copyRows(from: Session, to: Engine): Promise<void> {
  await to.write(null, async (session) => {
    for (const table of kept) {
      fault('restore.before-table')
      const rows = await from.all(`SELECT * FROM ${table}`)
      for (const row of rows) {
        if (table === 'search') await to.putSearchRow(session, row as Row & Parameters<Engine['putSearchRow']>[1])
        else await insertRow(session, table, row)
      }
    }
  })
}

async function insertRow(session: Session, table: string, row: Row): Promise<void> {
  const names = Object.keys(row)
  await session.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values<Value>(row))
}

/** The SHA-256 of every file that the rows of a store refer to. */
export async function filesIn(session: Session): Promise<Sha256[]> {
  const rows = await session.all<{ sha256: Sha256 }>(
    `SELECT sha256 FROM document WHERE ${isKept('document')} UNION SELECT text_sha256 FROM reading UNION SELECT layout_sha256 FROM reading UNION SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL AND ${isKept('evidence')} UNION SELECT sha256 FROM upload WHERE sha256 IS NOT NULL AND (outcome IS NULL OR outcome = 'failed')`
  )
  return rows.map((row) => row.sha256)
}

/** What was erased in one record may be kept in another. */
function isKept(table: string): string {
  return `NOT EXISTS (SELECT 1 FROM erased_file WHERE erased_file.authority = ${table}.authority AND erased_file.sha256 = ${table}.sha256)`
}

async function walk(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await walk(path)))
    else found.push(path)
  }
  return found.sort()
}

async function hashAndSync(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array)
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** Bytes of everything below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const path of await walk(folder)) bytes += (await stat(path)).size
  return bytes
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
