/**
 * What the command line is run in: its arguments, its streams, its clock, and the ways to open a store and to serve it. `main.ts` gives the
 * real one.
 */
import type { Model } from '../actions/ask-model.ts'
import type { ReadSource } from '../actions/request.ts'
import type { Workspace } from '../actions/workspace.ts'
import type { Instant } from '../domain/instant.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Counts } from '../store/queries/counts.ts'

export type Environment = {
  readonly arguments: readonly string[]
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The user of the system, who acts as operator. */
  readonly user: string
  /** IANA time zone of the system. */
  readonly zone: string
  readonly now: () => Instant
  /** A fresh name for a fault, by which its report can be found again. */
  readonly newFaultId: () => string
  /** Results. Resolves when the stream has taken the text; breaks with code EPIPE when nobody reads it any more. */
  readonly out: (text: string) => Promise<void>
  /** Talk: progress, hints, refusals. */
  readonly err: (text: string) => void
  readonly terminal: { readonly in: boolean; readonly out: boolean; readonly err: boolean; readonly columns: number }
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>
  /** The next key or line a person types; null at the end of input. Only called where standard input is a terminal or a test. */
  readonly readKey: (prompt: string) => Promise<string | null>
  readonly readLine: (prompt: string) => Promise<string | null>
  /** Opens the store. Throws what `knownFault` knows. With `create` an absent store is made, otherwise null is the answer. */
  readonly openWorkspace: (given: { readonly data?: string; readonly create: boolean }) => Promise<Workspace | null>
  /** The language model that the settings name, or null where none is switched on. */
  readonly openModel: () => Model | null
  /** Reads sources without any store. */
  readonly openReader: () => { readonly read: ReadSource; readonly close: () => Promise<void> }
  /** Makes the example in a store that holds no record yet; `onProgress` is told the share done, from 0 to 1. */
  readonly makeExample: (data: string, onProgress: (share: number) => void) => Promise<Outcome<ExampleSummary>>
  /** Serves the workspace until the process is told to stop; refuses where it cannot listen. */
  readonly serve: (workspace: Workspace, given: ServeRequest) => Promise<Outcome<null>>
  /** A fault that has a sentence of its own: a newer store (75), a setting that cannot be used (2), a damaged backup or file (1). */
  readonly knownFault: (error: unknown) => { readonly status: number; readonly message: string } | null
  readonly version: string
}

export type ExampleSummary = {
  readonly authority: string
  readonly origin: string
  readonly now: Instant
  readonly entries: number
  /** Base64. */
  readonly root: string
  readonly counts: Counts
}

export type ServeRequest = {
  readonly host?: string
  readonly port?: number
  /** The record to show; null for the only one there is. */
  readonly record: string | null
  readonly now: () => Instant
  /** Called once it listens, with its address. */
  readonly onListening: (address: string) => void
  /** Called besides where there is no account yet, with the code that the first one is made with. */
  readonly onFirstRun: (address: string, code: string) => void
  /** Logs a fault of one request and answers with its name. */
  readonly onFault: (error: unknown) => string
}
