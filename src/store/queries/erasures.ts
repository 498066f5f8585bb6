/** Erasures: what became of an object or an entry that holds less than it did, and all that were made. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ErasureKind, LawfulReason } from '../../domain/erasure.ts'
import type { Instant } from '../../domain/instant.ts'
import { readEntry } from '../../journal/entry.ts'
import { sealedIn } from '../store.ts'
import { selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type ErasureView = {
  /** Its entry. */
  readonly n: number
  readonly kind: ErasureKind
  readonly lawful: LawfulReason
  readonly at: Instant
  /** The post it was made in. */
  readonly post: string | null
  readonly backups_free_from: CalendarDate
  /** Whether the object itself is what was erased. */
  readonly whole: boolean
}

/** An erasure with what is said of it inside. */
export type ErasureEntry = Omit<ErasureView, 'whole'> & {
  readonly subject: string
  readonly objects: number
  readonly amount: number
  readonly passages: number
  readonly files: number
  readonly person: string | null
  readonly reason: string | null
}

const columns = 'erasure.n, erasure.kind, erasure.lawful, erasure.at, erasure.post, erasure.backups_free_from'

/** The erasures that took something from an object, newest first. Whoever may see the object may see them. */
export async function erasuresOf(viewer: Viewer, id: string): Promise<ErasureView[]> {
  const rows = await selectRows<Omit<ErasureView, 'whole'> & { whole: number }>(
    viewer,
    `SELECT ${columns}, erased_object.whole FROM erased_object JOIN erasure ON erasure.authority = erased_object.authority AND erasure.n = erased_object.n
     WHERE erased_object.authority = ? AND erased_object.id = ? ORDER BY erasure.n DESC`,
    [id]
  )
  return rows.map((row) => ({ ...row, whole: row.whole === 1 }))
}

/** An erasure with those of some objects that it took something from. */
export type ErasureAmong = Omit<ErasureView, 'whole'> & { readonly objects: readonly string[] }

/** The erasures that took something from some objects, newest first. Whoever may see the objects may see them. */
export async function erasuresAmong(viewer: Viewer, ids: readonly string[]): Promise<ErasureAmong[]> {
  const found = new Map<number, Omit<ErasureView, 'whole'> & { objects: string[] }>()
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    const rows = await selectRows<Omit<ErasureView, 'whole'> & { id: string }>(
      viewer,
      `SELECT ${columns}, erased_object.id FROM erased_object JOIN erasure ON erasure.authority = erased_object.authority AND erasure.n = erased_object.n
       WHERE erased_object.authority = ? AND erased_object.id IN (${some.map(() => '?').join(', ')})`,
      some
    )
    for (const { id, ...erasure } of rows) {
      const known = found.get(erasure.n) ?? { ...erasure, objects: [] }
      known.objects.push(id)
      found.set(erasure.n, known)
    }
  }
  for (const { objects } of found.values())
    objects.sort((a, b) => (a[0] === b[0] ? Number(a.slice(2)) - Number(b.slice(2)) : a < b ? -1 : 1))
  return [...found.values()].sort((a, b) => b.n - a.n)
}

/** Whether anything of the record was ever erased. */
export async function anyErasure(viewer: Viewer): Promise<boolean> {
  const { reading } = viewer.store.engine
  return (await reading.steady('SELECT 1 AS there FROM erasure WHERE authority = ? LIMIT 1', [viewer.authority.id])).length > 0
}

/** The erasures that took something from entries, by entry; the newest of each. */
export async function erasuresOfEntries(
  viewer: Viewer,
  from: number,
  to: number
): Promise<ReadonlyMap<number, Omit<ErasureView, 'whole'>>> {
  const rows = await selectRows<Omit<ErasureView, 'whole'> & { entry: number }>(
    viewer,
    `SELECT erased_entry.entry, ${columns} FROM erased_entry JOIN erasure ON erasure.authority = erased_entry.authority AND erasure.n = erased_entry.n
     WHERE erased_entry.authority = ? AND erased_entry.entry BETWEEN ? AND ? ORDER BY erasure.n`,
    [from, to]
  )
  return new Map(rows.map(({ entry, ...erasure }) => [entry, erasure]))
}

/** All erasures, newest first; who made them and the reason in words only for those who see everything. */
export async function erasureList(viewer: Viewer, limit = 200): Promise<ErasureEntry[]> {
  const rows = await selectRows<Omit<ErasureEntry, 'person' | 'reason'> & { text: string }>(
    viewer,
    `SELECT ${columns}, erasure.subject, erasure.objects, erasure.amount, erasure.passages, erasure.files, entry.text
     FROM erasure JOIN entry ON entry.authority = erasure.authority AND entry.n = erasure.n WHERE erasure.authority = ? ORDER BY erasure.n DESC LIMIT ?`,
    [limit]
  )
  return Promise.all(rows.map(async ({ text, ...row }) => ({ ...row, ...(await saidInside(viewer, row.n, text)) })))
}

async function saidInside(viewer: Viewer, n: number, text: string): Promise<{ person: string | null; reason: string | null }> {
  if (!seesAll(viewer)) return { person: null, reason: null }
  const sealed = await sealedIn(viewer.store.engine.reading, viewer.authority.id, n, n)
  const event = readEntry(n, text, sealed.get(n) ?? [])
  return { person: event.person, reason: event.act === 'erasure.made' ? event.body.reason : null }
}

/** Whether a file is kept no more because what it held was erased; when, and from which document. */
export async function erasedFile(viewer: Viewer, sha256: string): Promise<{ readonly at: Instant; readonly id: string } | null> {
  const [row] = await selectRows<{ at: Instant; id: string | null }>(
    viewer,
    `SELECT erasure.at, (SELECT document.id FROM document WHERE document.authority = erased_file.authority AND document.sha256 = erased_file.sha256 LIMIT 1) AS id
     FROM erased_file JOIN erasure ON erasure.authority = erased_file.authority AND erasure.n = erased_file.n
     WHERE erased_file.authority = ? AND erased_file.sha256 = ?`,
    [sha256]
  )
  return row === undefined ? null : { at: row.at, id: row.id ?? 'a document' }
}
