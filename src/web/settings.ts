/** What the web is served with: where, for whose eyes, which record, by which clock. */
import type { Instant } from '../domain/instant.ts'

export type ServeSettings = {
  readonly host: string
  readonly port: number
  /** On an address of this machine only, everything; elsewhere what is published. */
  readonly sight: 'all' | 'published'
  /** The record to show; null for the only one there is. */
  readonly record: string | null
  readonly version: string
  readonly now: () => Instant
  /** Called once it listens, with its address. */
  readonly onListening: (address: string) => void
  /** Logs a fault and answers with the name it can be found under. */
  readonly onFault: (error: unknown) => string
}
