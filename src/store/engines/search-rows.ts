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
  dropSearchRows: (session, authority, object) => session.run('DELETE FROM search WHERE authority = ? AND object = ?', [authority, object])
}
