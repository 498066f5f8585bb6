/**
 * Backups: a consistent copy of a whole store, taken while it is in use, in a form that either engine can be restored from: an SQLite store,
 * the kept files, the keys, a signed checkpoint of each log, and a list of everything with its SHA-256.
 */

import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fault } from '../domain/fault.ts'
import type { Sha256 } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import { type BackupManifest, walk, writeList } from './backup-list.ts'
import { Blobs } from './blobs.ts'
import type { Engine, Row, Session, Value } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'
import { migrate } from './migrations/migration.ts'
import type { Store } from './store.ts'

export const storeFile = 'throughline.sqlite'
/** In the order in which rows may be inserted. */
export const keptTables = [
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
  'upload',
  'passage',
  'passage_key',
  'passage_reading'
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
  return writeList(to, at)
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
    for (const table of keptTables) {
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

/** Bytes of everything below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const path of await walk(folder)) bytes += (await stat(path)).size
  return bytes
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** SHA-256 over every row of the kept tables, in an order that does not depend on the engine; equal for stores that hold the same. */
export async function printOf(session: Session): Promise<string> {
  const hash = createHash('sha256')
  for (const table of keptTables) {
    const rows = await session.all(`SELECT * FROM ${table}`)
    const lines = rows.map((row) => {
      const names = Object.keys(row).filter((name) => !(table === 'search' && name === 'row'))
      return JSON.stringify(names.sort().map((name) => [name, printed(row[name] ?? null)]))
    })
    for (const line of lines.sort()) hash.update(`${table} ${line}\n`)
  }
  return hash.digest('hex')
}

function printed(value: Value): string | number | null {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}
