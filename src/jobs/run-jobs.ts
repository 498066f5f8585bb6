/**
 * Runs jobs when they are due, each in one process at a time: a lease row says which. A job that fails is logged, told by `doctor` and tried again at the
 * next look; one that was cut off is taken up by whoever looks after its lease has ended.
 */
import { type Instant, instantOf } from '../domain/instant.ts'
import { giveJobBack, takeJob } from '../store/job-rows.ts'
import type { Store } from '../store/store.ts'
import type { Job } from './job.ts'

export type JobSettings = {
  readonly store: Store
  /** Names this process among others. */
  readonly holder: string
  readonly now: () => Instant
  readonly onFault: (error: unknown) => unknown
}

/** Minutes that a run may take before another process takes its job up. */
const longest = 30
/** Milliseconds between two looks. */
const each = 60_000

const minutesFrom = (at: Instant, minutes: number): Instant => instantOf(Date.parse(at) + minutes * 60_000)

/** Runs every job that is due; names those it ran to the end. */
export async function runDue(jobs: readonly Job[], { store, holder, now, onFault }: JobSettings): Promise<string[]> {
  const ran: string[] = []
  for (const { name, every, run } of jobs) {
    const at = now()
    const turn = { name, holder, now: at, dueSince: minutesFrom(at, -every), until: minutesFrom(at, longest) }
    if (!(await takeJob(store.engine, turn))) continue
    try {
      await run(at)
      await giveJobBack(store.engine, { name, holder, at, failure: null })
      ran.push(name)
    } catch (error) {
      onFault(error)
      await giveJobBack(store.engine, { name, holder, at, failure: whyOf(error) })
    }
  }
  return ran
}

/** In a line, for whoever looks after the server. */
function whyOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 300)
}

/** Looks at once and then every minute; `stop` waits for what runs. */
export function startJobs(jobs: readonly Job[], settings: JobSettings): { readonly stop: () => Promise<void> } {
  let last: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    last = last.then(() => runDue(jobs, settings)).catch(settings.onFault)
  }
  look()
  const timer = setInterval(look, each)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await last
    }
  }
}
