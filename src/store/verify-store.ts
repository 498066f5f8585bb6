/**
 * Verification of a whole store: the log against its leaves and root, the tables against the log, and the kept files against their names.
 * Nothing is changed; each finding names the object and the entry.
 */
import type { Sha256 } from '../domain/id.ts'
import { emptySourceText } from '../domain/source-text.ts'
import { type Finding, LogCheck } from '../journal/verify.ts'
import { recordTables } from './apply.ts'
import { DamagedBlob, MissingBlob, sha256Of } from './blobs.ts'
import type { Row, Session, Value } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'
import { type Erased, erasedIn } from './erased.ts'
import { migrate } from './migrations/migration.ts'
import { applyElsewhere } from './rebuild.ts'
import { headOf, type Store } from './store.ts'

export type Verification = {
  readonly authority: string
  readonly entries: number
  /** Base64. */
  readonly root: string
  readonly rows: number
  readonly files: number
  /** Values that erasures removed, whole or in part, and how many erasures there were. */
  readonly erased: number
  readonly erasures: number
  readonly findings: readonly Finding[]
}

export async function verifyStore(store: Store, authority: string): Promise<Verification> {
  return store.engine.snapshot(async (session) => {
    const erased = await erasedIn(session, authority)
    const log = await verifyLog(session, authority, erased)
    const files = await verifyFiles(store, session, authority, erased)
    // A log that does not hold cannot be applied; its own findings come first and are enough.
    const tables =
      log.findings.length > 0 ? { rows: 0, findings: [] } : await verifyTables(store, session, authority, new Set(files.broken))
    return {
      authority,
      entries: log.size,
      root: Buffer.from(log.root).toString('base64'),
      rows: tables.rows,
      files: files.count,
      erased: log.erased,
      erasures: erased.erasures,
      findings: [...log.findings, ...files.findings, ...tables.findings]
    }
  })
}

/** The log alone: its entries, seals, leaves, order and roots. */
export async function verifyLog(
  session: Session,
  authority: string,
  erased: Erased
): Promise<{ size: number; root: Uint8Array; erased: number; findings: Finding[] }> {
  const signed = await session.all<{ size: number; root: Uint8Array }>(
    'SELECT size, root FROM checkpoint WHERE authority = ? ORDER BY size',
    [authority]
  )
  const check = new LogCheck(
    signed.map(({ size, root }) => ({ size: Number(size), root })),
    erased.values
  )
  const piece = 2000
  for (let n = 0; ; ) {
    const entries = await session.all<{
      n: number
      text: string
      salt: Uint8Array
      leaf: Uint8Array
      act: string
      subject: string
      at: string
    }>('SELECT n, text, salt, leaf, act, subject, at FROM entry WHERE authority = ? AND n >= ? ORDER BY n LIMIT ?', [authority, n, piece])
    if (entries.length === 0) break
    const last = entries.at(-1)!.n
    const sealed = await session.all<{ n: number; seal: string; salt: Uint8Array; text: string }>(
      'SELECT n, seal, salt, value AS text FROM sealed WHERE authority = ? AND n BETWEEN ? AND ?',
      [authority, n, last]
    )
    const byEntry = Map.groupBy(sealed, (row) => row.n)
    for (const { subject, ...entry } of entries) {
      check.next({ ...entry, on: subject }, byEntry.get(entry.n) ?? [])
    }
    n = last + 1
  }
  const head = await headOf(session, authority)
  const { size, root } = check.end(head)
  return { size, root, erased: check.erased, findings: check.findings }
}

