/** The way from a viewer of today to the same viewer of a past day or entry. */
import { type AsOf, parseAsOf } from '../../domain/as-of.ts'
import { dayIn, type Instant } from '../../domain/instant.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { pastSession } from '../past.ts'
import { logSize, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

/**
 * Sees the record as it stood after an entry, or at the end of a day. What is due or late is judged by that day, the entry's own where an
 * entry is asked for; what may be seen is what may be seen today.
 */
export async function viewerAsOf(viewer: Viewer, words: string): Promise<Outcome<Viewer>> {
  const asked = parseAsOf(words)
  if (asked === null) return refuse('as-of.unreadable', { words })
  const last = (await logSize(viewer)) - 1
  const found = 'day' in asked ? await onDay(viewer, asked, last) : await afterEntry(viewer, asked, last)
  if (!found.ok) return found
  const { entry, day } = found.value
  const { store } = viewer
  const reading = pastSession({ engine: store.engine, sight: seesAll(viewer) ? 'all' : 'published' }, entry)
  const engine = { ...store.engine, reading, write: () => Promise.reject(new Error('the past is read only')) }
  return agree({
    ...viewer,
    today: day,
    store: { engine, blobs: store.blobs, readings: store.readings },
    past: { entry, day, present: viewer }
  })
}

type Place = { readonly entry: number; readonly day: Viewer['today'] }

async function afterEntry(viewer: Viewer, { entry }: Extract<AsOf, { entry: number }>, last: number): Promise<Outcome<Place>> {
  if (entry > last) return refuse('as-of.no-entry', { n: entry, last })
  return agree({ entry, day: await dayOf(viewer, entry) })
}

/** A server's clock runs forward, so that the last entry of a day is found by halves. */
async function onDay(viewer: Viewer, { day }: Extract<AsOf, { day: string }>, last: number): Promise<Outcome<Place>> {
  if (day > viewer.today) return refuse('as-of.not-yet', { day })
  let [before, after] = [-1, last + 1]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if ((await dayOf(viewer, middle)) <= day) before = middle
    else after = middle
  }
  return agree({ entry: before, day })
}

async function dayOf(viewer: Viewer, entry: number): Promise<Viewer['today']> {
  const [row] = await selectRows<{ at: Instant }>(viewer, 'SELECT at FROM entry WHERE authority = ? AND n = ?', [entry])
  return row === undefined ? viewer.today : dayIn(viewer.authority.zone, row.at)
}
