/** `/health`: whether the record can be read now, for whatever watches the process. */
import type { Workspace } from '../../actions/workspace.ts'
import { entriesOf } from '../../store/queries/counts.ts'
import type { ServeSettings } from '../settings.ts'

export type HealthAnswer =
  | { readonly status: 200; readonly body: { readonly status: 'ok'; readonly entries: number; readonly version: string } }
  | { readonly status: 503; readonly body: { readonly status: 'unavailable'; readonly words: string; readonly version: string } }

export async function health({ store }: Workspace, { version, onFault }: ServeSettings): Promise<HealthAnswer> {
  try {
    return { status: 200, body: { status: 'ok', entries: await entriesOf(store), version } }
  } catch (error) {
    const words = `The store cannot be read now. What was entered is safe. The server's log names the fault ${onFault(error)}.`
    return { status: 503, body: { status: 'unavailable', words, version } }
  }
}
