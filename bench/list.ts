/**
 * The filtered, sorted list over 100,000 commitments, each made by a real entry, against a bare prepared statement of the same list.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { act, type OpenRecord } from '../src/actions/request.ts'
import { addDays, type CalendarDate } from '../src/domain/calendar-date.ts'
import { makeCommitment } from '../src/domain/commitment.ts'
import type { Draft } from '../src/domain/event.ts'
import type { ObjectId } from '../src/domain/id.ts'
import { agree } from '../src/domain/outcome.ts'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { commitments } from '../src/store/queries/commitments.ts'
import { search } from '../src/store/queries/search-results.ts'
import { must, openTestRecord, requestAt, viewerAt } from '../test/support/record.ts'
import { median, percentile, type Result, seconds } from './measure.ts'

const size = 100_000
const units = 40

export async function benchList(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const record = await openTestRecord(engine, folder)
  const filled = await seconds(() => fill(record))
  const viewer = viewerAt(record, '2026-06-01T12:00:00Z')
  const times: number[] = []
  for (let i = 0; i < 600; i++)
    times.push(
      await seconds(async () => void (await commitments(viewer, { owner: `unit-${i % units}`, open: true, sort: 'due', limit: 50 })))
    )
  const bare = new DatabaseSync(join(folder, 'throughline.sqlite'), { readOnly: true })
  const statement = bare.prepare(
    "SELECT * FROM commitment WHERE authority = ? AND owner = ? AND state NOT IN ('closed', 'withdrawn') ORDER BY due_latest IS NULL, due_latest, id LIMIT 50"
  )
  const reference: number[] = []
  for (let i = 0; i < 600; i++)
    reference.push(await seconds(async () => void statement.all('port-meridian-city-council', `unit-${i % units}`)))
  bare.close()
  const found: number[] = []
  for (let i = 0; i < 200; i++) found.push(await seconds(async () => void (await search(viewer, `number ${i * 37}`))))
  await engine.close()
  await rm(folder, { recursive: true })
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
    },
    {
      name: 'fill: commitments with real entries',
      ours: `${(size / filled).toFixed(0)}/s`,
      reference: '–',
      ratio: null,
      gate: '–',
      holds: true
    }
  ]
}

/** Makes the commitments a thousand to a transaction, each with its entry, seals, rows and search row. */
async function fill(record: OpenRecord): Promise<void> {
  for (let from = 0; from < size; from += 1000) {
    must(
      await act(record, requestAt(), 'make', async (facts) => {
        const drafts: Draft[] = []
        for (let i = from; i < from + 1000; i++)
          drafts.push(must(makeCommitment((await facts.next('commitment')) as ObjectId, wanted(i), null)))
        return agree(drafts)
      })
    )
  }
}

function wanted(i: number) {
  const latest = addDays('2026-01-01' as CalendarDate, (i * 7919) % 900)
  return {
    title: `Commitment number ${i} of the plan`,
    statement: null,
    directive: null,
    owner: { kind: 'unit', slug: `unit-${i % units}` },
    due: { edtf: latest, latest },
    reviewEvery: null,
    doneWhen: 'Reported and seen'
  } as const
}
