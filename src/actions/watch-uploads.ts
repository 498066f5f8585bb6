/**
 * Watches over uploads while the web is served: takes up at the start, and then once a minute, what a dead process left unfinished, and
 * stops what runs when the program ends.
 */
import type { Instant } from '../domain/instant.ts'
import { fetchSource } from './fetch-source.ts'
import type { OpenRecord } from './request.ts'
import { resumeUploads } from './run-upload.ts'
import type { Desk } from './take-in-document.ts'
import { stopUploads } from './upload-runs.ts'
import { recordOf, type Workspace } from './workspace.ts'

/** What the program is served with, as far as uploads need it. */
export type DeskSettings = {
  readonly fetch: boolean
  readonly now: () => Instant
  readonly onFault: (error: unknown) => string
}

/** The desk of a record, as it is served. */
export function deskFor(record: OpenRecord, { fetch, now, onFault }: DeskSettings): Desk {
  return { record, now, onFault, fetch: fetch ? (url, signal) => fetchSource(url, { allow: true, signal }) : null }
}

/** Milliseconds between two looks. */
const each = 60_000

/** `stop` waits for what runs; call it before the workspace is closed. */
export function watchUploads(
  workspace: Workspace,
  settings: DeskSettings & { readonly record: string | null }
): { stop: () => Promise<void> } {
  const ending = new AbortController()
  const look = async (): Promise<void> => {
    const record = await recordOf(workspace, settings.record)
    if (record.ok) await resumeUploads(deskFor(record.value, settings), ending.signal)
  }
  let last: Promise<unknown> = Promise.resolve()
  const lookAgain = (): void => {
    last = last.then(look).catch(settings.onFault)
  }
  lookAgain()
  const timer = setInterval(lookAgain, each)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await stopUploads(workspace.store)
      await last
    }
  }
}
