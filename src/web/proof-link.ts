/** The link beside an object to its proof file: where the object is public and a signed checkpoint covers it. */
import { isProvable } from '../store/queries/log-proof.ts'
import type { Ask } from './ask.ts'
import type { PageFrame } from './parts/page.tsx'

/** The frame of the page of the object that the path names. */
export async function withProof(ask: Ask, frame: PageFrame): Promise<PageFrame> {
  const { id } = ask.params
  if (id === undefined || ask.past !== null || !(await isProvable(ask.viewer, id))) return frame
  return { ...frame, proof: `/log/proof/${id}` }
}
