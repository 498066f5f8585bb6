/** What the page of an object has besides: what became of what was erased from it, and, where it is public and signed, its proof file. */
import { isProvable } from '../store/queries/log-proof.ts'
import type { Ask } from './ask.ts'
import { type Shown, withErasures } from './erased.tsx'
import type { PageFrame } from './parts/page.tsx'

/** The frame of the page of the object that the path names. */
export async function objectPage(ask: Ask, frame: PageFrame, shown: Shown & { readonly own: string }): Promise<PageFrame> {
  const whole = await withErasures(ask, frame, shown)
  return ask.past !== null || !(await isProvable(ask.viewer, shown.own)) ? whole : { ...whole, proof: `/log/proof/${shown.own}` }
}
