/**
 * PostgreSQL: a pool of connections, one writer per authority by an advisory lock, plans kept by name.
 */

import { createHash } from 'node:crypto'
import pg from 'pg'
import { fault } from '../../domain/fault.ts'
import type { Engine, Reading, Row, Session, Value } from './engine.ts'
import { searchRows } from './search-rows.ts'

const lockTimeout = '30s'
/** int8 and counts as JavaScript numbers: every number the record keeps is far below 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === 20 || oid === 1700 ? Number : pg.types.getTypeParser(oid, format as 'text')
}

const prepared = new Map<string, { readonly name: string; readonly text: string }>()

/** A statement in PostgreSQL's own form, `?` turned into `$1`, `$2` …, with the name its plan is kept under. */
function prepare(sql: string): { readonly name: string; readonly text: string } {
  let statement = prepared.get(sql)
  if (statement === undefined) {
    let n = 0
    statement = { name: `s${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`, text: sql.replaceAll('?', () => `$${++n}`) }
    prepared.set(sql, statement)
  }
  return statement
}

function sessionOf(client: pg.Pool | pg.PoolClient): Session {
  const query = async (sql: string, values: readonly Value[]): Promise<Row[]> => {
    const result = await client.query<Row>({
      ...prepare(sql),
      values: values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
      types
    })
    return result.rows
  }
  return {
    all: async <R extends Row>(sql: string, values: readonly Value[] = []) => (await query(sql, values)) as R[],
    run: async (sql, values = []) => void (await query(sql, values))
  }
}

/** A server tells nobody that somebody else has committed, so that everything is asked for each time. */
function readingOf(pool: pg.Pool): Reading {
  const session = sessionOf(pool)
  return { ...session, steady: session.all }
}

/** The advisory lock of an authority, as a signed 64-bit number. */
function lockOf(authority: string | null): string {
  return createHash('sha256')
    .update(`throughline:${authority ?? ''}`)
    .digest()
    .readBigInt64BE(0)
    .toString()
}

export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000, allowExitOnIdle: true })
  pool.on('error', () => undefined) // an idle connection that the server drops is replaced at the next query, which reports what is wrong
  return {
    name: 'postgres',
    reading: readingOf(pool),
    async write(authority, work) {
      fault('server.before-connect')
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query(`BEGIN; SET LOCAL lock_timeout = '${lockTimeout}'; SELECT pg_advisory_xact_lock(${lockOf(authority)})`)
        fault('server.after-begin')
        const result = await work(sessionOf(client))
        fault('server.before-commit')
        await client.query('COMMIT')
        fault('server.after-commit')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((fault: Error) => {
          broken = fault
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    async snapshot(work) {
      const client = await pool.connect()
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        return await work(sessionOf(client))
      } finally {
        await client.query('ROLLBACK').catch(() => undefined)
        client.release()
      }
    },
    ddl: (statement) =>
      statement
        .replace(/ CLUSTERED$/, '')
        .replaceAll('ROWKEY', 'BIGSERIAL PRIMARY KEY')
        .replaceAll(/\bINTEGER\b/g, 'BIGINT')
        .replaceAll(/\bREAL\b/g, 'DOUBLE PRECISION')
        .replaceAll(/\bBLOB\b/g, 'BYTEA')
        .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'),
    searchDdl: [
      "ALTER TABLE search ADD COLUMN tokens tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED",
      'CREATE INDEX search_tokens ON search USING gin (tokens)'
    ],
    ...searchRows,
    unindexed: searchRows,
    indexSearchRows: async () => undefined, // the server keeps the index with each row
    // Taking an index off would keep everybody from reading until the end.
    takeIndexesOff: async () => async () => undefined,
    matchSearch: (terms) => ({
      sql: `SELECT authority, object, part, kind, start, length FROM search WHERE tokens @@ (${terms.map(() => "phraseto_tsquery('simple', ?)").join(' && ')})`,
      values: terms.map((tokens) => tokens.join(' '))
    }),
    async durability() {
      const names = ['fsync', 'synchronous_commit', 'full_page_writes']
      const found = await Promise.all(
        names.map(async (name) => (await sessionOf(pool).all<{ set: string }>('SELECT current_setting(?) AS set', [name]))[0]?.set ?? 'off')
      )
      const off = names.filter((_, at) => found[at] === 'off').map((name) => `${name}=off`)
      return {
        safe: off.length === 0,
        words:
          off.length === 0
            ? 'PostgreSQL, fsync, synchronous_commit and full_page_writes on: every acknowledged act is on disk'
            : `PostgreSQL with ${off.join(', ')}: a power cut may lose the last acts${off.includes('fsync=off') ? ', or the whole store' : ''}`
      }
    },
    async scrub() {
      const client = await pool.connect()
      try {
        const tables = await client.query<{ name: string }>(
          'SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()'
        )
        for (const { name } of tables.rows) await client.query(`VACUUM (FULL, ANALYZE) ${name}`)
        return true
      } finally {
        client.release()
      }
    },
    async close() {
      await pool.end()
    }
  }
}
