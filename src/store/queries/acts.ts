/** The log as it reads: the acts about an object, or the newest of all. For those who may see what is not published. */
import type { Event } from '../../domain/event.ts'
import { type KeptValue, readEntry } from '../../journal/entry.ts'
import { selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export async function actsAbout(viewer: Viewer, object: string): Promise<Event[]> {
  if (!seesAll(viewer)) return []
  return (await entriesOn(viewer, object, true)).map(({ n, text, sealed }) => readEntry(n, text, sealed))
}

type EntryOn = { readonly n: number; readonly text: string; readonly sealed: Pick<KeptValue, 'seal' | 'value'>[] }
type EntryRow = { readonly n: number; readonly text: string; readonly seal: string | null; readonly value: string | null }

/** The entries about an object, oldest first, with the sealed values in them where they may be seen. */
export async function entriesOn(viewer: Viewer, id: string, sealed: boolean): Promise<EntryOn[]> {
  const rows = await selectRows<EntryRow>(
    viewer,
    sealed
      ? `SELECT entry.n, entry.text, sealed.seal, sealed.value FROM entry
         LEFT JOIN sealed ON sealed.authority = entry.authority AND sealed.n = entry.n
         WHERE entry.authority = ? AND entry.subject = ? ORDER BY entry.n`
      : 'SELECT n, text, NULL AS seal, NULL AS value FROM entry WHERE authority = ? AND subject = ? ORDER BY n',
    [id]
  )
  const entries: EntryOn[] = []
  for (const { n, text, seal, value } of rows) {
    if (entries.at(-1)?.n !== n) entries.push({ n, text, sealed: [] })
    if (seal !== null && value !== null) entries.at(-1)!.sealed.push({ seal, value })
  }
  return entries
}
