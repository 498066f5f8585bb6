/**
 * The store of 100,000 commitments that several benchmarks ask, filled once for a run. With the peer beside, each commitment has three
 * reports, as its issues have three entries; without it a tenth of them have, which takes less time to fill. THROUGHLINE_BENCH_STORE names
 * a folder where it is kept between runs, for measuring one work at a time.
 */
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
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

/** `entriesPerSecond` is null where the store was kept from another run. */
export type Filled = { readonly folder: string; readonly entriesPerSecond: number | null }

const kept = process.env['THROUGHLINE_BENCH_STORE']

let made: Promise<Filled> | null = null

export function filled(): Promise<Filled> {
  made ??= make()
  return made
}

export async function dropFilled(): Promise<void> {
  if (made !== null && kept === undefined) await rm((await made).folder, { recursive: true })
}

async function make(): Promise<Filled> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'throughline-bench-')))
  if (existsSync(join(folder, 'throughline.sqlite'))) {
    await atHand(join(folder, 'throughline.sqlite'))
    return { folder, entriesPerSecond: null }
  }
  return { folder, entriesPerSecond: await fillFolder(folder, { size, reported }) }
}

/** Makes a store in a folder, with its clerk; answers with how many entries a second were made. */
export async function fillFolder(folder: string, much: { readonly size: number; readonly reported: number }): Promise<number> {
  await mkdir(folder, { recursive: true })
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const record = await openTestRecord(engine, folder)
  const took = await seconds(() => fill(record, much))
  await makeClerk(record)
  await engine.close()
  return (much.size + 3 * much.reported) / took
}

/** Has the system read a file that it may have put aside since it was written, as it would have just after. */
async function atHand(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 20 }));
}
