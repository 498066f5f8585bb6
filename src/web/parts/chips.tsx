/** The filters in force, each with a link that takes it off. */
import type { ComponentChildren } from 'preact'

export type Chip = {
  readonly words: string
  /** The same list without this filter. */
  readonly without: string
}

export type ChipsProps = {
  readonly chips: readonly Chip[]
  readonly clearTo: string
  /** Links after the chips: CSV, calendar, "Change filters". */
  readonly after?: ComponentChildren
}

export function Chips({ chips, clearTo, after }: ChipsProps) {
  return (
    <div class="chips">
      {chips.length === 0 ? null : (
        <>
          <span class="meta">Showing</span>
          {chips.map(({ words, without }) => (
            <a key={words} class="chip" href={without}>
              <span>
                <span class="vh">Take off the filter </span>
                {words}
              </span>
              <b aria-hidden="true">×</b>
            </a>
          ))}
          <a href={clearTo}>Clear all</a>
        </>
      )}
      {after === undefined ? null : <span class="after">{after}</span>}
    </div>
  )
}
