/** Who looks at the pages, and at which record: the operator on this machine, the public elsewhere (decision 0004). */
import { recordOf, type Workspace } from '../actions/workspace.ts'
import { type Actor, publicActor } from '../domain/actor.ts'
import { agree, type Outcome } from '../domain/outcome.ts'
import { type Viewer, viewerOf } from '../store/queries/viewer.ts'
import type { ServeSettings } from './settings.ts'

export type Looked = { readonly viewer: Viewer; readonly sight: ServeSettings['sight'] }

/** Refuses where the store holds no record, or several and none was named. */
export async function lookAt(workspace: Workspace, { sight, record, now }: ServeSettings): Promise<Outcome<Looked>> {
  const found = await recordOf(workspace, record)
  if (!found.ok) return found
  const actor: Actor = sight === 'all' ? { kind: 'operator', user: 'web' } : publicActor
  return agree({ viewer: viewerOf(workspace.store, found.value.authority, actor, now()), sight })
}
