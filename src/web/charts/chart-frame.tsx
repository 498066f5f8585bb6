/** What stands round every chart: the drawing on paper, a sentence, and the ways to its numbers. */
import type { ComponentChildren } from 'preact'

/** The chart's numbers as a table: its page and its CSV are made from the same rows. */
export type ChartRows = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

export type ChartLinks = {
  /** Page with the numbers as a table. */
  readonly tableTo?: string | undefined
  readonly csvTo?: string | undefined
}

export type ChartFrameProps = ChartLinks & {
  readonly children: ComponentChildren
  /** What is counted, and what the chart cannot show. */
  readonly note?: ComponentChildren
}

export function ChartFrame({ children, note, tableTo, csvTo }: ChartFrameProps) {
  return (
    <figure>
      <div class="fig">{children}</div>
      {note === undefined && tableTo === undefined && csvTo === undefined ? null : (
        <figcaption class="fig-note">
          {note === undefined ? null : <span>{note}</span>}
          <span class="links">
            {tableTo === undefined ? null : <a href={tableTo}>Show the numbers</a>}
            {csvTo === undefined ? null : <a href={csvTo}>Download CSV</a>}
          </span>
        </figcaption>
      )}
    </figure>
  )
}
