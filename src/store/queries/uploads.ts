/** Uploads as those see them who may add documents. */
import { can } from '../../domain/actor.ts'
import type { Refusal } from '../../domain/outcome.ts'
import type { Tables } from '../tables.ts'
import { type StepNotes, type UploadStep, uploadSteps } from '../uploads.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type UploadView = {
  readonly number: number
  readonly how: Tables['upload']['how']
  readonly url: string | null
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly bytes: number | null
  readonly title: string | null
  /** Who sent it. */
  readonly byName: string
  readonly startedAt: Tables['upload']['started_at']
  readonly changedAt: Tables['upload']['changed_at']
  readonly state: UploadStep | 'failed' | 'cancelled'
  /** The last step that was done. */
  readonly reached: UploadStep
  /** The step under way, or the one that failed or was not done; null after the last. */
  readonly nextStep: UploadStep | null
  readonly steps: StepNotes
  /** Why it failed. */
  readonly refusal: Refusal | null
  readonly document: Tables['upload']['document']
  /** Whether a process holds it; an unfinished one that none holds waits to be taken up. */
  readonly running: boolean
}

export async function upload(viewer: Viewer, number: number): Promise<UploadView | null> {
  if (!mayLook(viewer)) return null
  const [row] = await selectRows<Tables['upload']>(viewer, 'SELECT * FROM upload WHERE authority = ? AND number = ?', [number])
  return row === undefined ? null : viewOf(viewer, row)
}

/** The newest first. */
export async function uploads(viewer: Viewer, filter: { readonly unfinished?: true; readonly limit?: number } = {}): Promise<UploadView[]> {
  if (!mayLook(viewer)) return []
  const which = filter.unfinished === true ? 'AND outcome IS NULL' : ''
  const rows = await selectRows<Tables['upload']>(
    viewer,
    `SELECT * FROM upload WHERE authority = ? ${which} ORDER BY number DESC LIMIT ?`,
    [filter.limit ?? 50]
  )
  return rows.map((row) => viewOf(viewer, row))
}

function mayLook(viewer: Viewer): boolean {
  return can(viewer.actor, 'make', { published: false })
}

function viewOf(viewer: Viewer, row: Tables['upload']): UploadView {
  const reached = row.reached as UploadStep
  return {
    number: row.number,
    how: row.how,
    url: row.url,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    title: row.title,
    byName: row.by_name,
    startedAt: row.started_at,
    changedAt: row.changed_at,
    state: row.outcome ?? reached,
    reached,
    nextStep: uploadSteps[uploadSteps.indexOf(reached) + 1] ?? null,
    steps: JSON.parse(row.steps) as StepNotes,
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as Refusal),
    document: row.document,
    running: row.outcome === null && row.lease_until !== null && row.lease_until > viewer.now
  }
}
