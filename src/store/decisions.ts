/** Decisions as the log tells them: who decided a quote last, when, and why. */
import type { Act } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Json } from '../journal/canonical.ts'
import { readEntry } from '../journal/entry.ts'
import type { Drawer } from './drafts.ts'

export type Decision = {
  readonly entry: number
  readonly act: Act
  /** The name of who acted; null where it was erased. */
  readonly by: string | null
  readonly at: Instant
  readonly reason: string | null
}

type EntryRow = { n: number; text: string }
type SealedRow = { n: number; seal: string; value: string }

/** The last decision on each quote of a reading, by its entry. */
export async function decisionsIn({ session, authority, reading }: Drawer): Promise<Map<number, Decision>> {
  const of = 'FROM decided JOIN'
  const where = 'WHERE decided.authority = ? AND decided.reading = ?'
  const entries = await session.all<EntryRow>(
    `SELECT DISTINCT entry.n, entry.text ${of} entry ON entry.authority = decided.authority AND entry.n = decided.entry ${where}`,
    [authority, reading]
  )
  const sealed = await session.all<SealedRow>(
    `SELECT DISTINCT sealed.n, sealed.seal, sealed.value ${of} sealed ON sealed.authority = decided.authority AND sealed.n = decided.entry ${where}`,
    [authority, reading]
  )
  const byEntry = Map.groupBy(sealed, (row) => row.n)
  return new Map(entries.map((row) => [row.n, decisionOf(row, byEntry.get(row.n) ?? [])]))
}

export async function decisionAt({ session, authority }: Omit<Drawer, 'reading'>, n: number): Promise<Decision | null> {
  const [row] = await session.all<EntryRow>('SELECT n, text FROM entry WHERE authority = ? AND n = ?', [authority, n])
  const sealed = await session.all<SealedRow>('SELECT n, seal, value FROM sealed WHERE authority = ? AND n = ?', [authority, n])
  return row === undefined ? null : decisionOf(row, sealed)
}

function decisionOf({ n, text }: EntryRow, sealed: readonly SealedRow[]): Decision {
  const values = new Map(sealed.map(({ seal, value }) => [seal, JSON.parse(value) as Json]))
  const { act, at, person, body } = readEntry(n, text, values)
  return { entry: n, act, by: values.size === 0 ? null : person, at, reason: 'reason' in body ? (body.reason as string | null) : null }
}
