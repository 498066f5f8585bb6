/**
 * What an event is applied with: one authority's tables within one transaction.
 */
import type { Sha256 } from '../domain/id.ts'
import type { SourceText } from '../domain/source-text.ts'
import type { SearchRows, Session, Value } from './engines/engine.ts'
import type { HeldRows } from './held-rows.ts'

/** Reads a kept reading's text, for the search rows of a document. */
export type TextReader = (textSha256: Sha256, layoutSha256: Sha256) => Promise<SourceText>

/** `held`: where rows go first while a whole log is applied. */
export type Applying = {
  readonly engine: SearchRows
  readonly session: Session
  readonly authority: string
  readonly readText: TextReader
  readonly held?: HeldRows
}

/** Writes a row whose first column is the authority. */
export async function insert(
  to: Pick<Applying, 'session' | 'authority' | 'held'>,
  table: string,
  columns: Readonly<Record<string, Value>>
): Promise<void> {
  if (to.held?.add(table, columns) === true) return
  const names = Object.keys(columns)
  await to.session.run(`INSERT INTO ${table} (authority, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`, [
    to.authority,
    ...Object.values(columns)
  ])
}

/** Changes the row of an object in a table that has one for each. */
export async function change(
  { session, authority, held }: Pick<Applying, 'session' | 'authority' | 'held'>,
  table: 'object' | 'commitment',
  { id, ...columns }: Readonly<Record<string, Value>> & { readonly id: string }
): Promise<void> {
  const row = held?.latest(table, id)
  if (row !== undefined) {
    Object.assign(row, columns)
    return
  }
  const names = Object.keys(columns)
  await session.run(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE authority = ? AND id = ?`, [
    ...Object.values(columns),
    authority,
    id
  ])
}
