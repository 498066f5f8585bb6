/**
 * Counts over a whole table and the like, remembered until something is entered: the size of the log says whether anything has changed. What a viewer
 * may see and the day it is are part of what is remembered.
 */
import { logSize } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

type Kept = { readonly answer: Promise<unknown>; bytes: number }
/** What is remembered of a record as it is at a size of its log. */
type Memory = { readonly size: number; readonly answers: Map<string, Kept>; bytes: number }

const memories = new WeakMap<Viewer['store'], Map<string, Memory>>()
/** Beyond so many, or so many bytes of pages, what was not asked for longest is forgotten. */
const most = 200
const mostBytes = 4_000_000

export async function remembered<T>(viewer: Viewer, name: string, count: () => Promise<T>): Promise<T> {
  // What may be seen of the past is settled by the present.
  const memory = await memoryOf(viewer.past?.present ?? viewer)
  const { answers } = memory
  const key = JSON.stringify([seesAll(viewer), viewer.today, viewer.past?.entry ?? null, name])
  const known = answers.get(key)
  if (known !== undefined) {
    answers.delete(key)
    answers.set(key, known)
    return known.answer as Promise<T>
  }
  const kept: Kept = { answer: count(), bytes: 0 }
  answers.set(key, kept)
  weighed(memory, key, kept).catch(() => answers.delete(key))
  return kept.answer as Promise<T>
}

async function memoryOf(viewer: Viewer): Promise<Memory> {
  const { store, authority } = viewer
  const size = await logSize(viewer)
  const records = memories.get(store) ?? new Map<string, Memory>()
  memories.set(store, records)
  const known = records.get(authority.id)
  if (known?.size === size) return known
  const fresh = { size, answers: new Map<string, Kept>(), bytes: 0 }
  records.set(authority.id, fresh)
  return fresh
}

async function weighed(memory: Memory, key: string, kept: Kept): Promise<void> {
  const { answers } = memory
  kept.bytes = bytesOf(await kept.answer)
  if (answers.get(key) === kept) memory.bytes += kept.bytes
  for (const [oldest, { bytes }] of answers) {
    if (answers.size <= most && memory.bytes <= mostBytes) break
    answers.delete(oldest)
    memory.bytes -= bytes
  }
}

/** Of an answer with a body; counts and lists weigh little beside those. */
function bytesOf(answer: unknown): number {
  const body = typeof answer === 'object' && answer !== null && 'body' in answer ? answer.body : null
  return body instanceof Uint8Array ? body.byteLength : 0
}
