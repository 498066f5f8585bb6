/** Faults of the disk, told from those of the program: what any of its parts says when the disk is full, or cannot be read or written. */
import { type Outcome, refuse } from './outcome.ts'

/** Codes of the system, of SQLite (`SQLITE_FULL`, `SQLITE_IOERR`) and of PostgreSQL (`disk_full`, `io_error`). */
const full = { codes: ['ENOSPC', 'EDQUOT', '53100'], sqlite: 13 }
const broken = { codes: ['EIO', 'EROFS', '58030'], sqlite: 10 }

type Told = { readonly code?: unknown; readonly errcode?: unknown; readonly cause?: unknown }

/** The refusal that names what is wrong with the disk and what to do; null where it is something else. */
export function diskRefusal(error: unknown): Extract<Outcome<never>, { ok: false }> | null {
  for (let told = error as Told | null | undefined, deep = 0; told != null && deep < 5; told = told.cause as Told | null, deep++) {
    if (is(told, full)) return refuse('disk.full')
    if (is(told, broken)) return refuse('disk.broken')
  }
  return null
}

function is({ code, errcode }: Told, kind: { readonly codes: readonly string[]; readonly sqlite: number }): boolean {
  return kind.codes.includes(String(code)) || (typeof errcode === 'number' && (errcode & 0xff) === kind.sqlite)
}