async function verifyFiles(
  store: Store,
  session: Session,
  authority: string,
  erased: Erased
): Promise<{ count: number; findings: Finding[]; broken: string[] }> {
  const all = await session.all<{ id: string; sha256: Sha256; n: number }>(
    `SELECT document.id AS id, sha256, made AS n FROM document JOIN object ON object.authority = document.authority AND object.id = document.id WHERE document.authority = ?
     UNION ALL SELECT reading.id, text_sha256, made FROM reading JOIN object ON object.authority = reading.authority AND object.id = reading.document WHERE reading.authority = ?
     UNION ALL SELECT reading.id, layout_sha256, made FROM reading JOIN object ON object.authority = reading.authority AND object.id = reading.document WHERE reading.authority = ?
     UNION ALL SELECT commitment, sha256, n FROM evidence WHERE authority = ? AND sha256 IS NOT NULL`,
    [authority, authority, authority, authority]
  )
  const kept = all.filter(({ sha256 }) => !erased.files.has(sha256))
  const findings: Finding[] = []
  const broken: string[] = []
  for (const { id, sha256, n } of kept) {
    try {
      await store.blobs.read(sha256)
    } catch (error) {
      if (!(error instanceof DamagedBlob || error instanceof MissingBlob)) throw error
      broken.push(sha256)
      findings.push({ entry: n, about: id, what: error.message })
    }
  }
  return { count: kept.length, findings, broken }
}

async function verifyTables(
  store: Store,
  session: Session,
  authority: string,
  broken: ReadonlySet<string>
): Promise<{ rows: number; findings: Finding[] }> {
  const scratch = openSqlite(':memory:')
  try {
    await migrate(scratch, '1970-01-01T00:00:00Z' as never)
    const readText = store.readings.read.bind(store.readings)
    // The text of a reading whose file is broken is already found; its search rows are then not compared.
    await applyElsewhere(session, authority, scratch, async (text, layout) =>
      broken.has(text) || broken.has(layout) ? emptySourceText : readText(text, layout)
    )
    const findings: Finding[] = []
    let rows = 0
    for (const table of recordTables) {
      if (table.name === 'search' && broken.size > 0) continue
      rows += await compareTable(table, authority, [scratch.reading, session], findings)
    }
    return { rows, findings }
  } finally {
    await scratch.close()
  }
}

type Table = (typeof recordTables)[number]

async function compareTable(
  table: Table,
  authority: string,
  [right, used]: readonly [Session, Session],
  findings: Finding[]
): Promise<number> {
  const rowsOf = async (rows: Session): Promise<Map<string, Row>> => {
    const found = await rows.all(`SELECT * FROM ${table.name} WHERE authority = ?`, [authority])
    return new Map(found.map((row) => [table.key.map((column) => String(row[column])).join(' '), row]))
  }
  const should = await rowsOf(right)
  const is = await rowsOf(used)
  for (const [key, row] of should) {
    const found = is.get(key)
    if (found === undefined) findings.push(await place(right, authority, table, row, `the row "${key}" of ${table.name} is missing`))
    else
      for (const [column, value] of Object.entries(row)) {
        if (column === table.leaveOut || print(value) === print(found[column] ?? null)) continue
        findings.push(
          await place(
            right,
            authority,
            table,
            row,
            `${table.name}.${column}: the log says ${print(value)}, the row says ${print(found[column] ?? null)}`
          )
        )
      }
  }
  for (const [key, row] of is)
    if (!should.has(key)) findings.push(await place(right, authority, table, row, `the row "${key}" of ${table.name} is not in the log`))
  return should.size
}

/** Names the object a row belongs to and the last entry about it. */
async function place(right: Session, authority: string, table: Table, row: Row, what: string): Promise<Finding> {
  const about = String(row['commitment'] ?? row['object'] ?? row['directive'] ?? row[table.key[0]!] ?? '').split('.')[0]!
  const [object] = await right.all<{ last: number }>('SELECT last FROM object WHERE authority = ? AND id = ?', [authority, about])
  return { entry: object?.last ?? null, about: object === undefined ? table.name : about, what }
}

function print(value: Value): string {
  if (value instanceof Uint8Array) return sha256Of(value)
  const text = typeof value === 'string' ? value : String(value)
  return text.length > 80 ? `${text.slice(0, 60)}… (${sha256Of(text).slice(0, 12)})` : text
}
