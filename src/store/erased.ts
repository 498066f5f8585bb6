/** What was erased, read from the log itself: by this the tables are rebuilt and verified without what is gone. */
import type { Promised } from '../domain/backup-retention.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Instant } from '../domain/instant.ts'
import { emptySourceText } from '../domain/source-text.ts'
import { type ErasedValues, erasedKey } from '../journal/verify.ts'
import type { TextReader } from './applying.ts'
import type { Session } from './engines/engine.ts'
import { eventsAmong, type Store } from './store.ts'

export type Erased = {
  /** Files that are kept no more. */
  readonly files: ReadonlySet<string>
  readonly values: ErasedValues
  readonly erasures: number
}

export async function erasedIn(session: Session, authority: string): Promise<Erased> {
  const files = new Set<string>()
  const values = new Map<string, string | null>()
  let erasures = 0
  for await (const event of eventsAmong(session, authority, 'erasure.made')) {
    erasures++
    for (const sha256 of event.body.removed?.files ?? []) files.add(sha256)
    for (const [n, seal, , instead] of event.body.removed?.values ?? []) values.set(erasedKey(n, seal), instead)
  }
  return { files, values, erasures }
}

/** Reads nothing where a text was erased: an entry before the erasure still names it. */
export function readerWithout({ files }: Pick<Erased, 'files'>, readText: TextReader): TextReader {
  return async (text, layout) => (files.has(text) || files.has(layout) ? emptySourceText : readText(text, layout))
}

/** When something was erased from any record of a store, and from which day on no backup may hold it. */
export async function promisedErasures({ engine }: Pick<Store, 'engine'>): Promise<Promised[]> {
  const rows = await engine.reading.all<{ at: Instant; backups_free_from: CalendarDate }>('SELECT at, backups_free_from FROM erasure')
  return rows.map((row) => ({ at: row.at, freeFrom: row.backups_free_from }))
}
