/**
 * What an event is applied with: one authority's tables within one transaction.
 */
import type { Sha256 } from '../domain/id.ts'
import type { SourceText } from '../domain/source-text.ts'
import type { Engine, Session, Value } from './engines/engine.ts'

/** Reads a kept reading's text, for the search rows of a document. */
export type TextReader = (textSha256: Sha256, layoutSha256: Sha256) => Promise<SourceText>

export type Applying = { readonly engine: Engine; readonly session: Session; readonly authority: string; readonly readText: TextReader }

/** Writes a row whose first column is the authority. */
export async function insert(
  to: Pick<Applying, 'session' | 'authority'>,
  table: string,
  columns: Readonly<Record<string, Value>>
): Promise<void> {
  const names = Object.keys(columns)
  await to.session.run(`INSERT INTO ${table} (authority, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`, [
    to.authority,
    ...Object.values(columns)
  ])
}
