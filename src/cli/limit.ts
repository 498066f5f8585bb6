/** Whole numbers given as options. */
import { type Given, UsageError } from './usage.ts'

export function wholeGiven(given: Given, option: string, otherwise: number, most: number): number {
  const written = given.value(option)
  if (written === null) return otherwise
  if (!/^\d{1,6}$/.test(written) || Number(written) > most)
    throw new UsageError(`"${written}" is not a whole number up to ${most} (--${option}).`)
  return Number(written)
}

export function limitGiven(given: Given, otherwise: number): number {
  return Math.max(1, wholeGiven(given, 'limit', otherwise, 10_000))
}
