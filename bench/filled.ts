/**
 * The store of 100,000 commitments that several benchmarks ask, filled once for a run. With the peer beside, each commitment has three
 * reports, as its issues have three entries; without it a tenth of them have, which takes less time to fill.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { openTestRecord } from '../test/support/record.ts'
import { fill } from './fill.ts'
import { seconds } from './measure.ts'
import { makeClerk } from './served.ts'

/** THROUGHLINE_BENCH_SIZE makes a smaller one to try things on. */
export const size = Number(process.env['THROUGHLINE_BENCH_SIZE'] ?? 100_000)
/** Commitments, the first ones, that have three reports. */
export const reported = process.env['REDMINE_URL'] === undefined ? size / 10 : size

export type Filled = { readonly folder: string; readonly entriesPerSecond: number }

let made: Promise<Filled> | null = null

export function filled(): Promise<Filled> {
  made ??= make()
  return made
}

export async function dropFilled(): Promise<void> {
  if (made !== null) await rm((await made).folder, { recursive: true })
}

async function make(): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const record = await openTestRecord(engine, folder)
  const took = await seconds(() => fill(record, { size, reported }))
  await makeClerk(record)
  await engine.close()
  return { folder, entriesPerSecond: (size + 3 * reported) / took }
}
