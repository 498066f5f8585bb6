/** What has happened, newest first. A filled mark is backed by checked evidence; an open one is a word given. */
import type { ComponentChildren } from 'preact'

export type TimelineEntry = {
  readonly key: string
  readonly what: ComponentChildren
  /** When and by whom, such as "20 November, Head of Environmental Health". */
  readonly when: string
  readonly words?: ComponentChildren
  readonly lang?: string | null
  readonly checked?: boolean
  readonly files?: readonly { readonly words: string; readonly to: string; readonly note?: string }[]
}

export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol class="times" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} {...(entry.checked === true ? { class: 'checked' } : {})}>
          <b>{entry.what}</b> <span class="meta">{entry.when}</span>
          {entry.checked === true ? <span class="vh"> Backed by checked evidence.</span> : null}
          {entry.words == null ? null : <p {...(entry.lang == null ? {} : { lang: entry.lang })}>{entry.words}</p>}
          {entry.files === undefined || entry.files.length === 0 ? null : (
            <div class="files">
              {entry.files.map(({ words, to, note }) => [
                <a key={to} href={to}>
                  {words}
                </a>,
                note === undefined ? null : (
                  <span key={`${to} note`} class="meta">
                    {note}
                  </span>
                )
              ])}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
