/** What was erased from some objects, in words: what kind of thing, when, in which capacity and why. */
import { dayIn } from '../domain/instant.ts'
import { erasedInWords } from '../formats/erasure-words.ts'
import { anyErasure, type ErasureView, erasuresAmong } from '../store/queries/erasures.ts'
import { type OfficeView, offices, postName } from '../store/queries/offices.ts'
import type { Viewer } from '../store/queries/viewer.ts'

export type ErasedWords = { readonly entry: number; readonly at: string; readonly objects: readonly string[]; readonly words: string }

/** Newest first. Whoever may see the objects may see them. */
export async function erasedWords(viewer: Viewer, ids: readonly string[]): Promise<ErasedWords[]> {
  if (!(await anyErasure(viewer))) return []
  const named = await offices(viewer)
  return (await erasuresAmong(viewer, ids)).map((erasure) => {
    const { n, at, objects } = erasure
    return { entry: n, at, objects, words: erasureInWords(viewer, erasure, named) }
  })
}

/** One erasure as a sentence, its day in the record's zone, its post by name. */
export function erasureInWords({ authority }: Viewer, erasure: Omit<ErasureView, 'whole'>, named: readonly OfficeView[]): string {
  return erasedInWords(erasure, dayIn(authority.zone, erasure.at), postName(erasure.post, named))
}
