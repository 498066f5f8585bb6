/**
 * Uploads as they are kept: a document on its way in, step by step. Not in the log; what came of it is.
 *
 * A run holds a lease and has a number. Whoever takes an upload over raises that number, so that a run which lost its lease without
 * knowing can change nothing more.
 */
import { fault } from '../domain/fault.ts'
import type { ObjectId, Sha256 } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { Refusal } from '../domain/outcome.ts'
import type { RequestKey } from '../domain/request-key.ts'
import type { Session, Value } from './engines/engine.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** In order; `asked` is a web address that has not been fetched yet. */
export const uploadSteps = ['asked', 'received', 'read', 'structured', 'proposed', 'ready'] as const
export type UploadStep = (typeof uploadSteps)[number]
export type UploadRow = Tables['upload']
/** When each step was done, and what was counted in it. */
export type StepNotes = Readonly<Partial<Record<UploadStep, { readonly at: Instant; readonly counts: Readonly<Record<string, number>> }>>>

export type NewUpload = Pick<
  UploadRow,
  'by_kind' | 'by_id' | 'by_name' | 'how' | 'url' | 'file_name' | 'media_type' | 'charset' | 'title' | 'bytes' | 'sha256' | 'started_at'
>

export type Offering = { readonly store: Store; readonly authority: string; readonly key: RequestKey | null }

