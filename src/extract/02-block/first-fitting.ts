/** The first of many rows whose pattern fits: those that say a text must begin otherwise are not tried. */
import { mayStart, type Sieve } from '../sieve.ts'

type Row = { readonly regex: RegExp; readonly sieve: Sieve }

/** The first row whose pattern matches the text. */
export function firstFitting<R extends Row>(rows: readonly R[], text: string): R | undefined {
  for (const row of rows) if (mayStart(row.sieve, text) && row.regex.test(text)) return row
  return undefined
}
