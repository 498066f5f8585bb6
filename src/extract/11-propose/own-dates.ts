/** Dates given to the statement they stand in: what a later statement says of its own date is not said of the one before it. */
import type { Proposal } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'

type Dated = Span & { readonly sentence: Span; readonly due: Proposal['due'] }

/**
 * Places of statements whose date stands inside another statement that comes later or in another sentence. A date before both, in the same
 * sentence, may hold for both ("By 1 June the Clerk will write to A and visit B").
 */
export function borrowedDates(statements: readonly Dated[]): Set<number> {
  const borrowed = new Set<number>()
  statements.forEach((statement, place) => {
    const { due } = statement
    if (due === null || (statement.start <= due.start && due.end <= statement.end)) return
    const holds = (other: Dated): boolean =>
      other.start <= due.start &&
      due.end <= other.end &&
      (other.start > statement.start || other.sentence.start !== statement.sentence.start)
    if (neighbours(statements, place).some(holds)) borrowed.add(place)
  })
  return borrowed
}

/** A few statements to either side: a date is never taken from further away. */
const neighbours = <T>(all: readonly T[], place: number): T[] => [
  ...all.slice(Math.max(0, place - 3), place),
  ...all.slice(place + 1, place + 4)
]
