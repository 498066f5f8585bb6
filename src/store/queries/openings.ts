/**
 * Openings: what the public side publishes of entries, so that anyone can check them against the log. Only of acts on what is public now,
 * and of what is sealed in them only what everyone may read.
 */
import type { Act } from '../../domain/event.ts'
import { insideActs, publicValues } from '../../domain/public-values.ts'
import { sealOf, sealsAt } from '../../journal/entry.ts'
import type { Opening } from '../../journal/opening.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

type EntryRow = { readonly n: number; readonly act: Act; readonly text: string; readonly salt: Uint8Array }

const open = `FROM entry JOIN object ON object.authority = entry.authority AND object.id = entry.subject AND object.published IS NOT NULL
  WHERE entry.authority = ? AND entry.act NOT IN (${insideActs.map(() => '?').join(', ')})`

/** Of the entries `from` up to, and without, `to`; whoever asks. */
export async function openingsIn(viewer: Viewer, from: number, to: number): Promise<Opening[]> {
  const rows = await selectRows<EntryRow>(
    viewer,
    `SELECT entry.n, entry.act, entry.text, entry.salt ${open} AND entry.n >= ? AND entry.n < ? ORDER BY entry.n`,
    [...insideActs, from, to]
  )
  return openingsOf(viewer, rows)
}

/** Of the newest entry below `size` about an object; null where the public sees none. */
export async function lastOpeningOn(viewer: Viewer, id: string, size: number): Promise<Opening | null> {
  const rows = await selectRows<EntryRow>(
    viewer,
    `SELECT entry.n, entry.act, entry.text, entry.salt ${open} AND entry.subject = ? AND entry.n < ? ORDER BY entry.n DESC LIMIT 1`,
    [...insideActs, id, size]
  )
  return (await openingsOf(viewer, rows))[0] ?? null
}

async function openingsOf(viewer: Viewer, rows: readonly EntryRow[]): Promise<Opening[]> {
  if (rows.length === 0) return []
  const numbers = rows.map(({ n }) => Number(n))
  const sealed = await selectRows<{ n: number; seal: string; salt: Uint8Array; value: string }>(
    viewer,
    'SELECT n, seal, salt, value FROM sealed WHERE authority = ? AND n BETWEEN ? AND ?',
    [Math.min(...numbers), Math.max(...numbers)]
  )
  const kept = new Map(sealed.map(({ n, seal, salt, value }) => [`${n} ${seal}`, { salt: base64(salt), value }]))
  return rows.map(({ n, act, text, salt }) => {
    const shown = sealsAt(text, publicValues(act)).flatMap((seal) => {
      const value = kept.get(`${n} ${seal}`)
      // What an erasure left of a value is no longer what was sealed, and stays shut.
      return value === undefined || sealOf(Buffer.from(value.salt, 'base64'), value.value) !== seal ? [] : [[seal, value] as const]
    })
    return { n: Number(n), salt: base64(salt), entry: text, values: Object.fromEntries(shown) }
  })
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
