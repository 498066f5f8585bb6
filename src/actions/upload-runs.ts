/** Which uploads this process runs, so that they can be stopped, and which holders of a lease are dead. */
import { hostname } from 'node:os'
import type { Store } from '../store/store.ts'

type LiveRun = { readonly store: Store; readonly key: string; readonly controller: AbortController; readonly over: Promise<void> }

const live = new Map<string, LiveRun>()
let started = 0

/** Begins a run; its holder's name is host, process and count, and `over` lets go. */
export function beginRun(store: Store, authority: string, number: number): { holder: string; signal: AbortSignal; over: () => void } {
  const holder = `${hostname()} ${process.pid} ${++started}`
  const controller = new AbortController()
  const ended = Promise.withResolvers<void>()
  live.set(holder, { store, key: `${authority} ${number}`, controller, over: ended.promise })
  const over = (): void => {
    live.delete(holder)
    ended.resolve()
  }
  return { holder, signal: controller.signal, over }
}

/** Stops the run of an upload, where this process has one. */
export function stopRun(store: Store, authority: string, number: number): void {
  for (const run of live.values()) if (run.store === store && run.key === `${authority} ${number}`) run.controller.abort()
}

/** Stops every run on a store and waits for them. What was not finished goes on at the next start. */
export async function stopUploads(store: Store): Promise<void> {
  const runs = [...live.values()].filter((run) => run.store === store)
  for (const run of runs) run.controller.abort()
  await Promise.all(runs.map((run) => run.over))
}

/** Whether the holder of a lease is known to have died: it was of this process, or of another of this machine, and runs no more. */
export function isGone(holder: string): boolean {
  const [host, pid] = holder.split(' ')
  if (host !== hostname() || !/^\d+$/.test(pid ?? '')) return false
  if (Number(pid) === process.pid) return !live.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
