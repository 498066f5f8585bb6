/**
 * Counts over a whole table and the like, remembered until something is entered: the size of the log says whether anything has changed. What a viewer
 * may see and the day it is are part of what is remembered.
 */
import type { Store } from '../store.ts'
import { selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

const kept = new WeakMap<Store, Map<string, { readonly size: number; readonly answer: Promise<unknown> }>>()
/** Beyond so many, the oldest is forgotten. */
const most = 200

export async function remembered<T>(viewer: Viewer, name: string, count: () => Promise<T>): Promise<T> {
  const { store, authority, today } = viewer
  const [head] = await selectRows<{ size: number }>(viewer, 'SELECT size FROM log_head WHERE authority = ?')
  const size = head?.size ?? 0
  const answers = kept.get(store) ?? new Map<string, { size: number; answer: Promise<unknown> }>()
  kept.set(store, answers)
  const key = JSON.stringify([authority.id, seesAll(viewer), today, name])
  const known = answers.get(key)
  if (known?.size === size) return known.answer as Promise<T>
  const answer = count()
  answers.delete(key)
  answers.set(key, { size, answer })
  if (answers.size > most) answers.delete(answers.keys().next().value!)
  answer.catch(() => answers.delete(key))
  return answer
}
