/**
 * The log a page at a time, newest first. The public sees that an act was done on a published object, when and in which capacity; who
 * did it, and what stands in the entry, only those see who see everything.
 */
import type { Act, Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import { insideActs } from '../../domain/public-values.ts'
import { readEntry } from '../../journal/entry.ts'
import type { Value } from '../engines/engine.ts'
import { sealedIn } from '../store.ts'
import { type ErasureView, erasuresOfEntries } from './erasures.ts'
import { isFewPublished } from './published-few.ts'
import { remembered } from './remembered.ts'
import { logSize, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type LogRow = {
  readonly n: number
  readonly act: Act
  readonly on: string
  readonly at: Instant
  readonly via: string
  /** The post someone acted in. */
  readonly post: string | null
  /** Null for the public. */
  readonly person: string | null
  /** The whole act; null for the public. */
  readonly event: Event | null
  /** What took something from it. */
  readonly erasure: Omit<ErasureView, 'whole'> | null
}
export type LogPage = {
  readonly rows: readonly LogRow[]
  /** How many entries there are that the viewer may see. */
  readonly total: number
  /** What to ask for as `before` to see older ones; null at the end. */
  readonly next: number | null
}

export async function logPage(viewer: Viewer, filter: { readonly before?: number; readonly limit?: number } = {}): Promise<LogPage> {
  const limit = filter.limit ?? 50
  const before = filter.before ?? Number.MAX_SAFE_INTEGER
  const { from, values } = await visible(viewer)
  const [entries, total] = await Promise.all([
    selectRows<{ n: number; text: string }>(viewer, `SELECT entry.n, entry.text ${from} AND entry.n < ? ORDER BY entry.n DESC LIMIT ?`, [
      ...values,
      before,
      limit + 1
    ]),
    remembered(viewer, 'entries', () => totalOf(viewer))
  ])
  const shown = entries.slice(0, limit)
  const rows = seesAll(viewer) ? await opened(viewer, shown) : shown.map((entry) => closed(readEntry(entry.n, entry.text, [])))
  const erasures = shown.length === 0 ? new Map() : await erasuresOfEntries(viewer, shown.at(-1)!.n, shown[0]!.n)
  for (const row of rows) Object.assign(row, { erasure: erasures.get(row.n) ?? null })
  return { rows, total, next: entries.length > limit ? (shown.at(-1)?.n ?? null) : null }
}

async function visible(viewer: Viewer): Promise<{ readonly from: string; readonly values: readonly Value[] }> {
  if (seesAll(viewer)) return { from: 'FROM entry WHERE entry.authority = ?', values: [] }
  const shown = 'object.authority = entry.authority AND object.id = entry.subject AND object.published IS NOT NULL'
  // A cross join is made in the order it is written in.
  const tables = (await isFewPublished(viewer, null)) ? 'object CROSS JOIN entry' : `entry JOIN object ON ${shown}`
  return {
    from: `FROM ${tables} WHERE entry.authority = ? AND ${shown} AND entry.act NOT IN (${insideActs.map(() => '?').join(', ')})`,
    values: insideActs
  }
}

/** Entries are numbered without gaps, so the size of the log is the count of all. */
async function totalOf(viewer: Viewer): Promise<number> {
  if (seesAll(viewer)) return logSize(viewer)
  const { from, values } = await visible(viewer)
  const [row] = await selectRows<{ count: number }>(viewer, `SELECT count(*) AS count ${from}`, values)
  return Number(row?.count ?? 0)
}

function closed(event: Event): LogRow {
  const { n, act, on, at, via, post } = event
  return { n, act, on, at, via, post, person: null, event: null, erasure: null }
}

async function opened(viewer: Viewer, entries: readonly { readonly n: number; readonly text: string }[]): Promise<LogRow[]> {
  if (entries.length === 0) return []
  const sealed = await sealedIn(viewer.store.engine.reading, viewer.authority.id, entries.at(-1)!.n, entries[0]!.n)
  return entries.map(({ n, text }) => {
    const event = readEntry(n, text, sealed.get(n) ?? [])
    return { ...closed(event), person: event.person, event }
  })
}
