/**
 * SQLite through `node:sqlite`: one file, WAL, `synchronous=FULL`, one writing and one reading handle, prepared statements kept.
 *
 * Writers begin IMMEDIATE: a deferred transaction that turns to writing is refused at once when another process holds the lock, whatever
 * the busy timeout.
 */
import { backup, DatabaseSync, type StatementSync } from 'node:sqlite'
import { fault } from '../../domain/fault.ts'
import type { Engine, Reading, Row, SearchRow, Value } from './engine.ts'
import { searchRows } from './search-rows.ts'
import { type Write, writeTogether } from './write-together.ts'

const busyTimeout = 30_000
/** Prepared statements that a handle keeps; the first prepared is let go first, and prepared again where it is still asked for. */
const mostStatements = 300

/** Statements whose rows a handle remembers while nothing is committed. */
const mostSteady = 500

/** Rows come as arrays and are given their names here: the engine would make the names anew for each row, which takes as long as reading it. */
type Prepared = { readonly statement: StatementSync; names: readonly string[] }

function named(names: readonly string[], values: readonly Value[]): Row {
  const row: Record<string, Value> = {}
  for (let i = 0; i < names.length; i++) row[names[i]!] = values[i]!
  return row
}

class Handle implements Reading {
  readonly database: DatabaseSync
  readonly #statements = new Map<string, Prepared>()
  readonly #readOnly: boolean
  #runs = 0
  #fresh = false
  #steady = { version: -1, rows: new Map<string, readonly Row[]>() }

  constructor(path: string, readOnly: boolean) {
    this.#readOnly = readOnly
    this.database = new DatabaseSync(path, { readOnly, timeout: busyTimeout })
  }

  #prepare(sql: string): Prepared {
    let prepared = this.#statements.get(sql)
    if (prepared === undefined) {
      // A value given to a bare LIMIT or OFFSET is part of the plan: the statement would be prepared again each time, which takes longer than it runs.
      const statement = this.database.prepare(sql.replaceAll(/\b(LIMIT|OFFSET) \?/g, '$1 (? + 0)'))
      statement.setReturnArrays(true)
      prepared = { statement, names: [] }
      this.#statements.set(sql, prepared)
      if (this.#statements.size > mostStatements) this.#statements.delete(this.#statements.keys().next().value!)
    }
    return prepared
  }

  async all<R extends Row>(sql: string, values: readonly Value[] = []): Promise<R[]> {
    const prepared = this.#prepare(sql)
    const rows = prepared.statement.all(...values) as unknown as Value[][]
    if (rows.length > 0 && rows[0]!.length !== prepared.names.length) prepared.names = prepared.statement.columns().map(({ name }) => name)
    return rows.map((row) => named(prepared.names, row) as R)
  }

