/**
 * P6 by itself: the backup job run as `serve` runs it. Of several processes one takes the backup, once a day; one that died is followed when its
 * lease is over; one that breaks off is told by doctor until it has come to its end, and leaves nothing in the way.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { restoreBackup } from '../../src/actions/restore-store.ts'
import type { Workspace } from '../../src/actions/workspace.ts'
import type { Retention } from '../../src/domain/backup-retention.ts'
import { armFaults } from '../../src/domain/fault.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { backupJob } from '../../src/jobs/backup-job.ts'
import { runDue } from '../../src/jobs/run-jobs.ts'
import { openWorkspace } from '../../src/main.ts'
import { jobStates, takeJob } from '../../src/store/job-rows.ts'
import { runHere } from '../support/command-line.ts'
import { copyOf } from '../support/kept-store.ts'
import { must, requestAt } from '../support/record.ts'
import { smallStore } from '../support/small-store.ts'

const at = (words: string): Instant => `2026-12-${words}:00Z` as Instant

let data: string
let to: string
let workspace: Workspace
let faults: unknown[]
beforeEach(async () => {
  data = await copyOf(smallStore, inject('runFolder'))
  to = join(await mkdtemp(join(tmpdir(), 'throughline-backup-job-')), 'backups')
  workspace = (await openWorkspace({ data, databaseUrl: null }, false))!
  faults = []
})
afterEach(async () => {
  armFaults(null)
  await workspace.close()
  await Promise.all([data, join(to, '..')].map((folder) => rm(folder, { recursive: true, force: true })))
})

const look = (holder: string, now: Instant, keep: Retention = { daily: 2, weekly: 0, monthly: 0 }): Promise<string[]> =>
  runDue([backupJob(workspace, { to, keep })], {
    store: workspace.store,
    holder,
    now: () => now,
    onFault: (error) => void faults.push(error)
  })
const backups = async (): Promise<string[]> => (await readdir(to)).filter((name) => /^throughline-[\dTZ-]+$/.test(name)).toSorted()
type Checks = { readonly checks: readonly { readonly name: string; readonly good: boolean; readonly words: string }[] }
const doctor = async (now: Instant) => {
  const ran = await runHere(['doctor', '--json', '--data', data], { now })
  return (JSON.parse(ran.out) as Checks).checks.find(({ name }) => name === 'Job backup')
}

describe('the backup job', () => {
  it('is done once a day where several processes look, keeps by the rule, and what it took can be restored', async () => {
    const ran = await Promise.all(['a', 'b', 'c'].map((holder) => look(holder, at('02T03:00'))))
    expect(ran.flat()).toEqual(['backup'])
    expect(await look('b', at('03T02:59'))).toEqual([])
    for (const day of ['03', '04', '05']) expect(await look('b', at(`${day}T03:00`))).toEqual(['backup'])
    expect(await backups()).toEqual(['throughline-2026-12-04T030000Z', 'throughline-2026-12-05T030000Z'])
    expect(faults).toEqual([])
    expect(await doctor(at('05T04:00'))).toEqual({
      name: 'Job backup',
      good: true,
      words: 'last done on 5 December 2026 (2026-12-05T03:00:00Z)'
    })
    const other = (await openWorkspace({ data: join(to, '../restored'), databaseUrl: null }, true))!
    const wish = { at: null, fork: null, seen: null, request: requestAt(at('05T04:00')) }
    const restored = must(await restoreBackup(join(to, 'throughline-2026-12-05T030000Z'), other, wish))
    expect(restored.map(({ verified }) => verified.findings)).toEqual([[]])
    await other.close()
  })

  it('is taken up by another process once the lease of one that died is over', async () => {
    const turn = { name: 'backup', holder: 'dead', now: at('02T03:00'), dueSince: at('01T03:00'), until: at('02T03:30') }
    expect(await takeJob(workspace.store.engine, turn)).toBe(true)
    expect(await look('b', at('02T03:29'))).toEqual([])
    expect(await look('b', at('02T03:31'))).toEqual(['backup'])
    expect(await backups()).toEqual(['throughline-2026-12-02T033100Z'])
  })

  it('that breaks off is told by doctor, tried again at the next look, and leaves nothing in the way', async () => {
    // First there is a file where its folder should be; then it breaks in the middle; then nothing is wrong.
    await writeFile(to, '')
    expect(await look('a', at('02T03:00'))).toEqual([])
    expect(await doctor(at('02T03:01'))).toMatchObject({
      good: false,
      words: expect.stringMatching(/^broke off on 2 December 2026 .*EEXIST/)
    })
    await rm(to)
    armFaults((point) => {
      if (point === 'backup.before-manifest') throw new Error('the cable was pulled')
    })
    expect(await look('a', at('02T03:01'))).toEqual([])
    armFaults(null)
    expect(faults).toHaveLength(2)
    expect(await doctor(at('02T03:02'))).toEqual({
      name: 'Job backup',
      good: false,
      words: 'broke off on 2 December 2026 (2026-12-02T03:01:00Z): the cable was pulled; it has not come to its end yet'
    })
    expect(await backups()).toEqual(['throughline-2026-12-02T030100Z'])
    expect(await look('b', at('02T03:02'))).toEqual(['backup'])
    expect(await backups()).toEqual(['throughline-2026-12-02T030200Z'])
    expect(await doctor(at('02T03:03'))).toMatchObject({ good: true })
    expect(await jobStates(workspace.store.engine.reading)).toEqual([{ name: 'backup', lastAt: at('02T03:02'), failure: null }])
  })

  it('removes on the day that an erasure named what was taken before it, whatever the rule has become', async () => {
    await look('a', at('02T03:00'))
    const words = ['--words', 'air-quality monitors', '--because', 'ordered', '--confirm', 'erase words of D-1']
    expect(await runHere(['erase', 'D-1', ...words, '--data', data], { now: at('02T09:00') })).toMatchObject({ status: 0 })
    const forever = { daily: 900, weekly: 0, monthly: 0 }
    const on = (day: string) => look('a', `${day}T03:00:00Z` as Instant, forever)
    // By the rule that is set, the last of three months goes on the first of March.
    await on('2027-03-01')
    expect(await backups()).toEqual(['throughline-2026-12-02T030000Z', 'throughline-2027-03-01T030000Z'])
    await on('2027-03-02')
    expect(await backups()).toEqual(['throughline-2027-03-01T030000Z', 'throughline-2027-03-02T030000Z'])
    expect(faults).toEqual([])
  })
})
