/** Which part of a long list is shown, in a sentence, and the way to the rest. */
import { ButtonLink } from './button.tsx'

export type PagerProps = {
  /** Place of the first row shown, from 1; 0 where there is none. */
  readonly first: number
  readonly shown: number
  readonly total: number
  /** Plural of what is listed, such as "commitments". */
  readonly noun: string
  readonly previousTo?: string | undefined
  readonly nextTo?: string | undefined
}

export function Pager({ first, shown, total, noun, previousTo, nextTo }: PagerProps) {
  if (total === 0) return null
  return (
    <nav class="pager" aria-label={`Pages of ${noun}`}>
      <span>{shown >= total ? `All ${total} shown.` : `${first} to ${first + shown - 1} of ${total} ${noun}.`}</span>
      {previousTo === undefined ? null : (
        <ButtonLink to={previousTo} small>
          Previous
        </ButtonLink>
      )}
      {nextTo === undefined ? null : (
        <ButtonLink to={nextTo} small>
          Next
        </ButtonLink>
      )}
    </nav>
  )
}
