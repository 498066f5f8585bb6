/** The six shapes of status, 14 by 14, in the colour of the text around them. They are hidden from screen readers: a word stands beside. */
export type StatusName = 'late' | 'risk' | 'track' | 'todo' | 'done' | 'ended'

export function StatusMark({ status }: { readonly status: StatusName }) {
  return (
    <svg class="mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <StatusShape status={status} />
    </svg>
  )
}

/** The shape alone, centred on 7, 7, for drawings that hold several. */
export function StatusShape({ status }: { readonly status: StatusName }) {
  switch (status) {
    case 'late':
      return <path d="M7 .7 13.7 13H.3z" fill="currentColor" />
    case 'risk':
      return (
        <>
          <circle class="ring" cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.8" />
          <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
        </>
      )
    case 'track':
      return <circle cx="7" cy="7" r="6.3" fill="currentColor" />
    case 'todo':
      return <circle class="ring" cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.8" />
    case 'done':
      return (
        <>
          <rect x=".5" y=".5" width="13" height="13" rx="2" fill="currentColor" />
          <path class="cut" d="m3.5 7.2 2.5 2.5 4.5-5.2" fill="none" stroke-width="1.9" />
        </>
      )
    case 'ended':
      return (
        <>
          <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2" fill="none" stroke="currentColor" stroke-width="1.6" />
          <path d="m4.2 4.2 5.6 5.6m0-5.6-5.6 5.6" fill="none" stroke="currentColor" stroke-width="1.6" />
        </>
      )
  }
}
