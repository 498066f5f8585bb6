/** Jobs: what the program does by itself while it is served. Each is one more caller of an action, with the clock it is given. */
import type { Instant } from '../domain/instant.ts'

export type Job = {
  /** The same in every process. */
  readonly name: string
  /** Minutes from the beginning of one run to the next; at least one. */
  readonly every: number
  readonly run: (now: Instant) => Promise<void>
}
