/** What every benchmark gives: our figure, the reference it was measured against in the same run, and the gate. */
import { performance } from 'node:perf_hooks'

export type Result = {
  readonly name: string
  readonly ours: string
  readonly reference: string
  readonly ratio: number | null
  readonly gate: string
  /** Null where there was nothing to hold it against. */
  readonly holds: boolean | null
}

export async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Seconds of processor time that work took on this thread, which other programs on the machine hardly change. */
export async function processorSeconds(work: () => Promise<void>): Promise<number> {
  const start = process.threadCpuUsage()
  await work()
  return process.threadCpuUsage(start).user / 1e6
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
