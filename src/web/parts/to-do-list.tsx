/** A short list in the rail: a linked title, a quiet word at the end of its line, and a note under it. To-dos, what is coming, gaps. */

export type ToDo = {
  readonly what: string
  readonly to?: string | undefined
  /** At the end of the line: "about 8 min", "Thu 26 Nov", a count. */
  readonly aside?: string | number | undefined
  readonly note?: string | undefined
}

export function ToDoList({ rows }: { readonly rows: readonly ToDo[] }) {
  return (
    <ul class="todos">
      {rows.map(({ what, to, aside, note }) => (
        <li key={`${what} ${to}`}>
          {to === undefined ? (
            <strong>{what}</strong>
          ) : (
            <span>
              <a class="t" href={to}>
                {what}
              </a>
            </span>
          )}
          <span class="meta">{aside}</span>
          {note === undefined ? null : <span class="meta">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
