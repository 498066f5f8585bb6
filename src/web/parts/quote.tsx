/** A quote: the source's words in serif on the marker, with where they stand. `before` and `after` are the words around, unmarked. */
import type { ComponentChildren } from 'preact'

export type Quoted = {
  readonly words: string
  /** BCP 47 language of the words, when known. */
  readonly lang?: string | null | undefined
  readonly before?: string
  readonly after?: string
}

export type QuoteSource = {
  /** Such as "Cabinet minutes, 20 April 2026, paragraph 12". */
  readonly words: ComponentChildren
  /** The place in the document. */
  readonly to?: string | undefined
  readonly more?: ComponentChildren
}

export function Quote({ quoted, source }: { readonly quoted: Quoted; readonly source?: QuoteSource }) {
  return (
    <figure class="quote">
      <blockquote class="said" {...langOf(quoted)}>
        “{quoted.before}
        <mark>{quoted.words}</mark>
        {quoted.after}”
      </blockquote>
      {source === undefined ? null : (
        <figcaption class="meta">
          {source.words}
          {source.to === undefined ? null : (
            <>
              {' · '}
              <a href={source.to}>See it in the document</a>
            </>
          )}
          {source.more === undefined ? null : <> · {source.more}</>}
        </figcaption>
      )}
    </figure>
  )
}

/** The source's words inside a row or a sentence. On the marker only where asked: a page of markers marks nothing. */
export function Said({ words, lang, marked = false }: Quoted & { readonly marked?: boolean }) {
  return (
    <span class="said" {...langOf({ words, lang })}>
      {marked ? <mark>{words}</mark> : words}
    </span>
  )
}

function langOf({ lang }: Quoted): { readonly lang?: string } {
  return lang == null || lang === '' ? {} : { lang }
}
