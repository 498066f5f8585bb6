/**
 * Status: how a commitment stands today, as a shape and a word. Six shapes that differ without colour.
 *
 * The rule, first match counts:
 * 1. withdrawn → ended without delivery
 * 2. closed, or checked by someone other than the owner → delivered
 * 3. its latest day has passed and it is not reported done → late
 * 4. its newest report expects to be late, no news for too long, nobody owns it, reported done with nothing to show, or due soon with nothing ever reported → at risk
 * 5. made, nothing reported → not started
 * 6. otherwise → on track
 */
import type { CommitmentView } from '../../store/queries/commitments.ts'
import { StatusMark, type StatusName } from './status-mark.tsx'

export type { StatusName } from './status-mark.tsx'

/** The order in which lists, legends and filters name them: what needs attention comes first. */
export const statusOrder: readonly StatusName[] = ['late', 'risk', 'track', 'todo', 'done', 'ended']

export const statusWords: Readonly<Record<StatusName, string>> = {
  late: 'Late',
  risk: 'At risk',
  track: 'On track',
  todo: 'Not started',
  done: 'Delivered',
  ended: 'Ended without delivery'
}

export function statusOf({ state, signs }: Pick<CommitmentView, 'state' | 'signs'>): StatusName {
  if (state === 'withdrawn') return 'ended'
  if (state === 'closed' || state === 'verified') return 'done'
  if (signs.includes('overdue')) return 'late'
  if (signs.some((sign) => sign === 'off_trajectory' || sign === 'stale' || sign === 'unowned' || sign === 'unevidenced')) return 'risk'
  if (state === 'accepted') return signs.includes('due_soon') ? 'risk' : 'todo'
  return 'track'
}

/** `words` in place of the status's own word, such as "4 late". */
export function Status({ status, words }: { readonly status: StatusName; readonly words?: string }) {
  return (
    <span class={`status ${status}`}>
      <StatusMark status={status} />
      <span>{words ?? statusWords[status]}</span>
    </span>
  )
}

/** The shape without its word, where a legend stands near: the word is heard, not seen. */
export function StatusAlone({ status, words }: { readonly status: StatusName; readonly words?: string }) {
  return (
    <span class={`mark-only ${status}`}>
      <StatusMark status={status} />
      <span class="vh">{words ?? statusWords[status]}</span>
    </span>
  )
}
