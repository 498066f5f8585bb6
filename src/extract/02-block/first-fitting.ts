/** The first of many rows whose pattern fits: those that say a text must begin otherwise, or hold other words, are not tried. */
import { type Grams, gramsOf, mayMatch, mayStart, type Sieve } from '../sieve.ts'

type Row = { readonly regex: RegExp; readonly sieve: Sieve }

/** The first row whose pattern matches the text. What a text begins with is asked first, and its words only where that tells nothing. */
export function firstFitting<R extends Row>(rows: readonly R[], text: string): R | undefined {
  let grams: Grams | null = null
  for (const row of rows) {
    const { sieve } = row
    if (sieve.start >= 0) {
      if (!mayStart(sieve, text)) continue
    } else if (sieve.from < sieve.to) {
      grams ??= gramsOf(text)
      if (!mayMatch(sieve, grams)) continue
    }
    if (row.regex.test(text)) return row
  }
  return undefined
}
