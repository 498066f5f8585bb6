/** The log as it reads: the acts about an object, or the newest of all. For those who may see what is not published. */
import type { Event } from '../../domain/event.ts'
import { readEntry } from '../../journal/entry.ts'
import { sealedIn } from '../store.ts'
import { seesAll, type Viewer } from './viewer.ts'

export async function actsAbout(viewer: Viewer, object: string): Promise<Event[]> {
  if (!seesAll(viewer)) return []
  const session = viewer.store.engine.reading
  const rows = await session.all<{ n: number; text: string }>('SELECT n, text FROM entry WHERE authority = ? AND subject = ? ORDER BY n', [
    viewer.authority.id,
    object
  ])
  const events: Event[] = []
  for (const { n, text } of rows) events.push(readEntry(n, text, (await sealedIn(session, viewer.authority.id, n, n)).get(n) ?? []))
  return events
}
