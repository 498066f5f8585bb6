/** What is to be put right, above the form, each linked to its box. The page's title then begins "Error:". */

export type FormError = {
  /** The id of the box, or null where the whole form is meant. */
  readonly field: string | null
  readonly words: string
}

/** `heading` says what has not happened yet, such as "Not sent yet". */
export function ErrorSummary({ heading, errors }: { readonly heading: string; readonly errors: readonly FormError[] }) {
  if (errors.length === 0) return null
  const count = errors.length === 1 ? '1\u00a0thing' : `${errors.length}\u00a0things`
  return (
    <section class="errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">
        {heading}. {count} to put right
      </h2>
      <ul>
        {errors.map(({ field, words }) => (
          <li key={`${field} ${words}`}>{field === null ? <strong class="late">{words}</strong> : <a href={`#${field}`}>{words}</a>}</li>
        ))}
      </ul>
      <p class="hint">What you wrote is kept.</p>
    </section>
  )
}
