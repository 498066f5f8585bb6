/**
 * Requests that were answered: what came of each of their transactions, by the request's key. Beside the log and not in backups; a key is
 * forgotten after eight days, when every session that could have sent it has ended.
 */
import { type Instant, instantOf } from '../domain/instant.ts'
import type { RequestKey } from '../domain/request-key.ts'
import type { Session } from './engines/engine.ts'

const keptFor = 8 * 24 * 60 * 60_000

/** Does the work of a request's next transaction, or answers with what came of it where that was done before. Results are plain values. */
export async function doneOnce<T>(
  { session, authority, at }: { readonly session: Session; readonly authority: string; readonly at: Instant },
  key: RequestKey | null,
  work: () => Promise<T>
): Promise<{ readonly result: T; readonly again: boolean }> {
  if (key === null) return { result: await work(), again: false }
  const turn = key.next()
  const [known] = await session.all<{ result: string }>('SELECT result FROM answered WHERE authority = ? AND key = ? AND turn = ?', [
    authority,
    key.words,
    turn
  ])
  if (known !== undefined) {
    const { result, beside } = JSON.parse(known.result) as { result: T; beside: unknown }
    key.found++
    key.beside = beside
    return { result, again: true }
  }
  const result = await work()
  const noted = JSON.stringify({ result, beside: key.beside })
  await session.run('DELETE FROM answered WHERE authority = ? AND at < ?', [authority, instantOf(Date.parse(at) - keptFor)])
  await session.run('INSERT INTO answered (authority, key, turn, result, at) VALUES (?, ?, ?, ?, ?)', [
    authority,
    key.words,
    turn,
    noted,
    at
  ])
  key.entered++
  return { result, again: false }
}
