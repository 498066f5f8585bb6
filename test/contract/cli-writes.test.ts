/** Every verb that writes: a dry run says what would be entered and enters nothing; and the preview of a publication is what is then seen. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetOf } from '../../src/actions/object-sheet.ts'
import { verbs } from '../../src/cli/catalogue.ts'
import { publicActor } from '../../src/domain/actor.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import { viewerOf } from '../../src/store/queries/viewer.ts'
import { type Ran, runHere } from '../support/command-line.ts'
import { minutes } from '../support/minutes.ts'

let folder: string
let data: string
const here = (...words: string[]): Promise<Ran> => runHere([...words, '--data', data])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-writes-'))
  data = join(folder, 'data')
  await writeFile(join(folder, 'minutes.md'), minutes)
  await writeFile(join(folder, 'other.md'), minutes.replace('Air quality', 'Noise'))
  const owner = ['--owner', 'Head of Highways', '--new-owner']
  for (const line of [
    ['init', '--name', 'Port Meridian', '--zone', 'Europe/London'],
    ['add', join(folder, 'minutes.md')],
    ['accept', 'D-1', 'meeting', 's2'],
    ['directive', '--title', 'RTA 2026/4', '--issuer', 'Regional Transport Authority', '--date', '2026-03-03'],
    ['commit', 'S-1', ...owner, '--due', '2026-11-30', '--done-when', 'Monitors read', '--directive', 'R-1'],
    ['commit', 'S-1', ...owner, '--due', '2026-11-30', '--done-when', 'Monitors read'],
    ['report', 'C-1', 'All read', '--done'],
    ['evidence', 'C-1', 'https://example.org/readings']
  ]) {
    const ran = await here(...line)
    expect(ran.status, `${line.join(' ')}: ${ran.err}`).toBe(line[0] === 'commit' && ran.err.includes('already became') ? 1 : 0)
  }
})
afterAll(() => rm(folder, { recursive: true }))

async function state(): Promise<unknown> {
  const { records } = JSON.parse((await here('verify', '--json')).out) as { records: { entries: number; root: string }[] }
  const files = (await readdir(folder, { recursive: true })).filter((name) => !/sqlite-(wal|shm)$/.test(name)).sort()
  return { records, files }
}

const dryRuns: Readonly<Record<string, () => string[]>> = {
  init: () => ['--name', 'Another Council'],
  example: () => [],
  add: () => [join(folder, 'other.md')],
  review: () => ['D-1'],
  accept: () => ['D-1', 's1', 's3'],
  dismiss: () => ['D-1', 's1'],
  commit: () => ['S-1', '--owner', 'Head of Highways', '--due', '2026-11', '--done-when', 'x'],
  report: () => ['C-1', 'Work goes on'],
  evidence: () => ['C-1', join(folder, 'other.md')],
  close: () => ['C-1', '--check', 'Seen'],
  lead: () => ['C-1', '--owner', 'Head of Parks', '--new-owner', '--reason', 'Moved'],
  deadline: () => ['C-1', '2026-12-14', '--reason', 'Late supplier'],
  directive: () => ['R-1', '--conveyed-at', 'M-1'],
  publish: () => ['C-1', 'S-1'],
  rebuild: () => [],
  erase: () => ['D-1'],
  backup: () => ['--to', join(folder, 'backups')],
  restore: () => [join(folder, 'backups')]
}

describe('a dry run', () => {
  it.each(verbs.filter((verb) => verb.writes))('of $name enters nothing', async ({ name }) => {
    const before = await state()
    const words = dryRuns[name]!()
    const ran = await here(name, ...words, '--dry-run', '--json')
    // The statement became a commitment already, and the store holds a record already: these are refused, and enter nothing either.
    const refused = name === 'commit' || name === 'restore' || name === 'example'
    expect(ran.status, ran.err).toBe(refused ? 1 : 0)
    if (!refused && name !== 'review') expect(JSON.parse(ran.out)).toMatchObject({ dryRun: true })
    expect(await state()).toEqual(before)
  })

  it('says which acts would be entered', async () => {
    const ran = await here('close', 'C-1', '--check', 'Seen', '--dry-run')
    expect(ran.out).toBe(
      'C-1        Checked: Seen\nC-1        Closed\nDry run: 2 acts would be entered. Nothing was; numbers are given when it is.\n'
    )
  })
})

describe('the other acts on the line', () => {
  it('hand over, move the date, dismiss, take up again, withdraw and reopen', async () => {
    expect((await here('lead', 'C-1', '--owner', 'Head of Parks', '--reason', 'Moved')).err).toContain('add --new-owner')
    for (const line of [
      ['lead', 'C-1', '--owner', 'Head of Parks', '--new-owner', '--reason', 'Moved'],
      ['deadline', 'C-1', '2026-12-14', '--reason', 'Late supplier', '--meeting', 'M-1'],
      ['directive', 'R-1', '--conveyed-at', 'M-1'],
      ['dismiss', 'D-1', 's1', '--reason', 'Only noted'],
      ['accept', 'D-1', 's1'],
      ['dismiss', 'S-2'],
      ['accept', 'S-2'],
      ['close', 'C-1', '--withdraw', 'Replaced', '--meeting', 'M-1'],
      ['close', 'C-1', '--reopen', 'Not replaced after all']
    ]) {
      const ran = await here(...line)
      expect(ran.status, `${line.join(' ')}: ${ran.err}`).toBe(0)
    }
    const shown = await here('show', 'C-1')
    expect(shown.out).toMatch(/^Due +14 December 2026\n +before: 30 November 2026\n +moved to 14 December 2026: Late supplier$/m)
    expect(shown.out).toMatch(/^Owner +Head of Parks$/m)
    expect((await here('trace', 'C-1')).out).toMatch(/^directive +R-1 Regional Transport Authority +“RTA 2026\/4” +3 March 2026$/m)
    expect((await here('deadline', 'C-1', '2027-01-01')).err).toContain('only with a reason')
    expect((await here('directive', 'R-1', '--conveyed-at', 'M-1')).status).toBe(1)
  })

  it('refuse references to what is not there', async () => {
    expect((await here('deadline', 'C-1', '2027-01-01', '--reason', 'x', '--meeting', 'M-9')).status).toBe(3)
    expect((await here('close', 'C-1', '--withdraw', 'x', '--meeting', 'M-9')).status).toBe(3)
    expect((await here('directive', '--title', 'x', '--document', 'D-9')).status).toBe(3)
    expect((await here('directive', 'R-9', '--conveyed-at', 'M-1')).status).toBe(3)
  })
})

describe('publish', () => {
  it('asks in a terminal, and takes only yes for yes', async () => {
    const no = await runHere(['publish', 'D-1', '--data', data], { keys: ['n'] })
    expect(no).toMatchObject({ status: 1, out: expect.stringContaining('Nothing was published.') })
    const gone = await runHere(['publish', 'D-1', '--data', data], { keys: [] })
    expect(gone.status).toBe(1)
  })

  it('shows before exactly what the public sees after', async () => {
    const ids = ['M-1', 'S-1', 'C-1', 'R-1'] as const
    const { preview } = JSON.parse((await here('publish', ...ids, '--json')).out) as {
      preview: { id: string; seen: unknown; hidden: string[] }[]
    }
    const workspace = (await openWorkspace({ data, databaseUrl: null }, false))!
    try {
      const [authority] = await workspace.store.authorities()
      const outside = viewerOf(workspace.store, authority!, publicActor, '2026-04-21T09:00:00Z' as Instant)
      for (const { id, seen } of preview) {
        const sheet = await sheetOf(outside, id as ObjectId)
        expect(
          sheet?.rows.filter(([, words]) => words !== null).map(([label, words]) => [label, words]),
          id
        ).toEqual(seen)
      }
      expect(await sheetOf(outside, 'D-1')).toBeNull()
    } finally {
      await workspace.close()
    }
    expect(preview.find((one) => one.id === 'S-1')?.hidden).toEqual(['D-1'])
    expect(await here('publish', 'C-1', '--withdraw', 'By mistake')).toMatchObject({
      status: 0,
      err: expect.stringContaining('still has it')
    })
    expect((await here('publish', 'C-1', '--withdraw', 'Again')).status).toBe(1)
  })
})
