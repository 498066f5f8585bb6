/** Whether anything was entered under a request's key, and what it was last about. */
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import type { RequestKey } from '../../domain/request-key.ts'
import type { Viewer } from './viewer.ts'

/** Null where nothing was; `about` is null where it was about no numbered object, `upload` where none was begun. */
export async function enteredUnder(
  { store, authority }: Pick<Viewer, 'store' | 'authority'>,
  key: RequestKey
): Promise<{ readonly about: ObjectId | null; readonly upload: number | null } | null> {
  const { reading } = store.engine
  const [noted] = await reading.all<{ result: string }>(
    'SELECT result FROM answered WHERE authority = ? AND key = ? ORDER BY turn DESC LIMIT 1',
    [authority.id, key.words]
  )
  if (noted === undefined) return null
  const { result } = JSON.parse(noted.result) as { result: { from?: number; count?: number; number?: number } | null }
  const upload = result?.number ?? null
  if (typeof result?.from !== 'number' || !result.count) return { about: null, upload }
  const [entry] = await reading.all<{ subject: string }>('SELECT subject FROM entry WHERE authority = ? AND n = ?', [
    authority.id,
    result.from + result.count - 1
  ])
  return { upload, about: entry === undefined ? null : (parseObjectId(entry.subject)?.id ?? null) }
}
