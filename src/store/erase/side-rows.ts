/**
 * What stands beside the log and holds words of documents or names of persons: drafts, uploads, answers. It is emptied with the erasure, in the
 * same transaction; what can be made again is dropped.
 */
import { blackOut, type Finder, mapStrings } from '../../domain/redaction.ts'
import type { Row, Session } from '../engines/engine.ts'
import { dropPassages } from '../passages.ts'

export type At = { readonly session: Session; readonly authority: string }

/** Tables with words in them, by what their rows are known. */
const worded: readonly { readonly table: string; readonly key: readonly string[]; readonly columns: readonly string[] }[] = [
  { table: 'proposal', key: ['reading', 'id'], columns: ['proposal'] },
  { table: 'finding', key: ['reading'], columns: ['findings'] },
  { table: 'review_draft', key: ['reading', 'number'], columns: ['proposal', 'words', 'replaces', 'origin', 'by_name'] },
  { table: 'review_step', key: ['document', 'reviewer', 'number'], columns: ['step'] },
  { table: 'upload', key: ['number'], columns: ['by_name', 'url', 'file_name', 'title', 'steps', 'refusal'] }
]

/** Drops what was proposed and drafted of whole documents, and forgets how they came in. */
export async function emptyDocuments({ session, authority }: At, documents: readonly string[]): Promise<void> {
  for (const document of documents) {
    await dropDrafts({ session, authority }, document)
    await session.run('UPDATE upload SET url = NULL, file_name = NULL, title = NULL, refusal = NULL WHERE authority = ? AND document = ?', [
      authority,
      document
    ])
  }
}

/** Drops what is proposed and drafted of a document; proposals are made again of what is left of its text. */
export async function dropDrafts({ session, authority }: At, document: string): Promise<void> {
  for (const table of ['proposal', 'finding', 'review_draft'])
    await session.run(`DELETE FROM ${table} WHERE authority = ? AND reading LIKE ?`, [authority, `${document}.%`])
  await session.run('DELETE FROM review_step WHERE authority = ? AND document = ?', [authority, document])
  await dropPassages(session, authority, document as never)
}

/** Uploads of files that are kept no more: they cannot be gone on with. */
export async function endUploadsOf({ session, authority }: At, files: readonly string[]): Promise<void> {
  for (const sha256 of files)
    await session.run(
      `UPDATE upload SET sha256 = NULL, url = NULL, file_name = NULL, title = NULL, refusal = NULL,
         outcome = CASE WHEN outcome IS NULL OR outcome = 'failed' THEN 'cancelled' ELSE outcome END WHERE authority = ? AND sha256 = ?`,
      [authority, sha256]
    )
}

/** Blacks out what a finder finds in every table beside the log. */
export async function blackOutBeside({ session, authority }: At, find: Finder): Promise<void> {
  for (const { table, key, columns } of worded) {
    const rows = await session.all<Row>(`SELECT ${[...key, ...columns].join(', ')} FROM ${table} WHERE authority = ?`, [authority])
    for (const row of rows) {
      const changed = columns.filter((column) => typeof row[column] === 'string' && cutText(row[column], find) !== row[column])
      if (changed.length === 0) continue
      await session.run(
        `UPDATE ${table} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE authority = ? AND ${key.map((name) => `${name} = ?`).join(' AND ')}`,
        [...changed.map((column) => cutText(row[column] as string, find)), authority, ...key.map((name) => row[name]!)]
      )
    }
  }
  const answered = await session.all<{ key: string; turn: number; result: string }>(
    'SELECT key, turn, result FROM answered WHERE authority = ?',
    [authority]
  )
  for (const { key, turn, result } of answered)
    if (find(result).length > 0)
      await session.run('DELETE FROM answered WHERE authority = ? AND key = ? AND turn = ?', [authority, key, turn])
}

/** What a model answered is known by the print of what it was asked, not by a document: all of it goes, and can be asked for again. */
export async function forgetAnswers({ session, authority }: At): Promise<void> {
  await session.run('DELETE FROM model_answer WHERE authority = ?', [authority])
}

/** Closes accounts, and leaves nothing in them but their ids, which the log names. */
export async function emptyAccounts({ session, authority }: At, accounts: readonly string[], at: string): Promise<void> {
  for (const id of accounts) {
    const [account] = await session.all<{ login: string }>('SELECT login FROM account WHERE authority = ? AND id = ?', [authority, id])
    if (account === undefined) continue
    await session.run('DELETE FROM attempt WHERE subject = ?', [`login ${authority} ${account.login}`])
    await session.run('DELETE FROM session WHERE authority = ? AND account = ?', [authority, id])
    await session.run(
      'UPDATE account SET login = ?, name = ?, salt = ?, password = ?, closed_at = coalesce(closed_at, ?) WHERE authority = ? AND id = ?',
      [`erased-${id}`, '[erased]', new Uint8Array(32), new Uint8Array(32), at, authority, id]
    )
    await session.run("UPDATE upload SET by_name = '[erased]' WHERE authority = ? AND by_kind = 'account' AND by_id = ?", [authority, id])
  }
}

function cutText(text: string, find: Finder): string {
  if (/^[[{"]/.test(text))
    try {
      return JSON.stringify(mapStrings(JSON.parse(text) as unknown, (inner) => blackOut(inner, find(inner))))
    } catch {
      // Words that only look like JSON are words.
    }
  return blackOut(text, find(text))
}
