/** The first of many rows whose pattern fits: those that say a text must begin otherwise, or hold other words, are not tried. */
import { gramsOf, mayMatch, mayStart, type Sieve } from '../sieve.ts'

type Row = { readonly regex: RegExp; readonly sieve: Sieve }

/** The first row whose pattern matches the text. What a text begins with is asked first, and its words only where that tells nothing. */
export function firstFitting<R extends Row>(rows: readonly R[], text: string): R | undefined {
  for (const row of rows) if (mayFit(row.sieve, text) && row.regex.test(text)) return row
  return undefined
}

function mayFit(sieve: Sieve, text: string): boolean {
  return sieve.starts === null ? sieve.sets.length === 0 || mayMatch(sieve, gramsOf(text)) : mayStart(sieve, text)
}
