/** `/health`: whether the record can be read now, for whatever watches the process. */
import type { Workspace } from '../../actions/workspace.ts'
import { counts } from '../../store/queries/counts.ts'
import type { ServeSettings } from '../settings.ts'
import { lookAt } from '../sight.ts'

export type HealthAnswer =
  | { readonly status: 200; readonly body: { readonly status: 'ok'; readonly entries: number; readonly version: string } }
  | { readonly status: 503; readonly body: { readonly status: 'unavailable'; readonly words: string; readonly version: string } }

export async function health(workspace: Workspace, settings: ServeSettings): Promise<HealthAnswer> {
  const { version } = settings
  try {
    const looked = await lookAt(workspace, settings)
    const entries = looked.ok ? (await counts(looked.value.viewer)).entries : 0
    return { status: 200, body: { status: 'ok', entries, version } }
  } catch (error) {
    const fault = settings.onFault(error)
    const words = `The store cannot be read now. What was entered is safe. The server's log names the fault ${fault}.`
    return { status: 503, body: { status: 'unavailable', words, version } }
  }
}
