/**
 * Whether so little is published that a public list is found quicker from what is published than from the order of the list. The answer
 * changes how a row is looked for, never which rows there are.
 */
import type { NumberedKind } from '../../domain/id.ts'
import { remembered } from './remembered.ts'
import { selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

const few = 2000

export async function isFewPublished(viewer: Viewer, kind: NumberedKind | null): Promise<boolean> {
  if (seesAll(viewer)) return false
  return remembered(viewer, `published ${kind ?? 'objects'}`, async () => {
    const rows = await selectRows<{ id: string }>(
      viewer,
      `SELECT id FROM object WHERE authority = ? AND published IS NOT NULL ${kind === null ? '' : 'AND kind = ?'} LIMIT ?`,
      kind === null ? [few + 1] : [kind, few + 1]
    )
    return rows.length <= few
  })
}
