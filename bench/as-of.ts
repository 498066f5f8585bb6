/**
 * The list of 100,000 commitments as of entries all over the record, against the list of today, in turns and with the same filters. What a page
 * asks is measured as a page asks it: the rows, and how many each choice of the filter would show. No turn's answer is remembered.
 */
import { join } from 'node:path'
import { addDays, type CalendarDate } from '../src/domain/calendar-date.ts'
import type { Instant } from '../src/domain/instant.ts'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { viewerAsOf } from '../src/store/queries/as-of.ts'
import { commitmentChoices } from '../src/store/queries/commitment-choices.ts'
import type { CommitmentFilter } from '../src/store/queries/commitment-filter.ts'
import { commitmentList } from '../src/store/queries/commitment-list.ts'
import { type Viewer, viewerOf } from '../src/store/queries/viewer.ts'
import { must, operator, storeOn } from '../test/support/record.ts'
import { unitOf } from './fill.ts'
import { filled } from './filled.ts'
import { median, percentile, type Result, seconds } from './measure.ts'

const turns = 60
const ms = (value: number): string => `${(value * 1000).toFixed(1)} ms`
const far = '2031-01-01' as CalendarDate

export async function benchAsOf(): Promise<Result[]> {
  const { folder } = await filled()
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const store = storeOn(engine, folder)
  const now = viewerOf(store, (await store.authorities())[0]!, operator, '2026-12-01T12:00:00Z' as Instant)
  const [head] = await engine.reading.all<{ size: number }>('SELECT size FROM log_head')
  const then = async (i: number): Promise<Viewer> => must(await viewerAsOf(now, String(Math.floor((head!.size * (i + 1)) / (turns + 1)))))
  const first = await seconds(async () => void (await commitmentChoices(await then(1), {})))
  const firstNow = await seconds(async () => void (await commitmentChoices(now, {})))
  const pair = async (name: string, look: (viewer: Viewer, i: number) => Promise<unknown>, gated: boolean): Promise<Result> => {
    const [past, present]: [number[], number[]] = [[], []]
    for (let i = 0; i < turns; i++) {
      present.push(await seconds(async () => void (await look(now, i))))
      past.push(await seconds(async () => void (await look(await then(i), i))))
    }
    const ratio = median(past) / median(present)
    const said = (times: readonly number[]): string => `p50 ${ms(median(times))}, p95 ${ms(percentile(times, 0.95))}`
    return {
      ...{ name, ours: said(past), reference: `today ${said(present)}`, ratio },
      ...{ gate: gated ? '≤ 2' : '–', holds: gated ? ratio <= 2 : null }
    }
  }
  const page = (filter: CommitmentFilter) => async (viewer: Viewer, i: number) => {
    const asked = { ...filter, ...(filter.owner === undefined ? {} : { owner: unitOf(i) }), dueBy: addDays(far, i) }
    return [await commitmentChoices(viewer, asked), await commitmentList(viewer, { ...filter, limit: 50 })]
  }
  const results = [
    await pair('as of: the first 50 of 100,000 by date', (viewer) => commitmentList(viewer, { limit: 50 }), true),
    await pair('as of: the page of it, with the counts of its filter', page({}), true),
    await pair('as of: the page of what is late', page({ status: ['late'] }), true),
    await pair('as of: the page of one unit, by title', page({ owner: unitOf(1), sort: 'title' }), true),
    await pair('as of: 50 that are late, without counts', (viewer) => commitmentList(viewer, { status: ['late'], limit: 50 }), false)
  ]
  await engine.close()
  return [
    ...results,
    {
      ...{ name: 'as of: the counts when first asked for after a start', ours: ms(first) },
      ...{ reference: `today, the same ${ms(firstNow)}`, ratio: first / firstNow, gate: '–', holds: null }
    }
  ]
}
