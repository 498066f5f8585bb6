/** A refusal as something to be put right in a form. */
import type { Refusal } from '../domain/outcome.ts'
import { wordRefusal } from '../domain/refusals.ts'
import type { FormError } from './parts/error-summary.tsx'

export function formError(field: string | null, { key, words }: Refusal): FormError {
  return { field, words: wordRefusal(key, words) }
}
