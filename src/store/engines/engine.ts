/**
 * Engines: the two databases a store may stand on, behind one small interface. Differences of dialect live in this folder only.
 */

export type Value = string | number | null | Uint8Array
export type Row = Record<string, Value>

/** Runs statements written with `?` for each value. */
export interface Session {
  all<R extends Row = Row>(sql: string, values?: readonly Value[]): Promise<R[]>
  run(sql: string, values?: readonly Value[]): Promise<void>
}

/** Reads what is committed; never blocks a writer. */
export interface Reading extends Session {
  /**
   * The same for the few rows that every request asks for and that seldom change: a database that tells at once whether anybody has
   * committed anything since gives the rows it gave before. They are shared and never written to.
   */
  steady<R extends Row = Row>(sql: string, values?: readonly Value[]): Promise<readonly R[]>
}

/** One searchable piece of an object. `folded` holds space-parted tokens (see `search.ts`). */
export type SearchRow = {
  readonly authority: string
  readonly object: string
  readonly part: number
  readonly kind: string
  readonly start: number
  readonly length: number
  readonly folded: string
}

/** How rows of `search` are written. */
export interface SearchRows {
  putSearchRow(session: Session, row: SearchRow): Promise<void>
  dropSearchRows(session: Session, authority: string, object: string): Promise<void>
}

export interface Engine extends SearchRows {
  readonly name: 'sqlite' | 'postgres'
  readonly reading: Reading
  /**
   * Runs `work` as the only writer of an authority's log (of the whole store for null), in one transaction: all of it is durable when the
   * promise is kept, and none of it when it breaks.
   */
  write<T>(authority: string | null, work: (session: Session) => Promise<T>): Promise<T>
  /** Reads the store as it stands at one moment, however long that takes and whatever is written meanwhile. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>
  /**
   * A portable `CREATE TABLE` in this dialect: TEXT, INTEGER, REAL and BLOB columns; `ROWKEY` for a number the database
   * gives; `CLUSTERED` at the end for rows that are read by the beginning of their primary key and are kept in its order where a database can.
   */
  ddl(statement: string): string
  /** Statements that create the full-text index over `search.folded`. */
  readonly searchDdl: readonly string[]
  /** Writes many rows of `search` without their full-text index, which `indexSearchRows` makes anew, of all rows, in the same transaction. */
  readonly unindexed: SearchRows
  indexSearchRows(session: Session): Promise<void>
  /** Takes the indexes off some tables, all of which is about to be written, where a database makes them faster at once; what it answers with puts them back. */
  takeIndexesOff(session: Session, tables: readonly string[]): Promise<() => Promise<void>>
  /** The condition and order by which rows of `search` match all terms; each term is a list of tokens that must follow one another. */
  matchSearch(terms: readonly (readonly string[])[]): { readonly sql: string; readonly values: readonly Value[] }
  /** Whether each acknowledged write survives a power cut, in words for `doctor`. */
  durability(): Promise<{ readonly safe: boolean; readonly words: string }>
  /** Rewrites what is kept, so that room which was given up holds nothing of what stood there. False where others read on and it must be done again. */
  scrub(): Promise<boolean>
  close(): Promise<void>
}
