/** The line: where a thing came from and where it is going, as stations. Solid where it has happened, dashed after. */

export type Station = {
  /** What kind of station, such as "Meeting". */
  readonly label: string
  readonly what: string
  readonly to?: string | undefined
  readonly note?: string | undefined
  readonly state: 'done' | 'here' | 'open'
}

const stateWords = { done: '', here: ', you are here', open: ', not yet' } as const

export function Line({ label, stations }: { readonly label: string; readonly stations: readonly Station[] }) {
  return (
    <ol class="line" aria-label={label}>
      {stations.map((station) => (
        <li
          key={`${station.label} ${station.what}`}
          class={station.state}
          {...(station.state === 'here' ? { 'aria-current': 'step' } : {})}
        >
          <span class="k">
            {station.label}
            <span class="vh">{stateWords[station.state]}</span>
          </span>
          <b>{station.to === undefined ? station.what : <a href={station.to}>{station.what}</a>}</b>
          {station.note}
        </li>
      ))}
    </ol>
  )
}
