/** A folder with a filled store, as a server is started on. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { openTestRecord } from '../test/support/record.ts'
import { fill } from './fill.ts'
import { makeClerk } from './served.ts'

/** Commitments of the store; THROUGHLINE_BENCH_SIZE makes a smaller one to try things on. */
export const size = Number(process.env['THROUGHLINE_BENCH_SIZE'] ?? 100_000)

/** Whether all commitments have three reports, or some have. */
export type Histories = 'all' | 'some'

export function reportedIn(histories: Histories): number {
  return histories === 'all' ? size : size / 10
}

/** A new folder with a record of `size` commitments and a clerk. */
export async function filledFolder(histories: Histories): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const record = await openTestRecord(engine, folder)
  await fill(record, { size, reported: reportedIn(histories) })
  await makeClerk(record)
  await engine.close()
  return folder
}