  async run(sql: string, values: readonly Value[] = []): Promise<void> {
    if (++this.#runs === longFrom) this.giveRoom()
    this.#prepare(sql).statement.run(...values)
  }

  /** A handle is not told of what it commits itself, so that one that writes remembers nothing. */
  async steady<R extends Row>(sql: string, values: readonly Value[] = []): Promise<readonly R[]> {
    if (!this.#readOnly) return this.all(sql, values)
    if (!this.#fresh) this.#refresh()
    const { rows } = this.#steady
    const key = `${sql} ${values.join(' ')}`
    let known = rows.get(key)
    if (known === undefined) {
      known = await this.all(sql, values)
      rows.set(key, known)
    }
    return known as readonly R[]
  }

  /** Asks whether anybody has committed; asked once in each turn of the loop, and again after a commit of this process. */
  #refresh(): void {
    const [found] = this.#prepare('PRAGMA data_version').statement.all() as unknown as [[number]]
    if (found[0] !== this.#steady.version || this.#steady.rows.size >= mostSteady) this.#steady = { version: found[0], rows: new Map() }
    this.#fresh = true
    setImmediate(() => this.committed())
  }

  committed(): void {
    this.#fresh = false
  }

  /** Room for a transaction that is long, or is known to become so; whoever waits for it does not wait for its pages to be brought into the file. */
  giveRoom(): void {
    this.#runs = Math.max(this.#runs, longFrom)
    this.database.exec(`PRAGMA cache_size = -${cache.long}; PRAGMA wal_autocheckpoint = 0`)
  }

  /** After a transaction: the room that a long one was given is given back. */
  async rest(): Promise<void> {
    const long = this.#runs >= longFrom
    this.#runs = 0
    if (!long) return
    this.database.exec(`PRAGMA cache_size = -${cache.writing}; PRAGMA shrink_memory; PRAGMA wal_autocheckpoint = ${checkpointPages}`)
    // Those who were answered go first.
    await new Promise((next) => setImmediate(next))
    try {
      fault('long.before-checkpoint')
      this.database.exec('PRAGMA wal_checkpoint(PASSIVE)')
      fault('long.after-checkpoint')
    } catch {
      // What could not be brought into the file stays in the log of writes, and the next commit tries again.
    }
  }

  get inTransaction(): boolean {
    return this.database.isTransaction
  }
}

/** The last writer of each file in this process: two handles of one process must take turns, since waiting for a lock stops the thread. */
let memories = 0
const lastWriter = new Map<string, Promise<unknown>>()

/** Kilobytes of the file that a handle keeps in memory; the system keeps the rest at hand. A long transaction is given more while it lasts. */
const cache = { writing: 2000, reading: 16_000, long: 64_000 }
/** Statements from which on a transaction is long. */
const longFrom = 2000
/** Pages that the write-ahead log holds before they are brought into the file, which takes two more syncs. */
const checkpointPages = 4000

/** Other processes may be reading what stood before; so often, and so many milliseconds apart, the log of writes is asked to be emptied. */
const scrubTries = 50
const scrubPause = 100

/** Opens the store's file, creating it where it is absent; `:memory:` opens a store that lives as long as the process. */
export function openSqlite(path: string): Engine & { backupTo(file: string): Promise<void> } {
  fault('store.before-open')
  const writing = new Handle(path, false)
  fault('store.after-create')
  writing.database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -${cache.writing}; PRAGMA wal_autocheckpoint = ${checkpointPages}`
  )
  fault('store.after-open')
  const reading = path === ':memory:' ? writing : new Handle(path, true)
  if (reading !== writing) reading.database.exec(`PRAGMA cache_size = -${cache.reading}`)
  const queue = path === ':memory:' ? `${path}${++memories}` : path

  let waiting: Write[] = []
  const takeTurn = (): void => {
    const turn = (lastWriter.get(queue) ?? Promise.resolve()).then(async () => {
      const together = waiting
      waiting = []
      await writeTogether(writing, together, () => reading.committed())
      await writing.rest()
    })
    lastWriter.set(queue, turn)
  }

  return {
    name: 'sqlite',
    reading,
    write(_authority, work) {
      return new Promise((keep, fail) => {
        // Those that come in with the same turn of the loop share one sync of the disk.
        if (waiting.push({ work, keep: keep as Write['keep'], fail }) === 1) setImmediate(takeTurn)
      })
    },
    async snapshot(work) {
      if (path === ':memory:') return work(writing)
      const handle = new Handle(path, true)
      try {
        handle.database.exec('BEGIN')
        fault('snapshot.after-begin')
        return await work(handle)
      } finally {
        handle.database.close()
      }
    },
    ddl: (statement) => {
      const columns = statement.replaceAll('ROWKEY', 'INTEGER PRIMARY KEY')
      if (!/^CREATE TABLE/.test(columns)) return columns
      return columns.endsWith(' CLUSTERED') ? columns.replace(/CLUSTERED$/, 'STRICT, WITHOUT ROWID') : `${columns} STRICT`
    },
    searchDdl: [
      "CREATE VIRTUAL TABLE search_index USING fts5(folded, content='search', content_rowid='row', tokenize='unicode61 remove_diacritics 0')"
    ],
    async putSearchRow(session, row: SearchRow) {
      await searchRows.putSearchRow(session, row)
      fault('search.between-rows')
      // Not by RETURNING: such a statement has the index write down what it holds, each time.
      await session.run('INSERT INTO search_index (rowid, folded) VALUES (last_insert_rowid(), ?)', [row.folded])
      fault('search.after-row')
    },
    async dropSearchRows(session, authority, object) {
      await session.run(
        "INSERT INTO search_index (search_index, rowid, folded) SELECT 'delete', row, folded FROM search WHERE authority = ? AND object = ?",
        [authority, object]
      )
      fault('search.between-drops')
      await searchRows.dropSearchRows(session, authority, object)
    },
    unindexed: searchRows,
    indexSearchRows: (session) => session.run("INSERT INTO search_index (search_index) VALUES ('rebuild')"),
    async takeIndexesOff(session, tables) {
      writing.giveRoom()
      const found = await session.all<{ name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${tables.map(() => '?').join(', ')}) ORDER BY name`,
        tables
      )
      for (const { name } of found) await session.run(`DROP INDEX ${name}`)
      return async () => {
        for (const { sql } of found) await session.run(sql)
      }
    },
    matchSearch: (terms) => ({
      sql: 'SELECT search.authority, search.object, search.part, search.kind, search.start, search.length FROM search_index JOIN search ON search.row = search_index.rowid WHERE search_index MATCH ?',
      values: [terms.map((tokens) => `"${tokens.join(' ').replaceAll('"', '')}"`).join(' AND ')]
    }),
    async durability() {
      const [sync] = await writing.all<{ synchronous: number }>('PRAGMA synchronous')
      const [journal] = await writing.all<{ journal_mode: string }>('PRAGMA journal_mode')
      if ((sync?.synchronous ?? 0) < 2) return { safe: false, words: 'SQLite without synchronous=FULL: a power cut may lose the last acts' }
      if (journal?.journal_mode !== 'wal' && path !== ':memory:')
        return {
          safe: false,
          words: `SQLite with journal_mode=${journal?.journal_mode}: the folder's file system takes no write-ahead log, as network folders do not`
        }
      return { safe: true, words: 'SQLite, WAL, synchronous=FULL: every acknowledged act is on disk' }
    },
    async scrub() {
      fault('scrub.before-index')
      const turn = (lastWriter.get(queue) ?? Promise.resolve()).then(async () => {
        // The index keeps what was taken out of it until its pieces are merged: it is made again, and the file after it.
        writing.database.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        fault('scrub.before-file')
        writing.database.exec('VACUUM')
        fault('scrub.before-checkpoint')
        if (path === ':memory:') return true
        for (let tries = 0; tries < scrubTries; tries++) {
          const [row] = writing.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as { busy: number }[]
          if (row?.busy === 0) return true
          await new Promise((done) => setTimeout(done, scrubPause))
        }
        return false
      })
      lastWriter.set(
        queue,
        turn.catch(() => undefined)
      )
      return turn
    },
    async backupTo(file) {
      fault('backup.before-store')
      // A copy begins anew whenever somebody writes, unless what it copies from reads one moment all along.
      const handle = new Handle(path, true)
      try {
        handle.database.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
        await backup(handle.database, file, { rate: 1000 })
      } finally {
        handle.database.close()
      }
      fault('backup.after-store')
    },
    async close() {
      fault('store.before-close')
      if (waiting.length > 0) takeTurn()
      await lastWriter.get(queue)
      lastWriter.delete(queue)
      if (reading !== writing) reading.database.close()
      writing.database.close()
    }
  }
}
