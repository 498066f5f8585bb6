/**
 * Outcomes: what a rule answers. A refusal is a value with a key of the catalogue in `refusals.ts`; a fault is thrown.
 */
import type { RefusalKey, RefusalWords } from './refusals.ts'

export type Refusal = { readonly key: RefusalKey; readonly words: RefusalWords }
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function agree<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refuse(key: RefusalKey, words: RefusalWords = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { key, words } }
}
