import { describe, expect, it } from 'vitest'
import type { Tested } from '../../src/web/promises.ts'
import { merged } from './tested-page.ts'

const last: Tested = {
  on: '2026-03-01',
  version: '0.1.0',
  tests: 10,
  counts: [
    { promise: 'P1', what: 'kills', each: 60, long: { count: 5000, on: '2026-02-01' } },
    { promise: 'P2', what: 'replays', each: 9, long: null }
  ]
}
const today = { version: '0.2.0', on: '2026-04-01' }

describe('the counts of the tests', () => {
  it('are those of the last whole run, added up by name; what a soak counted stands beside them', () => {
    const lines = [
      { promise: 'P1', what: 'kills', count: 40, long: false },
      { promise: 'P1', what: 'kills', count: 20, long: false },
      { promise: 'P6', what: 'backups', count: 3, long: false },
      { tests: 12 }
    ] as const
    expect(merged(last, lines, today)).toEqual({
      on: '2026-04-01',
      version: '0.2.0',
      tests: 12,
      counts: [
        { promise: 'P1', what: 'kills', each: 60, long: { count: 5000, on: '2026-02-01' } },
        { promise: 'P6', what: 'backups', each: 3, long: null }
      ]
    })
  })

  it('of what only a soak counts stay where a whole run takes the place of the last one', () => {
    const cuts = { promise: 'P1', what: 'power cuts', each: 0, long: { count: 50, on: '2026-02-01' } } as const
    const gone = { promise: 'P2', what: 'retries', each: 0, long: null } as const
    expect(merged({ ...last, counts: [...last.counts, cuts, gone] }, [{ tests: 12 }], today).counts).toEqual([cuts])
  })

  it('of a soak change only what it counted', () => {
    const soaked = merged(last, [{ promise: 'P2', what: 'replays', count: 700, long: true }], today)
    expect(soaked).toEqual({ ...last, counts: [last.counts[0], { ...last.counts[1], long: { count: 700, on: '2026-04-01' } }] })
  })
})
