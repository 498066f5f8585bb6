/**
 * What a run of the tests counted for each promise (src/web/promises.ts): one JSON line each in the file that `THROUGHLINE_TESTED` names.
 * Nothing is written where it names none.
 */
import { appendFileSync } from 'node:fs'
import type { PromiseName } from '../../src/web/promises.ts'

/** `long`: counted in a soak. The last line of a whole run says how many tests passed. */
export type TestedLine =
  | { readonly promise: PromiseName; readonly what: string; readonly count: number; readonly long: boolean }
  | { readonly tests: number }

/** `what` says in plain words what was tried `count` times, the same in every run: counts of one name are added up. */
export function recordTested(promise: PromiseName, what: string, count: number): void {
  note({ promise, what, count, long: process.env['THROUGHLINE_SOAK'] === '1' })
}

export function note(line: TestedLine): void {
  const file = process.env['THROUGHLINE_TESTED']
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(line)}\n`)
}
