/** One step from a schema to the next: portable statements, whether the full-text index is made after them, and rows to fill in then. */
import type { Session } from '../engines/engine.ts'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly statements: readonly string[]
  readonly search: boolean
  readonly backfill?: (session: Session) => Promise<void>
}