/** Keeps a new upload and answers with its number, or with the number of an unfinished one of the same bytes. */
export async function keepUpload(
  { store, authority, key }: Offering,
  row: NewUpload
): Promise<{ readonly number: number; readonly same: number | null }> {
  return store.write(authority, { at: row.started_at, key }, async (session) => {
    const same = row.sha256 === null ? null : await unfinishedOf(session, authority, row.sha256)
    if (same !== null) return { number: same, same }
    const [last] = await session.all<{ last: number | null }>('SELECT max(number) AS last FROM upload WHERE authority = ?', [authority])
    const number = Number(last?.last ?? 0) + 1
    const reached: UploadStep = row.sha256 === null ? 'asked' : 'received'
    const steps: StepNotes = { [reached]: { at: row.started_at, counts: row.bytes === null ? {} : { bytes: row.bytes } } }
    const all = { ...row, authority, number, reached, steps: JSON.stringify(steps), changed_at: row.started_at, run: 0 }
    const names = Object.keys(all)
    fault('upload.before-keep')
    await session.run(`INSERT INTO upload (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(all))
    fault('upload.after-keep')
    return { number, same: null }
  })
}

async function unfinishedOf(session: Session, authority: string, sha256: Sha256): Promise<number | null> {
  const [row] = await session.all<{ number: number }>(
    'SELECT number FROM upload WHERE authority = ? AND sha256 = ? AND outcome IS NULL ORDER BY number LIMIT 1',
    [authority, sha256]
  )
  return row?.number ?? null
}

async function rowOf(session: Session, authority: string, number: number): Promise<UploadRow | null> {
  const [row] = await session.all<UploadRow>('SELECT * FROM upload WHERE authority = ? AND number = ?', [authority, number])
  return row ?? null
}

export function uploadRow(store: Store, authority: string, number: number): Promise<UploadRow | null> {
  return rowOf(store.engine.reading, authority, number)
}

/** Uploads that nothing has ended yet, oldest first. */
export async function unfinishedUploads(store: Store, authority: string): Promise<UploadRow[]> {
  return store.engine.reading.all<UploadRow>('SELECT * FROM upload WHERE authority = ? AND outcome IS NULL ORDER BY number', [authority])
}

/** The number of the upload that brought a document in, or null where none did. */
export async function uploadOfDocument(store: Store, authority: string, document: ObjectId): Promise<number | null> {
  const [row] = await store.engine.reading.all<{ number: number }>(
    'SELECT number FROM upload WHERE authority = ? AND document = ? ORDER BY number LIMIT 1',
    [authority, document]
  )
  return row?.number ?? null
}

export type Lease = { readonly by: string; readonly now: Instant; readonly until: Instant }

/** Takes an unfinished upload for a run; null where another holds it. `isGone` says whether a holder whose lease still runs is dead. */
export async function takeUpload(
  store: Store,
  which: { readonly authority: string; readonly number: number },
  lease: Lease & { readonly isGone: (holder: string) => boolean }
): Promise<UploadRow | null> {
  const { authority, number } = which
  return store.engine.write(authority, async (session) => {
    const row = await rowOf(session, authority, number)
    if (row === null || row.outcome !== null) return null
    const held = row.lease_by !== null && row.lease_until !== null && row.lease_until > lease.now && !lease.isGone(row.lease_by)
    if (held) return null
    fault('upload.before-take')
    const taken = { ...row, run: row.run + 1, lease_by: lease.by, lease_until: lease.until }
    await session.run('UPDATE upload SET run = ?, lease_by = ?, lease_until = ? WHERE authority = ? AND number = ?', [
      taken.run,
      lease.by,
      lease.until,
      authority,
      number
    ])
    fault('upload.after-take')
    return taken
  })
}

/** One run of an upload: every change it makes names it. */
export type Run = { readonly store: Store; readonly authority: string; readonly number: number; readonly run: number }

/** Changes the upload as its run; false where it is no longer that run's. */
async function change(of: Run, columns: Readonly<Record<string, Value>>): Promise<boolean> {
  const { store, authority, number, run } = of
  return store.engine.write(authority, async (session) => {
    const row = await rowOf(session, authority, number)
    if (row === null || row.run !== run || row.outcome !== null) return false
    const names = Object.keys(columns)
    fault('upload.before-change')
    await session.run(`UPDATE upload SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE authority = ? AND number = ?`, [
      ...Object.values(columns),
      authority,
      number
    ])
    fault('upload.after-change')
    return true
  })
}

export async function stillHeld(of: Run): Promise<boolean> {
  const row = await uploadRow(of.store, of.authority, of.number)
  return row !== null && row.run === of.run && row.outcome === null
}

export function renewLease(of: Run, until: Instant): Promise<boolean> {
  return change(of, { lease_until: until })
}

/** Lets go without an end: whoever comes next goes on from the step reached. */
export function dropLease(of: Run): Promise<boolean> {
  return change(of, { lease_by: null, lease_until: null })
}

export type StepDone = {
  readonly step: UploadStep
  readonly at: Instant
  readonly counts: Readonly<Record<string, number>>
  readonly columns?: Partial<Pick<UploadRow, 'bytes' | 'sha256' | 'file_name' | 'media_type' | 'charset' | 'document'>>
}

/** Notes that a step is done; after the last one the upload has ended. */
export async function noteStep(of: Run, steps: StepNotes, { step, at, counts, columns = {} }: StepDone): Promise<StepNotes | null> {
  const notes: StepNotes = { ...steps, [step]: { at, counts } }
  const ended = step === 'ready' ? { outcome: 'ready', lease_by: null, lease_until: null } : {}
  const done = await change(of, { ...columns, reached: step, steps: JSON.stringify(notes), changed_at: at, ...ended })
  return done ? notes : null
}

export function failUpload(of: Run, refusal: Refusal, at: Instant): Promise<boolean> {
  return change(of, { outcome: 'failed', refusal: JSON.stringify(refusal), changed_at: at, lease_by: null, lease_until: null })
}

/** Which document a run that had lost its upload entered all the same. */
export async function nameDocument(of: Run, document: ObjectId): Promise<void> {
  await of.store.engine.write(of.authority, (session) =>
    session.run('UPDATE upload SET document = ? WHERE authority = ? AND number = ?', [document, of.authority, of.number])
  )
}

/** Cancels an unfinished upload; its run, wherever that is, can change nothing more. False where it had ended. */
export async function endUpload({ store, authority, key }: Offering, number: number, at: Instant): Promise<boolean> {
  return store.write(authority, { at, key }, async (session) => {
    const row = await rowOf(session, authority, number)
    if (row === null || row.outcome === 'ready' || row.outcome === 'cancelled') return false
    fault('upload.before-cancel')
    await session.run(
      "UPDATE upload SET outcome = 'cancelled', run = run + 1, refusal = NULL, changed_at = ?, lease_by = NULL, lease_until = NULL WHERE authority = ? AND number = ?",
      [at, authority, number]
    )
    return true
  })
}

/** Makes a failed upload unfinished again, at the step it had reached. False where it had not failed. */
export async function reopenUpload({ store, authority, key }: Offering, number: number, at: Instant): Promise<boolean> {
  return store.write(authority, { at, key }, async (session) => {
    const row = await rowOf(session, authority, number)
    if (row?.outcome !== 'failed') return false
    fault('upload.before-reopen')
    await session.run('UPDATE upload SET outcome = NULL, refusal = NULL, changed_at = ? WHERE authority = ? AND number = ?', [
      at,
      authority,
      number
    ])
    return true
  })
}
