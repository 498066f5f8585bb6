/** One mark for each promise, always in the same order, with the counts in words for who cannot see them. */

import { Status, type StatusName, statusOrder, statusWords } from './status.tsx'
import { StatusMark } from './status-mark.tsx'

export type StatusCounts = Readonly<Partial<Record<StatusName, number>>>

/** What was kept stands first, what is late last: a tally reads like a score kept by hand. */
const order: readonly StatusName[] = ['done', 'track', 'todo', 'risk', 'late', 'ended']

export function Tally({ counts }: { readonly counts: StatusCounts }) {
  const present = order.filter((status) => (counts[status] ?? 0) > 0)
  return (
    <span class="tally">
      <span class="vh">{present.map((status) => `${counts[status]} ${statusWords[status].toLowerCase()}`).join(', ')}</span>
      {present.map((status) => (
        <span key={status} class={`status ${status}`} aria-hidden="true">
          {Array.from({ length: counts[status]! }, (_, n) => (
            <StatusMark key={n} status={status} />
          ))}
        </span>
      ))}
    </span>
  )
}

/** What the shapes mean, with counts where they are given. */
export function StatusKey({ counts }: { readonly counts?: StatusCounts }) {
  const shown = counts === undefined ? statusOrder : statusOrder.filter((status) => (counts[status] ?? 0) > 0)
  return (
    <span class="key">
      {shown.map((status) => (
        <Status
          key={status}
          status={status}
          words={counts === undefined ? statusWords[status] : `${statusWords[status]} ${counts[status]}`}
        />
      ))}
    </span>
  )
}
