/** What was erased from some objects, in words: what kind of thing, when, in which capacity and why. */
import { dayIn } from '../domain/instant.ts'
import { erasedInWords } from '../formats/erasure-words.ts'
import { anyErasure, erasuresAmong } from '../store/queries/erasures.ts'
import { offices } from '../store/queries/offices.ts'
import type { Viewer } from '../store/queries/viewer.ts'

export type ErasedWords = { readonly entry: number; readonly at: string; readonly objects: readonly string[]; readonly words: string }

/** Newest first. Whoever may see the objects may see them. */
export async function erasedWords(viewer: Viewer, ids: readonly string[]): Promise<ErasedWords[]> {
  if (!(await anyErasure(viewer))) return []
  const named = await offices(viewer)
  return (await erasuresAmong(viewer, ids)).map(({ n, at, post, objects, ...erasure }) => {
    const by = named.find(({ kind, slug }) => kind === 'post' && slug === post)?.name ?? post
    return { entry: n, at, objects, words: erasedInWords(erasure, dayIn(viewer.authority.zone, at), by) }
  })
}
