/**
 * Fault points: named places where a test makes the program break, to see that what was acknowledged is kept and that nothing is half done
 * (docs/decisions/0010-fault-points.md).
 *
 * Only a process of the tests can arm them: nothing that is shipped calls `armFaults`, and no setting reaches it. Unarmed, a point is one
 * comparison with null.
 */

let strike: ((point: string) => void) | null = null

/** Here the program may be made to break. Each name stands once in the source. */
export function fault(point: string): void {
  if (strike !== null) strike(point)
}

/** Calls `by` at every point from now on; null disarms. For the tests alone. */
export function armFaults(by: ((point: string) => void) | null): void {
  strike = by
}
