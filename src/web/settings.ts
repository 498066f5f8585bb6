/** What the web is served with: where, which record, by which clock and chance. */
import type { Workspace } from '../actions/workspace.ts'
import type { Instant } from '../domain/instant.ts'

export type ServeSettings = {
  readonly host: string
  readonly port: number
  /** Only this machine can reach it. */
  readonly loopback: boolean
  /** The address it is known by outside, such as `https://record.example.org`; null on this machine only. */
  readonly address: string | null
  /** The record to show; null for the only one there is. */
  readonly record: string | null
  readonly version: string
  /** IANA time zone of the system, offered at the first start. */
  readonly zone: string
  readonly now: () => Instant
  /** 32 random bytes. */
  readonly newSecret: () => Uint8Array
  /** The one-time code of the first start, printed where the server was started. */
  readonly firstRunCode: string
  /** Opens the example's store, making it where it is absent, with the clock it is seen by; null where there is none to look round. */
  readonly openExample: (() => Promise<{ readonly workspace: Workspace; readonly now: () => Instant }>) | null
  /** Whether documents may be fetched from addresses. */
  readonly fetch: boolean
  /** File of the policy that names the witnesses of the log; null where none is asked. */
  readonly witnesses: string | null
  /** Called once it listens, with its address. */
  readonly onListening: (address: string) => void
  /** Called besides where there is no account yet, with the code that the first one is made with. */
  readonly onFirstRun: (address: string, code: string) => void
  /** Logs a fault and answers with the name it can be found under. */
  readonly onFault: (error: unknown) => string
}

/** Where it is reached from outside: `https://record.example.org`, without a slash at the end. */
export function originOf({ address, port }: Pick<ServeSettings, 'address' | 'port'>): string {
  return address ?? `http://localhost:${port}`
}
