/** Rows of `search` as any database keeps them, without a full-text index that has to be told of each. */
import type { SearchRows } from './engine.ts'

export const searchRows: SearchRows = {
  putSearchRow: (session, { authority, object, part, kind, start, length, folded }) =>
    session.run('INSERT INTO search (authority, object, part, kind, start, length, folded) VALUES (?, ?, ?, ?, ?, ?, ?)', [
      authority,
      object,
      part,
      kind,
      start,
      length,
      folded
    ]),
  dropSearchRows(session, authority, object) {
    const { which, values } = searchRowsOf(authority, object)
    return session.run(`DELETE FROM search WHERE ${which}`, values)
  }
}

/** The condition that rows of `search` are an object's, or any of an authority's, with its values. */
export function searchRowsOf(authority: string, object: string | null): { readonly which: string; readonly values: readonly string[] } {
  return object === null
    ? { which: 'authority = ?', values: [authority] }
    : { which: 'authority = ? AND object = ?', values: [authority, object] }
}
