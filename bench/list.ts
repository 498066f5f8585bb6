/**
 * The filtered, sorted list over 100,000 commitments, each made by a real entry, against a bare prepared statement of the same list.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../src/domain/instant.ts'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { commitments } from '../src/store/queries/commitments.ts'
import { search } from '../src/store/queries/search-results.ts'
import { viewerOf } from '../src/store/queries/viewer.ts'
import { operator, storeOn } from '../test/support/record.ts'
import { unitOf } from './fill.ts'
import { filled } from './filled.ts'
import { median, percentile, type Result, seconds } from './measure.ts'

export async function benchList(): Promise<Result[]> {
  const { folder } = await filled()
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const store = storeOn(engine, folder)
  const viewer = viewerOf(store, (await store.authorities())[0]!, operator, '2026-06-01T12:00:00Z' as Instant)
  const times: number[] = []
  for (let i = 0; i < 600; i++)
    times.push(await seconds(async () => void (await commitments(viewer, { owner: unitOf(i), open: true, sort: 'due', limit: 50 }))))
  const bare = new DatabaseSync(join(folder, 'throughline.sqlite'), { readOnly: true })
  const statement = bare.prepare(
    "SELECT * FROM commitment WHERE authority = ? AND owner = ? AND state NOT IN ('closed', 'withdrawn') ORDER BY due_latest IS NULL, due_latest, id LIMIT 50"
  )
  const reference: number[] = []
  for (let i = 0; i < 600; i++) reference.push(await seconds(async () => void statement.all('port-meridian-city-council', unitOf(i))))
  bare.close()
  const found: number[] = []
  for (let i = 0; i < 200; i++) found.push(await seconds(async () => void (await search(viewer, `number ${i * 37}`))))
  await engine.close()
  const ms = (value: number): string => `${(value * 1000).toFixed(2)} ms`
  const p99 = percentile(times, 0.99)
  return [
    {
      name: 'list: 50 of 100,000, filtered and sorted',
      ours: `p50 ${ms(median(times))}, p99 ${ms(p99)}`,
      reference: `bare statement p50 ${ms(median(reference))}, p99 ${ms(percentile(reference, 0.99))}`,
      ratio: p99 / percentile(reference, 0.99),
      gate: 'p99 ≤ 5 ms',
      holds: p99 <= 0.005
    },
    {
      name: 'search: one of 100,000',
      ours: `p50 ${ms(median(found))}, p99 ${ms(percentile(found, 0.99))}`,
      reference: '–',
      ratio: null,
      gate: '–',
      holds: true
    }
  ]
}
