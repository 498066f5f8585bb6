/** Shows, before anything is made public, exactly what everyone will see of each object, and what it names that stays hidden. */
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { type Sheet, sheetOf } from './object-sheet.ts'

export type Preview = {
  readonly sheet: Sheet
  /** Named by it, and neither public nor about to be. */
  readonly hidden: readonly ObjectId[]
}

export async function previewPublication(viewer: Viewer, ids: readonly ObjectId[]): Promise<Outcome<readonly Preview[]>> {
  const together = new Set(ids)
  const previews: Preview[] = []
  for (const id of together) {
    const sheet = await sheetOf(viewer, id, { together })
    if (sheet === null) return refuse('object.not-found', { id })
    const hidden: ObjectId[] = []
    for (const other of sheet.refers) if (!together.has(other) && (await sheetOf(viewer, other))?.published !== true) hidden.push(other)
    previews.push({ sheet, hidden })
  }
  return agree(previews)
}
