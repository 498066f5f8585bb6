/**
 * The six shapes of status, 14 by 14, in the colour of the text around them; one path each, since lists hold many. They are hidden from
 * screen readers: a word stands beside. Where a path crosses itself it is open (`fill-rule` in the stylesheet).
 */
export type StatusName = 'late' | 'risk' | 'track' | 'todo' | 'done' | 'ended'

const square = 'M2.5.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2z'

/** Drawn round 7, 7. */
export const statusShapes: Readonly<Record<StatusName, string>> = {
  late: 'M7 .7 13.7 13H.3z',
  risk: 'M7 .5a6.5 6.5 0 0 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.8a4.7 4.7 0 0 0 0 9.4z',
  track: 'M7 .7a6.3 6.3 0 0 1 0 12.6A6.3 6.3 0 0 1 7 .7z',
  todo: 'M7 .5a6.5 6.5 0 0 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.8a4.7 4.7 0 0 0 0 9.4 4.7 4.7 0 0 0 0-9.4z',
  done: `${square}M2.8 7.9 6 11.1l5.2-6-1.4-1.2L5.95 8.35 4.2 6.5z`,
  ended: `${square}M2.1 2.1v9.8h9.8V2.1zm1.53 2.67L5.86 7 3.63 9.23l1.14 1.14L7 8.14l2.23 2.23 1.14-1.14L8.14 7l2.23-2.23-1.14-1.14L7 5.86 4.77 3.63z`
}

export function StatusMark({ status }: { readonly status: StatusName }) {
  return (
    <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">
      <path d={statusShapes[status]} />
    </svg>
  )
}
