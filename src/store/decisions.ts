/** Decisions as the log tells them: who decided a quote last, when, and why. */
import type { Act } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Drawer } from './drafts.ts'
import type { Row } from './engines/engine.ts'

export type Decision = {
  readonly entry: number
  readonly act: Act
  /** The name of who acted; null where it was erased. */
  readonly by: string | null
  readonly at: Instant
  readonly reason: string | null
}

/** Entries asked for at once: one statement for any number of them. */
const piece = 250

/** The decisions that some entries hold, by the entry. */
export async function decisionsAt(
  { session, authority }: Omit<Drawer, 'reading'>,
  entries: readonly number[]
): Promise<Map<number, Decision>> {
  const found = new Map<number, Decision>()
  for (let from = 0; from < entries.length; from += piece) {
    const asked = entries.slice(from, from + piece)
    const size = entries.length === 1 ? 1 : piece
    const which = [...asked, ...Array<number>(size - asked.length).fill(asked[0]!)]
    const select = <R extends Row>(columns: string): Promise<R[]> =>
      session.all<R>(`SELECT ${columns} WHERE authority = ? AND n IN (${which.map(() => '?').join(', ')})`, [authority, ...which])
    const rows = await select<{ n: number; at: Instant; act: Act; text: string }>('n, at, act, text FROM entry')
    const sealed = await select<{ seal: string; value: string }>('seal, value FROM sealed')
    const values = new Map(sealed.map((row) => [row.seal, row.value]))
    for (const row of rows) found.set(row.n, decisionOf(row, values))
  }
  return found
}

export async function decisionAt(of: Omit<Drawer, 'reading'>, entry: number): Promise<Decision | null> {
  return (await decisionsAt(of, [entry])).get(entry) ?? null
}

type Hidden = { readonly $seal: string } | null | undefined
type EntryText = { readonly by: { readonly person: Hidden }; readonly body: { readonly reason?: Hidden } }

function decisionOf(
  { n, at, act, text }: { readonly n: number; readonly at: Instant; readonly act: Act; readonly text: string },
  values: ReadonlyMap<string, string>
): Decision {
  const { by, body } = JSON.parse(text) as EntryText
  const open = (hidden: Hidden): string | null => {
    const value = hidden == null ? undefined : values.get(hidden.$seal)
    return value === undefined ? null : (JSON.parse(value) as string)
  }
  return { entry: n, act, by: open(by.person), at, reason: open(body.reason) }
}
